"""Who comes to the counter: found while their number or name is typed, shown whole, corrected in place."""

from sqlalchemy import Connection

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.customers import (
    CONTACT_FIELDS,
    CustomerGone,
    MergeStays,
    NotFinished,
    StaleCustomer,
    value_of,
    with_value,
)
from orderflow_desk.domain.entries.kinds import Edited
from orderflow_desk.domain.errors import FieldInvalid, Refusal
from orderflow_desk.domain.lifecycle import FINAL
from orderflow_desk.domain.orders.fields import Field, check_field
from orderflow_desk.services.customers.merging import Merge, check_can_be_undone
from orderflow_desk.services.transaction import records
from orderflow_desk.services.transaction.addresses import checked_address
from orderflow_desk.services.transaction.contact import change_contact
from orderflow_desk.services.transaction.customer_records import (
    announced_orders,
    card_of,
    enter_in_orders,
    locked,
    orders_of,
)
from orderflow_desk.services.transaction.unit_of_work import UnitsOfWork
from orderflow_desk.store.queries.billing import details_of
from orderflow_desk.store.queries.customers import customer_detail, customers
from orderflow_desk.views.customers import ComeBack, CustomerDetail, CustomerRow, ItemRow, MergeRow

SUGGESTED_AT_MOST = 8
FOUND_AT_MOST = 200


class Customers:
    """Reads see one state of the database each; an edit is one act."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    def suggest(self, typed: str) -> tuple[CustomerRow, ...]:
        """Return customers whom name, e-mail or phone fit, eight at most; none below three characters.

        Digits fit whatever their spacing and prefix, letters whatever their case and accents.
        """
        with self._units.reading() as conn:
            return customers.suggest(conn, typed, SUGGESTED_AT_MOST)

    def with_contact(self, *, phone: str, email: str) -> tuple[CustomerRow, ...]:
        """Return who has this phone number or this e-mail, however they are written, eight at most."""
        with self._units.reading() as conn:
            return customers.with_contact(conn, phone, email, SUGGESTED_AT_MOST)

    def find(self, typed: str) -> tuple[CustomerRow, ...]:
        """Return the customers whom a search finds as `suggest` does, two hundred at most."""
        with self._units.reading() as conn:
            return customers.suggest(conn, typed, FOUND_AT_MOST, FOUND_AT_MOST)

    def latest(self, *, before_id: int | None = None, count: int = 100) -> tuple[CustomerRow, ...]:
        """Return the customers who came last, newest first; `before_id` goes on behind one of them."""
        with self._units.reading() as conn:
            return customer_detail.latest(conn, before_id, count)

    def items_of(self, customer_id: int) -> tuple[ItemRow, ...]:
        """Return what a customer brought before with the orders of each, the newest first."""
        with self._units.reading() as conn:
            return customers.items_of(conn, customer_id)

    def with_serial(self, serial: str) -> tuple[ItemRow, ...]:
        """Return the items with this serial number, whoever brought them."""
        with self._units.reading() as conn:
            return customers.with_serial(conn, serial)

    def whole(self, customer_id: int) -> CustomerDetail:
        """Return one customer with everything; of a record that was merged away, the one it was merged into.

        Raises:
            CustomerGone: there is no such customer, or they were erased.
        """
        with self._units.reading() as conn:
            row = customers.survivor(conn, customer_id)
            if row is None:
                raise CustomerGone(customer_id)
            return CustomerDetail(
                id=row.id,
                name=row.name,
                email=row.email,
                phone=row.phone,
                others=dict(row.others),
                created_at=row.created_at,
                order_count=row.orders,
                items=customers.items_of(conn, row.id),
                orders=customer_detail.orders_of(conn, row.id),
                mails=customer_detail.mails_of(conn, row.id),
                duplicates=customer_detail.duplicates_of(
                    conn, CustomerRow(row.id, row.name, row.email, row.phone, row.orders)
                ),
                merges=tuple(_merge_row(conn, merge) for merge in customer_detail.merges_into(conn, row.id)),
                billing=details_of(conn, row.id),
            )

    def come_back(self, order_id: int) -> ComeBack:
        """Return what a new order takes over from a finished one.

        Raises:
            NoSuchOrder: there is none.
            NotFinished: it is still open; nothing can come back from it.
        """
        with self._units.reading() as conn:
            record = records.load(conn, order_id)
            if record.status not in FINAL:
                raise NotFinished(order_id)
            row = customers.survivor(conn, record.customer_id)
            customer = (
                None if row is None else CustomerRow(row.id, row.name, row.email, row.phone, row.orders)
            )
            return ComeBack(
                order_id,
                customer,
                record.item_id,
                record.item,
                record.serial,
                record.item_kind,
                record.brand,
                record.model,
                record.purchased,
                record.warranty_months,
            )

    def edit(self, customer_id: int, *, field: Field, value: str, was: str, action_id: str) -> Changes:
        """Change name, phone or e-mail; the open orders' timelines tell of it, or the newest one's where none is open.

        Raises:
            FieldMissing, FieldTooLong, AddressInvalid, FieldInvalid: the value is not of its form.
            StaleCustomer: it is not what it `was` any more.
            CustomerGone: the customer was merged or erased meanwhile.
        """
        if field not in CONTACT_FIELDS:
            raise FieldInvalid(field, value, "unknown")
        new = check_field(field, value)
        new = checked_address(new) if field is Field.CUSTOMER_EMAIL else new
        with self._units.act("edit_customer", customer_id, action_id) as unit:
            if unit.repeated:
                return Changes()
            (record,) = locked(unit.conn, customer_id)
            contact = card_of(record).contact
            old = value_of(contact, field)
            if old == new:
                return Changes()
            if old != was:
                raise StaleCustomer(field, old)
            own = orders_of(unit.conn, customer_id)
            edits = change_contact(unit, customer_id, with_value(contact, field, new))
            written = [Edited(edit.field, edit.old, edit.new) for edit in edits]
            enter_in_orders(unit, announced_orders(own), *written)
            return unit.changes


def _merge_row(conn: Connection, merge: Merge) -> MergeRow:
    refusal: Refusal | None = None
    try:
        check_can_be_undone(conn, merge)
    except MergeStays as stays:
        refusal = stays
    return MergeRow(merge.id, merge.at, merge.who, merge.name, len(merge.moved["orders"]), refusal)
