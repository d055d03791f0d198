"""Undo, act by act, on both engines: newest first, as long as each mail waits, and never another's."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from orderflow_desk.domain.entries.kinds import Moved, NoteUndone, Undone
from orderflow_desk.domain.errors import ActionIdReused, NothingToUndo, NotTheNewest, UndoTooLate
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.orders.order import InternalNote, PublicNote
from orderflow_desk.domain.outbox import MailState, Outcome, Result, Silence
from orderflow_desk.domain.walks import WALKS, Walk, WalkName
from orderflow_desk.services.desk import Desk
from orderflow_desk.views.done import Done
from support.shops.clock import Clock
from support.shops.customers import customer_of
from support.shops.orders import an_intake, an_order, cancel, confirm, new_id, step, version_of

_S = Status
SECRET = "The pump is worn."


def note(desk: Desk, order_id: int, text: str = SECRET) -> Done:
    return desk.notes.add(order_id, note=PublicNote(text), action_id=new_id())


def undo(desk: Desk, order_id: int, only_of: str = "") -> Done:
    return desk.moves.undo(order_id, action_id=new_id(), only_of=only_of)


def offered(desk: Desk, order_id: int) -> tuple[Status | None, Status | None] | None:
    option = desk.lookup.order(order_id).undo
    return None if option is None else (option.start, option.to)


def sent(desk: Desk, clock: Clock) -> list[str]:
    """Let every mail leave that still will, and return what they say."""
    clock.advance(600)
    texts: list[str] = []
    while (parcel := desk.dispatch.claim()) is not None:
        assert desk.dispatch.handing_over(parcel)
        desk.dispatch.settle(parcel, Outcome(Result.ACCEPTED))
        texts.append(parcel.subject + parcel.text + parcel.html)
    return texts


def settled(desk: Desk, clock: Clock, status: Status, **fields: object) -> int:
    """Return an order whose mails have left long ago."""
    order_id = an_order(desk, status, **fields)
    sent(desk, clock)
    return order_id


def mail_of(desk: Desk, order_id: int, kind: type, which: int = -1) -> Any:
    return [row.mail for row in desk.lookup.order(order_id).timeline if isinstance(row.entry, kind)][which]


def test_two_steps_are_undone_one_after_the_other_and_neither_is_told(desk: Desk, clock: Clock) -> None:
    order_id = settled(desk, clock, _S.SCHEDULED)
    since = desk.lookup.order(order_id).since
    step(desk, order_id, _S.NEW)
    clock.advance(20)
    step(desk, order_id, _S.IN_PROGRESS)
    assert offered(desk, order_id) == (_S.NEW, _S.IN_PROGRESS)
    first = undo(desk, order_id)
    assert (first.undo.start, first.undo.to) == offered(desk, order_id) == (_S.SCHEDULED, _S.NEW)
    second = undo(desk, order_id)
    assert second.undo is None is desk.lookup.order(order_id).undo
    detail = desk.lookup.order(order_id)
    assert (detail.status, detail.since) == (_S.SCHEDULED, since)
    assert sent(desk, clock) == []


def test_three_acts_are_undone_a_walk_and_who_took_it_among_them(desk: Desk, clock: Clock) -> None:
    order_id = an_order(desk)
    confirm(desk, order_id)
    step(desk, order_id, _S.SCHEDULED)
    desk.moves.walk(
        order_id,
        name=WalkName.START_NOW,
        reason="he waits",
        expected_version=version_of(desk, order_id),
        action_id=new_id(),
    )
    step(desk, order_id, _S.AWAITING_PARTS)
    seen = [(done.undo.start, done.undo.to) for done in (undo(desk, order_id), undo(desk, order_id))]
    assert seen == [(_S.SCHEDULED, _S.IN_PROGRESS), (_S.DRAFT, _S.SCHEDULED)]
    undo(desk, order_id)
    detail = desk.lookup.order(order_id)
    assert (detail.status, detail.has_left_draft, detail.technician_id) == (_S.DRAFT, False, None)
    with pytest.raises(NothingToUndo):
        undo(desk, order_id)
    assert sent(desk, clock) == []


def test_a_move_a_note_and_a_move_are_undone_in_turn(desk: Desk, clock: Clock) -> None:
    order_id = settled(desk, clock, _S.SCHEDULED)
    step(desk, order_id, _S.NEW)
    note(desk, order_id)
    step(desk, order_id, _S.IN_PROGRESS)
    assert undo(desk, order_id).undo.to is None
    assert offered(desk, order_id) == (None, None)
    undo(desk, order_id)
    assert desk.lookup.order(order_id).status is _S.NEW
    (text,) = sent(desk, clock)
    assert SECRET not in text
    assert "In Progress" not in text
    # The first move has left with that mail.
    assert desk.lookup.order(order_id).undo is None
    with pytest.raises(UndoTooLate):
        undo(desk, order_id)


def test_an_old_move_can_be_undone_as_long_as_its_mail_waits_with_a_later_one(
    desk: Desk, clock: Clock
) -> None:
    order_id = settled(desk, clock, _S.SCHEDULED)
    step(desk, order_id, _S.NEW)
    clock.advance(50)
    step(desk, order_id, _S.IN_PROGRESS)
    clock.advance(40)
    done = undo(desk, order_id)
    assert (done.undo.start, done.undo.to, done.undo.seconds) == (_S.SCHEDULED, _S.NEW, 20)
    assert desk.lookup.order(order_id).undo == done.undo
    undo(desk, order_id)
    assert desk.lookup.order(order_id).status is _S.SCHEDULED
    assert sent(desk, clock) == []


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: f"{walk.name}-{walk.stops[0]}")
def test_undo_leaves_the_letter_of_what_remains_as_it_was(desk: Desk, clock: Clock, walk: Walk) -> None:
    order_id = settled(desk, clock, walk.stops[0])
    desk.moves.walk(
        order_id,
        name=walk.name,
        reason="he waits",
        expected_version=version_of(desk, order_id),
        action_id=new_id(),
    )
    before = desk.outbox.body(mail_of(desk, order_id, Moved).mail_id)
    note(desk, order_id)
    undo(desk, order_id)
    after = desk.outbox.body(mail_of(desk, order_id, Moved).mail_id)
    assert (after.mail.subject, after.text, after.html) == (before.mail.subject, before.text, before.html)


def test_a_note_for_the_customer_is_undone_and_never_read(desk: Desk, clock: Clock) -> None:
    order_id = settled(desk, clock, _S.NEW)
    seen = version_of(desk, order_id)
    done = note(desk, order_id)
    assert (done.mail.address, done.undo.to, done.undo.seconds) == ("jana@example.net", None, 60)
    assert desk.lookup.order(order_id).undo.of == done.undo.of
    undo(desk, order_id, only_of=done.undo.of)
    detail = desk.lookup.order(order_id)
    written, last = detail.timeline[-2:]
    assert last.entry == NoteUndone(written.id)
    assert (written.note, written.is_undone, written.is_for_customer) == (SECRET, True, False)
    assert (written.mail.state, last.mail, detail.undo) == (MailState.RECALLED, None, None)
    assert (detail.status, detail.version) == (_S.NEW, seen)
    with pytest.raises(NothingToUndo):
        undo(desk, order_id, only_of=done.undo.of)
    step(desk, order_id, _S.IN_PROGRESS)
    assert not [text for text in sent(desk, clock) if SECRET in text]


def test_a_note_on_a_finished_order_is_undone_and_the_end_is_not(desk: Desk) -> None:
    order_id = an_order(desk, _S.COMPLETED)
    note(desk, order_id)
    undo(desk, order_id)
    with pytest.raises(NothingToUndo):
        undo(desk, order_id)
    assert desk.lookup.order(order_id).status is _S.COMPLETED


def test_a_note_for_staff_is_neither_undone_nor_in_the_way(desk: Desk) -> None:
    order_id = an_order(desk, _S.NEW)
    done = desk.notes.add(order_id, note=InternalNote("pays late"), action_id=new_id())
    assert done.undo is None
    undo(desk, order_id)
    detail = desk.lookup.order(order_id)
    assert (detail.status, [row.is_undone for row in detail.timeline if row.note]) == (_S.SCHEDULED, [False])


def test_an_act_whose_mail_is_leaving_is_not_undone_nor_what_lies_below(desk: Desk, clock: Clock) -> None:
    order_id = settled(desk, clock, _S.NEW)
    done = note(desk, order_id)
    clock.advance(61)
    parcel = desk.dispatch.claim()
    clock.advance(-61)
    assert desk.lookup.order(order_id).undo is None
    with pytest.raises(UndoTooLate):
        undo(desk, order_id, only_of=done.undo.of)
    assert desk.dispatch.handing_over(parcel)
    assert desk.lookup.order(order_id).timeline[-1].is_for_customer


def test_undo_pressed_twice_with_one_action_id_is_one(desk: Desk) -> None:
    order_id = an_order(desk, _S.NEW)
    press = new_id()
    first = desk.moves.undo(order_id, action_id=press)
    again = desk.moves.undo(order_id, action_id=press)
    assert (first.is_repeat, again.is_repeat, again.undo) == (False, True, None)
    assert desk.lookup.order(order_id).status is _S.SCHEDULED
    with pytest.raises(ActionIdReused):
        desk.moves.undo(an_order(desk, _S.NEW), action_id=press)


def test_an_undo_of_one_act_never_undoes_what_somebody_did_on_top(desk: Desk) -> None:
    order_id = an_order(desk, _S.SCHEDULED)
    mine = step(desk, order_id, _S.NEW).undo
    other = step(desk, order_id, _S.IN_PROGRESS).undo
    with pytest.raises(NotTheNewest):
        undo(desk, order_id, only_of=mine.of)
    assert desk.lookup.order(order_id).status is _S.IN_PROGRESS
    undo(desk, order_id, only_of=other.of)
    written = note(desk, order_id).undo
    with pytest.raises(NotTheNewest):
        undo(desk, order_id, only_of=mine.of)
    undo(desk, order_id, only_of=written.of)
    undo(desk, order_id, only_of=mine.of)
    with pytest.raises(NothingToUndo):
        undo(desk, order_id, only_of=mine.of)
    assert desk.lookup.order(order_id).status is _S.SCHEDULED


def test_an_end_clears_what_could_be_undone_before(desk: Desk) -> None:
    order_id = an_order(desk, _S.NEW)
    mine = step(desk, order_id, _S.IN_PROGRESS).undo
    assert cancel(desk, order_id).undo is None
    for only_of in ("", mine.of):
        with pytest.raises(NothingToUndo):
            undo(desk, order_id, only_of=only_of)


def test_without_a_mail_an_act_can_be_undone_for_the_hold(desk: Desk, clock: Clock) -> None:
    order_id = an_order(desk, _S.SCHEDULED, email="")
    clock.advance(50)
    step(desk, order_id, _S.NEW)
    clock.advance(5)
    done = note(desk, order_id)
    assert (done.mail.silence, done.undo.seconds) == (Silence.NO_ADDRESS, 60)
    clock.advance(54)
    assert undo(desk, order_id).undo.seconds == 1
    # The order was scheduled more than a hold ago.
    assert undo(desk, order_id).undo is None
    with pytest.raises(UndoTooLate):
        undo(desk, order_id)


def test_a_draft_that_nobody_is_told_of_can_be_undone_too(desk: Desk, clock: Clock) -> None:
    order_id = an_order(desk)
    assert note(desk, order_id).undo.seconds == 60
    clock.advance(60)
    with pytest.raises(UndoTooLate):
        undo(desk, order_id)


def test_without_a_hold_nothing_is_undone(desk: Desk) -> None:
    desk.shop.change(replace(desk.shop.read(), hold_seconds=0))
    order_id = an_order(desk, _S.SCHEDULED)
    assert (step(desk, order_id, _S.NEW).undo, note(desk, order_id).undo) == (None, None)
    assert desk.lookup.order(order_id).undo is None
    with pytest.raises(UndoTooLate):
        undo(desk, order_id)


def test_what_was_undone_is_not_mailed_when_somebody_finds_the_address(desk: Desk, clock: Clock) -> None:
    order_id = an_order(desk, _S.SCHEDULED, email="")
    note(desk, order_id)
    undo(desk, order_id)
    undo(desk, order_id)
    assert desk.outbox.mails("no_address") == ()
    desk.fields.edit(
        order_id,
        field=Field.CUSTOMER_EMAIL,
        value="jana@example.net",
        expected_version=version_of(desk, order_id),
        action_id=new_id(),
    )
    assert sent(desk, clock) == []


def test_what_is_undone_after_somebody_stopped_its_mail_stays_unsent(desk: Desk, clock: Clock) -> None:
    order_id = settled(desk, clock, _S.SCHEDULED)
    step(desk, order_id, _S.NEW)
    step(desk, order_id, _S.IN_PROGRESS)
    desk.outbox.stop(mail_of(desk, order_id, Moved).mail_id, action_id=new_id())
    for status in (_S.NEW, _S.SCHEDULED):
        assert desk.lookup.order(order_id).undo is not None
        undo(desk, order_id)
        assert desk.lookup.order(order_id).status is status
    assert sent(desk, clock) == []


def test_undone_into_a_draft_nothing_between_is_told(desk: Desk, clock: Clock) -> None:
    done = desk.intake.take_in(an_intake(), action_id=new_id(), submit=True)
    order_id = done.order_id
    assert (done.undo.start, done.undo.to) == (_S.DRAFT, _S.SCHEDULED)
    desk.fields.edit(
        order_id,
        field=Field.SHOP_DATE,
        value=datetime(2026, 12, 4, 9, tzinfo=UTC),
        expected_version=version_of(desk, order_id),
        action_id=new_id(),
    )
    note(desk, order_id)
    step(desk, order_id, _S.NEW)
    while undo(desk, order_id).undo is not None:
        pass
    detail = desk.lookup.order(order_id)
    assert (detail.status, detail.has_left_draft) == (_S.DRAFT, False)
    assert {row.entry.kind for row in detail.timeline[-3:]} == {"undone", "note_undone"}
    assert sent(desk, clock) == []


def test_what_was_undone_before_stays_so_when_a_later_act_is(desk: Desk) -> None:
    order_id = an_order(desk, _S.NEW)
    step(desk, order_id, _S.IN_PROGRESS)
    undo(desk, order_id)
    step(desk, order_id, _S.IN_PROGRESS)
    undo(desk, order_id)
    assert offered(desk, order_id) == (_S.SCHEDULED, _S.NEW)
    detail = desk.lookup.order(order_id)
    ahead = [row.is_undone for row in detail.timeline if row.to is _S.IN_PROGRESS]
    assert ahead == [True, True]
    assert [row.entry for row in detail.timeline if isinstance(row.entry, Undone)] == [
        Undone(_S.IN_PROGRESS, _S.NEW)
    ] * 2


def test_a_customers_export_gives_nothing_undone_as_read(desk: Desk, tmp_path: Path) -> None:
    order_id = an_order(desk, _S.NEW)
    for text in ("stays", SECRET):
        note(desk, order_id, text)
    undo(desk, order_id)
    step(desk, order_id, _S.IN_PROGRESS, note=PublicNote("with a move"))
    undo(desk, order_id)
    path = tmp_path / "jana.zip"
    desk.customer_export.write(customer_of(desk, order_id), path)
    with ZipFile(path) as archive:
        entries = json.loads(archive.read(f"orders/{order_id}.json"))["timeline"]
    notes = {one["note"]: (one["note_was_for"], one["was_undone"]) for one in entries if one["note"]}
    both, staff = ["customer", "staff"], ["staff"]
    assert notes == {"stays": (both, False), SECRET: (staff, True), "with a move": (staff, True)}
