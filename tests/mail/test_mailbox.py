"""The demo's mail server: mails really leave, fail as they should, and can be opened."""

import socket
from collections.abc import Iterator
from dataclasses import replace

import pytest

from orderflow_desk.demo.mailbox import Mailbox
from orderflow_desk.domain.errors import MailFault, MailTrouble
from orderflow_desk.domain.outbox import Result
from orderflow_desk.domain.shop import MailAccount, Security
from orderflow_desk.mail.handover import Connection, check
from support.mail.parcels import parcel


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    mailbox = Mailbox()
    mailbox.start()
    yield mailbox
    mailbox.stop()


def account_of(mailbox: Mailbox) -> MailAccount:
    return MailAccount(mailbox.host, mailbox.port, Security.STARTTLS, mailbox.user, mailbox.password)


def test_a_mail_that_was_sent_can_be_opened_as_it_arrived(mailbox: Mailbox) -> None:
    connection = Connection(account_of(mailbox), extra_ca=str(mailbox.ca_file))
    mail = parcel(message_id="<order-1.abc@desk.example>", text="Grüße\n.dot\n")
    outcome = connection.deliver(mail, lambda: True)
    connection.close()
    assert outcome is not None
    assert outcome.result is Result.ACCEPTED
    (one,) = mailbox.messages()
    assert (one.sender, one.recipient) == ("desk@fix.example", "jana@example.net")
    assert mailbox.message("<order-1.abc@desk.example>") == one.content
    assert b"Gr=C3=BC=C3=9Fe\r\n.dot\r\n" in one.content
    assert mailbox.message("<other@desk.example>") is None


@pytest.mark.parametrize(
    ("recipient", "result"),
    [
        ("refused@example.net", Result.REFUSED),
        ("Refused.Too@example.net", Result.REFUSED),
        ("slow@example.net", Result.TRY_LATER),
        ("later@example.net", Result.TRY_LATER),
    ],
)
def test_some_mails_fail_so_that_one_can_see_it(mailbox: Mailbox, recipient: str, result: Result) -> None:
    connection = Connection(account_of(mailbox), extra_ca=str(mailbox.ca_file))
    outcome = connection.deliver(parcel(recipient=recipient), lambda: True)
    connection.close()
    assert outcome is not None
    assert outcome.result is result
    assert mailbox.messages() == ()


@pytest.mark.parametrize(
    "wrong", [{"password": "wrong"}, {"user": "other@example.net"}, {"password": "pä55"}]
)
def test_nobody_else_gets_in(mailbox: Mailbox, wrong: dict[str, str]) -> None:
    with pytest.raises(MailTrouble) as caught:
        check(replace(account_of(mailbox), **wrong), extra_ca=str(mailbox.ca_file))
    assert caught.value.fault is MailFault.LOGIN_REFUSED


def test_it_listens_on_this_machine_alone_and_only_until_it_is_stopped(mailbox: Mailbox) -> None:
    assert mailbox.host == "127.0.0.1"
    assert mailbox.port > 0
    mailbox.stop()
    mailbox.stop()
    assert not mailbox.ca_file.exists()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((mailbox.host, mailbox.port), 1).close()


def test_two_demos_do_not_get_in_each_others_way(mailbox: Mailbox) -> None:
    other = Mailbox()
    other.start()
    assert other.port != mailbox.port
    assert other.password != mailbox.password
    other.stop()
    check(account_of(mailbox), extra_ca=str(mailbox.ca_file))
