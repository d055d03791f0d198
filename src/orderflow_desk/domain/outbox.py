"""The life of a mail in the outbox (docs/architecture.md: The outbox)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from orderflow_desk.domain.errors import MailTrouble
from orderflow_desk.domain.lifecycle import Status

HOLD_AT_MOST = 300
HOLD_DEFAULT = 60


class MailState(StrEnum):
    """Where a mail stands; stable slugs."""

    HELD = "held"
    QUEUED = "queued"
    SENDING = "sending"
    HANDING_OVER = "handing_over"
    ACCEPTED = "accepted"
    WAITING = "waiting"
    REFUSED = "refused"
    UNCERTAIN = "uncertain"
    RECALLED = "recalled"
    MERGED = "merged"
    NO_ADDRESS = "no_address"
    PHONED = "phoned"


PENDING = (MailState.HELD, MailState.QUEUED, MailState.WAITING, MailState.SENDING, MailState.HANDING_OVER)
CLAIMABLE = (MailState.HELD, MailState.QUEUED, MailState.WAITING)
IN_FLIGHT = (MailState.SENDING, MailState.HANDING_OVER)
FAILED = (MailState.REFUSED, MailState.UNCERTAIN)
RESENDABLE = (MailState.REFUSED, MailState.UNCERTAIN, MailState.NO_ADDRESS, MailState.WAITING)
STOPPABLE = (MailState.HELD, MailState.QUEUED, MailState.WAITING)


class Silence(StrEnum):
    """Why an act mails nobody."""

    STAFF_ONLY = "staff_only"
    SWITCHED_OFF = "switched_off"
    NO_ADDRESS = "no_address"
    NOT_PUBLIC = "not_public"


@dataclass(frozen=True, slots=True)
class Forecast:
    """Who will be mailed by an act: an address, or the reason why nobody is."""

    address: str = ""
    silence: Silence | None = None


def silence_of(*, has_left_draft: bool, came_by_portal: bool, is_on: bool, address: str) -> Silence | None:
    """Return why a letter stays unwritten, or None when it goes out (docs/product.md: Who is told what).

    An order that never left Draft is staff-only, unless the customer sent it in.
    """
    if not (has_left_draft or came_by_portal):
        return Silence.STAFF_ONLY
    if not is_on:
        return Silence.SWITCHED_OFF
    return None if address else Silence.NO_ADDRESS


def leaves_draft(to: Status) -> bool:
    """Tell whether a move to this status takes an order out of the staff-only part of its life."""
    return to not in (Status.DRAFT, Status.CANCELLED)


class Result(StrEnum):
    """What came of trying to hand a mail over; stable slugs."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    TRY_LATER = "try_later"
    UNCERTAIN = "uncertain"
    SERVER_TROUBLE = "server_trouble"
    QUEUE_STOPPED = "queue_stopped"
    QUEUE_PAUSED = "queue_paused"
    GIVEN_BACK = "given_back"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The end of one attempt.

    `REFUSED`, `TRY_LATER` and `UNCERTAIN` speak of this mail; `SERVER_TROUBLE`, `QUEUE_PAUSED` and `QUEUE_STOPPED`
    of the server or the shop's account: they use up no attempt of the mail. `GIVEN_BACK` says nothing: we broke off ourselves. `reply` is what the server said, `trouble` what went wrong.
    """

    result: Result
    reply: str = ""
    trouble: MailTrouble | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a mail, as the bytes that it was when the mail was written; `media_type` as in ``application/pdf``."""

    name: str
    media_type: str
    content: bytes


# In bytes, all of a mail together: in base64 that is 13.7 MB, which the large providers take.
ATTACHED_AT_MOST = 10_000_000


@dataclass(frozen=True, slots=True)
class Parcel:
    """A claimed mail, ready to be handed over. `token` is the claim; `references` go from the first mail of the order on.

    `pictures` are those that the HTML part names by their names ("cid:"). `claimed_at` is the time by the database's clock, which the mail is dated with: this PC's may be wrong. Only a test message,
    which comes from no database, has none.
    """

    mail_id: int
    order_id: int | None
    token: str
    message_id: str
    references: tuple[str, ...]
    sender_name: str
    sender_address: str
    reply_to: str
    recipient_name: str
    recipient: str
    subject: str
    text: str
    html: str
    attachments: tuple[Attachment, ...] = ()
    claimed_at: datetime | None = None
    pictures: tuple[Attachment, ...] = ()


# Seconds until the next attempt after the first, second … failure, then hourly; at most five days in all.
RETRY_AFTER = (30, 120, 600, 1800, 3600)
GIVE_UP_AFTER = 5 * 24 * 3600
LEASE_SECONDS = 300
# A mail that was put off before a long outage is tried so often all the same before it is given up.
ATTEMPTS_AT_LEAST = 3
# Seconds until a server that is away is asked again. With the 15 that it takes to find out that it still is, the first
# mail leaves within a minute of its return.
ASK_AGAIN_AFTER = (10, 20, 40)
# Seconds until a provider whose limit is reached is asked again: of an hour, of a day, or of somebody's patience.
PAUSE_AFTER = (3600, 7200, 14400)
# So many recipients in a row refused in the same words are not about the recipients.
SAME_REFUSALS_AT_MOST = 3
# A PC that cannot send, having no password, says so once a mail is overdue for as many seconds: another one may be able to.
LEFT_LYING_AFTER = 5
# After as many seconds without the server, what waited leaves slowly, at most 30 mails a minute: a burst from a shop
# that was silent looks like spam to its provider.
OUTAGE_FROM = 60
BACKLOG_PAUSE = 2.0
# Who asks a server that is away, or is just back, has so many seconds before another PC may.
TURN_SECONDS = 45


def retry_delay(attempts: int, chance: float) -> float:
    """Return the seconds until the next attempt, with full jitter: `chance` from 0 to 1 of the step of the ladder."""
    step = RETRY_AFTER[min(max(attempts, 1), len(RETRY_AFTER)) - 1]
    return max(1.0, step * chance)


def ask_again_delay(failures: int, chance: float) -> float:
    """Return the seconds until a server in trouble is asked again: `chance` from 0 to 1, from half the step to all of it."""
    step = ASK_AGAIN_AFTER[min(max(failures, 1), len(ASK_AGAIN_AFTER)) - 1]
    return step * (1 + chance) / 2


def pause_delay(pauses: int, chance: float) -> float:
    """Return the seconds until a provider whose limit is reached is asked again: the step, and up to a quarter more by `chance`."""
    step = PAUSE_AFTER[min(max(pauses, 1), len(PAUSE_AFTER)) - 1]
    return step * (1 + chance / 4)
