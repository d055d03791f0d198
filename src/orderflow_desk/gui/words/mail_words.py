"""What became of a mail, in words: one table, so that timeline and outbox say the same."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.entries.entry import Entry
from orderflow_desk.domain.entries.kinds import Edited, Moved, Noted, Rescheduled
from orderflow_desk.domain.errors import MailFault, MailTrouble
from orderflow_desk.domain.outbox import CLAIMABLE, FAILED, MailState
from orderflow_desk.gui.words.messages.messages import Message, describe
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.gui.words.when import clock_text
from orderflow_desk.gui.words.words import status_name
from orderflow_desk.views.outbox import QueueState, Standing

_CONTEXT = "mail_words"
_WORDS = {
    MailState.HELD: QT_TRANSLATE_NOOP("mail_words", "Held"),
    MailState.QUEUED: QT_TRANSLATE_NOOP("mail_words", "Queued"),
    MailState.SENDING: QT_TRANSLATE_NOOP("mail_words", "Sending"),
    MailState.HANDING_OVER: QT_TRANSLATE_NOOP("mail_words", "Sending"),
    MailState.ACCEPTED: QT_TRANSLATE_NOOP("mail_words", "Accepted"),
    MailState.WAITING: QT_TRANSLATE_NOOP("mail_words", "Waiting"),
    MailState.REFUSED: QT_TRANSLATE_NOOP("mail_words", "Refused"),
    MailState.UNCERTAIN: QT_TRANSLATE_NOOP("mail_words", "Uncertain"),
    MailState.RECALLED: QT_TRANSLATE_NOOP("mail_words", "Not sent"),
    MailState.MERGED: QT_TRANSLATE_NOOP("mail_words", "Joined"),
    MailState.NO_ADDRESS: QT_TRANSLATE_NOOP("mail_words", "No address"),
    MailState.PHONED: QT_TRANSLATE_NOOP("mail_words", "Told by phone"),
}
_SENTENCES = {
    MailState.HELD: QT_TRANSLATE_NOOP("mail_words", "✉ goes out in {seconds} s to {recipient}"),
    MailState.QUEUED: QT_TRANSLATE_NOOP("mail_words", "✉ goes out next, to {recipient}"),
    MailState.SENDING: QT_TRANSLATE_NOOP("mail_words", "✉ being handed to the mail server …"),
    MailState.HANDING_OVER: QT_TRANSLATE_NOOP("mail_words", "✉ being handed to the mail server …"),
    MailState.ACCEPTED: QT_TRANSLATE_NOOP("mail_words", "✓ accepted by the mail server {settled}"),
    MailState.WAITING: QT_TRANSLATE_NOOP("mail_words", "✉ waiting, next try {due}. {why}"),
    MailState.REFUSED: QT_TRANSLATE_NOOP("mail_words", "✕ refused for {recipient}: {why}"),
    MailState.UNCERTAIN: QT_TRANSLATE_NOOP(
        "mail_words", "? uncertain: the line broke while {recipient} was written to. It may have arrived."
    ),
    MailState.RECALLED: QT_TRANSLATE_NOOP("mail_words", "not sent: undone in time"),
    MailState.MERGED: QT_TRANSLATE_NOOP("mail_words", "told together with a later message"),
    MailState.NO_ADDRESS: QT_TRANSLATE_NOOP("mail_words", "not sent: the customer has no e-mail address"),
    MailState.PHONED: QT_TRANSLATE_NOOP("mail_words", "✓ told by phone"),
}
_ON_HOLD = QT_TRANSLATE_NOOP("mail_words", "✉ waits to go out to {recipient}. {why}")
_NOW = QT_TRANSLATE_NOOP("mail_words", "✉ goes out now, to {recipient}")


_CARRIED_BY_STATUS = QT_TRANSLATE_NOOP("mail_words", "✉ told with the later e-mail about {status}")
_CARRIED_BY = {
    Noted: QT_TRANSLATE_NOOP("mail_words", "✉ told with the later e-mail about the note"),
    Rescheduled: QT_TRANSLATE_NOOP("mail_words", "✉ told with the later e-mail about the new appointment"),
    Edited: QT_TRANSLATE_NOOP("mail_words", "✉ told with the later e-mail about the new date"),
}


def carried_sentence(entry: Entry) -> str:
    """Return that the mail of another entry tells of one, too; whether it arrived is said there."""
    if isinstance(entry, Moved) and entry.to is not None:
        text = QCoreApplication.translate(_CONTEXT, _CARRIED_BY_STATUS)
        return text.format(status=status_name(entry.to))
    return QCoreApplication.translate(_CONTEXT, _CARRIED_BY.get(type(entry), _SENTENCES[MailState.MERGED]))


def state_word(state: MailState) -> str:
    """Return a state in a word or two."""
    return QCoreApplication.translate(_CONTEXT, _WORDS[state])


def state_tone(state: MailState) -> str:
    """Return how a state is said: late for what failed, warn for what needs somebody, else small."""
    if state in FAILED:
        return "late"
    return "warn" if state is MailState.NO_ADDRESS else "small"


def why_sentence(problem: str, reply: str) -> str:
    """Return why a mail did not leave: the fault in words, with what the server said."""
    return why_message(problem, reply).sentence if problem else reply


def why_message(problem: str, reply: str) -> Message:
    """Return why mails do not leave, and what mends it; a queue that was stopped by an earlier version may not know."""
    if problem:
        return describe(MailTrouble(MailFault(problem), reply=reply))
    return Message(QCoreApplication.translate(_CONTEXT, "Sending was stopped."), "")


def state_sentence(
    state: MailState,
    recipient: str,
    due_at: datetime | None,
    settled_at: datetime | None,
    problem: str,
    reply: str,
    now: datetime,
    *,
    beside: datetime | None = None,
    queue: QueueState | None = None,
) -> str:
    """Return the truth about a mail at this moment, as a sentence. The day of `beside`, shown already, is not said again.

    Where the `queue` lets nothing out, a mail does not go out now, nor in so many seconds.
    """
    seconds = int((due_at - now).total_seconds()) + 1 if due_at else 0
    is_due = state is MailState.QUEUED or seconds <= 1
    text = _NOW if state is MailState.HELD and is_due else _SENTENCES[state]
    if state in CLAIMABLE and queue is not None and _holds_up(queue, is_due=is_due):
        text, problem, reply = _ON_HOLD, queue.problem, queue.detail
    return (
        QCoreApplication.translate(_CONTEXT, text)
        .format(
            recipient=recipient,
            seconds=seconds,
            due=clock_text(due_at, now) if due_at else "",
            settled=clock_text(settled_at, beside or now) if settled_at else "",
            why=why_sentence(problem, reply),
        )
        .strip()
    )


def _holds_up(queue: QueueState, *, is_due: bool) -> bool:
    """Tell whether the queue keeps a mail from leaving; a server in trouble is asked again before a held one is due."""
    return queue.lets_none_out or (is_due and queue.standing is Standing.TROUBLED)
