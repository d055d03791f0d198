"""Which mails are due: the one rule for claiming them, for looking whether there are any, and for an outage's backlog."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, and_, exists, or_, select, text

from orderflow_desk.domain.mailing import CLAIMABLE, HOLD_AT_MOST, RETRY_AFTER, MailState
from orderflow_desk.store.tables import outbox
from orderflow_desk.store.tables.mail import IS_PENDING

# A mail that is due later than it could ever be was written before the clock was set back.
HELD_AT_MOST = timedelta(seconds=HOLD_AT_MOST + 60)
WAITS_AT_MOST = timedelta(seconds=RETRY_AFTER[-1] + 60)
_earlier = outbox.alias("earlier")
_UNDERWAY = (MailState.QUEUED, MailState.SENDING, MailState.HANDING_OVER, MailState.WAITING)


def is_due(now: datetime) -> Any:
    """Return the condition that a mail's time has come."""
    is_from_the_future = or_(
        and_(outbox.c.state == MailState.HELD, outbox.c.due_at > now + HELD_AT_MOST),
        outbox.c.due_at > now + WAITS_AT_MOST,
    )
    return and_(outbox.c.state.in_(CLAIMABLE), or_(outbox.c.due_at <= now, is_from_the_future))


def is_behind() -> Any:
    """Return the condition that an earlier mail of the order has not left: the customer reads them in order."""
    return exists().where(
        _earlier.c.order_id == outbox.c.order_id,
        _earlier.c.id < outbox.c.id,
        _earlier.c.state.in_(_UNDERWAY),
    )


def has_backlog(conn: Connection, back_at: datetime, now: datetime) -> bool:
    """Tell whether a mail still waits that was due when the server came back.

    One behind a mail that was itself put off is none: its time comes with that of the other.
    """
    is_put_off = exists().where(
        _earlier.c.order_id == outbox.c.order_id,
        _earlier.c.id < outbox.c.id,
        _earlier.c.state == MailState.WAITING,
        _earlier.c.due_at > now,
    )
    is_left = and_(outbox.c.state.in_(CLAIMABLE), outbox.c.due_at <= min(back_at, now))
    query = select(outbox.c.id).where(text(f"outbox.{IS_PENDING}"), is_left, ~is_put_off).limit(1)
    return conn.execute(query).first() is not None
