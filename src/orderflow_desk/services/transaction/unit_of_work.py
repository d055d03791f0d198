"""One act: one transaction, one action id, one time, one actor."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite

from orderflow_desk.domain.actors import Actor, signature
from orderflow_desk.domain.changes import Changes, Topic, Touched
from orderflow_desk.domain.entries.entry import Entry
from orderflow_desk.domain.errors import ActionIdReused, StaleOrder
from orderflow_desk.domain.outbox import Forecast
from orderflow_desk.domain.people import Permission
from orderflow_desk.services.transaction import records
from orderflow_desk.services.transaction.acting import Acting, as_of_now
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.store import change_log, entries, order_columns
from orderflow_desk.store.engine import Store
from orderflow_desk.store.tables import actions, orders, people, timeline
from orderflow_desk.views.done import Done
from orderflow_desk.views.undo import UndoOption

# What every act does is put together once: that takes SQLAlchemy as long as to have it done.
_TAKEN = {
    "sqlite": sqlite.insert(actions).on_conflict_do_nothing().returning(actions.c.action_id),
    "postgresql": postgresql.insert(actions).on_conflict_do_nothing().returning(actions.c.action_id),
}
_known = select(actions).where(actions.c.action_id == bindparam("asked"))
_kept = update(actions).where(actions.c.action_id == bindparam("asked"))
_changed = update(orders).where(orders.c.id == bindparam("changed"))
_history = (
    select(timeline.c.kind, timeline.c.to, people.c.name)
    .outerjoin_from(timeline, people, people.c.id == timeline.c.person_id)
    .order_by(timeline.c.id)
)


@dataclass(slots=True)
class UnitOfWork:
    """What an act has at hand. `repeated` is set when its action id was known: then nothing is to be done.

    `touched` is what it changes, which other desks read in the change log. What cannot be done twice has no action id.
    """

    conn: Connection
    now: datetime
    actor: Actor
    pc: str
    action_id: str = ""
    repeated: Done | None = None
    touched: set[Touched] = field(default_factory=set[Touched])

    def touch(self, topic: Topic, *order_ids: int) -> None:
        """Say that something of this topic changes; of these orders, where it is about orders."""
        self.touched.update((topic, order_id) for order_id in order_ids or (None,))

    @property
    def changes(self) -> Changes:
        """What this act has changed so far."""
        return Changes.of(self.touched)

    def order(self, order_id: int, *, expected_version: int | None = None) -> OrderRecord:
        """Read the order for a change.

        Raises:
            NoSuchOrder: there is none.
            StaleOrder: it is not at `expected_version` any more.
        """
        record = records.load(self.conn, order_id, for_change=True)
        if expected_version is not None and record.version != expected_version:
            raise self._stale(record.id, expected_version)
        return record

    def _stale(self, order_id: int, version: int) -> StaleOrder:
        query = _history.where(timeline.c.order_id == order_id, timeline.c.version > version)
        since = self.conn.execute(query).all()
        what = tuple(f"{row.kind}:{row.to}" if row.to else str(row.kind) for row in since)
        return StaleOrder(order_id, (since[-1].name or "") if since else "", what)

    def moment(self, record: OrderRecord) -> datetime:
        """Return the time of this act, never before what the order has seen (a clock may be set back)."""
        return max(self.now, record.changed_at)

    def change(self, record: OrderRecord, **values: Any) -> OrderRecord:
        """Write the order's new values as its next version."""
        changed = record.having(version=record.version + 1, changed_at=self.moment(record))
        own = order_columns.own_columns(values)
        marks = {"version": changed.version, "changed_at": changed.changed_at}
        self.conn.execute(_changed, {"changed": record.id, **marks, **own})
        self.touch(Topic.ORDER, record.id)
        if "status" in own:
            self.touch(Topic.STATUS, record.id)
        return changed.having(**values)

    def enter(self, record: OrderRecord, entry: Entry) -> int:
        """Add an entry to the order's timeline and return its id."""
        return self.enter_for(record.id, record.version, self.moment(record), entry)

    def signed(self) -> dict[str, Any]:
        """Return the columns that say who acts here."""
        return signature(self.actor)

    def enter_for(self, order_id: int, version: int, at: datetime, entry: Entry) -> int:
        """Do what `enter` does, for who has not read the whole order."""
        self.touch(Topic.ORDER, order_id)
        about = {
            "order_id": order_id,
            "version": version,
            "at": at,
            **signature(self.actor),
            "pc": self.pc,
            "action_id": self.action_id,
        }
        return entries.write(self.conn, about, entry)

    def done(
        self, record: OrderRecord | None, *, mail: Forecast | None = None, undo: UndoOption | None = None
    ) -> Done:
        """Keep what the action id did, to an order or to none, and return what the caller is told."""
        order_id, version = (record.id, record.version) if record else (0, 0)
        self.conn.execute(_kept, {"asked": self.action_id, "order_id": order_id, "version": version})
        return Done(order_id, version, self.changes, undo, mail or Forecast())


