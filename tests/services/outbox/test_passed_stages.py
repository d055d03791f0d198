"""A customer is told where their order is, and never of a stage that it only passed: forward, backward, joined or undone."""

import pytest

from orderflow_desk.domain.lifecycle import PATH, Status, next_status
from orderflow_desk.domain.orders.fields import OrderKind
from orderflow_desk.domain.orders.order import PublicNote
from orderflow_desk.domain.outbox import Outcome, Result
from orderflow_desk.domain.walks import WALKS, Walk
from orderflow_desk.services.desk import Desk
from orderflow_desk.services.outbox.letter_words import word_of
from support.shops.clock import Clock
from support.shops.orders import an_order, new_id, step, version_of

EVERY_WALK = pytest.mark.parametrize("walk", WALKS, ids=lambda walk: f"{walk.name}-{walk.stops[0]}")
EVERY_KIND = pytest.mark.parametrize("kind", OrderKind)
REASON = "a reason that only staff read"


def _walk(desk: Desk, order_id: int, walk: Walk) -> None:
    desk.moves.walk(
        order_id,
        name=walk.name,
        reason=REASON,
        expected_version=version_of(desk, order_id),
        action_id=new_id(),
    )


def _sent(desk: Desk, clock: Clock) -> str:
    """Return all that leaves for customers from now on."""
    clock.advance(600)
    sent = ""
    while (parcel := desk.dispatch.claim()) is not None:
        assert desk.dispatch.handing_over(parcel)
        desk.dispatch.settle(parcel, Outcome(Result.ACCEPTED, "250 taken"))
        sent += f"{parcel.subject}\n{parcel.text}\n{parcel.html}\n"
    return sent


def _names_none(sent: str, walk: Walk) -> None:
    assert word_of(walk.to) in sent
    for status in walk.passed:
        # The name as a status; a sentence may use its words.
        assert f">{word_of(status)}<" not in sent
        assert f": {word_of(status)}" not in sent
    assert REASON not in sent


@EVERY_WALK
@EVERY_KIND
def test_a_walk_tells_of_its_end_alone(desk: Desk, clock: Clock, walk: Walk, kind: OrderKind) -> None:
    order_id = an_order(desk, walk.stops[0], kind=kind)
    _sent(desk, clock)
    _walk(desk, order_id, walk)
    sent = _sent(desk, clock)
    _names_none(sent, walk)
    if Status.WITH_MANUFACTURER in walk.passed:
        assert "anufacturer" not in sent
    if Status.AWAITING_PARTS in walk.passed:
        assert "parts" not in sent.casefold()


@EVERY_WALK
def test_a_walk_that_is_told_together_with_more_names_no_passed_stage(
    desk: Desk, clock: Clock, walk: Walk
) -> None:
    order_id = an_order(desk, walk.stops[0])
    _sent(desk, clock)
    _walk(desk, order_id, walk)
    desk.notes.add(order_id, note=PublicNote("We are at it."), action_id=new_id())
    after = next_status(walk.to)
    if after is not None and after not in (Status.COMPLETED, *walk.passed):
        step(desk, order_id, after)
    _names_none(_sent(desk, clock), walk)


@EVERY_WALK
def test_a_walk_that_was_undone_is_told_to_nobody(desk: Desk, clock: Clock, walk: Walk) -> None:
    order_id = an_order(desk, walk.stops[0])
    _sent(desk, clock)
    _walk(desk, order_id, walk)
    desk.moves.undo(order_id, action_id=new_id())
    assert _sent(desk, clock) == ""
    desk.notes.add(order_id, note=PublicNote("All as before."), action_id=new_id())
    sent = _sent(desk, clock)
    for status in walk.stops[1:]:
        assert f": {word_of(status)}" not in sent


@EVERY_WALK
def test_the_preview_of_a_walk_names_no_passed_stage(desk: Desk, clock: Clock, walk: Walk) -> None:
    order_id = an_order(desk, walk.stops[0])
    shown = desk.letters.preview_walk(order_id, name=walk.name, note=None)
    _names_none(f"{shown.subject}\n{shown.text}\n{shown.html}", walk)


def test_rework_right_after_ready_lists_neither_manufacturer_nor_parts(desk: Desk, clock: Clock) -> None:
    rework = next(walk for walk in WALKS if walk.stops[0] is PATH[6])
    order_id = an_order(desk, Status.IN_PROGRESS)
    _sent(desk, clock)
    finish = next(
        walk for walk in WALKS if walk.stops[0] is Status.IN_PROGRESS and walk.to is Status.READY_FOR_RETURN
    )
    _walk(desk, order_id, finish)
    _walk(desk, order_id, rework)
    sent = _sent(desk, clock)
    assert "Ready for Return" in sent  # it was, for a moment
    assert "With Manufacturer" not in sent
    assert "Awaiting Parts" not in sent
    assert "anufacturer" not in sent
