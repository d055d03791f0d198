"""Forgets a customer for good: the orders keep their skeleton, everything personal goes (GDPR, article 17)."""

import logging
import time

from sqlalchemy import Connection, insert, select, text, update

from orderflow_desk.domain.actors import signature
from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.customers import MailsStillLeaving, OrdersStillOpen
from orderflow_desk.domain.entries import kinds
from orderflow_desk.domain.errors import FileTrouble
from orderflow_desk.domain.lifecycle import FINAL
from orderflow_desk.domain.outbox import PENDING
from orderflow_desk.domain.people import Permission
from orderflow_desk.services.photos import Photos, forget
from orderflow_desk.services.transaction.customer_records import enter_in_orders, locked, orders_of
from orderflow_desk.services.transaction.indexing import reindex_customer
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork, UnitsOfWork
from orderflow_desk.store import personal
from orderflow_desk.store.engine import Store
from orderflow_desk.store.faults import translated
from orderflow_desk.store.tables import customers, erasures, orders, outbox
from orderflow_desk.store.tables.orders import SEARCH_INDEXES
from orderflow_desk.views.customers import Erased

_log = logging.getLogger(__name__)
# Pages of a search index that are merged in one transaction, and seconds between two, in which others may write.
_PAGES_AT_ONCE, _PAUSE = 500, 0.005
_OF_A_STEP_IN_VAIN = 2


class Erasure:
    """Erases for administrators. Promise: what is personal is gone from every table, or nothing was changed."""

    def __init__(self, units: UnitsOfWork, photos: Photos) -> None:
        self._units = units
        self._photos = photos

    def erase(self, customer_id: int, *, action_id: str) -> Erased:
        """Erase a customer, and whoever was merged into them. There is no undo.

        Raises:
            CustomerGone: there is no such customer any more.
            OrdersStillOpen: the shop still works for them.
            MailsStillLeaving: a message to them is still to leave.
        """
        with self._units.act("erase", action_id, Permission.ADMINISTER) as unit:
            if unit.repeated:
                return Erased(0, Changes())
            locked(unit.conn, customer_id)
            _check_is_finished(unit.conn, customer_id)
            numbers = _whole_family(unit.conn, customer_id)
            entered = self._erase(unit, customer_id, numbers)
            erased = Erased(len(entered), unit.changes)
        _sweep(self._units.store)
        try:
            self._photos.throw_away()
        except FileTrouble as error:
            # Their rows wait for it: it is tried again as soon as the next photo could be archived.
            _log.warning("a photo of an erased customer could not be deleted yet: %s", error)
        return erased

    def _erase(self, unit: UnitOfWork, customer_id: int, numbers: list[int]) -> frozenset[int]:
        conn = unit.conn
        opened = {
            "customer_id": customer_id,
            "at": unit.now,
            **signature(unit.actor),
            "pc": unit.pc,
        }
        written = insert(erasures).returning(erasures.c.id)
        erasure_id = conn.execute(written, {**opened, "is_open": True}).scalar_one()
        personal.erase(conn, numbers)
        conn.execute(update(customers).where(customers.c.id.in_(numbers)).values(erased_at=unit.now))
        forget(unit, select(orders.c.id).where(orders.c.customer_id == customer_id))
        for number in numbers:
            reindex_customer(conn, number)
        conn.execute(update(erasures).where(erasures.c.id == erasure_id).values(is_open=False))
        entered = enter_in_orders(unit, orders_of(conn, customer_id), kinds.Erased())
        unit.touch(Topic.CUSTOMER)
        for topic in (Topic.MAIL, Topic.PHOTO):
            unit.touch(topic, *entered)
        return entered


def _check_is_finished(conn: Connection, customer_id: int) -> None:
    still_open = [order.id for order in orders_of(conn, customer_id) if order.status not in FINAL]
    if still_open:
        raise OrdersStillOpen(tuple(still_open))
    own = select(orders.c.id).where(orders.c.customer_id == customer_id)
    states = conn.execute(select(outbox.c.state).where(outbox.c.order_id.in_(own)).with_for_update())
    leaving = sum(state in PENDING for state in states.scalars())
    if leaving:
        raise MailsStillLeaving(leaving)


def _whole_family(conn: Connection, customer_id: int) -> list[int]:
    """Return the customer and all records that were merged into theirs, at whatever remove."""
    found = [customer_id]
    for number in found:
        found += conn.execute(select(customers.c.id).where(customers.c.merged_into == number)).scalars()
    return found


def _sweep(store: Store) -> None:
    """Let SQLite's search index and log let go of the words, too; PostgreSQL's vacuum does it in its own time."""
    if not store.is_sqlite:
        return
    for name in SEARCH_INDEXES:
        _merge_whole(store, name)
    with translated(), store.engine.connect() as conn:
        raw = conn.connection.dbapi_connection
        if raw is not None:
            raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _merge_whole(store: Store, name: str) -> None:
    """Merge an index into one, without the words that were deleted: a little at a time, so that nobody waits long for it.

    As SQLite's documentation has it (FTS5, 6.8): a negative number begins, and it is done once a step changes nothing.
    """
    step = text(f"INSERT INTO {name}({name}, rank) VALUES ('merge', :pages)")  # noqa: S608  a name of ours
    pages = -_PAGES_AT_ONCE
    is_done = False
    while not is_done:
        with store.writing() as conn:
            before = _changes(conn)
            conn.execute(step, {"pages": pages})
            is_done = _changes(conn) - before < _OF_A_STEP_IN_VAIN
        pages = _PAGES_AT_ONCE
        time.sleep(_PAUSE)


def _changes(conn: Connection) -> int:
    return int(conn.exec_driver_sql("SELECT total_changes()").scalar_one())
