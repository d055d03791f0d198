"""The mail worker: every mail comes to an end, none twice, and nothing that happens to one keeps the others."""

import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest

from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble, DeskError, MailFault, MailTrouble
from orderflow_desk.domain.outbox import Parcel, Result
from orderflow_desk.domain.shop import MailAccount, Security
from orderflow_desk.mail import mail_worker as mail_worker_module
from orderflow_desk.mail.mail_worker import MailWorker
from orderflow_desk.mail.smtp_connection import Timeouts
from support.mail.certificates import Certificates
from support.mail.memory_outbox import MemoryOutbox
from support.mail.parcels import parcel
from support.mail.scripted_server import ScriptedServer, closed_port
from support.mail.smtp_servers import RealServer

QUICK = Timeouts(connect=5.0, reply=5.0, dot=5.0)
AWAY = DatabaseTrouble(DatabaseFault.AWAY)


class Failing:
    """Raises what it is given, in turn, before the acts of a name."""

    def __init__(self, act: str, *errors: Exception) -> None:
        self.act = act
        self.errors = list(errors)

    def __call__(self, act: str) -> None:
        if act == self.act and self.errors:
            raise self.errors.pop(0)


def mail_worker_of(
    outbox: MemoryOutbox,
    account: Callable[[], MailAccount | None] | MailAccount,
    certificates: Certificates,
    **more: Any,
) -> MailWorker:
    ask = account if callable(account) else lambda: account
    announced = {
        "on_change": lambda _changes: None,
        "timeouts": QUICK,
        "extra_ca": lambda: certificates.ca_file,
    }
    return MailWorker(outbox, ask, **(announced | more))


@contextmanager
def running(mail_worker: MailWorker) -> Iterator[threading.Thread]:
    thread = threading.Thread(target=mail_worker.run)
    thread.start()
    yield thread
    started = time.monotonic()
    mail_worker.stop()
    thread.join(5)
    assert not thread.is_alive()
    assert time.monotonic() - started < 1.0


