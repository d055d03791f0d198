"""Moves through the services, on both engines."""

import pytest

from orderflow_desk.domain.entries.kinds import Moved, Passed, Undone
from orderflow_desk.domain.errors import NothingToUndo, ReasonNeeded, StaleOrder, UndoTooLate
from orderflow_desk.domain.lifecycle import OPEN, PATH, MoveNotAllowed, Status, allowed_moves
from orderflow_desk.domain.orders.order import InternalNote, PublicNote
from orderflow_desk.domain.outbox import MailState, Outcome, Result
from orderflow_desk.domain.walks import WALKS, Walk, WalkName
from orderflow_desk.services.desk import Desk
from support.shops.clock import Clock
from support.shops.orders import an_order, cancel, new_id, step, version_of


def _walk(desk: Desk, order_id: int, name: WalkName, **more: object):
    words = {
        "reason": "no parts needed",
        "expected_version": version_of(desk, order_id),
        "action_id": new_id(),
    }
    return desk.moves.walk(order_id, name=name, **{**words, **more})


@pytest.mark.parametrize("status", Status)
def test_only_the_allowed_moves_go_through(desk: Desk, status: Status) -> None:
    allowed = {move.to for move in allowed_moves(status)}
    order_id = an_order(desk, status)
    for to in set(Status) - allowed - {Status.CANCELLED}:
        with pytest.raises(MoveNotAllowed):
            step(desk, order_id, to)
    for to in allowed - {Status.CANCELLED}:
        one = an_order(desk, status)
        step(desk, one, to)
        assert desk.lookup.order(one).status is to


def test_an_order_goes_the_whole_path_and_each_step_stands_in_its_timeline(desk: Desk) -> None:
    order_id = an_order(desk, Status.COMPLETED)
    moved = [row for row in desk.lookup.order(order_id).timeline if isinstance(row.entry, Moved)]
    assert [row.to for row in moved] == list(PATH[1:])
    assert {row.user for row in moved} == {"admin"}
    assert {row.pc for row in moved} == {"counter"}


@pytest.mark.parametrize("status", OPEN)
def test_cancelling_keeps_its_reason_and_is_final(desk: Desk, status: Status) -> None:
    order_id = an_order(desk, status)
    with pytest.raises(ReasonNeeded):
        cancel(desk, order_id, reason="  ")
    cancel(desk, order_id, reason="repair too dear")
    detail = desk.lookup.order(order_id)
    assert detail.status is Status.CANCELLED
    assert detail.timeline[-1].reason == "repair too dear"
    with pytest.raises(MoveNotAllowed):
        step(desk, order_id, Status.DRAFT)


def test_a_finished_order_still_takes_notes(desk: Desk) -> None:
    order_id = an_order(desk, Status.COMPLETED)
    desk.notes.add(order_id, note=InternalNote("paid in cash"), action_id=new_id())
    assert desk.lookup.order(order_id).timeline[-1].note == "paid in cash"


def test_a_lost_race_says_who_did_what_and_changes_nothing(desk: Desk) -> None:
    order_id = an_order(desk, Status.NEW)
    seen = version_of(desk, order_id)
    step(desk, order_id, Status.IN_PROGRESS)
    with pytest.raises(StaleOrder) as caught:
        desk.moves.move(order_id, to=Status.SCHEDULED, expected_version=seen, action_id=new_id())
    assert caught.value.who == "admin"
    assert caught.value.what == ("moved:in_progress",)
    assert desk.lookup.order(order_id).status is Status.IN_PROGRESS


def test_the_same_action_twice_is_one_change(desk: Desk) -> None:
    order_id = an_order(desk, Status.NEW)
    action, seen = new_id(), version_of(desk, order_id)
    first = desk.moves.move(order_id, to=Status.IN_PROGRESS, expected_version=seen, action_id=action)
    again = desk.moves.move(order_id, to=Status.IN_PROGRESS, expected_version=seen, action_id=action)
    assert (first.is_repeat, again.is_repeat) == (False, True)
    assert again.version == first.version
    moved = [row for row in desk.lookup.order(order_id).timeline if row.to is Status.IN_PROGRESS]
    assert len(moved) == 1


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: f"{walk.name}-{walk.stops[0]}")
def test_a_walk_is_a_chain_of_legal_steps_announced_once(desk: Desk, clock: Clock, walk: Walk) -> None:
    order_id = an_order(desk, walk.stops[0])
    clock.advance(3600)
    before = len(desk.lookup.order(order_id).timeline)
    _walk(desk, order_id, walk.name)
    detail = desk.lookup.order(order_id)
    new = detail.timeline[before:]
    assert [(row.start, row.to) for row in new] == list(zip(walk.stops, walk.stops[1:], strict=False))
    assert [type(row.entry) for row in new] == [Passed] * len(walk.passed) + [Moved]
    assert {row.reason for row in new} == {"no parts needed"}
    assert len({row.group for row in new}) == 1
    assert [row.mail is not None for row in new] == [False] * len(walk.passed) + [True]
    assert detail.status is walk.to


