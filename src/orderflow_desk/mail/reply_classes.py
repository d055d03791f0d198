"""What a failure at a phase of the conversation means: for this mail, for the queue, and whether it may be tried again."""

from enum import StrEnum

from orderflow_desk.domain.errors import MailFault, MailTrouble
from orderflow_desk.domain.outbox import Outcome, Result

REPLY_AT_MOST = 500
CLOSING = 421  # RFC 5321, 3.8: the server is about to hang up, whatever was asked


class Phase(StrEnum):
    """How far a conversation is; stable slugs. From `DOT` on, and only then, the server may have the mail."""

    CONNECT = "connect"
    GREETING = "greeting"
    EHLO = "ehlo"
    STARTTLS = "starttls"
    TLS = "tls"
    LOGIN = "login"
    MAIL = "mail"
    RCPT = "rcpt"
    DATA = "data"
    BODY = "body"
    DOT = "dot"
    QUIT = "quit"


_OF_THE_MAIL = frozenset({Phase.MAIL, Phase.RCPT, Phase.DATA, Phase.BODY, Phase.DOT})
_BY_FAULT = {
    # A person has to act: no mail gets through until then.
    MailFault.CERTIFICATE: Result.QUEUE_STOPPED,
    MailFault.NO_STARTTLS: Result.QUEUE_STOPPED,
    MailFault.PLAIN_REFUSED: Result.QUEUE_STOPPED,
    MailFault.LOGIN_REFUSED: Result.QUEUE_STOPPED,
    MailFault.NO_LOGIN_OFFERED: Result.QUEUE_STOPPED,
    MailFault.SENDER_REFUSED: Result.QUEUE_STOPPED,
    # This mail alone is refused.
    MailFault.RECIPIENT_REFUSED: Result.REFUSED,
    MailFault.MESSAGE_REFUSED: Result.REFUSED,
}
_SILENT = frozenset({MailFault.TIMED_OUT, MailFault.DROPPED, MailFault.NONSENSE})


def outcome_of(trouble: MailTrouble) -> Outcome:
    """Return what came of a mail whose handing over ended with `trouble`.

    Before the final dot it is never in doubt, so trying again is safe; after it, without a clear reply, it always is.
    """
    return Outcome(_result(trouble), trouble.reply, trouble)


def _result(trouble: MailTrouble) -> Result:
    if trouble.phase == Phase.DOT and trouble.fault in _SILENT:
        return Result.UNCERTAIN
    if trouble.fault is MailFault.TRY_LATER and trouble.phase in _OF_THE_MAIL and trouble.code != CLOSING:
        return Result.TRY_LATER
    return _BY_FAULT.get(trouble.fault, Result.SERVER_TROUBLE)


def printable(reply: bytes | str) -> str:
    """Return what a server said, as people may see it: one line, at most 500 characters."""
    text = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())[:REPLY_AT_MOST]
