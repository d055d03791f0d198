"""The rule that contact details are confirmed before an order leaves Draft, on all steps that there are."""

import pytest

from orderflow_desk.domain.errors import FieldInvalid, Remedy
from orderflow_desk.domain.lifecycle import ALL_MOVES
from orderflow_desk.domain.orders.confirmation import CONTACT_CONFIRMED, ContactUnconfirmed
from orderflow_desk.domain.orders.fields import Field, OrderKind, check_field
from orderflow_desk.domain.orders.gates import Standing, obstacle


def _refused(*, is_confirmed: bool) -> list[str]:
    order = Standing(contact_confirmed=is_confirmed)
    return [move.slug for move in ALL_MOVES if obstacle([CONTACT_CONFIRMED], (move,), order)]


def test_only_the_step_forward_from_draft_needs_the_tick() -> None:
    assert _refused(is_confirmed=False) == ["draft>scheduled"]


def test_with_the_tick_every_step_is_free() -> None:
    assert _refused(is_confirmed=True) == []


def test_what_is_refused_leads_to_the_tick() -> None:
    assert CONTACT_CONFIRMED.refusal(Standing()) == ContactUnconfirmed()
    assert ContactUnconfirmed.remedy is Remedy.CONFIRM_CONTACT


@pytest.mark.parametrize("typed", ["", "walkin", "Walk_in", "field visit", "\u202e"])
def test_a_kind_of_order_that_there_is_not_is_refused(typed: str) -> None:
    with pytest.raises(FieldInvalid):
        check_field(Field.KIND, typed)


def test_each_kind_of_order_is_taken() -> None:
    assert [check_field(Field.KIND, kind) for kind in OrderKind] == list(OrderKind)
