"""The connection: kept while there are mails, made anew where that is safe, and ended at any moment."""

import socket
import threading
import time
from collections.abc import Callable
from functools import partial

import pytest

from orderflow_desk.domain.errors import (
    AddressInvalid,
    DatabaseFault,
    DatabaseTrouble,
    MailFault,
    MailTrouble,
)
from orderflow_desk.domain.outbox import Outcome, Result
from orderflow_desk.domain.shop import Security
from orderflow_desk.mail.handover import Connection, check, send_test
from orderflow_desk.mail.smtp_connection import Timeouts
from support.mail.certificates import Certificates
from support.mail.parcels import parcel
from support.mail.scripted_server import ScriptedServer
from support.mail.smtp_servers import RealServer

ENCRYPTED = (Security.TLS, Security.STARTTLS)
QUICK = Timeouts(connect=5.0, reply=5.0, dot=5.0)


def result_of(outcome: Outcome | None) -> Result | None:
    return outcome.result if outcome else None


@pytest.mark.parametrize("security", ENCRYPTED)
def test_many_mails_go_over_one_connection_to_a_real_server(
    security: Security, certificates: Certificates
) -> None:
    mails = [parcel(recipient=f"customer{number}@example.net") for number in range(20)]
    with RealServer(security, certificates.good) as server:
        connection = Connection(server.account, extra_ca=certificates.ca_file)
        outcomes = [connection.deliver(mail, lambda: True) for mail in mails]
        connection.close()
        taken = server.wait_for(20)
        assert server.connections == 1
    assert {result_of(outcome) for outcome in outcomes} == {Result.ACCEPTED}
    assert [one.recipient for one in taken] == [mail.recipient for mail in mails]
    assert all(mail.message_id.encode() in one.content for mail, one in zip(mails, taken, strict=True))


@pytest.mark.parametrize("security", ENCRYPTED)
def test_a_refused_mail_does_not_cost_the_connection_or_the_next_mail(
    security: Security, certificates: Certificates
) -> None:
    with RealServer(security, certificates.good) as server:
        server.refusals = {"gone@example.net": "550 5.1.1 gone", "busy@example.net": "451 4.2.2 busy"}
        connection = Connection(server.account, extra_ca=certificates.ca_file)
        found = [
            result_of(connection.deliver(parcel(recipient=f"{name}@example.net"), lambda: True))
            for name in ("gone", "jana", "busy", "petr")
        ]
        connection.close()
        assert [one.recipient for one in server.wait_for(2)] == ["jana@example.net", "petr@example.net"]
        assert server.connections == 1
    assert found == [Result.REFUSED, Result.ACCEPTED, Result.TRY_LATER, Result.ACCEPTED]


@pytest.mark.parametrize("phase", ["data", "dot"])
def test_a_refusal_at_the_end_does_not_cost_the_connection_either(
    phase: str, certificates: Certificates
) -> None:
    with ScriptedServer(Security.TLS, certificates.good, {phase: "554"}) as server:
        connection = Connection(server.account, extra_ca=certificates.ca_file, timeouts=QUICK)
        assert result_of(connection.deliver(parcel(), lambda: True)) is Result.REFUSED
        server.script = {}
        assert result_of(connection.deliver(parcel(), lambda: True)) is Result.ACCEPTED
        connection.close()
        assert len(server.heard) == 1


@pytest.mark.parametrize("farewell", ["drop", "421"])
def test_a_kept_connection_that_the_server_gave_up_is_made_anew_and_the_mail_goes_once(
    farewell: str, certificates: Certificates
) -> None:
    with ScriptedServer(Security.TLS, certificates.good) as server:
        connection = Connection(server.account, extra_ca=certificates.ca_file, timeouts=QUICK)
        assert result_of(connection.deliver(parcel(), lambda: True)) is Result.ACCEPTED
        server.script = {"mail": farewell}
        server.is_forgetful = True
        assert result_of(connection.deliver(parcel(), lambda: True)) is Result.ACCEPTED
        connection.close()
        assert len(server.accepted) == len(server.finished) == 2
        assert len(server.heard) == 2


