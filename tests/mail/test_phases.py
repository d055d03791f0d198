"""Every phase of a conversation, and every way in which a server can fail there."""

import time

import pytest

from orderflow_desk.domain.errors import MailFault as Fault
from orderflow_desk.domain.outbox import Outcome, Result
from orderflow_desk.domain.shop import MailAccount, Security
from orderflow_desk.mail.handover import Connection
from orderflow_desk.mail.smtp_connection import Timeouts
from support.mail.certificates import Certificates
from support.mail.parcels import parcel
from support.mail.scripted_server import ScriptedServer, closed_port

SHORT = Timeouts(connect=2.0, reply=0.1, dot=0.1, quit=0.1)
# For hearing a whole conversation out where nothing hangs.
LONG = Timeouts(connect=5.0, reply=5.0, dot=5.0, quit=5.0)
TROUBLE, LATER, STOPPED = Result.SERVER_TROUBLE, Result.TRY_LATER, Result.QUEUE_STOPPED
REFUSED, UNCERTAIN, ACCEPTED = Result.REFUSED, Result.UNCERTAIN, Result.ACCEPTED

_SILENCE = {
    "drop": (TROUBLE, Fault.DROPPED),
    "hang": (TROUBLE, Fault.TIMED_OUT),
    "nonsense": (TROUBLE, Fault.NONSENSE),
}
_OF_THE_SERVER = {**_SILENCE, "451": (TROUBLE, Fault.TRY_LATER), "421": (TROUBLE, Fault.TRY_LATER)}
_OF_THE_MAIL = {**_OF_THE_SERVER, "451": (LATER, Fault.TRY_LATER)}
TABLE = {
    "greeting": {**_OF_THE_SERVER, "554": (TROUBLE, Fault.SERVER_REFUSED)},
    "ehlo": {**_OF_THE_SERVER, "554": (TROUBLE, Fault.SERVER_REFUSED)},
    "starttls": {**_OF_THE_SERVER, "554": (TROUBLE, Fault.TLS_FAILED)},
    "tls": {**_SILENCE, "nonsense": (TROUBLE, Fault.TLS_FAILED)},
    "login": {**_OF_THE_SERVER, "554": (STOPPED, Fault.LOGIN_REFUSED)},
    "mail": {**_OF_THE_MAIL, "554": (STOPPED, Fault.SENDER_REFUSED)},
    "rcpt": {**_OF_THE_MAIL, "554": (REFUSED, Fault.RECIPIENT_REFUSED)},
    "data": {**_OF_THE_MAIL, "554": (REFUSED, Fault.MESSAGE_REFUSED)},
    "body": {"drop": (TROUBLE, Fault.DROPPED), "hang": (TROUBLE, Fault.TIMED_OUT)},
    "dot": {
        "drop": (UNCERTAIN, Fault.DROPPED),
        "hang": (UNCERTAIN, Fault.TIMED_OUT),
        "nonsense": (UNCERTAIN, Fault.NONSENSE),
        "451": (LATER, Fault.TRY_LATER),
        "421": (TROUBLE, Fault.TRY_LATER),
        "554": (REFUSED, Fault.MESSAGE_REFUSED),
    },
    "quit": dict.fromkeys(("drop", "hang", "nonsense", "451", "421", "554"), (ACCEPTED, None)),
}
ONLY_WITH = {"starttls": {Security.STARTTLS}, "tls": {Security.STARTTLS, Security.TLS}}
CASES = [
    pytest.param(security, phase, behaviour, *expected, id=f"{security}-{phase}-{behaviour}")
    for security in Security
    for phase, behaviours in TABLE.items()
    if security in ONLY_WITH.get(phase, set(Security))
    for behaviour, expected in behaviours.items()
]


def deliver(
    account: MailAccount, certificates: Certificates, timeouts: Timeouts = SHORT, text: str = "Hello"
) -> tuple[Outcome | None, int]:
    """Hand one mail over on a connection of its own; return what came of it, and how often the dot was asked for."""
    asked = 0

    def before_the_dot() -> bool:
        nonlocal asked
        asked += 1
        return True

    connection = Connection(account, extra_ca=certificates.ca_file, timeouts=timeouts)
    outcome = connection.deliver(parcel(text=text), before_the_dot)
    connection.close()
    return outcome, asked


