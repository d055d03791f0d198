"""The change feed: tells what others did to the same database, another PC or another window."""

import threading
from collections.abc import Iterator
from typing import Protocol

import psycopg

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble
from orderflow_desk.store.engine import Store
from orderflow_desk.store.faults import translated
from orderflow_desk.store.sqlite import sqlite3

CHANNEL = "orderflow_desk"
POLL_SECONDS = 0.25
EVERYTHING = Changes(everything=True)


class ChangeFeed(Protocol):
    """Something that waits for changes on a thread of its own."""

    def watch(self, stop: threading.Event) -> Iterator[Changes]:
        """Yield changes until `stop` is set; DatabaseTrouble when the connection is lost."""
        ...


class SqliteFeed:
    """Asks every 250 ms whether another connection has committed; what exactly changed is not known."""

    def __init__(self, store: Store) -> None:
        self._path = store.url.database or ""

    def watch(self, stop: threading.Event) -> Iterator[Changes]:
        """Yield `EVERYTHING` after each commit of another connection."""
        with translated():
            conn = sqlite3.connect(self._path, isolation_level=None)
            try:
                seen = _data_version(conn)
                while not stop.wait(POLL_SECONDS):
                    now = _data_version(conn)
                    if now != seen:
                        seen = now
                        yield EVERYTHING
            finally:
                conn.close()


def _data_version(conn: sqlite3.Connection) -> int:
    return conn.execute("PRAGMA data_version").fetchone()[0]


class PostgresFeed:
    """Listens on a connection of its own; after each new connection one full refresh, for what was missed."""

    def __init__(self, store: Store) -> None:
        self._url = store.url.set(drivername="postgresql").render_as_string(hide_password=False)

    def watch(self, stop: threading.Event) -> Iterator[Changes]:
        """Yield what each transaction of the shop changed, soon after its commit."""
        try:
            with psycopg.connect(self._url, autocommit=True, connect_timeout=5) as conn:
                conn.execute(f"LISTEN {CHANNEL}")
                yield EVERYTHING
                while not stop.is_set():
                    heard = [note.payload for note in conn.notifies(timeout=POLL_SECONDS)]
                    if heard:
                        yield changes_of(heard)
        except psycopg.OperationalError as error:
            raise DatabaseTrouble(DatabaseFault.AWAY, str(error)) from error


def changes_of(payloads: list[str]) -> Changes:
    """Return the changes that these messages tell of: numbers of orders, or the words ``shop`` and ``customer``."""
    ids = frozenset(int(text) for text in payloads if text.isascii() and text.isdigit())
    kinds = {"shop", "customer"} & set(payloads)
    return Changes(ids, frozenset(kinds | ({"order", "mail"} if ids else set[str]())))


def feed_of(store: Store) -> ChangeFeed:
    """Return the feed that fits the engine."""
    return SqliteFeed(store) if store.is_sqlite else PostgresFeed(store)
