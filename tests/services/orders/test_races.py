"""Two at once, on both engines: one wins, the other is told, and nothing is done or mailed twice."""

import threading
from collections import Counter
from contextlib import suppress

from orderflow_desk.domain.entries.kinds import Moved, Noted, NoteUndone, Undone
from orderflow_desk.domain.errors import DeskError, NothingToUndo, StaleOrder, UndoTooLate
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.orders.order import InternalNote, PublicNote
from orderflow_desk.domain.outbox import Outcome, Result
from orderflow_desk.sealing import name_of, new_key, public_of
from orderflow_desk.services.desk import Desk, open_desk
from support.machine.at_once import at_once
from support.shops.databases import ready_desk
from support.shops.orders import an_order, new_id, version_of


def _second(url: str) -> Desk:
    desk = open_desk(url, pc="bench")
    desk.people.sign_in_without_password()
    return desk


def test_two_windows_moving_one_order_one_wins_and_the_other_is_told(desk: Desk, database_url: str) -> None:
    with _second(database_url) as other:
        for _ in range(6):
            order_id = an_order(desk, Status.NEW)
            seen = version_of(desk, order_id)
            results = at_once(
                [
                    lambda d=d, to=to, o=order_id, v=seen: d.moves.move(
                        o, to=to, expected_version=v, action_id=new_id()
                    )
                    for d, to in ((desk, Status.IN_PROGRESS), (other, Status.SCHEDULED))
                ]
            )
            assert Counter(isinstance(one, StaleOrder) for one in results) == {True: 1, False: 1}
            moved = [row for row in desk.lookup.order(order_id).timeline if isinstance(row.entry, Moved)]
            assert len(moved) == 3


def test_the_same_action_from_two_threads_is_one_change(desk: Desk, database_url: str) -> None:
    with _second(database_url) as other:
        for _ in range(6):
            order_id, action = an_order(desk, Status.NEW), new_id()
            results = at_once(
                [
                    lambda d=d, o=order_id, a=action: d.notes.add(o, note=InternalNote("once"), action_id=a)
                    for d in (desk, other)
                ]
            )
            assert sorted(one.is_repeat for one in results) == [False, True]
            notes = [row for row in desk.lookup.order(order_id).timeline if isinstance(row.entry, Noted)]
            assert len(notes) == 1


def test_four_postmen_send_each_mail_once(desk: Desk, database_url: str, clock) -> None:
    for _ in range(24):
        an_order(desk, Status.SCHEDULED)
    clock.advance(600)
    desks = [ready_desk(database_url, clock) for _ in range(4)]
    taken: list[str] = []

    def drain(own: Desk) -> None:
        while (parcel := own.dispatch.claim()) is not None:
            assert own.dispatch.handing_over(parcel)
            taken.append(parcel.message_id)
            own.dispatch.settle(parcel, Outcome(Result.ACCEPTED))

    results = at_once([lambda own=own: drain(own) for own in desks])
    for own in desks:
        own.close()
    assert results == [None] * 4
    assert len(taken) == len(set(taken)) == 24


def test_undo_and_the_mail_worker_at_once_never_both_win(desk: Desk, database_url: str, clock) -> None:
    with ready_desk(database_url, clock) as other:
        for _ in range(8):
            order_id = an_order(desk, Status.SCHEDULED)
            mail = desk.lookup.order(order_id).timeline[-1].mail
            clock.advance(59.9)
            gate = threading.Event()

            def claim(gate: threading.Event = gate) -> object:
                clock.advance(0.2)
                gate.set()
                return other.dispatch.claim()

            undone, parcel = at_once([lambda o=order_id: desk.moves.undo(o, action_id=new_id()), claim])
            was_undone = not isinstance(undone, DeskError)
            was_claimed = parcel is not None and parcel.mail_id == mail.mail_id
            assert was_undone != was_claimed
            if parcel is not None:
                other.dispatch.settle(parcel, Outcome(Result.ACCEPTED))