@pytest.mark.parametrize(("security", "phase", "behaviour", "result", "fault"), CASES)
def test_a_failure_is_told_for_what_it_is_and_a_mail_is_in_doubt_only_after_its_final_dot(
    security: Security,
    phase: str,
    behaviour: str,
    result: Result,
    fault: Fault | None,
    certificates: Certificates,
) -> None:
    # Large enough that it cannot all wait in the buffers of a server that does not read.
    text = "x" * 70 + "\n"
    text *= 90_000 if phase == "body" else 1
    timeouts = SHORT if behaviour == "hang" else LONG
    with ScriptedServer(security, certificates.good, {phase: behaviour}) as server:
        outcome, asked = deliver(server.account, certificates, timeouts, text)
    assert outcome is not None
    trouble = outcome.trouble
    assert (outcome.result, trouble.fault if trouble else None) == (result, fault)
    if trouble is not None:
        assert trouble.phase == phase
        assert trouble.code == (int(behaviour) if behaviour.isdecimal() else 0)
        assert outcome.reply == trouble.reply
    has_left = phase in ("dot", "quit")
    assert asked == has_left
    assert len(server.finished) == has_left
    assert len(server.heard) == 1


@pytest.mark.parametrize("security", Security)
def test_a_good_server_gets_the_mail_as_it_is(security: Security, certificates: Certificates) -> None:
    with ScriptedServer(security, certificates.good) as server:
        outcome, asked = deliver(server.account, certificates, LONG, "Hello\n.dot\n..\nend\n")
    assert outcome == Outcome(ACCEPTED, "250 2.0.0 taken")
    assert asked == 1
    assert b"\r\n..dot\r\n...\r\nend\r\n" in server.accepted[0]
    assert server.commands[-4:] == [
        "MAIL FROM:<desk@fix.example>",
        "RCPT TO:<jana@example.net>",
        "DATA",
        "QUIT",
    ]


def test_a_port_on_which_nobody_listens_is_unreachable(certificates: Certificates) -> None:
    with closed_port() as port:
        outcome, asked = deliver(MailAccount("localhost", port, Security.TLS), certificates)
    assert outcome is not None
    assert outcome.trouble is not None
    assert (outcome.result, outcome.trouble.fault, asked) == (TROUBLE, Fault.UNREACHABLE, 0)


@pytest.mark.parametrize("host", ["no-such-host.invalid", "a" * 300, "..", "\ud800", "müller..de"])
def test_a_name_that_does_not_exist_is_told_as_that(host: str, certificates: Certificates) -> None:
    outcome, _ = deliver(MailAccount(host, 25, Security.TLS), certificates)
    assert outcome is not None
    assert outcome.trouble is not None
    assert (outcome.result, outcome.trouble.fault) == (TROUBLE, Fault.NAME_UNKNOWN)


@pytest.mark.parametrize(
    "reply",
    [
        "25\r\n",
        "999 what\r\n",
        "250\xff\r\n",
        "\r\n",
        "HTTP/1.1 400 Bad Request\r\n",
        "250-" + "x" * 20_000,
        "250-more\r\n" * 1_000,
        "x" * 100_000,
    ],
)
def test_replies_that_are_none_are_nonsense_however_long(reply: str, certificates: Certificates) -> None:
    with ScriptedServer(Security.NONE, script={"rcpt": reply}) as server:
        outcome, asked = deliver(server.account, certificates, LONG)
    assert outcome is not None
    assert outcome.trouble is not None
    assert (outcome.result, outcome.trouble.fault, asked) == (TROUBLE, Fault.NONSENSE, 0)


def test_what_a_server_says_is_shown_printable_and_not_beyond_500_characters(
    certificates: Certificates,
) -> None:
    reply = "550-5.1.1 no \x1b[31m\x00such\u202e mailbox\r\n550 " + "ü" * 2_000 + "\r\n"
    with ScriptedServer(Security.NONE, script={"rcpt": reply}) as server:
        outcome, _ = deliver(server.account, certificates, LONG)
    assert outcome is not None
    assert outcome.reply.startswith("5.1.1 no [31m such mailbox üü")
    assert outcome.reply.isprintable()
    assert len(outcome.reply) == 500


def test_a_server_that_dribbles_is_not_waited_for_beyond_the_limit(certificates: Certificates) -> None:
    with ScriptedServer(Security.NONE, script={"greeting": "dribble"}) as server:
        started = time.monotonic()
        outcome, _ = deliver(server.account, certificates)
        took = time.monotonic() - started
    assert outcome is not None
    assert outcome.result is TROUBLE
    assert took < 1