class UnitsOfWork:
    """Where acts are done: opens their transactions for who acts at this desk, and asks in each whether they may."""

    def __init__(self, store: Store, acting: Acting) -> None:
        self.store = store
        self.acting = acting

    @contextmanager
    def act(
        self,
        kind: str,
        about: int | str | None,
        action_id: str,
        permission: Permission = Permission.WORK_ON_ORDERS,
    ) -> Generator[UnitOfWork]:
        """Open the one transaction of an act; `about` is what it is done to: an order, a customer, a mail, or nothing yet.

        Raises:
            NotSignedIn, NoLongerActive, NotPermitted: who acts here may not.
            ActionIdReused: the id belongs to an act of another kind, or to one that was done to something else.
        """
        with self.writing(permission) as unit:
            unit.action_id = action_id
            what = kind if about is None else f"{kind} {about}"
            unit.repeated = _repeated(unit.conn, what, action_id, unit.now)
            yield unit

    @contextmanager
    def writing(self, permission: Permission = Permission.WORK_ON_ORDERS) -> Generator[UnitOfWork]:
        """Open the transaction of an act that may be done twice.

        Raises:
            NotSignedIn, NoLongerActive, NotPermitted: who acts here may not.
        """
        actor = self.acting.known()
        with self.store.writing() as conn:
            actor = self.allowed(conn, permission, actor)
            unit = UnitOfWork(conn, self.store.now(conn), actor, self.acting.pc)
            yield unit
            change_log.write(conn, self.acting.origin, unit.now, unit.touched)

    @contextmanager
    def reading(self, permission: Permission = Permission.WORK_ON_ORDERS) -> Generator[Connection]:
        """Open a transaction that sees one state of the database, for who acts here. Raises what `writing` does."""
        actor = self.acting.known()
        with self.store.reading() as conn:
            self.allowed(conn, permission, actor)
            yield conn

    def check(self, permission: Permission) -> None:
        """Raise what `reading` does, before something long begins that opens its transactions by itself."""
        with self.reading(permission):
            pass

    def allowed(self, conn: Connection, permission: Permission, actor: Actor | None = None) -> Actor:
        """Return who acts here as this transaction knows them. Raises what `writing` does."""
        found = as_of_now(conn, actor or self.acting.known())
        found.check_may(permission)
        return found


def _repeated(conn: Connection, kind: str, action_id: str, now: datetime) -> Done | None:
    """Take the action id, or tell what it did when it was taken before."""
    row = {"action_id": action_id, "kind": kind, "order_id": 0, "version": 0, "at": now}
    if conn.execute(_TAKEN[conn.dialect.name], row).first() is not None:
        return None
    known = conn.execute(_known, {"asked": action_id}).one()
    if known.kind != kind:
        raise ActionIdReused(action_id)
    return Done(known.order_id, known.version, Changes(), is_repeat=True)
