"""The mail worker at a real desk, on both engines: one mail for several changes, retries, a stopped queue, a crash."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from email import message_from_bytes
from email.utils import parsedate_to_datetime

import pytest

from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.errors import MailFault, MailTrouble
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.outbox import (
    BACKLOG_PAUSE,
    LEASE_SECONDS,
    LEFT_LYING_AFTER,
    MailState,
    Outcome,
    Parcel,
)
from orderflow_desk.domain.shop import MailAccount, Security
from orderflow_desk.mail.mail_worker import MailWorker
from orderflow_desk.mail.outbox import Outbox
from orderflow_desk.mail.smtp_connection import Timeouts
from orderflow_desk.services.desk import Desk, open_desk
from support.mail.certificates import Certificates
from support.mail.scripted_server import ScriptedServer
from support.mail.smtp_servers import RealServer
from support.shops.clock import Clock
from support.shops.orders import an_order, step

HOLD = 61
HOUR = 3601
QUICK = Timeouts(connect=5.0, reply=5.0, dot=5.0)


def states_of(desk: Desk) -> list[MailState]:
    return [mail.state for mail in reversed(desk.outbox.mails("all"))]


class Post:
    """Drains the outbox of a desk to a server; `at` is the account, which a test may change."""

    def __init__(self, outbox: Outbox, account: MailAccount, certificates: Certificates) -> None:
        self.at = account
        self._mail_worker = MailWorker(
            outbox,
            lambda: self.at,
            on_change=lambda _changes: None,
            extra_ca=lambda: certificates.ca_file,
            timeouts=QUICK,
        )

    def drain(self) -> int:
        return self._mail_worker.drain(0.3)

    def hang_up(self) -> None:
        """Do what the system does for a process that was killed."""
        connection = self._mail_worker._connection
        assert connection is not None
        connection.close()


@contextmanager
def scripted(certificates: Certificates, **script: str) -> Iterator[ScriptedServer]:
    with ScriptedServer(Security.TLS, certificates.good, script) as server:
        yield server


def test_changes_within_the_hold_leave_as_one_mail(
    desk: Desk, clock: Clock, certificates: Certificates
) -> None:
    order_id = an_order(desk, Status.NEW)
    step(desk, order_id, Status.IN_PROGRESS)
    clock.advance(HOLD)
    with RealServer(Security.TLS, certificates.good) as server:
        assert Post(desk.dispatch, server.account, certificates).drain() == 1
        (one,) = server.wait_for(1)
    assert one.recipient == "jana@example.net"
    (mail,) = desk.outbox.mails("all")
    assert mail.state is MailState.ACCEPTED
    assert desk.outbox.body(mail.id).message_id.encode() in one.content


def test_a_mail_that_is_put_off_goes_out_once_when_its_time_has_come(
    desk: Desk, clock: Clock, certificates: Certificates
) -> None:
    an_order(desk, Status.SCHEDULED)
    clock.advance(HOLD)
    with scripted(certificates, rcpt="451") as server:
        post = Post(desk.dispatch, server.account, certificates)
        assert post.drain() == 0
        (mail,) = desk.outbox.mails("waiting")
        assert (mail.state, mail.reply) == (MailState.WAITING, "4.3.0 not now")
        server.script = {}
        clock.advance(0.5)
        assert post.drain() == 0
        clock.advance(HOUR)
        assert post.drain() == 1
        assert len(server.accepted) == 1
    assert states_of(desk) == [MailState.ACCEPTED]


def test_a_server_in_trouble_is_asked_with_one_mail_at_a_time(
    desk: Desk, clock: Clock, certificates: Certificates
) -> None:
    for number in range(4):
        an_order(desk, Status.SCHEDULED, email=f"c{number}@example.net")
    clock.advance(HOLD)
    with scripted(certificates, greeting="421") as server:
        post = Post(desk.dispatch, server.account, certificates)
        assert post.drain() == 0
        assert len(server.heard) == 1
        assert desk.outbox.queue().problem == MailFault.TRY_LATER
        clock.advance(HOUR)
        assert post.drain() == 0
        assert len(server.heard) == 2
        server.script = {}
        clock.advance(HOUR)
        # After an outage what waited leaves slowly.
        for _ in range(4):
            assert post.drain() == 1
            clock.advance(BACKLOG_PAUSE)
        assert len(server.accepted) == 4
    assert desk.outbox.queue().problem == ""


def test_a_refused_login_stops_the_queue_until_a_person_has_mended_it(
    desk: Desk, clock: Clock, certificates: Certificates
) -> None:
    an_order(desk, Status.SCHEDULED, email="jana@example.net")
    an_order(desk, Status.SCHEDULED, email="petr@example.net")
    clock.advance(HOLD)
    with RealServer(Security.STARTTLS, certificates.good) as server:
        post = Post(desk.dispatch, replace(server.account, password="wrong"), certificates)
        assert post.drain() == 0
        queue = desk.outbox.queue()
        assert (queue.is_stopped, queue.problem) == (True, MailFault.LOGIN_REFUSED)
        post.at = server.account
        clock.advance(HOUR)
        assert post.drain() == 0
        assert server.connections == 1
        desk.outbox.resume_queue()
        assert post.drain() == 1
        clock.advance(BACKLOG_PAUSE)
        assert post.drain() == 1
        server.wait_for(2)
    assert not desk.outbox.queue().is_stopped


class _KilledError(BaseException):
    """The process ends here, and nothing more is written."""


class _Dying:
    """A desk's outbox that is killed right before the act of this name."""

    def __init__(self, outbox: Outbox, act: str) -> None:
        self._outbox = outbox
        self._act = act

    def _live(self, act: str) -> None:
        if act == self._act:
            raise _KilledError

    def claim(self) -> Parcel | None:
        return self._outbox.claim()

    def handing_over(self, parcel: Parcel) -> bool:
        self._live("handing_over")
        return self._outbox.handing_over(parcel)

    def unable(self, trouble: MailTrouble) -> Changes:
        return self._outbox.unable(trouble)

    def settle(self, parcel: Parcel, outcome: Outcome) -> Changes:
        self._live("settle")
        return self._outbox.settle(parcel, outcome)

    def settle_and_claim(self, parcel: Parcel, outcome: Outcome) -> tuple[Changes, Parcel | None]:
        self._live("settle")
        return self._outbox.settle_and_claim(parcel, outcome)

    def next_due_in(self) -> float | None:
        return self._outbox.next_due_in()


