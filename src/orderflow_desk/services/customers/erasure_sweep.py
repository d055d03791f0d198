"""After an erasure, the file of the database itself lets go of what it held: the search index, and SQLite's log."""

import time
from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, select, text, update

from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble
from orderflow_desk.domain.people import Permission
from orderflow_desk.services.transaction.unit_of_work import UnitsOfWork
from orderflow_desk.store.engine import Store
from orderflow_desk.store.tables import erasures
from orderflow_desk.store.tables.orders import SEARCH_INDEXES

# Pages of a search index that are merged in one transaction, and seconds between two, in which others may write.
_PAGES_AT_ONCE, _PAUSE = 500, 0.005
_OF_A_STEP_IN_VAIN = 2
_unswept = select(erasures.c.id).where(erasures.c.swept_at.is_(None)).order_by(erasures.c.id)


class ErasureSweep:
    """Works for the program's own jobs. Promise: what counts as swept is in no byte of the file, nor of its log."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    def has_unswept(self) -> bool:
        """Tell whether somebody was erased of whom the file may still hold words."""
        with self._units.reading(Permission.MAINTAIN) as conn:
            return conn.execute(_unswept.limit(1)).first() is not None

    def sweep(self, goes_on: Callable[[], bool]) -> None:
        """Let SQLite's search indexes and log let go of the words, until `goes_on` says no; then the next call begins anew.

        PostgreSQL's vacuum does that in its own time.

        Raises:
            DatabaseTrouble: somebody reads for so long that the log cannot be emptied now.
        """
        with self._units.reading(Permission.MAINTAIN) as conn:
            found = conn.execute(_unswept).scalars().all()
        store = self._units.store
        if store.is_sqlite:
            if not all(_merge_whole(store, name, goes_on) for name in SEARCH_INDEXES):
                return
            _empty_log(store)
        with self._units.writing(Permission.MAINTAIN) as unit:
            unit.conn.execute(update(erasures).where(erasures.c.id.in_(found)).values(swept_at=unit.now))


def _merge_whole(store: Store, name: str, goes_on: Callable[[], bool]) -> bool:
    """Merge an index into one, without the words that were deleted: a little at a time, so that nobody waits long for it.

    As SQLite's documentation has it (FTS5, 6.8): a negative number begins, and it is done once a step changes nothing.
    """
    step = text(f"INSERT INTO {name}({name}, rank) VALUES ('merge', :pages)")  # noqa: S608  a name of ours
    pages = -_PAGES_AT_ONCE
    is_done = False
    while not is_done:
        if not goes_on():
            return False
        with store.writing() as conn:
            before = _changes(conn)
            conn.execute(step, {"pages": pages})
            is_done = _changes(conn) - before < _OF_A_STEP_IN_VAIN
        pages = _PAGES_AT_ONCE
        time.sleep(_PAUSE)
    return True


def _changes(conn: Connection) -> int:
    return int(conn.exec_driver_sql("SELECT total_changes()").scalar_one())


def _empty_log(store: Store) -> None:
    with store.translated(), store.engine.connect() as conn:
        # Past SQLAlchemy, which would open a transaction, and in one the log cannot be emptied.
        raw = conn.connection.dbapi_connection
        assert raw is not None  # noqa: S101  it was opened just now
        cursor = raw.cursor()
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        found: Any = cursor.fetchone()
        cursor.close()
    if found[0]:
        raise DatabaseTrouble(DatabaseFault.LOCKED, "the write-ahead log is being read")
