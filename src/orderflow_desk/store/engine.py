"""Opens the database: one engine, reading and writing transactions, and its faults told as Trouble."""

import sys
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble
from orderflow_desk.store.addresses import read_address
from orderflow_desk.store.faults import fault_of, translated
from orderflow_desk.store.places import is_on_network_drive
from orderflow_desk.store.sqlite import journal_mode, sqlite3

Clock = Callable[[], datetime]
BUSY_TIMEOUT_MS = 5000
# While a large transaction fits in here, nobody who reads has to wait for it before it commits (no write-ahead log).
_LARGE_CACHE_KB = 262_144


class _HintingCompiler(SQLiteCompiler):
    """Writes hints of statements (`INDEXED BY`) as they are, which SQLAlchemy leaves out for SQLite."""

    def get_from_hint_text(self, table: Any, text: str | None) -> str | None:  # noqa: ARG002  SQLAlchemy's
        """Return what stands behind the table's name."""
        return text


class Store:
    """The database of the shop. Promise: what `writing` leaves is on the disk, whole, or not at all."""

    def __init__(
        self, url: str, *, clock: Clock | None = None, synchronous: str = "FULL", journal: str = ""
    ) -> None:
        """Take where the database is; `journal` forces SQLite's journal mode (empty: what is safe with the library)."""
        self.url = read_address(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self._clock = clock
        self._file = Path(self.url.database or "").absolute() if self.is_sqlite else None
        if self.is_sqlite:
            self.engine = _sqlite_engine(self.url, synchronous, journal or journal_mode())
        else:
            self.engine = _postgresql_engine(self.url)

    def translated(self) -> AbstractContextManager[None]:
        """Return a context in which what the driver raises about its surroundings becomes DatabaseTrouble."""
        return translated(self._file)

    @contextmanager
    def reading(self) -> Generator[Connection]:
        """Open a transaction that sees one state of the database; DatabaseTrouble where it cannot."""
        with self.translated(), self.engine.connect() as conn:
            self.begin(conn, is_writing=False)
            yield conn

    @contextmanager
    def writing(self) -> Generator[Connection]:
        """Open a transaction that commits at the end, or leaves nothing; DatabaseTrouble where it cannot."""
        with self.translated(), self.engine.begin() as conn:
            self.begin(conn, is_writing=True)
            yield conn

    def begin(self, conn: Connection, *, is_writing: bool) -> None:
        """Begin the transaction of a connection: on SQLite who writes takes the lock at once, and waits for it here.

        Not by an event of SQLAlchemy's: with one to hear, it asks at each statement who listens, for a third of its time.
        """
        if self.is_sqlite:
            conn.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")

    def alone(self) -> Connection:
        """Open a connection that nothing else uses, for work of minutes; its temporary tables lie on the disk.

        It sees to no transaction by itself, and closing it ends it for good. DatabaseTrouble where it cannot be opened.
        """
        with self.translated():
            conn = self.engine.connect()
            conn.detach()
            if self.is_sqlite:
                raw = conn.connection.dbapi_connection
                assert raw is not None  # noqa: S101  it was opened just now
                for line in ("temp_store=FILE", f"cache_size=-{_LARGE_CACHE_KB}"):
                    raw.cursor().execute(f"PRAGMA {line}")
            return conn

    @contextmanager
    def stepping(self, conn: Connection, *, is_writing: bool) -> Generator[None]:
        """Do one transaction on a connection of `alone`: it commits at the end, or leaves nothing."""
        with self.translated():
            with conn.begin():
                self.begin(conn, is_writing=is_writing)
                yield

    def now(self, conn: Connection) -> datetime:
        """Return the time by the database's clock, aware, UTC: the same for every PC of the shop."""
        if self._clock is not None:
            return self._clock()
        if self.is_sqlite:
            return datetime.now(UTC)
        return conn.execute(text("SELECT clock_timestamp()")).scalar_one().astimezone(UTC)

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def _sqlite_engine(url: URL, synchronous: str, journal: str) -> Engine:
    path = url.database
    if path and is_on_network_drive(Path(path)):
        raise DatabaseTrouble(DatabaseFault.NETWORK_DRIVE, path)
    engine = create_engine(
        url,
        module=sqlite3,
        connect_args={"isolation_level": None, "timeout": BUSY_TIMEOUT_MS / 1000, "check_same_thread": False},
    )

    engine.dialect.statement_compiler = _HintingCompiler

    @event.listens_for(engine, "connect")
    def _prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:  # pyright: ignore[reportUnusedFunction]  SQLAlchemy calls it
        cursor = connection.cursor()
        for line in (
            "PRAGMA foreign_keys=ON",
            "PRAGMA recursive_triggers=ON",
            "PRAGMA secure_delete=ON",
            f"PRAGMA synchronous={synchronous}",
            "PRAGMA cache_size=-16000",
            "PRAGMA temp_store=MEMORY",
        ):
            cursor.execute(line)
        _choose_journal(cursor, journal)
        cursor.close()

    return engine


def _choose_journal(cursor: Any, wanted: str) -> None:
    (found,) = cursor.execute("PRAGMA journal_mode").fetchone()
    if found in (wanted, "memory"):
        return
    try:
        (now,) = cursor.execute(f"PRAGMA journal_mode={wanted}").fetchone()
    except sqlite3.OperationalError as error:
        # Another program works on it. With the rollback journal every library may; the next start tries again.
        if found != "delete" or fault_of(error) is not DatabaseFault.LOCKED:
            raise
        now = found
    if now not in (wanted, "delete"):
        raise DatabaseTrouble(DatabaseFault.LOCKED, f"journal mode {now}")


def _postgresql_engine(url: URL) -> Engine:
    try:
        return create_engine(
            url,
            pool_pre_ping=True,
            connect_args={
                "connect_timeout": 5,
                "application_name": "orderflow-desk",
                "options": "-c lock_timeout=5000 -c statement_timeout=60000 -c TimeZone=UTC",
            },
        )
    except ImportError as error:
        raise DatabaseTrouble(DatabaseFault.NO_DRIVER, str(error)) from error


def sqlite_url(path: Path) -> str:
    """Return the URL of a database file."""
    slashes = "sqlite:///"
    return slashes + (path.as_posix() if sys.platform == "win32" else str(path))
