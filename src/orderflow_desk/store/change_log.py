"""The change log: written in the transaction of each change, and read by every other desk (docs/architecture.md)."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select

from orderflow_desk.domain.changes import Touched
from orderflow_desk.store.tables import change_log

# Nobody comes back to what they looked at longer ago.
KEPT = timedelta(days=14)
_written = insert(change_log)
_oldest = select(change_log.c.at).order_by(change_log.c.id).limit(1)


def write(conn: Connection, origin: str, now: datetime, touched: Iterable[Touched]) -> None:
    """Keep what this transaction changed, and which desk did it."""
    rows = [
        {"at": now, "origin": origin, "topic": topic, "order_id": order_id}
        for topic, order_id in sorted(touched, key=lambda one: (one[0], one[1] or 0))
    ]
    if rows:
        conn.execute(_written, rows)


def has_old(conn: Connection, now: datetime, kept: timedelta = KEPT) -> bool:
    """Tell whether there are lines older than `kept`."""
    oldest = conn.execute(_oldest).scalar()
    return oldest is not None and oldest < now - kept


def prune(conn: Connection, now: datetime, kept: timedelta = KEPT) -> int:
    """Delete what is older than `kept`; return how many lines that were. A desk that slept for longer reads everything anew."""
    return conn.execute(delete(change_log).where(change_log.c.at < now - kept)).rowcount
