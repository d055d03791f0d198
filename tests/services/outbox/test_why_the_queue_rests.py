"""A limit, a blocked account, the same refusal three times over, no password: the queue rests, uses up no mail, and says why."""

from collections.abc import Iterator

import pytest

from orderflow_desk.domain.errors import MailFault, MailTrouble
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.outbox import (
    LEFT_LYING_AFTER,
    PAUSE_AFTER,
    MailState,
    Outcome,
    Result,
    pause_delay,
)
from orderflow_desk.services.desk import Desk, open_desk
from support.shops.clock import Clock
from support.shops.orders import an_order

HOLD, HOUR, DAY = 61, 3600, 24 * 3600
TAKEN = Outcome(Result.ACCEPTED, "250 taken")
NO_PASSWORD = MailTrouble(MailFault.NO_PASSWORD)


def said(result: Result, fault: MailFault, reply: str, code: int = 550) -> Outcome:
    return Outcome(result, reply, MailTrouble(fault, "rcpt", code, reply))


LIMIT = said(Result.QUEUE_PAUSED, MailFault.LIMIT_REACHED, "5.4.5 Daily sending quota exceeded")
BLOCKED = said(Result.QUEUE_STOPPED, MailFault.ACCOUNT_BLOCKED, "5.1.8 Access denied, bad outbound sender")


def refused(reply: str) -> Outcome:
    return said(Result.REFUSED, MailFault.RECIPIENT_REFUSED, reply)


def mails(desk: Desk, clock: Clock, count: int, address: str = "c{}@example.net") -> None:
    for number in range(count):
        an_order(desk, Status.SCHEDULED, email=address.format(number))
    clock.advance(HOLD)


def attempt(desk: Desk, outcome: Outcome) -> bool:
    parcel = desk.dispatch.claim()
    if parcel is None:
        return False
    if outcome.result in (Result.ACCEPTED, Result.REFUSED):
        assert desk.dispatch.handing_over(parcel)
    desk.dispatch.settle(parcel, outcome)
    return True


def states(desk: Desk) -> list[MailState]:
    return [mail.state for mail in reversed(desk.outbox.mails("all"))]


@pytest.fixture
def back_room(database_url: str, clock: Clock) -> Iterator[Desk]:
    with open_desk(database_url, pc="back room", clock=clock) as other:
        other.people.sign_in_without_password()
        yield other


def test_a_limit_pauses_the_queue_for_hours_and_uses_up_no_mail(desk: Desk, clock: Clock) -> None:
    mails(desk, clock, 3)
    assert attempt(desk, LIMIT)
    assert not attempt(desk, TAKEN)
    wait = desk.dispatch.next_due_in()
    assert wait is not None
    assert HOUR <= wait <= 1.25 * HOUR
    queue = desk.outbox.queue()
    assert (queue.is_paused, queue.is_stopped) == (True, False)
    assert (queue.problem, queue.detail) == (MailFault.LIMIT_REACHED, "5.4.5 Daily sending quota exceeded")
    assert {mail.attempts for mail in desk.outbox.mails("all")} == {0}
    assert MailState.REFUSED not in states(desk)
    clock.advance(wait)
    assert attempt(desk, TAKEN)
    assert desk.outbox.queue().problem == ""


def test_the_pauses_of_a_limit_grow_to_four_hours_and_one_mail_asks_each_time(
    desk: Desk, clock: Clock
) -> None:
    mails(desk, clock, 3)
    pauses: list[float] = []
    for _ in range(5):
        assert attempt(desk, LIMIT)
        assert not attempt(desk, LIMIT)
        wait = desk.dispatch.next_due_in()
        assert wait is not None
        pauses.append(wait)
        clock.advance(wait)
    for pause, step in zip(pauses, (*PAUSE_AFTER, PAUSE_AFTER[-1], PAUSE_AFTER[-1]), strict=True):
        assert step <= pause <= pause_delay(5, 1.0)
    assert MailState.REFUSED not in states(desk)


