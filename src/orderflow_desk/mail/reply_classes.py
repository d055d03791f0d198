"""What a failure at a phase of the conversation means: for this mail, for the queue, and whether it may be tried again."""

from orderflow_desk.domain.errors import MailFault, MailTrouble
from orderflow_desk.domain.outbox import Outcome, Result
from orderflow_desk.mail.phases import Phase

REPLY_AT_MOST = 500
_TEMPORARY = 4  # RFC 5321, 4.2.1: the first digit of what may be tried again
CLOSING = 421  # RFC 5321, 3.8: the server is about to hang up, whatever was asked


_OF_THE_MAIL = frozenset({Phase.MAIL, Phase.RCPT, Phase.DATA, Phase.BODY, Phase.DOT})
_BY_FAULT = {
    # A person has to act: no mail gets through until then.
    MailFault.CERTIFICATE: Result.QUEUE_STOPPED,
    MailFault.NO_STARTTLS: Result.QUEUE_STOPPED,
    MailFault.PLAIN_REFUSED: Result.QUEUE_STOPPED,
    MailFault.LOGIN_REFUSED: Result.QUEUE_STOPPED,
    MailFault.NO_LOGIN_OFFERED: Result.QUEUE_STOPPED,
    MailFault.SENDER_REFUSED: Result.QUEUE_STOPPED,
    MailFault.ACCOUNT_BLOCKED: Result.QUEUE_STOPPED,
    MailFault.RELAY_DENIED: Result.QUEUE_STOPPED,
    MailFault.LOGIN_NEEDED: Result.QUEUE_STOPPED,
    MailFault.ENCRYPTION_NEEDED: Result.QUEUE_STOPPED,
    MailFault.CLIENT_REFUSED: Result.QUEUE_STOPPED,
    # It ends by itself, but not within minutes.
    MailFault.LIMIT_REACHED: Result.QUEUE_PAUSED,
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
    result = _BY_FAULT.get(trouble.fault, Result.SERVER_TROUBLE)
    # What is wrong with the account "for now" needs nobody yet: it is asked again after a while.
    is_for_now = trouble.code // 100 == _TEMPORARY
    return Result.QUEUE_PAUSED if is_for_now and result is Result.QUEUE_STOPPED else result


def printable(reply: bytes | str) -> str:
    """Return what a server said, as people may see it: one line, at most 500 characters."""
    text = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())[:REPLY_AT_MOST]
