"""Examines a database without changing it: is it whole, and does what it says in two places agree."""

import re
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, func, select, text

from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble
from orderflow_desk.services.features import FEATURES
from orderflow_desk.services.transaction.examining import Ailment, Check, Found, found
from orderflow_desk.store.addresses import read_address
from orderflow_desk.store.engine import Store
from orderflow_desk.store.migrations import triggers
from orderflow_desk.store.schema import found_revision
from orderflow_desk.store.tables.orders import SEARCH_INDEXES

_TRIGGER = re.compile(r"CREATE TRIGGER (\w+)")


@dataclass(frozen=True, slots=True)
class Engine:
    """Which database it is. `journal` is SQLite's mode, empty elsewhere; `revision` None where no tables of ours are."""

    name: str
    version: str
    journal: str
    revision: str | None


class Health:
    """Reads a shop's database, whatever state it is in. Every call may raise DatabaseTrouble."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def engine(self) -> Engine:
        """Return what the database is, and which schema it has."""
        with self._store.reading() as conn:
            revision = found_revision(conn)
            if not self._store.is_sqlite:
                version = conn.execute(text("SHOW server_version")).scalar_one()
                return Engine("PostgreSQL", str(version), "", revision)
            version = conn.execute(select(func.sqlite_version())).scalar_one()
            journal = conn.exec_driver_sql("PRAGMA journal_mode").scalar_one()
            return Engine("SQLite", str(version), str(journal), revision)

    def examine(self, *, is_whole: bool) -> tuple[Found, ...]:
        """Return what is wrong with the database; the quick way leaves out what has to read all of it."""
        try:
            return tuple(self._examined(is_whole=is_whole))
        except DatabaseTrouble as trouble:
            if trouble.fault is not DatabaseFault.DAMAGED:
                raise
            # So damaged that SQLite cannot even say where.
            return (Found(Ailment.DAMAGED, 1, (trouble.detail,)),)

    def _examined(self, *, is_whole: bool) -> Iterator[Found]:
        with self._store.reading() as conn:
            damage = _damage(conn, is_whole=is_whole)
            if damage is not None:
                yield damage
                return  # nothing else that is read from it could be believed
            for check in (*_QUICK, *(_WHOLE if is_whole else ())):
                ailing = check(conn)
                if ailing is not None:
                    yield ailing
        if is_whole and self._store.is_sqlite and not self._is_index_whole():
            yield Found(Ailment.SEARCH_DAMAGED, 1)

    def _is_index_whole(self) -> bool:
        """Ask FTS5 to hold its index against the texts; the statement has the form of a write, and writes nothing."""
        try:
            with self._store.writing() as conn:
                for name in SEARCH_INDEXES:
                    conn.exec_driver_sql(f"INSERT INTO {name}({name}, rank) VALUES ('integrity-check', 1)")  # noqa: S608  names of ours
        except DatabaseTrouble as trouble:
            if trouble.fault is not DatabaseFault.DAMAGED:
                raise
            return False
        return True


@contextmanager
def open_health(database_url: str) -> Generator[Health]:
    """Open a database for examination; it is neither made nor upgraded.

    Raises:
        DatabaseTrouble: it cannot be opened, or there is no such file.
    """
    store = _store(database_url)
    try:
        yield Health(store)
    finally:
        store.close()


def _store(database_url: str) -> Store:
    url = read_address(database_url)
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
        raise DatabaseTrouble(DatabaseFault.AWAY, "no such file")
    return Store(database_url)


def _damage(conn: Connection, *, is_whole: bool) -> Found | None:
    """Ask SQLite; PostgreSQL holds its own files, by checksums."""
    if conn.dialect.name != "sqlite":
        return None
    said = conn.exec_driver_sql(f"PRAGMA {'integrity_check' if is_whole else 'quick_check'}").scalars().all()
    return found(Ailment.DAMAGED, [line for line in said if line != "ok"])


def _dangling(conn: Connection) -> Found | None:
    """Ask SQLite; PostgreSQL lets none arise."""
    if conn.dialect.name != "sqlite":
        return None
    rows = conn.exec_driver_sql("PRAGMA foreign_key_check").all()
    return found(Ailment.DANGLING, [f"{row[0]} → {row[2]}" for row in rows])


def _no_guard(conn: Connection) -> Found | None:
    is_sqlite = conn.dialect.name == "sqlite"
    lines = triggers.SQLITE if is_sqlite else triggers.POSTGRESQL
    first = {name for line in lines for name in _TRIGGER.findall(line)}
    wanted = first - triggers.GONE | triggers.SINCE[conn.dialect.name]
    query = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        if is_sqlite
        else "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'"
    )
    return found(Ailment.NO_GUARD, sorted(wanted - set(conn.execute(text(query)).scalars())))


_QUICK: tuple[Check, ...] = (_dangling, _no_guard)
_WHOLE: tuple[Check, ...] = tuple(check for feature in FEATURES for check in feature.examine)
