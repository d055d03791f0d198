"""Whatever can hold words says whether they are a customer's, and every personal table leads to its customer."""

from typing import Annotated, ClassVar

import pytest
from sqlalchemy import JSON, Column, LargeBinary, Table, Text
from sqlalchemy.types import TypeDecorator

from orderflow_desk.domain.entries import kinds
from orderflow_desk.domain.entries.entry import Entry, Plain, fields_of
from orderflow_desk.store.personal import about, personal_columns, personal_tables
from orderflow_desk.store.tables import metadata
from orderflow_desk.store.tables.metadata import Slug


def _can_hold_words(column: Column) -> bool:
    kind = column.type
    while isinstance(kind, TypeDecorator) and not isinstance(kind, Slug):
        kind = kind.impl_instance
    return isinstance(kind, (Text, JSON, LargeBinary))


def test_every_column_of_words_says_whether_it_is_personal() -> None:
    silent = [
        str(column)
        for table in metadata.sorted_tables
        for column in table.columns
        if _can_hold_words(column) and "personal" not in column.info
    ]
    assert silent == []


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=str)
def test_every_personal_table_leads_to_its_customer(table: Table) -> None:
    if personal_columns(table) and table in personal_tables():
        assert "IN" in str(about(table, [1]))
    elif personal_columns(table):
        assert table.info["derived"]


@pytest.mark.parametrize("kind", kinds.KINDS.values(), ids=lambda kind: kind.kind)
def test_every_field_of_every_kind_of_entry_says_whether_it_is_personal(kind: type[Entry]) -> None:
    assert kinds.KINDS[kind.kind] is kind
    fields_of(kind)


def test_every_kind_is_in_the_table() -> None:
    written = {one for one in vars(kinds).values() if isinstance(one, type) and issubclass(one, Entry)}
    assert written - {Entry} == set(kinds.KINDS.values())


def test_a_field_that_does_not_say_is_refused() -> None:
    from dataclasses import dataclass

    @dataclass(frozen=True)
    class Silent(Entry):
        kind: ClassVar[str] = "silent"
        said: str = ""

    @dataclass(frozen=True)
    class Needed(Entry):
        kind: ClassVar[str] = "needed"
        written: Plain[int]
        said: Annotated[str, "something else"]

    for kind in (Silent, Needed):
        with pytest.raises(TypeError, match="said"):
            fields_of(kind)
