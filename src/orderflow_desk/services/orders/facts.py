"""Facts of an order, edited in place, and who works on it."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, update

from orderflow_desk.domain.customers import CustomerGone
from orderflow_desk.domain.errors import FieldInvalid
from orderflow_desk.domain.items.warranties import check_not_ahead
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.mailing import PARTS_ETA, RESCHEDULED, Forecast, LetterKind
from orderflow_desk.domain.orders.confirming import CONTACT
from orderflow_desk.domain.orders.orders import DATES, Fact, TimelineKind, check_fact
from orderflow_desk.domain.people import Permission
from orderflow_desk.domain.searching import digits
from orderflow_desk.services.customers.known_customers import change_item
from orderflow_desk.services.outbox.posting import Posting
from orderflow_desk.services.outbox.told import Told
from orderflow_desk.services.people.assigning import check_may_assign, name_of
from orderflow_desk.services.shop import read_settings
from orderflow_desk.services.transaction.addresses import checked_address
from orderflow_desk.services.transaction.confirming import (
    enter_fallen_tick,
    fallen_tick,
    hold_customer_of,
    let_ticks_fall,
)
from orderflow_desk.services.transaction.fact_fields import ITEM_COLUMNS, kept_value, values_of
from orderflow_desk.services.transaction.indexing import reindex_customer
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.services.transaction.work import Bench, Work
from orderflow_desk.store.tables import customers
from orderflow_desk.store.tables.metadata import to_microseconds
from orderflow_desk.views.rows import Done

_Write = Callable[[Connection, OrderRecord, str], None]


def _set_name(conn: Connection, record: OrderRecord, value: str) -> None:
    _set_customer(conn, record, name=value)


def _set_email(conn: Connection, record: OrderRecord, value: str) -> None:
    _set_customer(conn, record, email=value)


def _set_phone(conn: Connection, record: OrderRecord, value: str) -> None:
    _set_customer(conn, record, phone=value, phone_digits=digits(value))


def _set_customer(conn: Connection, record: OrderRecord, **values: str) -> None:
    of_customer = (customers.c.id == record.customer_id, customers.c.erased_at.is_(None))
    if not conn.execute(update(customers).where(*of_customer).values(**values)).rowcount:
        raise CustomerGone(record.customer_id)


# What of an item is found by the search.
_FOUND_BY = frozenset({Fact.ITEM_TITLE, Fact.ITEM_SERIAL, Fact.ITEM_BRAND, Fact.ITEM_MODEL})
_ELSEWHERE: dict[Fact, _Write] = {
    Fact.CUSTOMER_NAME: _set_name,
    Fact.CUSTOMER_EMAIL: _set_email,
    Fact.CUSTOMER_PHONE: _set_phone,
}


class Facts:
    """Edits facts. Promise: the old and the new value stand in the timeline."""

    def __init__(self, bench: Bench, posting: Posting) -> None:
        self._bench = bench
        self._posting = posting

    def edit(
        self,
        order_id: int,
        *,
        fact: Fact,
        value: str | datetime | None,
        expected_version: int,
        action_id: str,
    ) -> Done:
        """Change one fact; dates take an aware time or None, everything else a text. The same value changes nothing.

        A changed parts ETA is told to the customer while the order awaits parts, and another shop date while it is
        scheduled: that is a reschedule, an entry of its own. No other edit mails. Another name, phone or e-mail takes the
        tick from the customer's drafts that says that these were confirmed.

        Raises:
            FieldMissing, FieldTooLong, FieldInvalid, AddressInvalid: the value is not of its form.
            StaleOrder: somebody changed the order meanwhile.
            CustomerGone: the customer was erased.
        """
        _check_kind_of_value(fact, value)
        with self._bench.act("edit", action_id) as work:
            if work.repeated:
                return work.repeated
            is_contact = fact in CONTACT
            if is_contact:
                hold_customer_of(work.conn, order_id)
            record = work.order(order_id, expected_version=expected_version)
            new = _checked(work, fact, value)
            old = kept_value(record, fact)
            if old == new:
                return work.done(record)
            fallen = fallen_tick(record) if is_contact else {}
            changed = work.change(record, **values_of(fact, new), **fallen)
            self._write_elsewhere(work, changed, fact, new)
            mail = self._tell(work, changed, fact, old, new)
            if fallen:
                enter_fallen_tick(work, changed, fact)
            if is_contact:
                let_ticks_fall(work, changed.customer_id, fact, but=order_id)
            return work.done(changed, mail=mail)

    def _write_elsewhere(self, work: Work, record: OrderRecord, fact: Fact, new: Any) -> None:
        if fact in ITEM_COLUMNS:
            change_item(work.conn, record.item_id, {fact: new})
            if fact in _FOUND_BY:
                reindex_customer(work.conn, record.customer_id)
            return
        write = _ELSEWHERE.get(fact)
        if write is None:
            return
        write(work.conn, record, new)
        reindex_customer(work.conn, record.customer_id)
        if fact in (Fact.CUSTOMER_EMAIL, Fact.CUSTOMER_NAME):
            self._posting.readdress(work.conn, record.customer_id, name=record.customer, address=record.email)

    def _tell(self, work: Work, record: OrderRecord, fact: Fact, old: Any, new: Any) -> Forecast:
        details: dict[str, Any] = {
            "fact": str(fact),
            "old": _as_text(old),
            "new": _as_text(new),
            "status": str(record.status),
        }
        letter = _letter_of(record, fact, new)
        if letter is not None and new is not None:
            details["date"] = to_microseconds(new)
        kind = TimelineKind.RESCHEDULED if letter is RESCHEDULED else TimelineKind.EDITED
        entry = work.enter(record, kind, details=details)
        if letter is None:
            return Forecast()
        told = Told(letter, work.moment(record), record.status, None, None, new)
        return self._posting.post(work, record, entry, told)

    def assign(self, order_id: int, *, person_id: int | None, expected_version: int, action_id: str) -> Done:
        """Give the order to a technician, or to nobody. Everybody may claim for themselves and let go of their own.

        Raises:
            NotPermitted: assigning others is for dispatchers and administrators.
            FieldInvalid: there is no such person, or they no longer work here.
        """
        with self._bench.act("assign", action_id, Permission.CLAIM_ORDERS) as work:
            if work.repeated:
                return work.repeated
            record = work.order(order_id, expected_version=expected_version)
            check_may_assign(work.person, person_id, record.technician_id)
            if record.technician_id == person_id:
                return work.done(record)
            name = name_of(work.conn, person_id)
            changed = work.change(record, technician_id=person_id, technician=name)
            details = {"old": record.technician or "", "new": name or "", "person": person_id}
            work.enter(changed, TimelineKind.ASSIGNED, details=details)
            return work.done(changed)


def _letter_of(record: OrderRecord, fact: Fact, new: Any) -> LetterKind | None:
    """Return the letter that tells of an edit, or None: most edits are nobody's business (PRODUCT: who is told what)."""
    if fact is Fact.SHOP_DATE and record.status is Status.SCHEDULED:
        return RESCHEDULED
    is_news = fact is Fact.PARTS_ETA and record.status is Status.AWAITING_PARTS and new is not None
    return PARTS_ETA if is_news else None


def _check_kind_of_value(fact: Fact, value: object) -> None:
    if fact in DATES:
        if value is not None and (not isinstance(value, datetime) or value.tzinfo is None):
            raise FieldInvalid(fact, str(value), "not_a_time")
    elif not isinstance(value, str):
        raise FieldInvalid(fact, str(value), "not_a_text")


def _checked(work: Work, fact: Fact, value: str | datetime | None) -> str | datetime | None:
    if not isinstance(value, str):
        return value
    if fact is Fact.CUSTOMER_EMAIL:
        return checked_address(check_fact(fact, value))
    if fact is Fact.AGREED_LIMIT:
        return check_fact(fact, value, currency=read_settings(work.conn).currency)
    text = check_fact(fact, value)
    if fact is Fact.ITEM_PURCHASED:
        check_not_ahead(text, work.now.date(), field=fact)
    return text


def _as_text(value: str | datetime | None) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    return value or ""
