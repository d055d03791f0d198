"""The rule that contact details are confirmed before an order leaves Draft, on all steps that there are."""

import pytest

from orderflow_desk.domain.errors import FieldInvalid
from orderflow_desk.domain.lifecycle import ALL_MOVES, Status, check_move
from orderflow_desk.domain.orders.confirmation import ContactUnconfirmed, check_contact, contact_obstacle
from orderflow_desk.domain.orders.fields import Field, OrderKind, check_field


def test_only_the_step_forward_from_draft_needs_the_tick() -> None:
    refused = [move.slug for move in ALL_MOVES if contact_obstacle(move, is_confirmed=False)]
    assert refused == ["draft>scheduled"]


def test_with_the_tick_every_step_is_free() -> None:
    assert not any(contact_obstacle(move, is_confirmed=True) for move in ALL_MOVES)


def test_the_check_raises_what_stands_in_the_way() -> None:
    check_contact(check_move(Status.DRAFT, Status.CANCELLED), is_confirmed=False)
    with pytest.raises(ContactUnconfirmed):
        check_contact(check_move(Status.DRAFT, Status.SCHEDULED), is_confirmed=False)


@pytest.mark.parametrize("typed", ["", "walkin", "Walk_in", "field visit", "\u202e"])
def test_a_kind_of_order_that_there_is_not_is_refused(typed: str) -> None:
    with pytest.raises(FieldInvalid):
        check_field(Field.KIND, typed)


def test_each_kind_of_order_is_taken() -> None:
    assert [check_field(Field.KIND, kind) for kind in OrderKind] == list(OrderKind)
