"""Which mails are due: the one rule for claiming them, for looking whether there are any, and for an outage's backlog."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, and_, bindparam, exists, or_, select, text

from orderflow_desk.domain.outbox import CLAIMABLE, HOLD_AT_MOST, RETRY_AFTER, MailState
from orderflow_desk.store.schema_constants import among
from orderflow_desk.store.tables import outbox
from orderflow_desk.store.tables.metadata import Moment
from orderflow_desk.store.tables.outbox import IS_PENDING

# A mail that is due later than it could ever be was written before the clock was set back.
HELD_AT_MOST = timedelta(seconds=HOLD_AT_MOST + 60)
WAITS_AT_MOST = timedelta(seconds=RETRY_AFTER[-1] + 60)
_earlier = outbox.alias("earlier")
_UNDERWAY = (MailState.QUEUED, MailState.SENDING, MailState.HANDING_OVER, MailState.WAITING)
# What waits for no retry is due within the hold; one whose claim ran out was due before it.
_DUE_SOON = (MailState.HELD, MailState.QUEUED)
_now = bindparam("now", type_=Moment)
# As text: SQLAlchemy would write a list of values anew for each mail, which takes longer than the claim.
_is_claimable = text(f"outbox.{among(CLAIMABLE)}")


def times(now: datetime) -> dict[str, datetime]:
    """Return the moments that `is_due` compares with, as a statement's parameters."""
    return {"now": now, "held_too_far": now + HELD_AT_MOST, "waits_too_far": now + WAITS_AT_MOST}


def is_due() -> Any:
    """Return the condition that a mail's time has come, by the `times` given at execution."""
    is_from_the_future = or_(
        and_(text(f"outbox.{among(_DUE_SOON)}"), outbox.c.due_at > bindparam("held_too_far", type_=Moment)),
        outbox.c.due_at > bindparam("waits_too_far", type_=Moment),
    )
    return and_(_is_claimable, or_(outbox.c.due_at <= _now, is_from_the_future))


def is_behind() -> Any:
    """Return the condition that an earlier mail of the order has not left: the customer reads them in order."""
    return exists().where(
        _earlier.c.order_id == outbox.c.order_id,
        _earlier.c.id < outbox.c.id,
        text(f"earlier.{among(_UNDERWAY)}"),
    )


_is_put_off = exists().where(
    _earlier.c.order_id == outbox.c.order_id,
    _earlier.c.id < outbox.c.id,
    _earlier.c.state == MailState.WAITING,
    _earlier.c.due_at > _now,
)
_left_of_outage = (
    select(outbox.c.id)
    .where(
        text(f"outbox.{IS_PENDING}"),
        _is_claimable,
        outbox.c.due_at <= bindparam("due_before", type_=Moment),
        ~_is_put_off,
    )
    .limit(1)
)


def has_backlog(conn: Connection, back_at: datetime, now: datetime) -> bool:
    """Tell whether a mail still waits that was due when the server came back.

    One behind a mail that was itself put off is none: its time comes with that of the other.
    """
    moments = {"due_before": min(back_at, now), "now": now}
    return conn.execute(_left_of_outage, moments).first() is not None


_IN_HAND = text(f"outbox.{among((MailState.SENDING, MailState.HANDING_OVER))}")
_lying = (
    select(outbox.c.id)
    .where(
        text(f"outbox.{IS_PENDING}"),
        _is_claimable,
        outbox.c.due_at <= bindparam("due_before", type_=Moment),
        ~is_behind(),
    )
    .limit(1)
)
_in_hand = select(outbox.c.id).where(text(f"outbox.{IS_PENDING}"), _IN_HAND).limit(1)


def is_left_lying(conn: Connection, due_before: datetime) -> bool:
    """Tell whether a mail that was due before then waits, and nobody is handing over any."""
    is_lying = conn.execute(_lying, {"due_before": due_before}).first() is not None
    return is_lying and conn.execute(_in_hand).first() is None
