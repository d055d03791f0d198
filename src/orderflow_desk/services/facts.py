"""Facts of an order, edited in place, and who works on it."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, update

from orderflow_desk.domain.errors import FieldInvalid
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.mailing import PARTS_ETA, Forecast
from orderflow_desk.domain.orders import DATES, Fact, TimelineKind, check_fact
from orderflow_desk.domain.people import Permission
from orderflow_desk.domain.searching import digits
from orderflow_desk.services.addresses import checked_address
from orderflow_desk.services.indexing import reindex_customer
from orderflow_desk.services.posting import Posting
from orderflow_desk.services.records import OrderRecord
from orderflow_desk.services.told import Told
from orderflow_desk.services.work import Bench, Work
from orderflow_desk.store.rows import Done
from orderflow_desk.store.tables import customers, items, people
from orderflow_desk.store.tables.metadata import to_microseconds

# Which field of the record each fact is, where the name alone does not say it.
_FIELDS = {
    Fact.CUSTOMER_NAME: "customer",
    Fact.CUSTOMER_EMAIL: "email",
    Fact.CUSTOMER_PHONE: "phone",
    Fact.ITEM_TITLE: "item",
    Fact.ITEM_SERIAL: "serial",
}
_Write = Callable[[Connection, OrderRecord, str], None]


def _set_name(conn: Connection, record: OrderRecord, value: str) -> None:
    _set_customer(conn, record, name=value)


def _set_email(conn: Connection, record: OrderRecord, value: str) -> None:
    _set_customer(conn, record, email=value)


def _set_phone(conn: Connection, record: OrderRecord, value: str) -> None:
    _set_customer(conn, record, phone=value, phone_digits=digits(value))


def _set_customer(conn: Connection, record: OrderRecord, **values: str) -> None:
    conn.execute(update(customers).where(customers.c.id == record.customer_id).values(**values))


def _set_title(conn: Connection, record: OrderRecord, value: str) -> None:
    conn.execute(update(items).where(items.c.id == record.item_id).values(title=value))


def _set_serial(conn: Connection, record: OrderRecord, value: str) -> None:
    conn.execute(update(items).where(items.c.id == record.item_id).values(serial=value))


_ELSEWHERE: dict[Fact, _Write] = {
    Fact.CUSTOMER_NAME: _set_name,
    Fact.CUSTOMER_EMAIL: _set_email,
    Fact.CUSTOMER_PHONE: _set_phone,
    Fact.ITEM_TITLE: _set_title,
    Fact.ITEM_SERIAL: _set_serial,
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

        A changed parts ETA is told to the customer while the order awaits parts; no other edit mails.

        Raises:
            FieldMissing, FieldTooLong, FieldInvalid, AddressInvalid: the value is not of its form.
            StaleOrder: somebody changed the order meanwhile.
        """
        new = _checked(fact, value)
        with self._bench.act("edit", action_id) as work:
            if work.repeated:
                return work.repeated
            record = work.order(order_id, expected_version=expected_version)
            name = _FIELDS.get(fact, str(fact))
            old = getattr(record, name)
            if old == new:
                return work.done(record)
            changed = work.change(record, **{name: new})
            self._write_elsewhere(work, changed, fact, new)
            return self._tell(work, changed, fact, old, new)

    def _write_elsewhere(self, work: Work, record: OrderRecord, fact: Fact, new: Any) -> None:
        write = _ELSEWHERE.get(fact)
        if write is None:
            return
        write(work.conn, record, new)
        reindex_customer(work.conn, record.customer_id)
        if fact in (Fact.CUSTOMER_EMAIL, Fact.CUSTOMER_NAME):
            self._posting.readdress(work.conn, record.customer_id, name=record.customer, address=record.email)

    def _tell(self, work: Work, record: OrderRecord, fact: Fact, old: Any, new: Any) -> Done:
        details: dict[str, Any] = {
            "fact": str(fact),
            "old": _as_text(old),
            "new": _as_text(new),
            "status": str(record.status),
        }
        is_told = fact is Fact.PARTS_ETA and record.status is Status.AWAITING_PARTS
        if is_told and new is not None:
            details["date"] = to_microseconds(new)
        entry = work.enter(record, TimelineKind.EDITED, details=details)
        if not is_told or new is None:
            return work.done(record, mail=Forecast())
        told = Told(PARTS_ETA, work.moment(record), record.status, None, None, new)
        return work.done(record, mail=self._posting.post(work, record, entry, told))

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
            if {person_id, record.technician_id} - {None, work.person.id}:
                work.person.check_may(Permission.ASSIGN_OTHERS)
            if record.technician_id == person_id:
                return work.done(record)
            name = _name_of(work.conn, person_id)
            changed = work.change(record, technician_id=person_id, technician=name)
            details = {"old": record.technician or "", "new": name or "", "person": person_id}
            work.enter(changed, TimelineKind.ASSIGNED, details=details)
            return work.done(changed)


def _name_of(conn: Connection, person_id: int | None) -> str | None:
    if person_id is None:
        return None
    query = select(people.c.name).where(people.c.id == person_id, people.c.is_active)
    name = conn.execute(query).scalar()
    if name is None:
        raise FieldInvalid("technician", str(person_id), "unknown")
    return name


def _checked(fact: Fact, value: str | datetime | None) -> str | datetime | None:
    if fact in DATES:
        if value is not None and (not isinstance(value, datetime) or value.tzinfo is None):
            raise FieldInvalid(fact, str(value), "not_a_time")
        return value
    if not isinstance(value, str):
        raise FieldInvalid(fact, str(value), "not_a_text")
    text = check_fact(fact, value)
    return checked_address(text) if fact is Fact.CUSTOMER_EMAIL else text


def _as_text(value: str | datetime | None) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    return value or ""
