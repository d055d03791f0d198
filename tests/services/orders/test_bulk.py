"""Several orders moved at once, on both engines."""

import pytest

from orderflow_desk.domain.errors import (
    ActStopped,
    DatabaseFault,
    DatabaseTrouble,
    NoSuchOrder,
    NotSignedIn,
    NotTheNewest,
    ReasonNeeded,
    StaleOrder,
)
from orderflow_desk.domain.lifecycle import MoveNotAllowed, Status
from orderflow_desk.domain.orders.confirmation import ContactUnconfirmed
from orderflow_desk.domain.outbox import MailState
from orderflow_desk.services.desk import Desk
from orderflow_desk.views.orders.bulk import BulkOption, SelectedOrder
from support.shops.clock import Clock
from support.shops.orders import an_order, new_id, step


def selected(desk: Desk, *order_ids: int) -> tuple[SelectedOrder, ...]:
    return desk.bulk.preview(order_ids).selected


def option(desk: Desk, to: Status, *order_ids: int) -> BulkOption:
    return next(one for one in desk.bulk.preview(order_ids).options if one.to is to)


def statuses(desk: Desk, *order_ids: int) -> list[Status]:
    return [desk.lookup.order(one).status for one in order_ids]


def mails_of(desk: Desk, order_id: int) -> list[MailState]:
    return [row.mail.state for row in desk.lookup.order(order_id).timeline if row.mail is not None]


def test_the_preview_says_who_would_go_who_is_mailed_and_why_the_others_stay(desk: Desk) -> None:
    first, second = (an_order(desk, Status.SCHEDULED, email=f"{one}@example.net") for one in "ab")
    silent = an_order(desk, Status.SCHEDULED, email="")
    draft = an_order(desk, contact_confirmed=False)
    found = desk.bulk.preview([first, second, silent, draft])
    assert found.counts == ((Status.DRAFT, 1), (Status.SCHEDULED, 3))
    assert [one.to for one in found.options] == [Status.DRAFT, Status.SCHEDULED, Status.NEW, Status.CANCELLED]
    new = option(desk, Status.NEW, first, second, silent, draft)
    assert [one.order_id for one in new.going] == [first, second, silent]
    assert (new.mailed, new.starts) == (2, (Status.SCHEDULED,))
    assert [(one.order_id, type(one.refusal)) for one in new.refused] == [(draft, MoveNotAllowed)]
    planned = option(desk, Status.SCHEDULED, first, draft)
    assert planned.going == ()
    assert isinstance(planned.refused[1].refusal, ContactUnconfirmed)


def test_what_may_go_goes_and_the_others_are_carried_by_their_reasons(desk: Desk) -> None:
    goes, jumps, gone = an_order(desk, Status.NEW), an_order(desk, Status.AWAITING_PARTS), 999_999
    draft = an_order(desk, contact_confirmed=False)
    meant = (*selected(desk, goes, jumps, draft), SelectedOrder(gone, 1))
    done = desk.bulk.move(meant, to=Status.SCHEDULED, bulk_id=new_id())
    assert [one.order_id for one in done.moved] == [goes]
    reasons = [(one.order_id, type(one.refusal)) for one in done.refused]
    assert reasons == [(jumps, MoveNotAllowed), (draft, ContactUnconfirmed), (gone, NoSuchOrder)]
    assert done.refused[0].item.startswith("Bosch")
    assert statuses(desk, goes, jumps, draft) == [Status.SCHEDULED, Status.AWAITING_PARTS, Status.DRAFT]
    assert done.changes.orders == {goes}


def test_a_repeat_under_the_same_id_changes_and_mails_nothing(desk: Desk) -> None:
    numbers = [an_order(desk, Status.SCHEDULED) for _ in range(3)]
    meant, bulk_id = selected(desk, *numbers), new_id()
    desk.bulk.move(meant, to=Status.NEW, bulk_id=bulk_id)
    before = [(desk.lookup.order(one).version, mails_of(desk, one)) for one in numbers]
    again = desk.bulk.move(meant, to=Status.NEW, bulk_id=bulk_id)
    assert [done.is_repeat for done in again.moved] == [True] * 3
    assert [(desk.lookup.order(one).version, mails_of(desk, one)) for one in numbers] == before


