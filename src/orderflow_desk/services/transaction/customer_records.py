"""Customers' records as the services hold them while they work on them, and what is told of it in their orders."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from orderflow_desk.domain.customers import CONTACT_FIELDS, Card, CustomerGone, value_of
from orderflow_desk.domain.entries.entry import Entry
from orderflow_desk.domain.lifecycle import FINAL
from orderflow_desk.domain.orders.order import Contact, Edit
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork
from orderflow_desk.store.tables import customers, orders

Record = Row[*tuple[Any, ...]]
_one = select(customers).where(customers.c.id == bindparam("wanted")).with_for_update()
_orders = select(orders.c.id, orders.c.version, orders.c.status, orders.c.changed_at).order_by(orders.c.id)


def locked(conn: Connection, *numbers: int) -> tuple[Record, ...]:
    """Return these customers, kept from others until the transaction ends. Raises CustomerGone.

    In the order of their numbers, and before any order of theirs: so no two wait for each other.
    """
    found = {number: conn.execute(_one, {"wanted": number}).first() for number in sorted(set(numbers))}
    return tuple(_living(number, found[number]) for number in numbers)


def _living(number: int, record: Record | None) -> Record:
    if record is None or record.merged_into is not None or record.erased_at is not None:
        raise CustomerGone(number)
    return record


def card_of(record: Record) -> Card:
    """Return what is known of a customer."""
    return Card(Contact(record.name, record.email, record.phone), dict(record.others))


def orders_of(conn: Connection, customer_id: int) -> list[Record]:
    """Return number, version and status of a customer's orders, oldest first."""
    return list(conn.execute(_orders.where(orders.c.customer_id == customer_id)))


def orders_with(conn: Connection, numbers: Iterable[int]) -> list[Record]:
    """Return number, version and status of these orders, oldest first."""
    return list(conn.execute(_orders.where(orders.c.id.in_(list(numbers)))))


def announced_orders(own: list[Record]) -> list[Record]:
    """Return which of a customer's orders tell of a change to their record: the open ones, or else the newest."""
    return [order for order in own if order.status not in FINAL] or own[-1:]


def enter_in_orders(unit: UnitOfWork, found: Iterable[Record], *written: Entry) -> frozenset[int]:
    """Write the same entries into the timeline of each of these orders; return their numbers."""
    entered = list(found)
    for order in entered:
        for entry in written:
            unit.enter_for(order.id, order.version, max(unit.now, order.changed_at), entry)
    return frozenset(order.id for order in entered)


def edits_between(old: Contact, new: Contact) -> tuple[Edit, ...]:
    """Return what another contact changes, field by field."""
    return tuple(
        Edit(field, value_of(old, field), value_of(new, field))
        for field in CONTACT_FIELDS
        if value_of(old, field) != value_of(new, field)
    )
