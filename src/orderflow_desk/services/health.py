"""Examines a database without changing it: is it whole, and does what it says in two places agree."""

import re
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sqlalchemy import Connection, Text, cast, func, or_, select, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from orderflow_desk.domain.entries.kinds import STATUS_KINDS
from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble
from orderflow_desk.domain.outbox import MailState
from orderflow_desk.services.transaction.indexing import unfindable, unfindable_customers
from orderflow_desk.store.engine import Store
from orderflow_desk.store.migrations import triggers
from orderflow_desk.store.schema import found_revision
from orderflow_desk.store.tables import orders, outbox, status_counts, timeline
from orderflow_desk.store.tables.orders import SEARCH_INDEXES

_TRIGGER = re.compile(r"CREATE TRIGGER (\w+)")
_NAMED_AT_MOST = 5


class Ailment(StrEnum):
    """What can be wrong within a database that opens; stable slugs."""

    DAMAGED = "damaged"
    DANGLING = "dangling"
    NO_GUARD = "no_guard"
    WRONG_STATUS = "wrong_status"
    WRONG_COUNT = "wrong_count"
    WRONG_MAIL = "wrong_mail"
    UNFINDABLE = "unfindable"
    CUSTOMER_UNFINDABLE = "customer_unfindable"
    SEARCH_DAMAGED = "search_damaged"


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that is wrong: how many rows, and a few of them by number or name."""

    ailment: Ailment
    count: int
    examples: tuple[str, ...] = ()


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
                found = check(conn)
                if found is not None:
                    yield found
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
    try:
        url = make_url(database_url)
        if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
            raise DatabaseTrouble(DatabaseFault.AWAY, "no such file")
        return Store(database_url)
    except ArgumentError as error:
        raise DatabaseTrouble(DatabaseFault.AWAY, "no address of a database") from error


def _found(ailment: Ailment, examples: Sequence[object]) -> Found | None:
    named = tuple(str(one) for one in examples[:_NAMED_AT_MOST])
    return Found(ailment, len(examples), named) if examples else None


def _damage(conn: Connection, *, is_whole: bool) -> Found | None:
    """Ask SQLite; PostgreSQL holds its own files, by checksums."""
    if conn.dialect.name != "sqlite":
        return None
    said = conn.exec_driver_sql(f"PRAGMA {'integrity_check' if is_whole else 'quick_check'}").scalars().all()
    return _found(Ailment.DAMAGED, [line for line in said if line != "ok"])


def _dangling(conn: Connection) -> Found | None:
    """Ask SQLite; PostgreSQL lets none arise."""
    if conn.dialect.name != "sqlite":
        return None
    rows = conn.exec_driver_sql("PRAGMA foreign_key_check").all()
    return _found(Ailment.DANGLING, [f"{row[0]} → {row[2]}" for row in rows])


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
    return _found(Ailment.NO_GUARD, sorted(wanted - set(conn.execute(text(query)).scalars())))


def _wrong_status(conn: Connection) -> Found | None:
    last = (
        select(timeline.c.to)
        .where(timeline.c.order_id == orders.c.id, timeline.c.kind.in_(STATUS_KINDS))
        .order_by(timeline.c.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    query = select(orders.c.id).where(last.is_distinct_from(orders.c.status)).order_by(orders.c.id)
    return _found(Ailment.WRONG_STATUS, conn.execute(query).scalars().all())


def _wrong_count(conn: Connection) -> Found | None:
    real = (
        select(func.count())
        .select_from(orders)
        .where(orders.c.status == status_counts.c.status)
        .scalar_subquery()
    )
    slug = cast(status_counts.c.status, Text)
    return _found(
        Ailment.WRONG_COUNT, conn.execute(select(slug).where(status_counts.c.count != real)).scalars().all()
    )


def _wrong_mail(conn: Connection) -> Found | None:
    """Find entries with several mails, mails of another order's entry, and those merged into none."""
    carrier = outbox.alias()
    queries = (
        select(outbox.c.entry_id)
        .where(outbox.c.entry_id.is_not(None))
        .group_by(outbox.c.entry_id)
        .having(func.count() > 1),
        select(outbox.c.entry_id)
        .join(timeline, timeline.c.id == outbox.c.entry_id)
        .where(timeline.c.order_id != outbox.c.order_id),
        select(outbox.c.entry_id)
        .outerjoin(carrier, carrier.c.id == outbox.c.merged_into)
        .where(
            outbox.c.state == MailState.MERGED,
            or_(carrier.c.id.is_(None), carrier.c.order_id != outbox.c.order_id),
        ),
    )
    return _found(
        Ailment.WRONG_MAIL, sorted({entry for query in queries for entry in conn.execute(query).scalars()})
    )


def _unfindable(conn: Connection) -> Found | None:
    return _found(Ailment.UNFINDABLE, list(unfindable(conn)))


def _customer_unfindable(conn: Connection) -> Found | None:
    return _found(Ailment.CUSTOMER_UNFINDABLE, list(unfindable_customers(conn)))


_Check = Callable[[Connection], Found | None]
_QUICK: tuple[_Check, ...] = (_dangling, _no_guard)
_WHOLE: tuple[_Check, ...] = (_wrong_status, _wrong_count, _wrong_mail, _unfindable, _customer_unfindable)
