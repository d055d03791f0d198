"""Taking an order in: to committed and findable, beside the same rows through SQLAlchemy's plain ORM."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any
from uuid import uuid4

from sqlalchemy import Table, create_engine, event, select, text
from sqlalchemy.orm import DeclarativeBase, Session

from benchmarks.figures import Figure
from benchmarks.setting import Setting, fdatasync_ms, in_turns, median
from benchmarks.shops import words
from orderflow_desk.domain.entries.kinds import TakenIn
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.order import Contact, Intake, Item
from orderflow_desk.domain.searching import digits, document
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.store.engine import sqlite_url
from orderflow_desk.store.sqlite import journal_mode
from orderflow_desk.store.tables import actions, customers, items, order_search, orders, timeline
from orderflow_desk.views.orders.list import OrderFilter


class _Base(DeclarativeBase):
    """The plain ORM's classes, on the program's own tables."""


def _mapped(table: Table) -> Any:
    """Return a class that is mapped to a table as it stands."""
    return type(table.name, (_Base,), {"__table__": table})


_Customer, _Item, _Order = _mapped(customers), _mapped(items), _mapped(orders)
_Entry, _Action, _Search = _mapped(timeline), _mapped(actions), _mapped(order_search)


def intakes(chance: Random) -> Callable[[], Intake]:
    """Return a maker of new intakes, each with another customer and item."""
    numbers = count(5_000_000)

    def make() -> Intake:
        name, email, phone = words.person(chance, next(numbers))
        title, serial, fault = words.item(chance)
        contact, item = Contact(name, email, phone), Item(title, f"{serial}-{next(numbers)}")
        return Intake(contact, item, fault=fault, contact_confirmed=True)

    return make


def save(desk: Desk, intake: Intake) -> tuple[float, float]:
    """Take an order in through the services; return the ms until it is committed, and until it is found as well.

    What it is found by is committed with it: it can be found from then on. The search is of its serial number.
    """
    began = perf_counter()
    done = desk.intake.take_in(intake, action_id=uuid4().hex)
    saved = perf_counter()
    page = desk.lookup.page(OrderFilter(search=intake.item.serial), first=0, count=1)
    found = perf_counter()
    assert page.rows[0].id == done.order_id
    return (saved - began) * 1000, (found - began) * 1000


class PlainOrm:
    """The same order through sessions and mapped objects, on the same tables, with Python's sqlite3 at the same durability."""

    def __init__(self, path: Path) -> None:
        self._engine = create_engine(sqlite_url(path), connect_args={"isolation_level": None})

        @event.listens_for(self._engine, "connect")
        def _prepare(connection: Any, _entry: Any) -> None:  # pyright: ignore[reportUnusedFunction]  SQLAlchemy calls it
            for line in (
                "foreign_keys=ON",
                "secure_delete=ON",
                "synchronous=FULL",
                "journal_mode=DELETE",
            ):
                connection.execute(f"PRAGMA {line}")

        @event.listens_for(self._engine, "begin")
        def _begin(conn: Any) -> None:  # pyright: ignore[reportUnusedFunction]  likewise
            conn.exec_driver_sql("BEGIN IMMEDIATE")

    def save(self, intake: Intake, now: datetime) -> tuple[float, float]:
        """Write the same rows, each as an object, and find the order; return the ms as the other `save` does."""
        began = perf_counter()
        contact, item = intake.contact, intake.item
        with Session(self._engine) as session:
            action = _Action(action_id=uuid4().hex, kind="intake", order_id=0, version=0, at=now)
            known = session.scalars(
                select(_Customer).where(customers.c.email == contact.email, customers.c.name == contact.name)
            ).first()
            customer = known or _Customer(
                name=contact.name,
                email=contact.email,
                phone=contact.phone,
                phone_digits=digits(contact.phone),
                created_at=now,
            )
            session.add_all((action, customer))
            session.flush()
            item = _Item(customer_id=customer.id, title=item.title, serial=item.serial, created_at=now)
            session.add(item)
            session.flush()
            order = _Order(
                version=1, status=Status.DRAFT, customer_id=customer.id, item_id=item.id, fault=intake.fault,
                accessories="", condition="", since=now, changed_at=now, created_at=now,
                contact_confirmed=True,
            )  # fmt: skip
            session.add(order)
            session.flush()
            body = document(
                (contact.name, contact.email, item.title, item.serial), (contact.phone, str(order.id))
            )
            entry = _Entry(
                order_id=order.id, version=1, at=now, person_id=1, pc="bench", kind=TakenIn.kind,
                to=Status.DRAFT, action_id=action.action_id, details={"contact_confirmed": True},
            )  # fmt: skip
            action.order_id, action.version = order.id, 1
            session.add_all((entry, _Search(order_id=order.id, body=body)))
            order_id = order.id
            session.commit()
            saved = perf_counter()
            self._find(session, item.serial, order_id)
            return (saved - began) * 1000, (perf_counter() - began) * 1000

    @staticmethod
    def _find(session: Session, serial: str, order_id: int) -> None:
        words_of_it = " ".join(f'"{word}"' for word in document((serial,), ()).split() if len(word) > 2)
        found = (
            select(_Order, _Customer, _Item)
            .join(_Customer, customers.c.id == orders.c.customer_id)
            .join(_Item, items.c.id == orders.c.item_id)
            .where(
                text("orders.id IN (SELECT rowid FROM order_fragments WHERE order_fragments MATCH :words)")
            )
        )
        assert session.execute(found, {"words": words_of_it}).one()[0].id == order_id

    def close(self) -> None:
        """Close its connections."""
        self._engine.dispose()


def intake_save(setting: Setting) -> list[Figure]:
    """Measure intakes through the services, and through the ORM with Python's sqlite3 on a copy, in turns."""
    shop, make = setting.copy_to_write(), intakes(setting.chance)
    orm, now = PlainOrm(setting.copy_to_write("orm")), datetime.now(UTC)
    with open_desk(sqlite_url(shop)) as desk:
        desk.people.sign_in_without_password()

        def theirs() -> tuple[float, float]:
            return orm.save(make(), now)

        in_turns(3, lambda: save(desk, make()), theirs)
        mine, plain = in_turns(setting.rounds, lambda: save(desk, make()), theirs)
    orm.close()
    note = f"fdatasync {fdatasync_ms(setting.scratch):.2f} ms; journal mode {journal_mode()}"
    (our_saved, our_found), (their_saved, their_found) = (
        [median(times) for times in zip(*both, strict=True)] for both in (mine, plain)
    )
    library = "plain SQLAlchemy ORM"
    return [
        Figure(
            "intake_save", "save to committed and findable", "ms", our_saved, library, their_saved, at_most=0.5, note=note
        ),
        Figure("intake_save", "the same, then searched for and found", "ms", our_found, library, their_found, note=note),
    ]  # fmt: skip
