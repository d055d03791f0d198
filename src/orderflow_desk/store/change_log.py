"""The change log: written in the transaction of each change, and read by every other desk (docs/architecture.md)."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select

from orderflow_desk.domain.changes import Touched
from orderflow_desk.store.engine import Store
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


def prune(store: Store, kept: timedelta = KEPT) -> int:
    """Delete what is older than `kept`; return how many lines that were. A desk that slept for longer reads everything anew."""
    with store.reading() as conn:
        before = store.now(conn) - kept
        oldest = conn.execute(_oldest).scalar()
    if oldest is None or oldest >= before:
        return 0
    with store.writing() as conn:
        return conn.execute(delete(change_log).where(change_log.c.at < before)).rowcount