def test_a_person_who_knows_better_ends_a_pause(desk: Desk, clock: Clock) -> None:
    mails(desk, clock, 1)
    assert attempt(desk, LIMIT)
    desk.outbox.resume_queue()
    assert attempt(desk, TAKEN)


def test_a_pause_is_none_for_long_when_the_clock_was_set_back(desk: Desk, clock: Clock) -> None:
    clock.advance(365 * DAY)
    mails(desk, clock, 1)
    assert attempt(desk, LIMIT)
    clock.advance(-365 * DAY)
    assert attempt(desk, TAKEN)


def test_a_blocked_account_stops_the_queue_and_uses_up_no_mail(desk: Desk, clock: Clock) -> None:
    mails(desk, clock, 3)
    assert attempt(desk, BLOCKED)
    clock.advance(DAY)
    assert not attempt(desk, TAKEN)
    assert desk.outbox.queue().is_stopped
    assert MailState.REFUSED not in states(desk)


def test_a_busy_server_counts_against_no_mail(desk: Desk, clock: Clock) -> None:
    mails(desk, clock, 1)
    assert attempt(desk, said(Result.SERVER_TROUBLE, MailFault.SERVER_BUSY, "too many connections", 421))
    assert [mail.attempts for mail in desk.outbox.mails("all")] == [0]


def test_three_refusals_in_the_same_words_stop_the_queue(desk: Desk, clock: Clock) -> None:
    mails(desk, clock, 5)
    for number in range(3):
        words = (
            f"5.7.1 <c{number}@example.net>: not today (id {number}f3-77, see https://x.example/?q={number})"
        )
        assert attempt(desk, refused(words))
    assert not attempt(desk, TAKEN)
    queue = desk.outbox.queue()
    assert (queue.is_stopped, queue.problem) == (True, MailFault.SAME_REFUSALS)
    assert "not today" in queue.detail
    # The customer's address is not kept where no erasure comes.
    assert "example.net" not in queue.detail
    assert states(desk) == [MailState.REFUSED] * 3 + [MailState.HELD] * 2


def test_a_mail_that_is_delivered_in_between_resets_the_count(desk: Desk, clock: Clock) -> None:
    mails(desk, clock, 6)
    no = refused("5.7.1 not today")
    for outcome in (no, no, TAKEN, no, no):
        assert attempt(desk, outcome)
    assert not desk.outbox.queue().is_stopped
    assert attempt(desk, no)
    assert desk.outbox.queue().is_stopped


def test_other_words_or_the_same_person_are_no_series(desk: Desk, clock: Clock) -> None:
    mails(desk, clock, 3)
    for words in ("5.1.1 user unknown", "5.2.2 mailbox full", "5.1.1 user unknown"):
        assert attempt(desk, refused(words))
    mails(desk, clock, 3, "Same@example.net")
    for _ in range(3):
        assert attempt(desk, refused("5.7.1 no"))
    assert not desk.outbox.queue().is_stopped


def test_what_this_program_refuses_by_itself_is_no_series(desk: Desk, clock: Clock) -> None:
    mails(desk, clock, 4)
    own = Outcome(Result.REFUSED, "", MailTrouble(MailFault.RECIPIENT_REFUSED, "envelope"))
    assert [attempt(desk, own) for _ in range(3)] == [True] * 3
    assert not desk.outbox.queue().is_stopped


def test_after_trying_again_one_more_such_refusal_stops_it_and_not_three(desk: Desk, clock: Clock) -> None:
    mails(desk, clock, 6)
    no = refused("5.7.1 not today")
    for _ in range(3):
        assert attempt(desk, no)
    desk.outbox.resume_queue()
    assert attempt(desk, no)
    assert desk.outbox.queue().is_stopped
    desk.outbox.resume_queue()
    assert attempt(desk, TAKEN)
    queue = desk.outbox.queue()
    assert (queue.is_stopped, queue.problem) == (False, "")


def test_two_pcs_count_the_refusals_together(desk: Desk, back_room: Desk, clock: Clock) -> None:
    mails(desk, clock, 4)
    for one in (desk, back_room, desk):
        assert attempt(one, refused("5.7.1 not today"))
    assert not attempt(back_room, TAKEN)