def test_a_kept_connection_that_fails_later_than_the_first_command_is_not_tried_anew(
    certificates: Certificates,
) -> None:
    with ScriptedServer(Security.TLS, certificates.good) as server:
        connection = Connection(server.account, extra_ca=certificates.ca_file, timeouts=QUICK)
        assert result_of(connection.deliver(parcel(), lambda: True)) is Result.ACCEPTED
        for phase, expected in (("rcpt", Result.SERVER_TROUBLE), ("dot", Result.UNCERTAIN)):
            server.script = {phase: "drop"}
            assert result_of(connection.deliver(parcel(), lambda: True)) is expected
            server.script = {}
        assert len(server.finished) == 2
        assert len(server.heard) == 2


def test_a_message_taken_without_a_word_is_in_doubt_and_was_delivered_once(
    certificates: Certificates,
) -> None:
    with RealServer(Security.TLS, certificates.good) as server:
        server.drops_after = True
        connection = Connection(server.account, extra_ca=certificates.ca_file)
        outcome = connection.deliver(parcel(), lambda: True)
        assert result_of(outcome) is Result.UNCERTAIN
        assert len(server.wait_for(1)) == 1


@pytest.mark.parametrize("security", Security)
def test_when_the_claim_is_lost_the_server_throws_the_mail_away(
    security: Security, certificates: Certificates
) -> None:
    with ScriptedServer(security, certificates.good) as server:
        connection = Connection(server.account, extra_ca=certificates.ca_file, timeouts=QUICK)
        assert connection.deliver(parcel(), lambda: False) is None
        assert not connection.is_open
        assert not connection.is_in_doubt
        assert result_of(connection.deliver(parcel(), lambda: True)) is Result.ACCEPTED
        connection.close()
        assert len(server.finished) == 1


def test_a_real_server_keeps_nothing_of_a_mail_without_its_dot(certificates: Certificates) -> None:
    with RealServer(Security.STARTTLS, certificates.good) as server:
        connection = Connection(server.account, extra_ca=certificates.ca_file)
        assert connection.deliver(parcel(), lambda: False) is None
        connection.deliver(parcel(recipient="second@example.net"), lambda: True)
        connection.close()
        assert [one.recipient for one in server.wait_for(1)] == ["second@example.net"]


def test_a_database_that_fails_before_the_dot_keeps_the_dot_from_being_sent(
    certificates: Certificates,
) -> None:
    def failing() -> bool:
        raise DatabaseTrouble(DatabaseFault.LOCKED)

    with ScriptedServer(Security.TLS, certificates.good) as server:
        connection = Connection(server.account, extra_ca=certificates.ca_file, timeouts=QUICK)
        with pytest.raises(DatabaseTrouble):
            connection.deliver(parcel(), failing)
        assert not connection.is_open
        assert not connection.is_in_doubt
        assert not server.finished


def test_an_address_that_cannot_be_told_never_reaches_the_server(certificates: Certificates) -> None:
    with ScriptedServer(Security.TLS, certificates.good) as server:
        connection = Connection(server.account, extra_ca=certificates.ca_file, timeouts=QUICK)
        outcome = connection.deliver(parcel(recipient="jana@x>\r\nRCPT TO:<evil@example.com"), lambda: True)
        assert result_of(outcome) is Result.REFUSED
        assert not server.heard


def in_another_thread(call: Callable[[], Outcome | None]) -> tuple[threading.Thread, list[Outcome | None]]:
    outcomes: list[Outcome | None] = []
    thread = threading.Thread(target=lambda: outcomes.append(call()))
    thread.start()
    return thread, outcomes


@pytest.mark.parametrize(
    ("security", "phase"),
    [
        (security, phase)
        for security in Security
        for phase in ("greeting", "ehlo", "tls", "login", "mail", "rcpt", "data", "body", "dot")
        if phase != "tls" or security in ENCRYPTED
    ],
)
def test_whatever_is_waited_for_can_be_given_up_at_once(
    security: Security, phase: str, certificates: Certificates
) -> None:
    text = ("x" * 70 + "\n") * (90_000 if phase == "body" else 1)
    mail = parcel(text=text)
    with ScriptedServer(security, certificates.good, {phase: "hang"}) as server:
        connection = Connection(server.account, extra_ca=certificates.ca_file, timeouts=QUICK)
        thread, outcomes = in_another_thread(lambda: connection.deliver(mail, lambda: True))
        assert server.hanging.wait(5)
        time.sleep(0.02)
        started = time.monotonic()
        connection.give_up()
        thread.join(5)
        assert time.monotonic() - started < 0.5
        assert len(server.finished) == (phase == "dot")
    assert result_of(outcomes[0]) is (Result.UNCERTAIN if phase == "dot" else Result.SERVER_TROUBLE)


