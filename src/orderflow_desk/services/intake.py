"""Taking an order in at the counter."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert

from orderflow_desk.domain.changes import Topic
from orderflow_desk.domain.customers import NotFinished
from orderflow_desk.domain.entries.kinds import Assigned, CameBack, Edited, Moved, TakenIn
from orderflow_desk.domain.items.warranties import check_not_ahead
from orderflow_desk.domain.letters import Announcement, letter_of_move
from orderflow_desk.domain.lifecycle import FINAL, Status, check_move
from orderflow_desk.domain.orders.confirmation import check_contact
from orderflow_desk.domain.orders.order import (
    Contact,
    Edit,
    Field,
    Intake,
    Item,
    OrderKind,
    check_field,
)
from orderflow_desk.domain.photos.photos import Photo
from orderflow_desk.services.customers.known_customers import customer_of, item_for
from orderflow_desk.services.outbox.announcement import date_of
from orderflow_desk.services.outbox.writer import OutboxWriter
from orderflow_desk.services.passcodes.passcodes import checked_passcode, keep_passcode
from orderflow_desk.services.people.assignment import check_may_assign, name_of
from orderflow_desk.services.photos.photos import put_in
from orderflow_desk.services.shop import read_settings
from orderflow_desk.services.transaction import records
from orderflow_desk.services.transaction.addresses import checked_address
from orderflow_desk.services.transaction.indexing import index_new_order
from orderflow_desk.services.transaction.order_fields import values_of
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork, UnitsOfWork
from orderflow_desk.store.tables import orders
from orderflow_desk.views.done import Done

_order_written = insert(orders).returning(orders.c.id)


@dataclass(frozen=True, slots=True)
class _Checked:
    contact: Contact
    item: Item
    texts: dict[str, str]
    dates: dict[str, datetime | None]
    agreed_limit: str
    customer_id: int | None
    item_id: int | None
    kind: OrderKind
    is_confirmed: bool
    technician_id: int | None
    comes_back_from: int | None
    photos: tuple[Photo, ...]


_OF_ITEM = (
    (Field.ITEM_TITLE, "title"),
    (Field.ITEM_SERIAL, "serial"),
    (Field.ITEM_KIND, "kind"),
    (Field.ITEM_BRAND, "brand"),
    (Field.ITEM_MODEL, "model"),
    (Field.ITEM_PURCHASED, "purchased"),
    (Field.ITEM_WARRANTY, "warranty"),
)


def _checked(intake: Intake) -> _Checked:
    contact = Contact(
        check_field(Field.CUSTOMER_NAME, intake.contact.name),
        checked_address(check_field(Field.CUSTOMER_EMAIL, intake.contact.email)),
        check_field(Field.CUSTOMER_PHONE, intake.contact.phone),
    )
    item = Item(**{name: check_field(field, getattr(intake.item, name)) for field, name in _OF_ITEM})
    texts = {
        field: check_field(field, getattr(intake, field))
        for field in (Field.FAULT, Field.ACCESSORIES, Field.CONDITION, Field.CHECKLIST, Field.VISIT_ADDRESS)
    }
    dates = {"shop_date": intake.shop_date, "promised_at": intake.promised_at}
    typed = {str(field): text for field, text in texts.items()}
    kind = OrderKind(check_field(Field.KIND, intake.kind))
    check_field(Field.AGREED_LIMIT, intake.agreed_limit)
    known = (intake.agreed_limit, intake.customer_id, intake.item_id)
    more = (kind, intake.contact_confirmed, intake.technician_id, intake.comes_back_from, intake.photos)
    return _Checked(contact, item, typed, dates, *known, *more)


class IntakeDesk:
    """Takes orders in. Promise: an order is there whole and can be found, or it is not there."""

    def __init__(self, units: UnitsOfWork, writer: OutboxWriter) -> None:
        self._units = units
        self._writer = writer

    def take_in(self, intake: Intake, *, action_id: str, submit: bool = False) -> Done:
        """Write a new order as a draft; `submit` schedules it in the same transaction.

        Raises:
            FieldMissing, FieldTooLong, FieldInvalid, AddressInvalid: a field is not of its form; its slug is in the error.
            ContactUnconfirmed: it is to be submitted, and nobody confirmed the contact details.
            NotPermitted: giving the order to others is for dispatchers and administrators.
            NoSuchOrder, NotFinished: it cannot come back from that order.
            PasscodeKeyMissing: there is a passcode, and no PC of the shop has a key yet.
        """
        checked, passcode = _checked(intake), checked_passcode(intake.passcode)
        with self._units.act("intake", action_id) as unit:
            if unit.repeated:
                return unit.repeated
            move = check_move(Status.DRAFT, Status.SCHEDULED)
            if submit:
                check_contact(move, is_confirmed=checked.is_confirmed)
            check_may_assign(unit.actor, checked.technician_id)
            technician = name_of(unit.conn, checked.technician_id)
            who = customer_of(unit, checked.contact, checked.customer_id)
            earlier = _earlier(unit, checked.comes_back_from)
            status = Status.SCHEDULED if submit else Status.DRAFT
            check_not_ahead(checked.item.purchased, unit.now.date(), field=Field.ITEM_PURCHASED)
            item = item_for(unit, who.customer_id, checked.item, checked.item_id)
            shop = read_settings(unit.conn)
            order_id = self._write(unit, checked, who.customer_id, item.item_id, status, shop.currency)
            for topic in (Topic.ORDER, Topic.STATUS, Topic.CUSTOMER):
                unit.touch(topic, order_id)
            record = records.load(unit.conn, order_id)
            index_new_order(unit.conn, record)
            back_from = None if earlier is None else earlier.id
            unit.enter(record, TakenIn(checked.is_confirmed, back_from))
            if earlier is not None:
                unit.enter(earlier, CameBack(record.id))
            _enter_edits(unit, record, (*who.edits, *item.edits))
            if passcode:
                keep_passcode(unit, record, passcode)
            if technician is not None:
                unit.enter(record, Assigned("", technician, record.technician_id))
            put_in(unit, record, checked.photos)
            if not submit:
                return unit.done(record)
            date = date_of(record, move.to)
            entry = unit.enter(record, Moved(move.start, move.to, record.since, left_draft=True, date=date))
            announcement = Announcement(letter_of_move(move), unit.now, move.to, move.start, None, date)
            mail = self._writer.post(unit, record, entry, announcement, shop=shop)
            return unit.done(record, mail=mail, undo_seconds=float(shop.hold_seconds))

    def _write(
        self,
        unit: UnitOfWork,
        checked: _Checked,
        customer_id: int,
        item_id: int,
        status: Status,
        currency: str,
    ) -> int:
        limit = check_field(Field.AGREED_LIMIT, checked.agreed_limit, currency=currency)
        result = unit.conn.execute(
            _order_written,
            {
                "version": 1,
                "status": status,
                "customer_id": customer_id,
                "item_id": item_id,
                "since": unit.now,
                "changed_at": unit.now,
                "created_at": unit.now,
                "has_left_draft": status is not Status.DRAFT,
                "contact_confirmed": checked.is_confirmed,
                "kind": checked.kind,
                "technician_id": checked.technician_id,
                "comes_back_from": checked.comes_back_from,
                **checked.texts,
                **checked.dates,
                **values_of(Field.AGREED_LIMIT, limit),
            },
        )
        return result.scalar_one()


def _enter_edits(unit: UnitOfWork, record: records.OrderRecord, edits: Iterable[Edit]) -> None:
    """Tell what of a known customer or item was corrected."""
    for edit in edits:
        unit.enter(record, Edited(edit.field, edit.old, edit.new))


def _earlier(unit: UnitOfWork, order_id: int | None) -> records.OrderRecord | None:
    """Return the order that this one comes back from. Raises NotFinished while that is still open."""
    if order_id is None:
        return None
    record = unit.order(order_id)
    if record.status not in FINAL:
        raise NotFinished(order_id)
    return record
