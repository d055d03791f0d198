"""What staff do at a desk while the disk of its database fails, and how it is seen whether it is there, whole."""

import subprocess
from collections import Counter
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.order import Contact, Intake, InternalNote, Item, PublicNote
from orderflow_desk.gui.overriding import override
from orderflow_desk.services.desk import open_desk
from orderflow_desk.store.engine import Store, sqlite_url
from orderflow_desk.views.orders.list import OrderFilter
from rigs.kill.verification import verify

FIRST_ORDER = 10_001
# Longer than a page of the database, so that an act needs new pages.
LONG = "measured, cleaned, put together again, measured once more; " * 119 + "done"


class Trial(Protocol):
    """One act in a folder of its own."""

    def do(self) -> None:
        """Do the act, or the same act once more; DeskError where it says that it cannot."""
        ...

    def seen(self) -> object:
        """Return what the person sees of it in the program that is running."""
        ...

    def wrong_after_a_crash(self, *, is_done: bool) -> list[str]:
        """Return what a start of the program would find wrong if it were killed now, the act acknowledged or not."""
        ...

    def wrong_at_the_end(self) -> list[str]:
        """Return what is not as it has to be once the act is done."""
        ...

    def close(self) -> None:
        """Let go of everything."""
        ...


class DeskTrial(Trial):
    """An act at a desk whose database is a file in the folder; it has one order and two acknowledged acts before."""

    kind = ""
    clock_ahead = timedelta()

    def __init__(self, folder: Path, template: Path, journal: str) -> None:
        self._folder = folder
        self._journal = journal
        self._path = folder / "shop.db"
        self._path.write_bytes(template.read_bytes())
        self.desk = open_desk(
            sqlite_url(self._path), journal=journal, clock=lambda: datetime.now(UTC) + self.clock_ahead
        )
        self.desk.people.sign_in_without_password()
        self.order = self.desk.lookup.order(FIRST_ORDER)

    def do(self) -> None:
        """Do the act, always under the same id."""
        raise NotImplementedError

    def seen(self) -> object:
        """Return list, order, outbox and settings as the windows read them."""
        look = self.desk.lookup
        order = replace(look.order(FIRST_ORDER), undo=None)  # the seconds left to undo go by
        shown = (
            look.page(OrderFilter(), first=0, count=10),
            order,
            self.desk.outbox.mails("all"),
            self.desk.shop.read(),
        )
        return repr(shown)  # refusals are exceptions: two of a kind are never equal

    def is_there(self, store: Store) -> bool:
        """Tell whether what the act changes is changed."""
        with store.reading() as conn:
            found = conn.exec_driver_sql("SELECT count(*) FROM actions WHERE action_id = 'the act'")
            return found.scalar_one() == 1

    def taken(self) -> Counter[str]:
        """Return how often the mail server has taken each message."""
        return Counter()

    def half_done(self, store: Store) -> list[str]:
        """Return what is half done and the verification does not see."""
        del store
        return []

    def wrong_after_a_crash(self, *, is_done: bool) -> list[str]:
        """Open a copy of what lies on the disk. What was acknowledged is there; what failed is there whole, or not at all."""
        return [
            f"after a crash: {one}" for one in self._wrong_in(crashed(self._folder), must_be_there=is_done)
        ]

    def wrong_at_the_end(self) -> list[str]:
        """Open the file as another window would."""
        return self._wrong_in(self._path, must_be_there=True)

    def _wrong_in(self, path: Path, *, must_be_there: bool) -> list[str]:
        with closing(Store(sqlite_url(path), journal=self._journal)) as store:
            is_there = self.is_there(store)
            acknowledged = {"one": "intake", "two": "move"}
            if is_there and self.kind:
                acknowledged["the act"] = self.kind
            found = verify(store, acknowledged, self.taken()).broken + self.half_done(store)
        return [*found, "it is not there"] if must_be_there and not is_there else found

    def close(self) -> None:
        """Close the desk."""
        self.desk.close()


def make_template(path: Path, journal: str) -> None:
    """Make the shop that each trial begins with."""
    with open_desk(sqlite_url(path), journal=journal) as desk:
        desk.people.sign_in_without_password()
        desk.shop.change(
            replace(
                desk.shop.read(),
                name="Rig",
                sender_address="rig@example.com",
                portal_base="https://portal.example",
            )
        )
        intake = Intake(
            Contact("Jana", "jana@example.net", "601 555 019"),
            Item("Lamp", "L-1"),
            fault="dark",
            contact_confirmed=True,
        )
        order_id = desk.intake.take_in(intake, action_id="one", submit=True).order_id
        version = desk.lookup.order(order_id).version
        desk.moves.move(order_id, to=Status.NEW, expected_version=version, action_id="two")


def crashed(folder: Path) -> Path:
    """Copy the database as it lies on the disk, as the end of the program would leave it."""
    # Another process does it: SQLite's locks are lost when this one closes the file.
    copies = folder / "crashed"
    copies.mkdir(exist_ok=True)
    names = [str(folder / f"shop.db{end}") for end in ("", "-journal", "-wal")]
    subprocess.run(["/bin/cp", *[name for name in names if Path(name).exists()], str(copies)], check=True)
    return copies / "shop.db"


class Move(DeskTrial):
    """A step along the path, with a long public note."""

    kind = "move"

    @override
    def do(self) -> None:
        self.desk.moves.move(
            self.order.id,
            to=Status.IN_PROGRESS,
            expected_version=self.order.version,
            action_id="the act",
            note=PublicNote(LONG),
        )


class Note(DeskTrial):
    """A long note."""

    kind = "note"

    @override
    def do(self) -> None:
        self.desk.notes.add(self.order.id, note=InternalNote(LONG), action_id="the act")


class TakeIn(DeskTrial):
    """An order taken in at the counter and scheduled at once."""

    kind = "intake"

    @override
    def do(self) -> None:
        contact, item = Contact("Tom", "tom@example.org", "602 555 020"), Item("Kettle", "K-2")
        intake = Intake(contact, item, fault=LONG, contact_confirmed=True)
        self.desk.intake.take_in(intake, action_id="the act", submit=True)


class ChangeShop(DeskTrial):
    """Two settings of the shop, changed together."""

    @override
    def do(self) -> None:
        self.desk.shop.change(replace(self.desk.shop.read(), address=LONG[:450].strip(), phone="603"))

    @override
    def is_there(self, store: Store) -> bool:
        return self._changed(store) == 2

    def taken(self) -> Counter[str]:
        """Return how often the mail server has taken each message."""
        return Counter()

    @override
    def half_done(self, store: Store) -> list[str]:
        return ["half of the settings are changed"] if self._changed(store) == 1 else []

    def _changed(self, store: Store) -> int:
        with store.reading() as conn:
            found = conn.exec_driver_sql(
                "SELECT count(*) FROM shop_settings WHERE name IN ('address', 'phone')"
            )
            return found.scalar_one()