def test_a_name_that_nobody_resolves_can_be_given_up_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, over = threading.Event(), threading.Event()

    def slow(*_: object, **__: object) -> list[object]:
        asked.set()
        over.wait(10)
        return []

    with ScriptedServer(Security.NONE) as server:
        connection = Connection(server.account)
        monkeypatch.setattr("socket.getaddrinfo", slow)
        thread, outcomes = in_another_thread(lambda: connection.deliver(parcel(), lambda: True))
        assert asked.wait(5)
        started = time.monotonic()
        connection.give_up()
        thread.join(5)
        assert time.monotonic() - started < 0.5
        over.set()
    assert result_of(outcomes[0]) is Result.SERVER_TROUBLE


def test_a_connection_that_was_given_up_makes_no_other(certificates: Certificates) -> None:
    with ScriptedServer(Security.TLS, certificates.good) as server:
        connection = Connection(server.account, extra_ca=certificates.ca_file)
        connection.give_up()
        assert result_of(connection.deliver(parcel(), lambda: True)) is Result.SERVER_TROUBLE
        assert not server.commands


def test_an_address_that_swallows_everything_leaves_time_for_the_next_one(
    certificates: Certificates, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ScriptedServer(Security.TLS, certificates.good) as server, socket.socket() as full:
        # A backlog that is full: what connects there is neither taken nor refused.
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        fillers = [socket.socket() for _ in range(4)]
        for filler in fillers:
            filler.setblocking(False)
            filler.connect_ex(full.getsockname())
        stream = (socket.AF_INET, socket.SOCK_STREAM, 6, "")
        found = [(*stream, full.getsockname()), (*stream, ("127.0.0.1", server.port))]
        monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: found)
        timeouts = Timeouts(connect=1.0, reply=5.0, dot=5.0)
        connection = Connection(server.account, extra_ca=certificates.ca_file, timeouts=timeouts)
        assert result_of(connection.deliver(parcel(), lambda: True)) is Result.ACCEPTED
        connection.close()
        for filler in fillers:
            filler.close()


@pytest.mark.parametrize("security", ENCRYPTED)
def test_checking_an_account_logs_in_and_sends_nothing(
    security: Security, certificates: Certificates
) -> None:
    with RealServer(security, certificates.good) as server:
        check(server.account, extra_ca=certificates.ca_file)
        assert server.connections == 1
        assert not server.taken


def test_a_test_message_arrives_and_says_what_it_is(certificates: Certificates) -> None:
    with RealServer(Security.TLS, certificates.good) as server:
        send_test(
            server.account,
            sender_name="Fix & Co.",
            sender_address="desk@fix.example",
            to="boss@fix.example",
            extra_ca=certificates.ca_file,
        )
        (one,) = server.wait_for(1)
    assert (one.sender, one.recipient) == ("desk@fix.example", "boss@fix.example")
    assert b"Subject: Test message from Orderflow Desk\r\n" in one.content


def test_a_test_message_that_fails_says_why(certificates: Certificates) -> None:
    with RealServer(Security.TLS, certificates.good) as server:
        server.refusals = {"boss@fix.example": "550 5.1.1 gone"}
        send = partial(
            send_test,
            server.account,
            sender_name="",
            sender_address="desk@fix.example",
            extra_ca=certificates.ca_file,
        )
        with pytest.raises(MailTrouble) as caught:
            send(to="boss@fix.example")
        assert caught.value.fault is MailFault.RECIPIENT_REFUSED
        with pytest.raises(AddressInvalid):
            send(to="nobody")
        assert not server.taken