@pytest.mark.parametrize(
    "late",
    [TAKEN, LIMIT, refused("5.1.1 user unknown"), said(Result.SERVER_TROUBLE, MailFault.TIMED_OUT, "", 0)],
)
def test_what_another_pc_had_in_hand_does_not_take_the_reason_from_a_stopped_queue(
    desk: Desk, back_room: Desk, clock: Clock, late: Outcome
) -> None:
    mails(desk, clock, 3)
    theirs = back_room.dispatch.claim()
    assert theirs is not None
    assert attempt(desk, BLOCKED)
    assert back_room.dispatch.handing_over(theirs)
    back_room.dispatch.settle(theirs, late)
    for one in (desk, back_room):
        queue = one.outbox.queue()
        assert (queue.is_stopped, queue.problem) == (True, MailFault.ACCOUNT_BLOCKED)
        assert not attempt(one, TAKEN)


def test_trying_again_keeps_the_reason_until_a_mail_gets_through(
    desk: Desk, back_room: Desk, clock: Clock
) -> None:
    mails(desk, clock, 2)
    assert attempt(desk, BLOCKED)
    back_room.outbox.resume_queue()
    for one in (desk, back_room):
        queue = one.outbox.queue()
        assert (queue.is_stopped, queue.problem) == (False, MailFault.ACCOUNT_BLOCKED)
    assert attempt(desk, TAKEN)
    assert back_room.outbox.queue().problem == ""


def test_trying_again_with_no_mail_left_forgets_the_reason(desk: Desk, clock: Clock) -> None:
    mails(desk, clock, 1)
    assert attempt(desk, BLOCKED)
    (mail,) = desk.outbox.mails("waiting")
    desk.outbox.stop(mail.id, action_id="stop")
    desk.outbox.resume_queue()
    assert desk.outbox.queue().problem == ""


def test_a_pc_without_the_password_tells_all_once_a_mail_lies_there(
    desk: Desk, back_room: Desk, clock: Clock
) -> None:
    mails(desk, clock, 1)
    clock.advance(-HOLD)
    assert not desk.dispatch.unable(NO_PASSWORD)
    clock.advance(HOLD + LEFT_LYING_AFTER)
    assert desk.dispatch.unable(NO_PASSWORD)
    assert not desk.dispatch.unable(NO_PASSWORD)
    assert back_room.outbox.queue().problem == MailFault.NO_PASSWORD
    # One that has it sends all the same, and it is forgotten.
    assert attempt(back_room, TAKEN)
    assert desk.outbox.queue().problem == ""


def test_a_pc_without_the_password_is_silent_while_another_one_sends(
    desk: Desk, back_room: Desk, clock: Clock
) -> None:
    mails(desk, clock, 2)
    clock.advance(LEFT_LYING_AFTER)
    assert back_room.dispatch.claim() is not None
    assert not desk.dispatch.unable(NO_PASSWORD)


def test_a_pc_without_the_password_is_silent_while_another_ones_server_is_away(
    desk: Desk, back_room: Desk, clock: Clock
) -> None:
    mails(desk, clock, 1)
    clock.advance(LEFT_LYING_AFTER)
    assert attempt(
        back_room, Outcome(Result.SERVER_TROUBLE, "", MailTrouble(MailFault.UNREACHABLE, "connect"))
    )
    assert not desk.dispatch.unable(NO_PASSWORD)
    # Until that one is gone: then nobody sends.
    clock.advance(HOUR)
    assert desk.dispatch.unable(NO_PASSWORD)
    assert desk.outbox.queue().problem == MailFault.NO_PASSWORD


def test_a_stopped_queue_is_not_told_to_be_without_a_password(desk: Desk, clock: Clock) -> None:
    mails(desk, clock, 2)
    assert attempt(desk, BLOCKED)
    clock.advance(HOUR)
    assert not desk.dispatch.unable(NO_PASSWORD)