def test_start_now_gives_the_order_to_who_presses_it(desk: Desk) -> None:
    order_id = an_order(desk, Status.SCHEDULED)
    _walk(desk, order_id, WalkName.START_NOW)
    assert desk.lookup.order(order_id).technician == "admin"


def test_a_walk_needs_a_reason(desk: Desk) -> None:
    order_id = an_order(desk, Status.IN_PROGRESS)
    with pytest.raises(ReasonNeeded):
        _walk(desk, order_id, WalkName.FINISH, reason=" \n")


def test_undo_takes_a_move_back_as_a_recorded_step_and_stops_its_mail(desk: Desk, clock: Clock) -> None:
    order_id = an_order(desk, Status.NEW)
    since = desk.lookup.order(order_id).since
    clock.advance(3600)
    step(desk, order_id, Status.IN_PROGRESS)
    assert desk.lookup.order(order_id).undo is not None
    clock.advance(30)
    desk.moves.undo(order_id, action_id=new_id())
    detail = desk.lookup.order(order_id)
    assert (detail.status, detail.since) == (Status.NEW, since)
    last = detail.timeline[-1]
    assert last.entry == Undone(Status.IN_PROGRESS, Status.NEW)
    assert detail.timeline[-2].mail.state is MailState.RECALLED
    assert last.mail is None
    assert detail.undo is None


def test_undo_of_a_walk_walks_back_step_by_step(desk: Desk, clock: Clock) -> None:
    order_id = an_order(desk, Status.SCHEDULED)
    clock.advance(3600)
    _walk(desk, order_id, WalkName.START_NOW)
    desk.moves.undo(order_id, action_id=new_id())
    detail = desk.lookup.order(order_id)
    assert detail.status is Status.SCHEDULED
    assert detail.technician_id is None
    back = [(row.start, row.to) for row in detail.timeline if isinstance(row.entry, Undone)]
    assert back == [(Status.IN_PROGRESS, Status.NEW), (Status.NEW, Status.SCHEDULED)]


def test_undo_comes_too_late_after_the_hold(desk: Desk, clock: Clock) -> None:
    order_id = an_order(desk, Status.NEW)
    clock.advance(60)
    assert desk.lookup.order(order_id).undo is None
    with pytest.raises(UndoTooLate):
        desk.moves.undo(order_id, action_id=new_id())


def test_undo_comes_too_late_once_the_mail_worker_has_the_mail(desk: Desk, clock: Clock) -> None:
    order_id = an_order(desk, Status.NEW)
    clock.advance(3600)
    step(desk, order_id, Status.IN_PROGRESS)
    mail = desk.lookup.order(order_id).timeline[-1].mail
    assert desk.dispatch.settle(desk.dispatch.claim(), Outcome(Result.ACCEPTED)).orders == {order_id}
    # Seen from a clock set back, the mail is due although its time to undo is not over.
    clock.advance(-7200)
    assert desk.dispatch.claim().mail_id == mail.mail_id
    with pytest.raises(UndoTooLate):
        desk.moves.undo(order_id, action_id=new_id())
    assert desk.lookup.order(order_id).status is Status.IN_PROGRESS


@pytest.mark.parametrize("status", [Status.COMPLETED, Status.CANCELLED])
def test_moves_into_a_final_status_have_no_undo(desk: Desk, status: Status) -> None:
    order_id = an_order(desk, status)
    with pytest.raises(NothingToUndo):
        desk.moves.undo(order_id, action_id=new_id())


def test_an_undone_move_cannot_be_undone_again(desk: Desk) -> None:
    order_id = an_order(desk, Status.NEW)
    desk.moves.undo(order_id, action_id=new_id())
    desk.moves.undo(order_id, action_id=new_id())
    assert desk.lookup.order(order_id).status is Status.DRAFT
    with pytest.raises(NothingToUndo):
        desk.moves.undo(order_id, action_id=new_id())


def test_a_note_goes_along_with_a_move(desk: Desk) -> None:
    order_id = an_order(desk, Status.NEW)
    step(desk, order_id, Status.IN_PROGRESS, note=PublicNote("We start\r\non it."))
    last = desk.lookup.order(order_id).timeline[-1]
    assert (last.note, last.is_public) == ("We start\non it.", True)


def test_the_clock_set_back_does_not_turn_the_timeline_round(desk: Desk, clock: Clock) -> None:
    order_id = an_order(desk, Status.NEW)
    clock.advance(-86_400)
    step(desk, order_id, Status.IN_PROGRESS)
    times = [row.at for row in desk.lookup.order(order_id).timeline]
    assert times == sorted(times)
