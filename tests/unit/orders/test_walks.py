"""Walks: chains of legal single steps, and what refuses them."""

import pytest

from orderflow_desk.domain.errors import Refusal
from orderflow_desk.domain.lifecycle import ALL_MOVES, Move, Status, check_move
from orderflow_desk.domain.orders.confirmation import CONTACT_CONFIRMED, ContactUnconfirmed
from orderflow_desk.domain.orders.gates import Standing, obstacle
from orderflow_desk.domain.parts.waiting import NO_PART_OPEN, PartsStillOpen
from orderflow_desk.domain.shipments.away import NO_SHIPMENT_OPEN, ShipmentStillOpen
from orderflow_desk.domain.walks import (
    WALKS,
    Walk,
    WalkName,
    WalkNotAllowed,
    check_walk,
    walks_from,
)

OPEN = tuple((number, "Canon Service") for number in range(1, 4))
# What stands before each walk, as the features of orders have it.
GATES = (CONTACT_CONFIRMED, NO_PART_OPEN, NO_SHIPMENT_OPEN)


def _order(part_lines: int = 0, shipments: int = 0, *, contact_confirmed: bool = True) -> Standing:
    """Return what the gates look at."""
    known = {"part_lines": OPEN[:part_lines], "shipments": OPEN[:shipments]}
    return Standing(known=known, contact_confirmed=contact_confirmed)


def _refusal(name: WalkName, start: str, order: Standing) -> Refusal | None:
    return obstacle(GATES, _walk(name, start).steps(), order)


# The product's own table.
TABLE = {
    (WalkName.WALK_IN, "draft"): "scheduled new",
    (WalkName.START_NOW, "scheduled"): "new in_progress",
    (WalkName.SEND_TO_MANUFACTURER, "in_progress"): "awaiting_parts with_manufacturer",
    (WalkName.FINISH, "in_progress"): "awaiting_parts with_manufacturer ready_for_return",
    (WalkName.FINISH, "awaiting_parts"): "with_manufacturer ready_for_return",
    (WalkName.BACK_TO_THE_BENCH, "with_manufacturer"): "awaiting_parts in_progress",
    (WalkName.REWORK, "ready_for_return"): "with_manufacturer awaiting_parts in_progress",
}


def _walk(name: WalkName, start: str) -> Walk:
    return check_walk(Status(start), name)


def test_there_are_the_walks_of_the_product_and_no_others() -> None:
    assert {(walk.name, str(walk.stops[0])): " ".join(walk.stops[1:]) for walk in WALKS} == TABLE
    assert len(WALKS) == len(TABLE)


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: f"{walk.name} from {walk.stops[0]}")
def test_a_walk_is_a_chain_of_legal_steps(walk: Walk) -> None:
    steps = walk.steps()
    assert [steps[0].start, *(step.to for step in steps)] == list(walk.stops)
    assert all(check_move(step.start, step.to) is step for step in steps)


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: f"{walk.name} from {walk.stops[0]}")
def test_a_walk_goes_one_way_passes_something_and_never_ends_an_order(walk: Walk) -> None:
    assert len({step.direction for step in walk.steps()}) == 1
    assert walk.passed
    assert walk.to not in {Status.COMPLETED, Status.CANCELLED}


@pytest.mark.parametrize("status", list(Status))
@pytest.mark.parametrize("name", list(WalkName))
def test_a_walk_starts_where_the_table_says_and_nowhere_else(status: Status, name: WalkName) -> None:
    if (name, str(status)) in TABLE:
        walk = check_walk(status, name)
        assert walk in walks_from(status)
        assert (walk.name, walk.stops[0]) == (name, status)
    else:
        with pytest.raises(WalkNotAllowed) as caught:
            check_walk(status, name)
        assert (caught.value.name, caught.value.status) == (name, status)


def test_only_the_last_stop_is_announced() -> None:
    finish = _walk(WalkName.FINISH, "in_progress")
    assert finish.to is Status.READY_FOR_RETURN
    assert finish.passed == (Status.AWAITING_PARTS, Status.WITH_MANUFACTURER)


def test_who_starts_now_takes_the_order() -> None:
    assert {walk.name for walk in WALKS if walk.takes_the_order} == {WalkName.START_NOW}


@pytest.mark.parametrize("name", [WalkName.FINISH, WalkName.SEND_TO_MANUFACTURER])
def test_open_part_lines_refuse_a_pass_of_awaiting_parts(name: WalkName) -> None:
    assert _refusal(name, "in_progress", _order(part_lines=2)) == PartsStillOpen(OPEN[:2])


@pytest.mark.parametrize("start", ["in_progress", "awaiting_parts"])
def test_an_open_shipment_refuses_a_pass_of_with_manufacturer(start: str) -> None:
    assert _refusal(WalkName.FINISH, start, _order(shipments=1)) == ShipmentStillOpen(OPEN[:1])


def test_parts_are_asked_for_before_shipments() -> None:
    assert isinstance(_refusal(WalkName.FINISH, "in_progress", _order(1, 1)), PartsStillOpen)


def test_what_is_unfinished_does_not_hinder_a_walk_that_passes_other_stages() -> None:
    for name, start in ((WalkName.WALK_IN, "draft"), (WalkName.START_NOW, "scheduled")):
        assert _refusal(name, start, _order(3, 3)) is None
    # It ends with the manufacturer, so a shipment is what it is for.
    assert _refusal(WalkName.SEND_TO_MANUFACTURER, "in_progress", _order(shipments=1)) is None


@pytest.mark.parametrize("move", ALL_MOVES, ids=lambda move: move.slug)
def test_what_is_unfinished_hinders_no_single_step_but_that_from_the_manufacturer_on(move: Move) -> None:
    found = obstacle(GATES, (move,), _order(3, 3))
    assert found == (ShipmentStillOpen(OPEN) if move.slug == "with_manufacturer>ready_for_return" else None)


def test_a_walk_out_of_draft_needs_the_contact_confirmed_like_a_step() -> None:
    order = _order(contact_confirmed=False)
    assert _refusal(WalkName.WALK_IN, "draft", order) == ContactUnconfirmed()
    assert _refusal(WalkName.START_NOW, "scheduled", order) is None
