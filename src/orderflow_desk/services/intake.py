"""Taking an order in at the counter."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, or_, select

from orderflow_desk.domain.lifecycle import Status, check_move
from orderflow_desk.domain.mailing import letter_of_move
from orderflow_desk.domain.orders import Contact, Fact, Intake, Item, TimelineKind, check_fact
from orderflow_desk.domain.searching import digits
from orderflow_desk.services import records
from orderflow_desk.services.addresses import checked_address
from orderflow_desk.services.indexing import index_new_customer, index_new_order
from orderflow_desk.services.posting import Posting
from orderflow_desk.services.shop import read_settings
from orderflow_desk.services.told import Told, date_of
from orderflow_desk.services.work import Bench, Work
from orderflow_desk.store.rows import Done
from orderflow_desk.store.tables import customers, items, orders
from orderflow_desk.store.tables.metadata import to_microseconds

_order_written = insert(orders).returning(orders.c.id)
_customer_written = insert(customers).returning(customers.c.id)
_item_written = insert(items).returning(items.c.id)
_known_customer = (
    select(customers.c.id)
    .where(
        customers.c.email == bindparam("of_email"),
        customers.c.phone_digits == bindparam("of_digits"),
        customers.c.name == bindparam("of_name"),
        # A phone field without a digit holds words ("ask next door"): they are kept, or it is somebody else.
        or_(customers.c.phone_digits != "", customers.c.phone == bindparam("of_phone")),
    )
    .order_by(customers.c.id)
    .limit(1)
)
_known_item = (
    select(items.c.id)
    .where(
        items.c.customer_id == bindparam("of_customer"),
        items.c.title == bindparam("of_title"),
        items.c.serial == bindparam("of_serial"),
    )
    .order_by(items.c.id)
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class _Checked:
    contact: Contact
    item: Item
    texts: dict[str, str]
    dates: dict[str, datetime | None]


def _checked(intake: Intake) -> _Checked:
    contact = Contact(
        check_fact(Fact.CUSTOMER_NAME, intake.contact.name),
        checked_address(check_fact(Fact.CUSTOMER_EMAIL, intake.contact.email)),
        check_fact(Fact.CUSTOMER_PHONE, intake.contact.phone),
    )
    item = Item(
        check_fact(Fact.ITEM_TITLE, intake.item.title), check_fact(Fact.ITEM_SERIAL, intake.item.serial)
    )
    texts = {
        fact: check_fact(fact, getattr(intake, fact))
        for fact in (Fact.FAULT, Fact.ACCESSORIES, Fact.CONDITION)
    }
    dates = {"shop_date": intake.shop_date, "promised_at": intake.promised_at}
    return _Checked(contact, item, {str(fact): text for fact, text in texts.items()}, dates)


class IntakeDesk:
    """Takes orders in. Promise: an order is there whole and can be found, or it is not there."""

    def __init__(self, bench: Bench, posting: Posting) -> None:
        self._bench = bench
        self._posting = posting

    def take_in(self, intake: Intake, *, action_id: str, submit: bool = False) -> Done:
        """Write a new order as a draft; `submit` schedules it in the same transaction.

        Raises:
            FieldMissing, FieldTooLong, AddressInvalid: a field is not of its form; its slug is in the error.
        """
        checked = _checked(intake)
        with self._bench.act("intake", action_id) as work:
            if work.repeated:
                return work.repeated
            order_id = self._write(work, checked, Status.SCHEDULED if submit else Status.DRAFT)
            record = records.load(work.conn, order_id)
            index_new_order(work.conn, record)
            work.enter(record, TimelineKind.TAKEN_IN, to=Status.DRAFT)
            if not submit:
                return work.done(record)
            move = check_move(Status.DRAFT, Status.SCHEDULED)
            details: dict[str, object] = {"left_draft": True, "since": to_microseconds(record.since)}
            date = date_of(record, move.to)
            if date:
                details["date"] = to_microseconds(date)
            entry = work.enter(record, TimelineKind.MOVED, start=move.start, to=move.to, details=details)
            told = Told(letter_of_move(move), work.now, move.to, move.start, None, date)
            shop = read_settings(work.conn)
            mail = self._posting.post(work, record, entry, told, shop=shop)
            return work.done(record, mail=mail, undo_seconds=float(shop.hold_seconds))

    def _write(self, work: Work, checked: _Checked, status: Status) -> int:
        customer_id = _customer(work.conn, checked.contact, work.now)
        item_id = _item(work.conn, customer_id, checked.item, work.now)
        result = work.conn.execute(
            _order_written,
            {
                "version": 1,
                "status": status,
                "customer_id": customer_id,
                "item_id": item_id,
                "since": work.now,
                "changed_at": work.now,
                "created_at": work.now,
                "has_left_draft": status is not Status.DRAFT,
                **checked.texts,
                **checked.dates,
            },
        )
        return result.scalar_one()


def _customer(conn: Connection, contact: Contact, now: datetime) -> int:
    """Return the customer who is the same in name, phone and e-mail, or a new one. Families may share a phone."""
    number = digits(contact.phone)
    if contact.email or number:
        asked = {"of_email": contact.email, "of_digits": number, "of_name": contact.name}
        asked["of_phone"] = contact.phone
        known = conn.execute(_known_customer, asked).scalar()
        if known is not None:
            return known
    row = {
        "name": contact.name,
        "email": contact.email,
        "phone": contact.phone,
        "phone_digits": number,
        "created_at": now,
    }
    customer_id = conn.execute(_customer_written, row).scalar_one()
    index_new_customer(conn, customer_id, name=contact.name, email=contact.email, phone=contact.phone)
    return customer_id


def _item(conn: Connection, customer_id: int, item: Item, now: datetime) -> int:
    asked = {"of_customer": customer_id, "of_title": item.title, "of_serial": item.serial}
    known = conn.execute(_known_item, asked).scalar() if item.serial else None
    if known is not None:
        return known
    row = {"customer_id": customer_id, "title": item.title, "serial": item.serial, "created_at": now}
    return conn.execute(_item_written, row).scalar_one()
