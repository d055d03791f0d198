"""All refused mails are sent again as one act: exactly those that were asked about, each by the rules of a single one."""

import pytest

from orderflow_desk.domain.entries.kinds import MailAct, MailTended
from orderflow_desk.domain.errors import ActionIdReused, MailFault, MailTrouble
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.outbox import MailState, Outcome, Result
from orderflow_desk.services.desk import Desk
from support.shops.clock import Clock
from support.shops.customers import customer_of
from support.shops.orders import an_order, cancel, new_id

HOLD = 61
NO = Outcome(Result.REFUSED, "5.7.1 no", MailTrouble(MailFault.RECIPIENT_REFUSED, "rcpt", 0, "5.7.1 no"))
LOST = Outcome(Result.UNCERTAIN, "", MailTrouble(MailFault.DROPPED, "dot"))
TAKEN = Outcome(Result.ACCEPTED, "250 taken")


def ended(desk: Desk, clock: Clock, *outcomes: Outcome) -> list[int]:
    """Write as many mails as there are outcomes, and let each end so; return their orders."""
    orders = [
        an_order(desk, Status.SCHEDULED, email=f"c{number}@example.net") for number in range(len(outcomes))
    ]
    clock.advance(HOLD)
    for outcome in outcomes:
        parcel = desk.dispatch.claim()
        assert parcel is not None
        assert desk.dispatch.handing_over(parcel)
        desk.dispatch.settle(parcel, outcome)
    return orders


def states(desk: Desk) -> list[MailState]:
    return [mail.state for mail in reversed(desk.outbox.mails("all"))]


def acts(desk: Desk, order_id: int) -> list[MailAct]:
    timeline = desk.lookup.order(order_id).timeline
    return [row.entry.act for row in timeline if isinstance(row.entry, MailTended)]


def test_all_refused_mails_are_sent_again_and_the_others_are_left_alone(desk: Desk, clock: Clock) -> None:
    orders = ended(desk, clock, NO, LOST, NO, TAKEN)
    refused = desk.outbox.refused_mails()
    assert len(refused) == 2
    done = desk.outbox.send_all_again(refused, action_id=new_id())
    assert done.sent == 2
    assert done.changes.orders == {orders[0], orders[2]}
    assert states(desk) == [MailState.QUEUED, MailState.UNCERTAIN, MailState.QUEUED, MailState.ACCEPTED]
    assert [acts(desk, one) for one in orders] == [[MailAct.SENT_AGAIN], [], [MailAct.SENT_AGAIN], []]
    assert desk.outbox.refused_mails() == ()


def test_they_leave_with_a_fresh_count_of_attempts(desk: Desk, clock: Clock) -> None:
    ended(desk, clock, NO, NO)
    desk.outbox.send_all_again(desk.outbox.refused_mails(), action_id=new_id())
    for mail in desk.outbox.mails("all"):
        assert (mail.attempts, mail.problem, mail.reply, mail.settled_at) == (0, "", "", None)
    for _ in range(2):
        parcel = desk.dispatch.claim()
        assert parcel is not None
        assert desk.dispatch.handing_over(parcel)
        desk.dispatch.settle(parcel, TAKEN)
    assert states(desk) == [MailState.ACCEPTED] * 2


def test_only_what_was_asked_about_is_sent(desk: Desk, clock: Clock) -> None:
    ended(desk, clock, NO, NO)
    asked = desk.outbox.refused_mails()
    ended(desk, clock, NO)
    assert desk.outbox.send_all_again(asked, action_id=new_id()).sent == 2
    assert states(desk) == [MailState.QUEUED, MailState.QUEUED, MailState.REFUSED]


def test_what_somebody_saw_to_meanwhile_is_left_as_it_is(desk: Desk, clock: Clock) -> None:
    ended(desk, clock, NO, NO, NO)
    phoned, mended, left = asked = desk.outbox.refused_mails()
    desk.outbox.phoned(phoned, action_id=new_id())
    desk.outbox.mend(mended, address="right@example.net", action_id=new_id())
    assert desk.outbox.send_all_again(asked, action_id=new_id()).sent == 1
    assert states(desk) == [MailState.PHONED, MailState.QUEUED, MailState.QUEUED]
    assert desk.outbox.body(mended).mail.recipient == "right@example.net"
    assert desk.outbox.body(left).mail.recipient == "c2@example.net"


def test_the_mail_of_an_erased_customer_is_none_of_them(desk: Desk, clock: Clock) -> None:
    order_id, _ = ended(desk, clock, NO, NO)
    asked = desk.outbox.refused_mails()
    cancel(desk, order_id)
    for mail in desk.outbox.mails("waiting"):
        desk.outbox.stop(mail.id, action_id=new_id())
    customer_id = customer_of(desk, order_id)
    desk.erasure.erase(customer_id, action_id=new_id())
    assert len(desk.outbox.refused_mails()) == 1
    assert desk.outbox.send_all_again(asked, action_id=new_id()).sent == 1


def test_a_repeat_sends_nothing_again(desk: Desk, clock: Clock) -> None:
    ended(desk, clock, NO, NO)
    asked, act = desk.outbox.refused_mails(), new_id()
    desk.outbox.send_all_again(asked, action_id=act)
    for _ in asked:
        parcel = desk.dispatch.claim()
        assert parcel is not None
        assert desk.dispatch.handing_over(parcel)
        desk.dispatch.settle(parcel, NO)
    assert desk.outbox.send_all_again(asked, action_id=act).sent == 0
    assert states(desk) == [MailState.REFUSED] * 2


def test_the_id_of_an_act_on_other_mails_is_refused(desk: Desk, clock: Clock) -> None:
    ended(desk, clock, NO, NO)
    one, other = desk.outbox.refused_mails()
    act = new_id()
    desk.outbox.send_all_again((one,), action_id=act)
    with pytest.raises(ActionIdReused):
        desk.outbox.send_all_again((other,), action_id=act)
    assert states(desk) == [MailState.QUEUED, MailState.REFUSED]