@pytest.fixture
def short_timeouts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let pauses between tries be too short to wait for."""
    monkeypatch.setattr(MailWorker, "_longer_pause", lambda _self, _at_most: 0.01)


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_all_that_is_due_goes_out_in_order_over_one_connection(
    security: Security, certificates: Certificates
) -> None:
    mails = [parcel(recipient=f"c{number}@example.net") for number in range(10)]
    outbox, announced = MemoryOutbox(*mails), list[Changes]()
    with RealServer(security, certificates.good) as server:
        with running(mail_worker_of(outbox, server.account, certificates, on_change=announced.append)):
            assert outbox.wait_settled(10) == [Result.ACCEPTED] * 10
        assert [one.recipient for one in server.taken] == [mail.recipient for mail in mails]
        assert server.connections == 1
    assert outbox.handed_over == [mail.mail_id for mail in mails]
    assert (
        announced == [Changes.of([(Topic.MAIL, 10482)])] * 11
    )  # the first claim, and each end of an attempt


def test_what_is_written_later_goes_out_when_the_mail_worker_is_woken(certificates: Certificates) -> None:
    outbox = MemoryOutbox()
    with RealServer(Security.TLS, certificates.good) as server:
        mail_worker = mail_worker_of(outbox, server.account, certificates)
        with running(mail_worker):
            time.sleep(0.05)
            assert server.connections == 0
            outbox.put(parcel())
            mail_worker.wake(Changes())
            assert outbox.wait_settled(1) == [Result.ACCEPTED]


def test_a_refused_mail_keeps_none_of_the_others(certificates: Certificates) -> None:
    outbox = MemoryOutbox(
        parcel(), parcel(recipient="gone@example.net"), parcel(recipient="broken"), parcel()
    )
    with RealServer(Security.TLS, certificates.good) as server:
        server.refusals = {"gone@example.net": "550 gone"}
        with running(mail_worker_of(outbox, server.account, certificates)):
            expected = [Result.ACCEPTED, Result.REFUSED, Result.REFUSED, Result.ACCEPTED]
            assert outbox.wait_settled(4) == expected
        assert len(server.taken) == 2


@pytest.mark.logs
def test_a_poisonous_mail_is_refused_and_keeps_none_of_the_others(certificates: Certificates) -> None:
    poison: Parcel = replace(parcel(), text=None)  # type: ignore[arg-type]
    outbox = MemoryOutbox(parcel(), poison, parcel())
    with RealServer(Security.TLS, certificates.good) as server:
        with running(mail_worker_of(outbox, server.account, certificates)):
            assert outbox.wait_settled(3) == [Result.ACCEPTED, Result.REFUSED, Result.ACCEPTED]
        assert len(server.taken) == 2
    trouble = outbox.settled[1][1].trouble
    assert trouble is not None
    assert trouble.fault is MailFault.MESSAGE_REFUSED


def test_without_an_account_nothing_is_claimed_and_it_is_said_once(
    certificates: Certificates, short_timeouts: None
) -> None:
    outbox, announced = MemoryOutbox(parcel()), list[DeskError | None]()
    accounts: list[MailAccount | None] = [None]
    mail_worker = mail_worker_of(outbox, lambda: accounts[0], certificates, on_trouble=announced.append)
    with RealServer(Security.TLS, certificates.good) as server, running(mail_worker):
        time.sleep(0.1)
        assert outbox.waiting
        assert [trouble.fault for trouble in announced if isinstance(trouble, MailTrouble)] == [
            MailFault.NOT_SET_UP
        ]
        accounts[0] = server.account
        mail_worker.wake()
        assert outbox.wait_settled(1) == [Result.ACCEPTED]
    assert announced[1:] == [None]


def test_a_password_that_this_pc_does_not_have_leaves_the_mails_to_the_others(
    certificates: Certificates, short_timeouts: None
) -> None:
    def account() -> MailAccount:
        raise MailTrouble(MailFault.NO_PASSWORD)

    outbox, announced = MemoryOutbox(parcel()), list[DeskError | None]()
    with running(mail_worker_of(outbox, account, certificates, on_trouble=announced.append)):
        time.sleep(0.05)
    assert [str(trouble) for trouble in announced] == [str(MailTrouble(MailFault.NO_PASSWORD))]
    assert len(outbox.waiting) == 1
    assert not outbox.settled
    # Every PC is to say it.
    assert outbox.unable_for[0].fault is MailFault.NO_PASSWORD


def test_with_nothing_to_send_nobody_asks_for_the_account(certificates: Certificates) -> None:
    outbox = MemoryOutbox()
    with running(mail_worker_of(outbox, lambda: pytest.fail("asked"), certificates)):
        time.sleep(0.05)
    outbox = MemoryOutbox(parcel())
    outbox.due_in = 30.0
    with running(mail_worker_of(outbox, lambda: pytest.fail("asked"), certificates)):
        time.sleep(0.05)
    assert outbox.looks < 4


def test_the_account_is_read_anew_for_each_connection(certificates: Certificates) -> None:
    outbox = MemoryOutbox(parcel(), parcel(), parcel())
    asked: list[int] = []
    with ScriptedServer(Security.TLS, certificates.good, {"rcpt": "421"}) as server:
        server.is_forgetful = True

        def account() -> MailAccount:
            asked.append(len(outbox.settled))
            return server.account

        with running(mail_worker_of(outbox, account, certificates)):
            assert outbox.wait_settled(3) == [Result.SERVER_TROUBLE, Result.ACCEPTED, Result.ACCEPTED]
    assert asked == [0, 1]


def test_a_lost_claim_is_not_sent_and_not_settled(certificates: Certificates) -> None:
    outbox = MemoryOutbox(parcel())
    outbox.loses_claims = True
    with RealServer(Security.TLS, certificates.good) as server:
        mail_worker = mail_worker_of(outbox, server.account, certificates)
        assert mail_worker.run_once() is None
        assert not outbox.settled
        outbox.loses_claims = False
        outbox.put(parcel())
        assert mail_worker.drain(5) == 1
        assert len(server.taken) == 1


def test_a_database_that_fails_while_settling_is_told_later_and_the_mail_is_not_sent_again(
    certificates: Certificates, short_timeouts: None
) -> None:
    outbox, announced = MemoryOutbox(parcel(), parcel()), list[DeskError | None]()
    outbox.before = Failing("settle", AWAY, AWAY, AWAY)
    with RealServer(Security.TLS, certificates.good) as server:
        with running(mail_worker_of(outbox, server.account, certificates, on_trouble=announced.append)):
            assert outbox.wait_settled(2) == [Result.ACCEPTED, Result.ACCEPTED]
        assert len(server.taken) == 2
    assert announced == [AWAY, None]


@pytest.mark.parametrize("act", ["next_due_in", "claim", "handing_over"])
def test_a_database_that_fails_is_asked_again_and_every_mail_goes_out_once(
    act: str, certificates: Certificates, short_timeouts: None
) -> None:
    outbox = MemoryOutbox(parcel(), parcel())
    outbox.tries_again = True
    outbox.before = Failing(act, AWAY, AWAY)
    with RealServer(Security.TLS, certificates.good) as server:
        with running(mail_worker_of(outbox, server.account, certificates)):
            server.wait_for(2)
        assert len({one.content for one in server.taken}) == 2
    assert outbox.results().count(Result.ACCEPTED) == 2


@pytest.mark.logs
def test_a_bug_in_settling_is_got_over_and_the_others_go_on(certificates: Certificates) -> None:
    outbox = MemoryOutbox(parcel(), parcel())
    outbox.before = Failing("settle", *[ValueError("the server said something that we choke on")] * 2)
    with RealServer(Security.TLS, certificates.good) as server:
        with running(mail_worker_of(outbox, server.account, certificates)):
            assert outbox.wait_settled(2) == [Result.ACCEPTED, Result.ACCEPTED]
        assert len(server.taken) == 2
    assert [outcome.reply for _, outcome in outbox.settled] == ["", "250 2.0.0 taken"]


@pytest.mark.logs
def test_a_mail_that_can_never_be_settled_is_left_to_its_lease_and_the_others_go_on(
    certificates: Certificates,
) -> None:
    first, second = parcel(), parcel()
    outbox = MemoryOutbox(first, second)
    outbox.before = Failing("settle", ValueError(1), ValueError(2), ValueError(3))
    with RealServer(Security.TLS, certificates.good) as server:
        with running(mail_worker_of(outbox, server.account, certificates)):
            outbox.wait_settled(1)
        assert len(server.taken) == 2
    assert [mail for mail, _ in outbox.settled] == [second]


@pytest.mark.logs
@pytest.mark.parametrize("what", ["on_change", "account", "claim"])
def test_a_bug_elsewhere_ends_nothing(what: str, certificates: Certificates, short_timeouts: None) -> None:
    outbox = MemoryOutbox(parcel(), parcel())
    bugs = [KeyError(what)]

    def stumbling(*_: object) -> Any:
        if bugs:
            raise bugs.pop()
        return server.account

    if what == "claim":
        outbox.before = Failing("claim", KeyError(what))
    with RealServer(Security.TLS, certificates.good) as server:
        account = stumbling if what == "account" else lambda: server.account
        more = {"on_change": stumbling} if what == "on_change" else {}
        with running(mail_worker_of(outbox, account, certificates, **more)):
            assert outbox.wait_settled(2) == [Result.ACCEPTED, Result.ACCEPTED]
        assert len(server.taken) == 2


def test_a_server_that_is_away_is_the_servers_trouble_and_uses_up_no_mail(certificates: Certificates) -> None:
    outbox = MemoryOutbox(parcel())
    with closed_port() as port:
        account = MailAccount("localhost", port, Security.TLS)
        with running(mail_worker_of(outbox, account, certificates)):
            assert outbox.wait_settled(1) == [Result.SERVER_TROUBLE]
    assert outbox.handed_over == []


def test_a_wrong_password_stops_the_queue_with_the_first_mail(certificates: Certificates) -> None:
    outbox = MemoryOutbox(parcel(), parcel(), parcel())
    with RealServer(Security.TLS, certificates.good) as server:
        account = replace(server.account, password="wrong")
        assert mail_worker_of(outbox, account, certificates).drain(5) == 0
        assert outbox.results() == [Result.QUEUE_STOPPED]
        assert server.connections == 1
    assert len(outbox.waiting) == 2


@pytest.mark.parametrize("phase", ["greeting", "tls", "login", "rcpt", "dot"])
def test_stopping_waits_for_no_server_and_blames_it_for_nothing(
    phase: str, certificates: Certificates
) -> None:
    outbox = MemoryOutbox(parcel())
    with ScriptedServer(Security.TLS, certificates.good, {phase: "hang"}) as server:
        with running(mail_worker_of(outbox, server.account, certificates)):
            assert server.hanging.wait(5)
        assert outbox.results() == [Result.UNCERTAIN if phase == "dot" else Result.GIVEN_BACK]
        assert len(server.finished) == (phase == "dot")


def test_a_mail_that_was_claimed_with_the_last_settlement_is_given_back_on_stopping(
    certificates: Certificates,
) -> None:
    outbox = MemoryOutbox(parcel(), parcel())
    with RealServer(Security.TLS, certificates.good) as server:
        mail_worker = mail_worker_of(outbox, server.account, certificates)
        stop_at_the_second = mail_worker.stop

        def claimed(act: str) -> None:
            if act == "claim" and outbox.handed_over:
                stop_at_the_second()

        outbox.before = claimed
        with running(mail_worker):
            assert outbox.wait_settled(2) == [Result.ACCEPTED, Result.GIVEN_BACK]
        assert len(server.taken) == 1
    assert len(outbox.waiting) == 1


@pytest.mark.logs
def test_a_bug_over_the_next_mail_undoes_nothing_of_this_one(
    certificates: Certificates, short_timeouts: None
) -> None:
    outbox = MemoryOutbox(parcel(), parcel())
    bugs = [KeyError("the next one")]

    def stumbling(act: str) -> None:
        if act == "claim" and outbox.handed_over and bugs:
            raise bugs.pop()

    outbox.before = stumbling
    with RealServer(Security.TLS, certificates.good) as server:
        with running(mail_worker_of(outbox, server.account, certificates)):
            assert outbox.wait_settled(2) == [Result.ACCEPTED, Result.ACCEPTED]
        assert len(server.taken) == 2
    assert not bugs
    assert [outcome.reply for _, outcome in outbox.settled] == ["250 2.0.0 taken"] * 2


def test_stopping_grants_a_moment_to_a_mail_that_is_all_but_accepted(certificates: Certificates) -> None:
    outbox = MemoryOutbox(parcel())
    with RealServer(Security.TLS, certificates.good) as server:
        server.delay = 0.2
        with running(mail_worker_of(outbox, server.account, certificates)):
            while not outbox.handed_over:
                time.sleep(0.005)
            time.sleep(0.02)
        assert outbox.results() == [Result.ACCEPTED]


def test_stopping_while_idle_takes_leave_of_the_server(certificates: Certificates) -> None:
    outbox = MemoryOutbox(parcel())
    with ScriptedServer(Security.TLS, certificates.good) as server:
        with running(mail_worker_of(outbox, server.account, certificates)):
            outbox.wait_settled(1)
            time.sleep(0.05)
        assert server.commands[-1] == "QUIT"


def test_a_mail_worker_that_was_stopped_before_it_began_does_nothing(certificates: Certificates) -> None:
    outbox = MemoryOutbox(parcel())
    mail_worker = mail_worker_of(outbox, lambda: pytest.fail("asked"), certificates)
    mail_worker.stop()
    mail_worker.run()
    assert outbox.waiting


def test_an_idle_connection_is_closed_after_a_while(
    certificates: Certificates, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mail_worker_module, "KEEP_SECONDS", 0.05)
    outbox = MemoryOutbox(parcel())
    with ScriptedServer(Security.TLS, certificates.good) as server:
        with running(mail_worker_of(outbox, server.account, certificates)):
            outbox.wait_settled(1)
            time.sleep(0.15)
            assert server.commands[-1] == "QUIT"


def test_an_idle_mail_worker_looks_seldom_even_when_what_is_due_is_not_for_him(
    certificates: Certificates,
) -> None:
    class ForOthers(MemoryOutbox):
        def claim(self) -> Parcel | None:
            return None

    outbox = ForOthers(parcel())
    with ScriptedServer(Security.TLS, certificates.good) as server:
        with running(mail_worker_of(outbox, server.account, certificates)):
            time.sleep(0.1)
        assert not server.heard
    assert outbox.looks <= 2


def test_draining_sends_what_is_due_and_falls_due_in_time_and_ends_at_once_then(
    certificates: Certificates,
) -> None:
    with RealServer(Security.TLS, certificates.good) as server:
        outbox = MemoryOutbox(parcel(), parcel(recipient="gone@example.net"), parcel())
        server.refusals = {"gone@example.net": "550 gone"}
        started = time.monotonic()
        assert mail_worker_of(outbox, server.account, certificates).drain(20) == 2
        assert time.monotonic() - started < 2

        outbox = MemoryOutbox(parcel())
        outbox.due_in = 0.1
        threading.Timer(0.1, lambda: setattr(outbox, "due_in", 0.0)).start()
        assert mail_worker_of(outbox, server.account, certificates).drain(20) == 1

        outbox = MemoryOutbox(parcel())
        outbox.due_in = 30.0
        started = time.monotonic()
        assert mail_worker_of(outbox, server.account, certificates).drain(5) == 0
        assert time.monotonic() - started < 1


def test_draining_without_an_account_says_so_and_ends(certificates: Certificates) -> None:
    announced: list[DeskError | None] = []
    started = time.monotonic()
    assert (
        mail_worker_of(MemoryOutbox(parcel()), lambda: None, certificates, on_trouble=announced.append).drain(
            20
        )
        == 0
    )
    assert time.monotonic() - started < 1
    assert [str(trouble) for trouble in announced] == [str(MailTrouble(MailFault.NOT_SET_UP))]


BEHAVIOURS = ("drop", "nonsense", "451", "421", "554")
PHASES = ("greeting", "ehlo", "login", "mail", "rcpt", "data", "dot", "quit")


@pytest.mark.parametrize("seed", range(6))
def test_on_the_worst_of_days_no_mail_goes_twice_by_itself_and_none_is_forgotten(
    seed: int, certificates: Certificates, short_timeouts: None
) -> None:
    chance = random.Random(seed)
    mails = [parcel() for _ in range(12)]
    outbox = MemoryOutbox(*mails)
    outbox.tries_again = True

    def misbehave(act: str) -> None:
        # A stopped queue is what a person has to resume; here one is always at hand.
        outbox.is_stopped = False
        if act == "claim" and chance.random() < 0.6:
            server.script = {chance.choice(PHASES): chance.choice(BEHAVIOURS)}
        if chance.random() < 0.1:
            raise AWAY

    outbox.before = misbehave
    with ScriptedServer(Security.TLS, certificates.good) as server:
        server.is_forgetful = True
        with running(mail_worker_of(outbox, server.account, certificates)):
            deadline = time.monotonic() + 10
            while (outbox.waiting or outbox.claimed) and time.monotonic() < deadline:
                time.sleep(0.01)
        last = {mail.mail_id: outcome.result for mail, outcome in outbox.settled}
        assert set(last) == {mail.mail_id for mail in mails}
        for mail in mails:
            word = mail.message_id.encode()
            arrived = sum(word in content for content in server.finished)
            accepted = sum(word in content for content in server.accepted)
            assert accepted == (last[mail.mail_id] is Result.ACCEPTED)
            if last[mail.mail_id] is Result.UNCERTAIN:
                assert arrived >= 1
