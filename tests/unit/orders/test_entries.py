"""Entries of a timeline: taken apart and put together they are the same; what is personal lies by itself."""

from dataclasses import fields
from datetime import UTC, datetime
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.entries.entry import (
    COLUMNS,
    Entry,
    body_of,
    commitment,
    fields_of,
    put_together,
    taken_apart,
)
from orderflow_desk.domain.entries.kinds import KINDS, Edited, Moved, Noted, Rescheduled
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import Field

_MOMENTS = st.datetimes(datetime(1971, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def _any(kind: type[Entry]) -> st.SearchStrategy[Entry]:
    hints = get_type_hints(kind, include_extras=True)
    values: dict[str, Any] = {}
    for one in fields(kind):  # type: ignore[arg-type]
        inner = get_args(hints[one.name])[0]
        found = _MOMENTS | st.none() if datetime in get_args(inner) else st.from_type(inner)
        values[one.name] = found
    return st.builds(kind, **values)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.kind)
@given(st.data())
def test_an_entry_comes_back_as_it_was(kind: type[Entry], data: st.DataObject) -> None:
    entry = data.draw(_any(kind))
    parts = taken_apart(entry)
    assert set(parts.columns) == set(COLUMNS)
    assert put_together(kind, parts.columns, parts.details, parts.personal) == entry
    bare = put_together(kind, parts.columns, parts.details, {})
    assert taken_apart(bare).personal == {}, "what was erased cannot be told from the rest"
    assert body_of(parts.personal).encode()


def test_what_is_personal_lies_by_itself() -> None:
    parts = taken_apart(Moved(Status.NEW, Status.CANCELLED, note="Anna called", reason="too dear"))
    assert (parts.personal, parts.details) == ({"note": "Anna called", "reason": "too dear"}, {})
    assert taken_apart(Noted(Status.NEW)).personal == {}


@pytest.mark.parametrize(
    ("field", "is_personal"), [(Field.FAULT, True), (Field.CUSTOMER_NAME, True), (Field.PROMISED_AT, False)]
)
def test_an_edit_is_as_personal_as_its_field(field: Field, is_personal: bool) -> None:
    parts = taken_apart(Edited(field, "a", "b"))
    assert ("old" in parts.personal, "old" in parts.details) == (is_personal, not is_personal)
    assert taken_apart(Rescheduled(Status.SCHEDULED, "a", "b")).personal == {}


def test_a_commitment_holds_the_text_and_cannot_be_tried_without_its_salt() -> None:
    # As `sha256sum` has it of sixteen zero bytes and "{}".
    assert commitment("00" * 16, "{}") == "333b13ff02f57ae18049b82ca66f37592c5a3d8fd54e44e23ae5c7085c24fd2a"
    assert commitment("00" * 16, "{}") != commitment("01" + "00" * 15, "{}")
    assert commitment("00" * 16, '{"note":"a"}') != commitment("00" * 16, '{"note":"b"}')


def test_fields_are_read_once_per_kind() -> None:
    assert fields_of(Moved) is fields_of(Moved)
