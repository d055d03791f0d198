"""Taking an order in at the counter."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert

from orderflow_desk.domain.customers import NotFinished
from orderflow_desk.domain.items.warranties import check_not_ahead
from orderflow_desk.domain.lifecycle import FINAL, Status, check_move
from orderflow_desk.domain.mailing import letter_of_move
from orderflow_desk.domain.orders.confirming import check_contact
from orderflow_desk.domain.orders.orders import (
    Contact,
    Edit,
    Fact,
    Intake,
    Item,
    OrderKind,
    TimelineKind,
    check_fact,
)
from orderflow_desk.domain.photos.photos import Photo
from orderflow_desk.services.customers.known_customers import customer_of, thing_of
from orderflow_desk.services.outbox.posting import Posting
from orderflow_desk.services.outbox.told import Told, date_of
from orderflow_desk.services.passcodes.passcodes import checked_passcode, keep_passcode
from orderflow_desk.services.people.assigning import check_may_assign, name_of
from orderflow_desk.services.photos import put_in
from orderflow_desk.services.shop import read_settings
from orderflow_desk.services.transaction import records
from orderflow_desk.services.transaction.addresses import checked_address
from orderflow_desk.services.transaction.confirming import let_ticks_fall
from orderflow_desk.services.transaction.fact_fields import values_of
from orderflow_desk.services.transaction.indexing import index_new_order
from orderflow_desk.services.transaction.work import Bench, Work
from orderflow_desk.store.tables import orders
from orderflow_desk.store.tables.metadata import to_microseconds
from orderflow_desk.views.rows import Done

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
    (Fact.ITEM_TITLE, "title"),
    (Fact.ITEM_SERIAL, "serial"),
    (Fact.ITEM_KIND, "kind"),
    (Fact.ITEM_BRAND, "brand"),
    (Fact.ITEM_MODEL, "model"),
    (Fact.ITEM_PURCHASED, "purchased"),
    (Fact.ITEM_WARRANTY, "warranty"),
)


def _checked(intake: Intake) -> _Checked:
    contact = Contact(
        check_fact(Fact.CUSTOMER_NAME, intake.contact.name),
        checked_address(check_fact(Fact.CUSTOMER_EMAIL, intake.contact.email)),
        check_fact(Fact.CUSTOMER_PHONE, intake.contact.phone),
    )
    item = Item(**{name: check_fact(fact, getattr(intake.item, name)) for fact, name in _OF_ITEM})
    texts = {
        fact: check_fact(fact, getattr(intake, fact))
        for fact in (Fact.FAULT, Fact.ACCESSORIES, Fact.CONDITION, Fact.CHECKLIST, Fact.VISIT_ADDRESS)
    }
    dates = {"shop_date": intake.shop_date, "promised_at": intake.promised_at}
    typed = {str(fact): text for fact, text in texts.items()}
    kind = OrderKind(check_fact(Fact.KIND, intake.kind))
    check_fact(Fact.AGREED_LIMIT, intake.agreed_limit)
    known = (intake.agreed_limit, intake.customer_id, intake.item_id)
    more = (kind, intake.contact_confirmed, intake.technician_id, intake.comes_back_from, intake.photos)
    return _Checked(contact, item, typed, dates, *known, *more)


class IntakeDesk:
    """Takes orders in. Promise: an order is there whole and can be found, or it is not there."""

    def __init__(self, bench: Bench, posting: Posting) -> None:
        self._bench = bench
        self._posting = posting

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
        with self._bench.act("intake", action_id) as work:
            if work.repeated:
                return work.repeated
            move = check_move(Status.DRAFT, Status.SCHEDULED)
            if submit:
                check_contact(move, is_confirmed=checked.is_confirmed)
            check_may_assign(work.person, checked.technician_id)
            technician = name_of(work.conn, checked.technician_id)
            who = customer_of(work.conn, checked.contact, checked.customer_id, work.now, self._posting)
            earlier = _earlier(work, checked.comes_back_from)
            status = Status.SCHEDULED if submit else Status.DRAFT
            check_not_ahead(checked.item.purchased, work.now.date(), field=Fact.ITEM_PURCHASED)
            thing = thing_of(work.conn, who.customer_id, checked.item, checked.item_id, work.now)
            shop = read_settings(work.conn)
            order_id = self._write(work, checked, who.customer_id, thing.item_id, status, shop.currency)
            record = records.load(work.conn, order_id)
            index_new_order(work.conn, record)
            taken: dict[str, object] = {"contact_confirmed": True} if checked.is_confirmed else {}
            if earlier is not None:
                taken["comes_back_from"] = earlier.id
            work.enter(record, TimelineKind.TAKEN_IN, to=Status.DRAFT, details=taken)
            if earlier is not None:
                back = {"order": record.id, "status": str(earlier.status)}
                work.enter(earlier, TimelineKind.CAME_BACK, details=back)
                work.others.add(earlier.id)
            _enter_edits(work, record, (*who.edits, *thing.edits))
            if who.edits:
                let_ticks_fall(work, record.customer_id, who.edits[0].fact, but=order_id)
            if passcode:
                keep_passcode(work, record, passcode)
            if technician is not None:
                given = {"old": "", "new": technician, "person": record.technician_id}
                work.enter(record, TimelineKind.ASSIGNED, details=given)
            put_in(work, record, checked.photos)
            if not submit:
                return work.done(record)
            details: dict[str, object] = {"left_draft": True, "since": to_microseconds(record.since)}
            date = date_of(record, move.to)
            if date:
                details["date"] = to_microseconds(date)
            entry = work.enter(record, TimelineKind.MOVED, start=move.start, to=move.to, details=details)
            told = Told(letter_of_move(move), work.now, move.to, move.start, None, date)
            mail = self._posting.post(work, record, entry, told, shop=shop)
            return work.done(record, mail=mail, undo_seconds=float(shop.hold_seconds))

    def _write(
        self, work: Work, checked: _Checked, customer_id: int, item_id: int, status: Status, currency: str
    ) -> int:
        limit = check_fact(Fact.AGREED_LIMIT, checked.agreed_limit, currency=currency)
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
                "contact_confirmed": checked.is_confirmed,
                "kind": checked.kind,
                "technician_id": checked.technician_id,
                "comes_back_from": checked.comes_back_from,
                **checked.texts,
                **checked.dates,
                **values_of(Fact.AGREED_LIMIT, limit),
            },
        )
        return result.scalar_one()


def _enter_edits(work: Work, record: records.OrderRecord, edits: Iterable[Edit]) -> None:
    """Tell what of a known customer or thing was corrected."""
    for edit in edits:
        details = {"fact": str(edit.fact), "old": edit.old, "new": edit.new, "status": str(Status.DRAFT)}
        work.enter(record, TimelineKind.EDITED, details=details)


def _earlier(work: Work, order_id: int | None) -> records.OrderRecord | None:
    """Return the order that this one comes back from. Raises NotFinished while that is still open."""
    if order_id is None:
        return None
    record = work.order(order_id)
    if record.status not in FINAL:
        raise NotFinished(order_id)
    return record