def test_undoing_a_bundle_act_by_act_and_the_mail_worker_at_once_never_both_win(
    desk: Desk, database_url: str, clock
) -> None:
    with ready_desk(database_url, clock) as other:
        for _ in range(6):
            order_id = an_order(desk, Status.SCHEDULED)
            desk.notes.add(order_id, note=PublicNote("we are at it"), action_id=new_id())
            clock.advance(59.9)
            gate = threading.Event()

            def claim(gate: threading.Event = gate) -> object:
                clock.advance(0.2)
                gate.set()
                return other.dispatch.claim()

            def undo_all(order_id: int = order_id) -> int:
                undone = 0
                with suppress(UndoTooLate, NothingToUndo):
                    while desk.moves.undo(order_id, action_id=new_id()):
                        undone += 1
                return undone

            undone, parcel = at_once([undo_all, claim])
            rows = desk.lookup.order(order_id).timeline
            assert len({row.group for row in rows if isinstance(row.entry, Undone | NoteUndone)}) == undone
            # What stands is in the mail, and nothing that was undone.
            assert (parcel is not None) == (undone < 2)
            if parcel is not None:
                assert ("we are at it" in parcel.text) == (undone == 0)
                other.dispatch.settle(parcel, Outcome(Result.ACCEPTED))


def test_two_desks_undoing_one_act_at_once_undo_one(desk: Desk, database_url: str, clock) -> None:
    with ready_desk(database_url, clock) as other:
        for _ in range(6):
            order_id = an_order(desk, Status.NEW)
            meant = desk.lookup.order(order_id).undo.of
            results = at_once(
                [
                    lambda d=d, o=order_id, m=meant: d.moves.undo(o, action_id=new_id(), only_of=m)
                    for d in (desk, other)
                ]
            )
            assert Counter(isinstance(one, NothingToUndo) for one in results) == {True: 1, False: 1}
            assert desk.lookup.order(order_id).status is Status.SCHEDULED


def test_two_edits_of_one_customer_do_not_wait_for_each_other(desk: Desk, database_url: str) -> None:
    with _second(database_url) as other:
        for turn in range(4):
            ids = [an_order(desk, name="Eva", email=f"eva{turn}@example.net") for _ in range(2)]
            results = at_once(
                [
                    lambda d=d, o=order_id, n=number, t=turn: d.fields.edit(
                        o,
                        field=Field.CUSTOMER_EMAIL,
                        value=f"new{t}{n}@example.net",
                        expected_version=1,
                        action_id=new_id(),
                    )
                    for number, (d, order_id) in enumerate(zip((desk, other), ids, strict=True))
                ]
            )
            # The one that comes second finds its order changed: the tick of it fell with the first edit.
            assert Counter(isinstance(one, StaleOrder) for one in results) == {True: 1, False: 1}
            assert not any(desk.lookup.order(one).contact_confirmed for one in ids)


def test_what_is_written_down_while_a_pc_is_retired_is_not_sealed_for_it(
    desk: Desk, database_url: str
) -> None:
    kept, lost = (public_of(new_key()) for _ in range(2))
    orders = [an_order(desk) for _ in range(4)]
    with _second(database_url) as other, _second(database_url) as third:

        def write_all(own: Desk, code: str) -> None:
            for order_id in orders:
                seen = version_of(own, order_id)
                with suppress(StaleOrder):
                    own.passcodes.write(order_id, code, expected_version=seen, action_id=new_id())

        for public in (kept, lost):
            desk.passcodes.welcome(public)
        for turn in range(12):
            results = at_once(
                [
                    lambda t=turn: write_all(other, f"one {t}"),
                    lambda t=turn: write_all(third, f"other {t}"),
                    lambda: desk.passcode_pcs.retire(name_of(lost), action_id=new_id()),
                ]
            )
            assert [one for one in results if isinstance(one, DeskError)] == []
            opens = {pc.name: (pc.opens, pc.is_retired) for pc in desk.passcode_pcs.all()}
            assert opens == {name_of(kept): (len(orders), False), name_of(lost): (0, True)}
            desk.passcode_pcs.take_in_again(name_of(lost), action_id=new_id())
            write_all(desk, "for both")
