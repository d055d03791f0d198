"""Mails as the outbox shows them, the state of the queue, and templates as the settings show them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.errors import MailFault
from orderflow_desk.domain.outbox import Forecast, MailState

if TYPE_CHECKING:
    from orderflow_desk.domain.entries.entry import Entry


@dataclass(frozen=True, slots=True)
class MailMark:
    """The truth about the mail of one timeline entry (already followed to the mail that it was merged into).

    `carried_by` is the entry that has this mail where it is a later one's: there its truth is shown, once.
    """

    mail_id: int
    state: MailState
    recipient: str
    due_at: datetime | None
    settled_at: datetime | None
    problem: str = ""
    reply: str = ""
    carried_by: "Entry | None" = None


@dataclass(frozen=True, slots=True)
class MailRow:
    """One mail in the Outbox."""

    id: int
    order_id: int | None
    kind: str
    recipient_name: str
    recipient: str
    subject: str
    state: MailState
    created_at: datetime
    due_at: datetime
    settled_at: datetime | None
    attempts: int
    problem: str
    reply: str


@dataclass(frozen=True, slots=True)
class MailBody:
    """One mail, whole, as the Outbox opens it."""

    mail: MailRow
    text: str
    html: str
    message_id: str
    # The files that go with it: name and bytes.
    attached: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SentAgain:
    """What came of sending many mails again: how many are on their way."""

    sent: int
    changes: Changes


class Standing(StrEnum):
    """How the way out is for all mails."""

    GOES = "goes"
    CATCHING_UP = "catching_up"
    TROUBLED = "troubled"
    PAUSED = "paused"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class QueueState:
    """How the queue as a whole is: `problem` is a MailFault slug or empty; a stopped queue waits for a person.

    A paused one goes on by itself at `retry_at`, hours later. While it is catching up, the server is back after an outage,
    and what waited leaves slowly.
    """

    waiting: int
    failed: int
    problem: str
    detail: str
    is_stopped: bool
    retry_at: datetime | None
    next_due: datetime | None
    is_catching_up: bool = False
    is_paused: bool = False

    @property
    def standing(self) -> Standing:
        """Return how the way out is: for the mails that wait, and for those that will."""
        is_without_password = self.problem == MailFault.NO_PASSWORD and self.waiting > 0
        if self.is_stopped or self.problem == MailFault.NOT_SET_UP or is_without_password:
            return Standing.STOPPED
        if self.is_paused:
            return Standing.PAUSED
        # What was wrong when nothing waits any more, the next mail will tell.
        if self.problem and self.waiting:
            return Standing.TROUBLED
        return Standing.CATCHING_UP if self.is_catching_up and self.waiting else Standing.GOES

    @property
    def lets_none_out(self) -> bool:
        """Tell whether a mail that is written now waits for more than its turn."""
        return self.standing in (Standing.STOPPED, Standing.PAUSED)

    @property
    def is_trouble(self) -> bool:
        """Tell whether every page is to say how the way out is; a shop without an account that writes no mails lacks none."""
        is_wanted = self.waiting > 0 or self.problem != MailFault.NOT_SET_UP or self.is_stopped
        return is_wanted and self.standing in (Standing.STOPPED, Standing.PAUSED, Standing.TROUBLED)


@dataclass(frozen=True, slots=True)
class LetterPreview:
    """A letter as it would leave now."""

    forecast: Forecast
    recipient_name: str
    subject: str
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class LetterSetting:
    """One line of the letters page in Settings: a transition's switch and its template."""

    slug: str
    is_on: bool
    subject: str
    body: str
    is_changed: bool
    language: str = ""