def die_before(act: str, desk: Desk, server: ScriptedServer, certificates: Certificates) -> None:
    post = Post(_Dying(desk.dispatch, act), server.account, certificates)
    with pytest.raises(_KilledError):
        post.drain()
    post.hang_up()


def test_killed_after_the_final_dot_a_mail_is_in_doubt_once_the_lease_is_over_and_not_sent_again(
    desk: Desk, clock: Clock, certificates: Certificates
) -> None:
    an_order(desk, Status.SCHEDULED)
    clock.advance(HOLD)
    with scripted(certificates) as server:
        die_before("settle", desk, server, certificates)
        post = Post(desk.dispatch, server.account, certificates)
        assert post.drain() == 0
        assert states_of(desk) == [MailState.HANDING_OVER]
        clock.advance(LEASE_SECONDS + 1)
        assert post.drain() == 0
        assert states_of(desk) == [MailState.UNCERTAIN]
        clock.advance(10 * 24 * HOUR)
        assert post.drain() == 0
        assert len(server.accepted) == 1


def test_killed_before_the_final_dot_a_mail_is_sent_once_the_lease_is_over(
    desk: Desk, clock: Clock, certificates: Certificates
) -> None:
    an_order(desk, Status.SCHEDULED)
    clock.advance(HOLD)
    with scripted(certificates) as server:
        die_before("handing_over", desk, server, certificates)
        post = Post(desk.dispatch, server.account, certificates)
        assert post.drain() == 0
        assert not server.finished
        clock.advance(LEASE_SECONDS + 1)
        assert post.drain() == 1
        assert len(server.accepted) == 1
    assert states_of(desk) == [MailState.ACCEPTED]


def test_while_another_pc_has_the_mail_a_mail_worker_does_not_look_all_the_time(
    desk: Desk, database_url: str, clock: Clock
) -> None:
    an_order(desk, Status.SCHEDULED)
    clock.advance(HOLD)
    with open_desk(database_url, pc="back room", clock=clock) as other:
        assert other.dispatch.claim() is not None
        assert desk.dispatch.claim() is None
        assert desk.dispatch.next_due_in() == pytest.approx(LEASE_SECONDS, abs=1)
        clock.advance(LEASE_SECONDS + 1)
        assert desk.dispatch.next_due_in() == 0


def test_a_mail_is_dated_by_the_clock_of_the_database_and_not_of_the_pc(
    desk: Desk, clock: Clock, certificates: Certificates
) -> None:
    # As if this PC's own clock were months behind or ahead.
    clock.advance(-200 * 24 * HOUR)
    an_order(desk, Status.SCHEDULED)
    clock.advance(HOLD)
    with scripted(certificates) as server:
        assert Post(desk.dispatch, server.account, certificates).drain() == 1
    sent = message_from_bytes(server.accepted[0])
    assert parsedate_to_datetime(sent["Date"]) == clock.now


def test_a_lease_runs_by_the_clock_of_the_database(
    desk: Desk, database_url: str, clock: Clock, certificates: Certificates
) -> None:
    an_order(desk, Status.SCHEDULED)
    clock.advance(HOLD)
    with open_desk(database_url, pc="back room", clock=clock) as other:
        parcel = other.dispatch.claim()
        assert parcel is not None
        clock.advance(LEASE_SECONDS - 1)
        assert desk.dispatch.claim() is None
        clock.advance(1)
        assert desk.dispatch.claim() is not None
        assert not other.dispatch.handing_over(parcel)


def test_without_a_password_here_the_desk_says_so_and_another_pc_hears_it(
    desk: Desk, database_url: str, clock: Clock, certificates: Certificates
) -> None:
    def no_password() -> MailAccount:
        raise MailTrouble(MailFault.NO_PASSWORD)

    an_order(desk, Status.SCHEDULED)
    clock.advance(HOLD + LEFT_LYING_AFTER)
    with open_desk(database_url, pc="back room", clock=clock) as other:
        other.people.sign_in_without_password()
        changes = list[Changes]()
        MailWorker(desk.dispatch, no_password, on_change=changes.append).drain(0.5)
        assert Topic.QUEUE in {topic for one in changes for topic in one.topics}
        assert other.outbox.queue().problem == MailFault.NO_PASSWORD
        assert [mail.state for mail in other.outbox.mails("all")] == [MailState.HELD]
