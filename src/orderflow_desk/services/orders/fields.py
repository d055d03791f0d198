"""Fields of an order, edited in place, and who works on it."""

from datetime import datetime
from typing import Any

from orderflow_desk.domain.customers import with_value
from orderflow_desk.domain.errors import FieldInvalid
from orderflow_desk.domain.items.warranties import check_not_ahead
from orderflow_desk.domain.orders.fields import (
    DATES,
    FIELDS,
    Field,
    Form,
    Owner,
    Search,
    attribute_of,
    check_date,
    check_field,
)
from orderflow_desk.domain.orders.order import Contact
from orderflow_desk.services.customers.known_customers import change_item
from orderflow_desk.services.outbox.writer import OutboxWriter
from orderflow_desk.services.shop import read_settings
from orderflow_desk.services.transaction.addresses import checked_address
from orderflow_desk.services.transaction.confirmation import (
    enter_withdrawn_confirmation,
    hold_customer_of,
    withdrawn_confirmation,
)
from orderflow_desk.services.transaction.contact import change_contact
from orderflow_desk.services.transaction.indexing import reindex_customer
from orderflow_desk.services.transaction.order_fields import kept_value, value_of
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork, UnitsOfWork
from orderflow_desk.views.done import Done


class Fields:
    """Edits fields. Promise: the old and the new value stand in the timeline."""

    def __init__(self, units: UnitsOfWork, writer: OutboxWriter) -> None:
        self._units = units
        self._writer = writer

    def edit(
        self,
        order_id: int,
        *,
        field: Field,
        value: str | datetime | None,
        expected_version: int,
        action_id: str,
    ) -> Done:
        """Change one field; dates take an aware time or None, everything else a text. The same value changes nothing.

        A changed parts ETA is told to the customer while the order awaits parts, and another shop date while it is
        scheduled: that is a reschedule, an entry of its own. No other edit mails. Another name, phone or e-mail takes the
        tick from the customer's drafts that says that these were confirmed.

        Raises:
            FieldMissing, FieldTooLong, FieldInvalid, AddressInvalid: the value is not of its form.
            StaleOrder: somebody changed the order meanwhile.
            CustomerGone: the customer was erased.
        """
        _check_kind_of_value(field, value)
        with self._units.act("edit", order_id, action_id) as unit:
            if unit.repeated:
                return unit.repeated
            is_contact = FIELDS[field].owner is Owner.CUSTOMER
            if is_contact:
                hold_customer_of(unit.conn, order_id)
            record = unit.order(order_id, expected_version=expected_version)
            new = _checked(unit, field, value)
            old = kept_value(record, field)
            if old == new:
                return unit.done(record)
            fallen = withdrawn_confirmation(record) if is_contact else {}
            changed = unit.change(record, **{attribute_of(field): value_of(field, new)}, **fallen)
            self._write_elsewhere(unit, changed, field, new)
            mail = self._writer.enter_edit(unit, changed, field, old, new)
            if fallen:
                enter_withdrawn_confirmation(unit, changed, field)
            return unit.done(changed, mail=mail)

    def _write_elsewhere(self, unit: UnitOfWork, record: OrderRecord, field: Field, new: Any) -> None:
        spec = FIELDS[field]
        if spec.owner is Owner.CUSTOMER:
            contact = Contact(record.customer, record.email, record.phone)
            change_contact(unit, record.customer_id, with_value(contact, field, new), but=record.id)
            return
        if spec.owner is Owner.ITEM:
            change_item(unit, record.item_id, {field: new})
        if spec.search is not Search.NO:
            reindex_customer(unit.conn, record.customer_id)


def _check_kind_of_value(field: Field, value: object) -> None:
    if field in DATES:
        check_date(field, value)
    elif not isinstance(value, str):
        raise FieldInvalid(field, str(value), "not_a_text")


def _checked(unit: UnitOfWork, field: Field, value: str | datetime | None) -> str | datetime | None:
    if not isinstance(value, str):
        return value
    form = FIELDS[field].form
    if form is Form.MONEY:
        return check_field(field, value, currency=read_settings(unit.conn).currency)
    text = check_field(field, value)
    if form is Form.PURCHASE:
        check_not_ahead(text, unit.now.date(), field=field)
    return checked_address(text) if form is Form.ADDRESS else text
