"""Confirming with the customer what they are reached with, and letting go of that when it changes."""

from typing import Any

from sqlalchemy import Connection, bindparam, select

from orderflow_desk.domain.entries.kinds import Confirmed
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.confirmation import NotADraft
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork, UnitsOfWork
from orderflow_desk.store.tables import customers, orders
from orderflow_desk.views.done import Done

_customer_of_order = (
    select(customers.c.id)
    .where(
        customers.c.id
        == select(orders.c.customer_id).where(orders.c.id == bindparam("asked")).scalar_subquery()
    )
    .with_for_update()
)
_confirmed_drafts = (
    select(orders.c.id)
    .where(
        orders.c.customer_id == bindparam("of_customer"),
        orders.c.status == Status.DRAFT,
        orders.c.contact_confirmed,
        orders.c.id != bindparam("spared"),
    )
    .order_by(orders.c.id)
)


class Confirming:
    """Ticks contact details as confirmed. Promise: a tick stands for what the order shows now."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    def confirm_contact(
        self, order_id: int, *, confirmed: bool, expected_version: int, action_id: str
    ) -> Done:
        """Keep that the contact details of a draft were confirmed with the customer, or that they were not.

        Raises:
            NotADraft: the order has left Draft.
            StaleOrder: somebody changed the order meanwhile.
        """
        with self._units.act("confirm", order_id, action_id) as unit:
            if unit.repeated:
                return unit.repeated
            record = unit.order(order_id, expected_version=expected_version)
            if record.contact_confirmed == confirmed:
                return unit.done(record)
            if record.status is not Status.DRAFT:
                raise NotADraft(order_id)
            changed = unit.change(record, contact_confirmed=confirmed)
            unit.enter(changed, Confirmed(is_confirmed=confirmed))
            return unit.done(changed)


def hold_customer_of(conn: Connection, order_id: int) -> None:
    """Keep the order's customer from others until the transaction ends: before the order, or two edits wait for each other."""
    conn.execute(_customer_of_order, {"asked": order_id})


def withdrawn_confirmation(record: OrderRecord) -> dict[str, Any]:
    """Return what another name, phone or e-mail changes of an order itself: a draft's tick falls."""
    has_confirmation = record.status is Status.DRAFT and record.contact_confirmed
    return {"contact_confirmed": False} if has_confirmation else {}


def enter_withdrawn_confirmation(unit: UnitOfWork, record: OrderRecord, field: Field) -> None:
    """Tell in the timeline that the tick fell, and with which field."""
    unit.enter(record, Confirmed(is_confirmed=False, field=field))


def withdraw_confirmations(unit: UnitOfWork, customer_id: int, field: Field, *, but: int) -> None:
    """Take the tick from the customer's other drafts, all but order `but`: what was confirmed for them has changed, too."""
    found = unit.conn.execute(_confirmed_drafts, {"of_customer": customer_id, "spared": but})
    for order_id in found.scalars().all():
        record = unit.order(order_id)
        if fallen := withdrawn_confirmation(record):
            enter_withdrawn_confirmation(unit, unit.change(record, **fallen), field)
