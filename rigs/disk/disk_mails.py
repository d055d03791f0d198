"""What the mail worker and the start of the program write while the disk of the database fails."""

from collections import Counter
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from orderflow_desk.domain.outbox import Outcome, Parcel, Result
from orderflow_desk.gui.overriding import override
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.store.engine import Store, sqlite_url
from orderflow_desk.store.opening.upgrade import upgrade_to
from orderflow_desk.store.schema import HEAD, REVISIONS, found_revision
from rigs.disk.disk_commands import DeskTrial, Trial, crashed

# The mail of the template is held for a minute: by this clock it is due.
HELD = timedelta(minutes=2)


class Claim(DeskTrial):
    """The mail worker takes a mail to deliver it."""

    clock_ahead = HELD

    def __init__(self, folder: Path, template: Path, journal: str) -> None:
        super().__init__(folder, template, journal)
        self._parcel: Parcel | None = None

    @override
    def do(self) -> None:
        self._parcel = self._parcel or self.desk.dispatch.claim()
        assert self._parcel is not None, "the mail that is due was not given"

    @override
    def is_there(self, store: Store) -> bool:
        return self._claimed_and_linked(store) == (1, 1)

    @override
    def half_done(self, store: Store) -> list[str]:
        claimed, linked = self._claimed_and_linked(store)
        return [] if claimed == linked else [f"{claimed} mails are claimed, {linked} links made"]

    def _claimed_and_linked(self, store: Store) -> tuple[int, int]:
        query = "SELECT (SELECT count(*) FROM outbox WHERE token IS NOT NULL), (SELECT count(*) FROM portal_tokens)"
        with store.reading() as conn:
            claimed, linked = conn.exec_driver_sql(query).one()
        return claimed, linked


class _AfterClaim(DeskTrial):
    wanted = ""
    clock_ahead = HELD

    def __init__(self, folder: Path, template: Path, journal: str) -> None:
        super().__init__(folder, template, journal)
        parcel = self.desk.dispatch.claim()
        assert parcel is not None
        self.parcel = parcel

    def is_there(self, store: Store) -> bool:
        with store.reading() as conn:
            states = conn.exec_driver_sql(f"SELECT state FROM outbox WHERE id = {self.parcel.mail_id}")
            return states.scalar_one() == self.wanted


class HandOver(_AfterClaim):
    """The mail worker puts down that the final dot is about to be sent."""

    wanted = "handing_over"

    @override
    def do(self) -> None:
        # The second time it says no, since it said yes already: then nothing is sent, which is right.
        self.desk.dispatch.handing_over(self.parcel)


class Settle(_AfterClaim):
    """The mail worker puts down that the server took the mail."""

    wanted = "accepted"

    def __init__(self, folder: Path, template: Path, journal: str) -> None:
        super().__init__(folder, template, journal)
        assert self.desk.dispatch.handing_over(self.parcel)

    @override
    def do(self) -> None:
        self.desk.dispatch.settle(self.parcel, Outcome(Result.ACCEPTED, "250 taken " * 200))

    @override
    def taken(self) -> Counter[str]:
        return Counter([self.parcel.message_id])


class Opening(Trial):
    """The first start of the program: the tables are made, and the first administrator."""

    def __init__(self, folder: Path, template: Path, journal: str) -> None:
        del template
        self._folder = folder
        self._journal = journal
        self._desk: Desk | None = None

    @override
    def do(self) -> None:
        self.close()
        self._desk = open_desk(sqlite_url(self._folder / "shop.db"), journal=self._journal)

    @override
    def seen(self) -> object:
        return None

    @override
    def wrong_after_a_crash(self, *, is_done: bool) -> list[str]:
        return self.wrong_at_the_end() if is_done else []

    @override
    def wrong_at_the_end(self) -> list[str]:
        return self._wrong_in(self._folder / "shop.db", (HEAD,))

    def _wrong_in(self, path: Path, revisions: tuple[str, ...]) -> list[str]:
        with closing(Store(sqlite_url(path), journal=self._journal)) as store, store.reading() as conn:
            people = conn.exec_driver_sql("SELECT count(*) FROM people").scalar_one()
            state = conn.exec_driver_sql("PRAGMA integrity_check").scalar_one()
            found = found_revision(conn)
        if (people, state) == (1, "ok") and found in revisions:
            return []
        return [f"{path.name}: {people} people, integrity {state}, revision {found}"]

    @override
    def close(self) -> None:
        if self._desk is not None:
            self._desk.close()
            self._desk = None


class Upgrading(Opening):
    """The first start of a newer version of the program: a copy is put aside, the tables are changed."""

    def __init__(self, folder: Path, template: Path, journal: str) -> None:
        super().__init__(folder, template, journal)
        with closing(Store(sqlite_url(folder / "shop.db"), journal=journal)) as store:
            with store.writing() as conn:
                upgrade_to(conn, REVISIONS[-2])
            with store.writing() as conn:
                conn.exec_driver_sql(
                    "INSERT INTO people(login, name, role, created_at) VALUES ('a', 'A', 'administrator', 0)"
                )

    @override
    def wrong_after_a_crash(self, *, is_done: bool) -> list[str]:
        found = self._wrong_in(crashed(self._folder), (HEAD,) if is_done else REVISIONS[-2:])
        return [f"after a crash: {one}" for one in found] + self._wrong_copies()

    @override
    def wrong_at_the_end(self) -> list[str]:
        none = [] if any(self._folder.glob("shop.before-*.db")) else ["no copy was put aside"]
        return super().wrong_at_the_end() + none + self._wrong_copies()

    def _wrong_copies(self) -> list[str]:
        """Return what is wrong with the copies that were put aside: each has to be whole, whenever it was made."""
        copies = self._folder.glob("shop.before-*.db")
        return [one for copy in copies for one in self._wrong_in(copy, REVISIONS[-2:-1])]
