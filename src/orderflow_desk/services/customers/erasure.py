"""Forgets a customer for good: the orders keep their skeleton, everything personal goes (GDPR, article 17)."""

from sqlalchemy import Connection, insert, select, update

from orderflow_desk.domain.actors import signature
from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.customers import MailsStillLeaving, OrdersStillOpen
from orderflow_desk.domain.entries import kinds
from orderflow_desk.domain.lifecycle import FINAL
from orderflow_desk.domain.outbox import PENDING
from orderflow_desk.domain.people import Permission
from orderflow_desk.services.transaction.customer_records import enter_in_orders, locked, orders_of
from orderflow_desk.services.transaction.feature import Features
from orderflow_desk.services.transaction.indexing import reindex_customer
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork, UnitsOfWork
from orderflow_desk.store import personal
from orderflow_desk.store.tables import customers, erasures, orders, outbox
from orderflow_desk.views.customers import Erased


class Erasure:
    """Erases for administrators. Promise: what is personal is gone from every table, or nothing was changed."""

    def __init__(self, units: UnitsOfWork, features: Features) -> None:
        self._units = units
        self._features = features

    def erase(self, customer_id: int, *, action_id: str) -> Erased:
        """Erase a customer, and whoever was merged into them. There is no undo.

        What the file of the database and the archive of photos still hold in their bytes goes by the chores, moments later.

        Raises:
            CustomerGone: there is no such customer any more.
            OrdersStillOpen: the shop still works for them.
            MailsStillLeaving: a message to them is still to leave.
        """
        with self._units.act("erase", customer_id, action_id, Permission.ADMINISTER) as unit:
            if unit.repeated:
                return Erased(0, Changes())
            locked(unit.conn, customer_id)
            _check_is_finished(unit.conn, customer_id)
            numbers = _whole_family(unit.conn, customer_id)
            entered = self._erase(unit, customer_id, numbers)
            return Erased(len(entered), unit.changes)

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
        self._features.on_erasure(unit, select(orders.c.id).where(orders.c.customer_id == customer_id))
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
    theirs = personal.about(outbox, [customer_id])
    states = conn.execute(select(outbox.c.state).where(theirs).with_for_update())
    leaving = sum(state in PENDING for state in states.scalars())
    if leaving:
        raise MailsStillLeaving(leaving)


def _whole_family(conn: Connection, customer_id: int) -> list[int]:
    """Return the customer and all records that were merged into theirs, at whatever remove."""
    found = [customer_id]
    for number in found:
        found += conn.execute(select(customers.c.id).where(customers.c.merged_into == number)).scalars()
    return found