def test_one_that_somebody_changed_meanwhile_is_told_and_left(desk: Desk) -> None:
    calm, changed = an_order(desk, Status.NEW), an_order(desk, Status.NEW)
    meant = selected(desk, calm, changed)
    step(desk, changed, Status.SCHEDULED)
    done = desk.bulk.move(meant, to=Status.IN_PROGRESS, bulk_id=new_id())
    assert [type(one.refusal) for one in done.refused] == [StaleOrder]
    assert statuses(desk, calm, changed) == [Status.IN_PROGRESS, Status.SCHEDULED]


def test_all_are_cancelled_for_one_reason_and_never_without(desk: Desk) -> None:
    numbers = [an_order(desk, Status.NEW), an_order(desk)]
    meant = selected(desk, *numbers)
    with pytest.raises(ReasonNeeded):
        desk.bulk.move(meant, to=Status.CANCELLED, bulk_id=new_id(), reason=" ")
    done = desk.bulk.move(meant, to=Status.CANCELLED, bulk_id=new_id(), reason="shop closes")
    assert statuses(desk, *numbers) == [Status.CANCELLED] * 2
    assert {desk.lookup.order(one).timeline[-1].reason for one in numbers} == {"shop closes"}
    assert done.undo_seconds == 0


def test_the_batch_is_taken_back_and_its_mails_stay_here(desk: Desk) -> None:
    numbers = [an_order(desk, Status.NEW) for _ in range(3)]
    meant, bulk_id = selected(desk, *numbers), new_id()
    assert desk.bulk.move(meant, to=Status.IN_PROGRESS, bulk_id=bulk_id).undo_seconds > 0
    step(desk, numbers[2], Status.AWAITING_PARTS)
    undone = desk.bulk.undo(meant, bulk_id=bulk_id)
    assert statuses(desk, *numbers) == [Status.NEW, Status.NEW, Status.AWAITING_PARTS]
    assert [(one.order_id, type(one.refusal)) for one in undone.refused] == [(numbers[2], NotTheNewest)]
    assert MailState.RECALLED in mails_of(desk, numbers[0])


def test_it_is_too_late_for_each_when_the_hold_is_over(desk: Desk, clock: Clock) -> None:
    order_id = an_order(desk, Status.NEW)
    meant, bulk_id = selected(desk, order_id), new_id()
    desk.bulk.move(meant, to=Status.IN_PROGRESS, bulk_id=bulk_id)
    clock.advance(61)
    assert desk.bulk.undo(meant, bulk_id=bulk_id).moved == ()
    assert statuses(desk, order_id) == [Status.IN_PROGRESS]


@pytest.mark.parametrize("ending", [ActStopped(), DatabaseTrouble(DatabaseFault.AWAY, "gone")])
def test_what_ends_in_the_middle_keeps_what_is_done_and_the_rest_can_follow(
    desk: Desk, ending: Exception
) -> None:
    numbers = [an_order(desk, Status.NEW) for _ in range(4)]
    meant, bulk_id = selected(desk, *numbers), new_id()

    def watch(done: int, total: int) -> None:
        assert total == 4
        if done == 2:
            raise ending

    done = desk.bulk.move(meant, to=Status.IN_PROGRESS, bulk_id=bulk_id, progress=watch)
    assert [one.order_id for one in done.moved] == numbers[:2]
    assert done.left == meant[2:]
    assert done.trouble is (ending if isinstance(ending, DatabaseTrouble) else None)
    assert done.changes.orders == set(numbers[:2])
    rest = desk.bulk.move(meant, to=Status.IN_PROGRESS, bulk_id=bulk_id)
    assert [one.is_repeat for one in rest.moved] == [True, True, False, False]
    assert statuses(desk, *numbers) == [Status.IN_PROGRESS] * 4


def test_nobody_who_is_not_signed_in_moves_anything(desk: Desk) -> None:
    order_id = an_order(desk, Status.NEW)
    meant = selected(desk, order_id)
    desk.people.sign_out()
    with pytest.raises(NotSignedIn):
        desk.bulk.move(meant, to=Status.IN_PROGRESS, bulk_id=new_id())
    desk.people.sign_in_without_password()
    assert statuses(desk, order_id) == [Status.NEW]
