"""An outage of the mail server: asked often enough, no attempt used up, and what waited leaves slowly, whoever sends it."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from sqlalchemy import func, select

from orderflow_desk.domain.errors import MailFault, MailTrouble
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.outbox import (
    ASK_AGAIN_AFTER,
    BACKLOG_PAUSE,
    GIVE_UP_AFTER,
    TURN_SECONDS,
    MailState,
    Outcome,
    Result,
    retry_delay,
)
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.store.engine import Store
from orderflow_desk.store.tables import outbox, portal_tokens
from support.shops.clock import Clock
from support.shops.orders import an_order, step

HOLD, MINUTE, HOUR, DAY = 61, 60, 3600, 24 * 3600
AWAY = Outcome(Result.SERVER_TROUBLE, "", MailTrouble(MailFault.UNREACHABLE, "connect"))
HUNG_UP = Outcome(Result.SERVER_TROUBLE, "", MailTrouble(MailFault.DROPPED, "body"))
LOGIN_REFUSED = Outcome(Result.QUEUE_STOPPED, "535 no", MailTrouble(MailFault.LOGIN_REFUSED, "login", 535))
TAKEN = Outcome(Result.ACCEPTED, "250 taken")
GIVEN_BACK = Outcome(Result.GIVEN_BACK)


def mails(desk: Desk, clock: Clock, count: int) -> None:
    for number in range(count):
        an_order(desk, Status.SCHEDULED, email=f"c{number}@example.net")
    clock.advance(HOLD)


def attempt(desk: Desk, outcome: Outcome) -> bool:
    """Make an attempt that ends like this; False when none may be made now."""
    parcel = desk.dispatch.claim()
    if parcel is None:
        return False
    if outcome.result is Result.ACCEPTED:
        assert desk.dispatch.handing_over(parcel)
    desk.dispatch.settle(parcel, outcome)
    return True


def outage(desk: Desk, clock: Clock, seconds: float) -> None:
    """Let so much time pass with the server away, asked six times in it; at the end it may be asked again."""
    for _ in range(6):
        assert attempt(desk, AWAY)
        clock.advance(seconds / 6)


def leave(desks: list[Desk], clock: Clock, count: int) -> list[datetime]:
    """Let the desks send by turns until so many mails are gone; return when each left."""
    times: list[datetime] = []
    while len(times) < count:
        times += [clock.now for desk in desks if attempt(desk, TAKEN)]
        clock.advance(0.5)
    return times


def most_in_a_minute(times: list[datetime]) -> int:
    return max(sum(0 <= (other - one).total_seconds() < MINUTE for other in times) for one in times)


@pytest.fixture
def back_room(database_url: str, clock: Clock) -> Iterator[Desk]:
    with open_desk(database_url, pc="back room", clock=clock) as other:
        yield other


def test_a_server_that_is_away_is_asked_again_within_45_seconds_however_long_it_was(
    desk: Desk, clock: Clock
) -> None:
    mails(desk, clock, 1)
    outage(desk, clock, 3 * HOUR)
    pauses: list[float] = []
    for _ in range(8):
        assert attempt(desk, AWAY)
        wait = desk.dispatch.next_due_in()
        assert wait is not None
        pauses.append(wait)
        clock.advance(wait)
    assert 0 < min(pauses) < max(pauses) <= ASK_AGAIN_AFTER[-1] == 40


def test_an_outage_uses_up_no_attempt_and_leaves_no_links_behind(
    desk: Desk, clock: Clock, database_url: str
) -> None:
    mails(desk, clock, 3)
    outage(desk, clock, 6 * DAY)
    store = Store(database_url)
    with store.reading() as conn:
        assert conn.execute(select(func.max(outbox.c.attempts))).scalar() == 0
        assert conn.execute(select(func.count()).select_from(portal_tokens)).scalar() == 0
    store.close()
    assert len(leave([desk], clock, 3)) == 3


def test_breaking_off_in_an_outage_uses_up_nothing_and_says_nothing_of_the_server(
    desk: Desk, clock: Clock, database_url: str
) -> None:
    mails(desk, clock, 2)
    outage(desk, clock, HOUR)
    before = desk.outbox.queue()
    assert attempt(desk, GIVEN_BACK)
    assert desk.outbox.queue() == before
    # The turn is free at once, and the same mail goes first.
    assert attempt(desk, TAKEN)
    store = Store(database_url)
    with store.reading() as conn:
        query = select(outbox.c.state, outbox.c.attempts).order_by(outbox.c.id)
        assert [tuple(row) for row in conn.execute(query)] == [
            (MailState.ACCEPTED, 1),
            (MailState.WAITING, 0),
        ]
    store.close()


def test_a_mail_is_claimed_with_the_settlement_of_the_last_one_and_not_in_an_outage(
    desk: Desk, clock: Clock
) -> None:
    mails(desk, clock, 3)
    first = desk.dispatch.claim()
    assert first is not None
    assert desk.dispatch.handing_over(first)
    changes, second = desk.dispatch.settle_and_claim(first, TAKEN)
    assert second is not None
    assert changes.orders == {first.order_id, second.order_id}
    assert second.mail_id != first.mail_id
    _, third = desk.dispatch.settle_and_claim(second, AWAY)
    assert third is None
    assert [mail.state for mail in reversed(desk.outbox.mails("all"))] == [
        MailState.ACCEPTED,
        MailState.WAITING,
        MailState.HELD,
    ]


def test_after_an_outage_what_waited_leaves_at_most_30_a_minute(desk: Desk, clock: Clock) -> None:
    mails(desk, clock, 33)
    outage(desk, clock, HOUR)
    times = leave([desk], clock, 33)
    assert most_in_a_minute(times) <= 30
    assert (times[-1] - times[0]).total_seconds() < 33 * (BACKLOG_PAUSE + 0.5)


def test_two_pcs_together_send_no_more_than_one_alone(desk: Desk, back_room: Desk, clock: Clock) -> None:
    mails(desk, clock, 32)
    outage(desk, clock, HOUR)
    assert most_in_a_minute(leave([desk, back_room], clock, 32)) <= 30


def test_one_pc_alone_has_the_turn_until_it_is_done_or_gone(
    desk: Desk, back_room: Desk, clock: Clock
) -> None:
    mails(desk, clock, 3)
    outage(desk, clock, HOUR)
    assert desk.dispatch.claim() is not None
    clock.advance(TURN_SECONDS - 1)
    assert back_room.dispatch.claim() is None
    clock.advance(1)
    assert back_room.dispatch.claim() is not None


def test_the_pace_survives_a_restart(desk: Desk, database_url: str, clock: Clock) -> None:
    mails(desk, clock, 3)
    outage(desk, clock, HOUR)
    assert attempt(desk, TAKEN)
    desk.close()
    with open_desk(database_url, pc="counter", clock=clock) as again:
        again.people.sign_in_without_password()
        assert again.outbox.queue().is_catching_up
        assert not attempt(again, TAKEN)
        wait = again.dispatch.next_due_in()
        assert wait == pytest.approx(BACKLOG_PAUSE)
        clock.advance(BACKLOG_PAUSE)
        assert attempt(again, TAKEN)


def test_once_the_backlog_is_gone_mails_leave_as_fast_as_ever(desk: Desk, clock: Clock) -> None:
    mails(desk, clock, 3)
    outage(desk, clock, HOUR)
    leave([desk], clock, 2)
    assert desk.outbox.queue().is_catching_up
    leave([desk], clock, 1)
    assert not desk.outbox.queue().is_catching_up
    mails(desk, clock, 5)
    assert [attempt(desk, TAKEN) for _ in range(6)] == [True] * 5 + [False]


def test_a_backlog_that_a_person_takes_back_slows_nothing(desk: Desk, clock: Clock) -> None:
    mails(desk, clock, 2)
    outage(desk, clock, HOUR)
    assert attempt(desk, TAKEN)
    (left,) = desk.outbox.mails("waiting")
    desk.outbox.stop(left.id, action_id="stop")
    mails(desk, clock, 3)
    assert [attempt(desk, TAKEN) for _ in range(3)] == [True] * 3


def test_a_short_stumble_is_no_outage(desk: Desk, clock: Clock) -> None:
    mails(desk, clock, 5)
    assert attempt(desk, AWAY)
    clock.advance(ASK_AGAIN_AFTER[0])
    assert [attempt(desk, TAKEN) for _ in range(5)] == [True] * 5


def test_a_second_outage_while_catching_up_starts_over(desk: Desk, clock: Clock) -> None:
    mails(desk, clock, 6)
    outage(desk, clock, HOUR)
    leave([desk], clock, 2)
    clock.advance(BACKLOG_PAUSE)
    outage(desk, clock, HOUR)
    times = leave([desk], clock, 4)
    assert (times[-1] - times[0]).total_seconds() >= 3 * BACKLOG_PAUSE


def test_a_stopped_queue_that_stood_long_starts_slowly_too(desk: Desk, clock: Clock) -> None:
    mails(desk, clock, 4)
    assert attempt(desk, LOGIN_REFUSED)
    clock.advance(3 * DAY)
    assert not attempt(desk, TAKEN)
    desk.outbox.resume_queue()
    times = leave([desk], clock, 4)
    assert (times[-1] - times[0]).total_seconds() >= 3 * BACKLOG_PAUSE


def test_a_press_on_try_again_in_an_outage_asks_at_once_and_lets_no_burst_out(
    desk: Desk, clock: Clock
) -> None:
    mails(desk, clock, 4)
    outage(desk, clock, HOUR)
    assert attempt(desk, AWAY)
    assert not attempt(desk, TAKEN)
    desk.outbox.resume_queue()
    assert desk.dispatch.next_due_in() == 0
    assert attempt(desk, TAKEN)
    assert not attempt(desk, TAKEN)


def test_a_clock_that_was_set_back_keeps_nobody_slow(desk: Desk, clock: Clock) -> None:
    clock.advance(365 * DAY)
    mails(desk, clock, 3)
    outage(desk, clock, HOUR)
    assert attempt(desk, TAKEN)
    clock.advance(-365 * DAY)
    mails(desk, clock, 3)
    assert [attempt(desk, TAKEN) for _ in range(4)] == [True] * 4


def test_what_cannot_be_claimed_takes_nobodys_turn(desk: Desk, back_room: Desk, clock: Clock) -> None:
    order_id = an_order(desk, Status.SCHEDULED, email="jana@example.net")
    clock.advance(HOLD)
    outage(desk, clock, HOUR)
    first = desk.dispatch.claim()
    assert first is not None
    step(desk, order_id, Status.NEW)
    clock.advance(HOLD)
    # The second mail of the order is due, and has to wait for the first.
    assert back_room.dispatch.claim() is None
    an_order(desk, Status.SCHEDULED, email="petr@example.net")
    clock.advance(HOLD)
    assert back_room.dispatch.claim() is not None


def test_a_mail_that_servers_hang_up_on_waits_longer_each_time_and_is_given_up_in_the_end(
    desk: Desk, clock: Clock
) -> None:
    mails(desk, clock, 1)
    for count in range(1, 9):
        assert attempt(desk, HUNG_UP)
        (mail,) = desk.outbox.mails("waiting")
        assert mail.attempts == count
        assert (mail.due_at - clock.now).total_seconds() <= retry_delay(count, 1.0)
        clock.advance(HOUR)
    clock.advance(GIVE_UP_AFTER - 8 * HOUR)
    assert attempt(desk, HUNG_UP)
    (mail,) = desk.outbox.mails("failed")
    assert (mail.state, mail.problem) == (MailState.REFUSED, MailFault.DROPPED)


def test_a_mail_that_was_put_off_once_before_a_long_outage_is_still_tried_after_it(
    desk: Desk, clock: Clock
) -> None:
    later = Outcome(Result.TRY_LATER, "451", MailTrouble(MailFault.TRY_LATER, "rcpt", 451))
    mails(desk, clock, 1)
    assert attempt(desk, later)
    clock.advance(HOUR)
    outage(desk, clock, 7 * DAY)
    assert attempt(desk, later)
    clock.advance(HOUR)
    assert attempt(desk, TAKEN)
