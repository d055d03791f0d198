"""The change feed: tells what others did to the same database, another PC or another window.

What was done is always read from the change log. PostgreSQL's NOTIFY, and SQLite's `data_version`, only ring.
"""

import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import psycopg

from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble
from orderflow_desk.store.engine import Store
from orderflow_desk.store.faults import fault_of, translated
from orderflow_desk.store.sqlite import sqlite3

CHANNEL = "orderflow_desk"
POLL_SECONDS = 0.25
EVERYTHING = Changes(everything=True)
_TOPICS = frozenset(Topic)
# Lines of which a desk rather reads everything than each.
_AT_MOST = 10_000
_SQLITE = "SELECT id, origin, topic, order_id FROM change_log WHERE id > ? ORDER BY id LIMIT ?"
_SQLITE_FIRST = "SELECT min(id) FROM change_log"
# Kept by AUTOINCREMENT also when the log is empty.
_SQLITE_LAST = "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'change_log'"
_POSTGRES = "SELECT id, origin, topic, order_id FROM change_log WHERE xid >= %s ORDER BY id LIMIT %s"
# Every transaction with a lower number has ended: whatever it wrote is seen, or will never be.
_POSTGRES_MARK = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint"

_Line = tuple[int, str, str, int | None]


class ChangeFeed(Protocol):
    """Something that waits for changes on a thread of its own."""

    def watch(self, stop: threading.Event) -> Iterator[Changes]:
        """Yield changes until `stop` is set; DatabaseTrouble when the connection is lost."""
        ...


@dataclass(slots=True)
class Mark:
    """How far a desk has heard: `upto` is an id on SQLite, the number of a transaction on PostgreSQL."""

    upto: int = 0
    applied: set[int] = field(default_factory=set[int])
    has_listened: bool = False


def first_mark(store: Store) -> Mark:
    """Return the mark of a desk that has just been opened: all that is in the database it will read by itself."""
    with store.reading() as conn:
        line = _SQLITE_LAST if store.is_sqlite else _POSTGRES_MARK
        return Mark(int(conn.exec_driver_sql(line).scalar_one()))


def news(lines: Iterable[_Line], mark: Mark, origin: str) -> Changes:
    """Return what lines say that were not heard of yet, but for those of this desk itself."""
    fresh = [line for line in lines if line[0] not in mark.applied]
    mark.applied.update(line[0] for line in fresh)
    # What a newer version of the program writes about is unknown here, and read as everything.
    if any(topic not in _TOPICS and by != origin for _, by, topic, _ in fresh):
        return EVERYTHING
    return Changes.of((Topic(topic), order_id) for _, by, topic, order_id in fresh if by != origin)


class SqliteFeed:
    """Asks every 250 ms whether another connection has committed, and then the log."""

    def __init__(self, store: Store, mark: Mark, origin: str) -> None:
        self._path = store.url.database or ""
        self._origin = origin
        self._mark = mark

    def watch(self, stop: threading.Event) -> Iterator[Changes]:
        """Yield what other desks changed, soon after each of their commits."""
        with translated(Path(self._path).parent):
            conn = sqlite3.connect(self._path, isolation_level=None)
            try:
                seen = -1
                while not stop.wait(0 if seen < 0 else POLL_SECONDS):
                    now = conn.execute("PRAGMA data_version").fetchone()[0]
                    if now != seen:
                        seen = now
                        if changes := self._news(conn):
                            yield changes
            finally:
                conn.close()

    def _news(self, conn: sqlite3.Connection) -> Changes:
        lines = conn.execute(_SQLITE, (self._mark.upto, _AT_MOST)).fetchall()
        if not lines:
            return Changes()
        first = conn.execute(_SQLITE_FIRST).fetchone()[0]
        is_gap = lines[0][0] > self._mark.upto + 1 and first == lines[0][0] and self._mark.upto > 0
        changes = news(lines, self._mark, self._origin)
        # Writers wait for each other: no lower id can appear behind a higher one.
        self._mark.upto = lines[-1][0]
        self._mark.applied.clear()
        return EVERYTHING if is_gap or len(lines) == _AT_MOST else changes


class PostgresFeed:
    """Listens on a connection of its own; after each new connection one full refresh, for what was missed."""

    def __init__(self, store: Store, mark: Mark, origin: str) -> None:
        # As keywords: a password may hold what an address has no form for, as libpq reads it.
        self._place: dict[str, Any] = dict(store.engine.dialect.create_connect_args(store.url)[1])
        self._origin = origin
        self._mark = mark

    def watch(self, stop: threading.Event) -> Iterator[Changes]:
        """Yield what other desks changed, soon after each of their commits."""
        try:
            with psycopg.connect(**self._place, autocommit=True, connect_timeout=5) as conn:
                conn.execute(f"LISTEN {CHANNEL}")
                again, self._mark.has_listened = self._mark.has_listened, True
                changes = self._news(conn)
                if again or changes:
                    yield EVERYTHING if again else changes
                while not stop.is_set():
                    rung = {note.payload for note in conn.notifies(timeout=POLL_SECONDS)}
                    if rung - {self._origin} and (changes := self._news(conn)):
                        yield changes
        except psycopg.OperationalError as error:
            raise DatabaseTrouble(fault_of(error) or DatabaseFault.AWAY, str(error)) from error

    def _news(self, conn: "psycopg.Connection[Any]") -> Changes:
        # Asked first: what ends between the two questions is read now, and once more the next time.
        (upto,) = conn.execute(_POSTGRES_MARK).fetchone() or (self._mark.upto,)
        lines = conn.execute(_POSTGRES, (self._mark.upto, _AT_MOST)).fetchall()
        changes = news(lines, self._mark, self._origin)
        if upto > self._mark.upto:
            self._mark.upto = upto
            kept = {line[0] for line in lines}
            self._mark.applied &= kept
        return EVERYTHING if len(lines) == _AT_MOST else changes


def feed_of(store: Store, mark: Mark, origin: str) -> ChangeFeed:
    """Return the feed that fits the engine, of what all desks but that of `origin` do."""
    return SqliteFeed(store, mark, origin) if store.is_sqlite else PostgresFeed(store, mark, origin)
