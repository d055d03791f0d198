"""Taking an order in at the counter."""

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

from sqlalchemy import insert

from orderflow_desk.domain.changes import Topic
from orderflow_desk.domain.customers import NotFinished
from orderflow_desk.domain.entries.kinds import Assigned, CameBack, Edited, Moved, TakenIn
from orderflow_desk.domain.items.warranties import check_not_ahead
from orderflow_desk.domain.letters import Announcement, letter_of_move
from orderflow_desk.domain.lifecycle import FINAL, Move, Status, check_move
from orderflow_desk.domain.money import ANY_CURRENCY
from orderflow_desk.domain.orders.fields import (
    DATES,
    Field,
    Owner,
    TypedFields,
    attribute_of,
    check_date,
    check_field,
    of_owner,
    typed_of,
)
from orderflow_desk.domain.orders.intake_needs import unmet_by
from orderflow_desk.domain.orders.order import Contact, Edit, Intake, Item
from orderflow_desk.domain.outbox import Forecast
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.services.customers.known_customers import customer_of, item_for
from orderflow_desk.services.outbox.announcement import date_of
from orderflow_desk.services.outbox.writer import OutboxWriter
from orderflow_desk.services.people.assignment import check_may_assign, name_of
from orderflow_desk.services.shop import read_settings
from orderflow_desk.services.transaction import records
from orderflow_desk.services.transaction.addresses import checked_address
from orderflow_desk.services.transaction.feature import Features
from orderflow_desk.services.transaction.indexing import index_new_customer, index_new_order
from orderflow_desk.services.transaction.order_fields import value_of
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.services.transaction.undo_option import option_of_this_act
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork, UnitsOfWork
from orderflow_desk.store import order_columns
from orderflow_desk.store.tables import orders
from orderflow_desk.views.done import Done
from orderflow_desk.views.undo import UndoOption

_order_written = insert(orders).returning(orders.c.id)


def _who_and_what(intake: Intake) -> tuple[Contact, Item]:
    """Return customer and item in the form in which they are kept."""
    contact = Contact(**_texts(Owner.CUSTOMER, intake.contact))
    return replace(contact, email=checked_address(contact.email)), Item(**_texts(Owner.ITEM, intake.item))


# What of an order's own fields is captured at the counter.
_OWN = tuple(
    field for field in of_owner(Owner.ORDER) if typed_of(field) in {one.name for one in fields(TypedFields)}
)


def _texts(owner: Owner, typed: Contact | Item) -> dict[str, str]:
    return {typed_of(field): check_field(field, getattr(typed, typed_of(field))) for field in of_owner(owner)}


def _own_fields(intake: Intake, currency: str = ANY_CURRENCY) -> dict[str, Any]:
    """Return the order's own fields as they are kept, by the names of `OrderFields`."""
    typed = {field: getattr(intake, typed_of(field)) for field in _OWN}
    return {
        attribute_of(field): check_date(field, value)
        if field in DATES
        else value_of(field, check_field(field, value, currency=currency))
        for field, value in typed.items()
    }


class IntakeDesk:
    """Takes orders in. Promise: an order is there whole and can be found, or it is not there."""

    def __init__(self, units: UnitsOfWork, writer: OutboxWriter, features: Features) -> None:
        self._units = units
        self._writer = writer
        self._features = features

    def take_in(self, intake: Intake, *, action_id: str, submit: bool = False) -> Done:
        """Write a new order as a draft; `submit` schedules it in the same transaction.

        Raises:
            FieldMissing, FieldTooLong, FieldInvalid, AddressInvalid: a field is not of its form; its slug is in the error.
            ContactUnconfirmed: it is to be submitted, and nobody confirmed the contact details.
            NeededAtIntake: it is to be submitted, and the shop takes no order in without what is missing.
            NotPermitted: giving the order to others is for dispatchers and administrators.
            NoSuchOrder, NotFinished: it cannot come back from that order.
            PasscodeKeyMissing: there is a passcode, and no PC of the shop has a key yet.
        """
        contact, typed_item = _who_and_what(intake)
        _own_fields(intake)
        with self._units.act("intake", None, action_id) as unit:
            if unit.repeated:
                return unit.repeated
            move = check_move(Status.DRAFT, Status.SCHEDULED)
            shop = read_settings(unit.conn)
            if submit:
                for lack in unmet_by(intake, shop.intake_needs):
                    raise lack
                refusal = self._features.obstacle((move,), intake)
                if refusal is not None:
                    raise refusal
            check_may_assign(unit.actor, intake.technician_id)
            technician = name_of(unit.conn, intake.technician_id)
            who = customer_of(unit, contact, intake.customer_id)
            earlier = _earlier(unit, intake.comes_back_from)
            status = Status.SCHEDULED if submit else Status.DRAFT
            check_not_ahead(typed_item.purchased, unit.now.date(), field=Field.ITEM_PURCHASED)
            item = item_for(unit, who, typed_item, intake.item_id)
            own = _own_fields(intake, shop.currency)
            order_id = self._write(unit, intake, own, who.customer_id, item.item_id, status)
            for topic in (Topic.ORDER, Topic.STATUS, Topic.CUSTOMER):
                unit.touch(topic, order_id)
            record = records.load(unit.conn, order_id)
            back_from = None if earlier is None else earlier.id
            unit.enter(record, TakenIn(intake.contact_confirmed, back_from))
            if earlier is not None:
                unit.enter(earlier, CameBack(record.id))
            _enter_edits(unit, record, (*who.edits, *item.edits))
            if technician is not None:
                unit.enter(record, Assigned("", technician, record.technician_id))
            self._features.at_intake(unit, record, intake)
            mail, undo = self._submitted(unit, record, move, shop) if submit else (None, None)
            # Last of all: SQLite writes its searches out before each later statement that could fail half-way.
            if who.is_new:
                index_new_customer(unit.conn, who.customer_id, contact)
            index_new_order(unit.conn, record)
            return unit.done(record, mail=mail, undo=undo)

    def _submitted(
        self, unit: UnitOfWork, record: OrderRecord, move: Move, shop: ShopSettings
    ) -> tuple[Forecast, UndoOption | None]:
        date = date_of(record, move.to)
        written = Moved(move.start, move.to, record.since, left_draft=True, date=date)
        entry = unit.enter(record, written)
        announcement = Announcement(letter_of_move(move), unit.now, move.to, move.start, None, date)
        mail = self._writer.post(unit, record, entry, announcement, shop=shop)
        return mail, option_of_this_act(
            unit, record, written, mail, hold_seconds=shop.hold_seconds, start=move.start
        )

    def _write(
        self,
        unit: UnitOfWork,
        intake: Intake,
        own: dict[str, Any],
        customer_id: int,
        item_id: int,
        status: Status,
    ) -> int:
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
                "contact_confirmed": intake.contact_confirmed,
                "technician_id": intake.technician_id,
                "comes_back_from": intake.comes_back_from,
                **order_columns.own_columns(own),
            },
        )
        return result.scalar_one()


def _enter_edits(unit: UnitOfWork, record: OrderRecord, edits: Iterable[Edit]) -> None:
    """Tell what of a known customer or item was corrected."""
    for edit in edits:
        unit.enter(record, Edited(edit.field, edit.old, edit.new))


def _earlier(unit: UnitOfWork, order_id: int | None) -> OrderRecord | None:
    """Return the order that this one comes back from. Raises NotFinished while that is still open."""
    if order_id is None:
        return None
    record = unit.order(order_id)
    if record.status not in FINAL:
        raise NotFinished(order_id)
    return record
