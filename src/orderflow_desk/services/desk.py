"""The desk: the one object through which windows, scripts and the command line work on a shop."""

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from orderflow_desk.domain.actors import Actor, Job, Staff, System
from orderflow_desk.domain.people import Person
from orderflow_desk.services.features import FEATURES, DeskParts
from orderflow_desk.services.people.people import FIRST_LOGIN
from orderflow_desk.services.transaction.acting import Acting
from orderflow_desk.services.transaction.feature import Features
from orderflow_desk.services.transaction.unit_of_work import UnitsOfWork
from orderflow_desk.store.changes import ChangeFeed, feed_of, first_mark
from orderflow_desk.store.engine import Clock, Store
from orderflow_desk.store.opening.identity import FoundShop, found_shop
from orderflow_desk.store.opening.upgrade import bring_up_to_date


class Desk(DeskParts):
    """Everything that can be done, each as one method of one of its parts. Calls wait for the database."""

    def __init__(self, store: Store, pc: str = "") -> None:
        self._store = store
        self._acting = Acting(pc)
        self._heard = first_mark(store)
        super().__init__(UnitsOfWork(store, self._acting), Features(FEATURES))

    @property
    def person(self) -> Person | None:
        """Who is signed in at this desk, as they were known when they came or when it was last looked up."""
        actor = self._acting.actor
        return actor.person if isinstance(actor, Staff) else None

    def act_as(self, actor: Actor) -> None:
        """Let somebody else than staff act at this desk: a job of the program, or a customer."""
        self._acting.actor = actor

    def for_job(self, job: Job) -> "Desk":
        """Return a desk on the same database at which a job of the program acts; this one hears of what it does as of another PC's."""
        desk = Desk(self._store, self._acting.pc)
        desk.act_as(System(job))
        return desk

    @property
    def database_name(self) -> str:
        """What the screen calls the database: the file's name, or the name and its server's."""
        url = self._store.url
        if self._store.is_sqlite:
            return Path(url.database or "").name
        return f"{url.database}@{url.host}"

    @property
    def is_on_server(self) -> bool:
        """Tell whether the database is on a PostgreSQL server, not in a file."""
        return not self._store.is_sqlite

    def changes(self) -> ChangeFeed:
        """Return a feed of what others change; it waits on the thread that watches it."""
        return feed_of(self._store, self._heard, self._acting.origin)

    def close(self) -> None:
        """Let go of the database."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


def open_desk(
    database_url: str,
    *,
    pc: str = "",
    first_name: str = FIRST_LOGIN,
    clock: Clock | None = None,
    synchronous: str = "FULL",
    journal: str = "",
    check: Callable[[FoundShop], None] | None = None,
) -> Desk:
    """Open a shop's database, making or upgrading its tables first.

    Args:
        database_url: ``sqlite:///path/to/file`` or ``postgresql://user:password@host/name``.
        pc: what the timeline calls this computer.
        first_name: what the administrator of a new shop is called until somebody says otherwise.
        clock: replaces the database's clock, for simulations; returns aware times.
        synchronous: SQLite's setting; anything but FULL can lose acknowledged work in a power cut.
        journal: SQLite's journal mode, ``delete`` or ``wal``; empty for the one that is safe with the library.
        check: is told what stands there before anything is made or upgraded, and may raise.

    Raises:
        DatabaseTrouble: it cannot be opened; the fault says why.
        NewerSchema: a newer version of the program made it; it was not touched.
    """
    store = Store(database_url, clock=clock, synchronous=synchronous, journal=journal)
    try:
        found = found_shop(store)
        if check is not None:
            check(found)
        bring_up_to_date(store)
        desk = Desk(store, pc)
        desk.people.make_first_administrator(first_name)
    except BaseException:
        store.close()
        raise
    return desk
