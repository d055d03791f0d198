"""Who an intake is for: a customer who was chosen, one who is the same in all that is known, or a new one."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, or_, select, update

from orderflow_desk.domain.changes import Topic
from orderflow_desk.domain.orders.fields import FIELDS, Field, Owner, Search, column_of, of_owner, typed_of
from orderflow_desk.domain.orders.order import Contact, Edit, Item
from orderflow_desk.domain.reading.phones import writings
from orderflow_desk.domain.searching import digits, is_same_name, one_word
from orderflow_desk.services.transaction.contact import change_contact
from orderflow_desk.services.transaction.indexing import reindex_customer
from orderflow_desk.services.transaction.order_fields import as_text, value_of
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork
from orderflow_desk.store.queries.shop_country import read_country
from orderflow_desk.store.tables import customers, items

_customer_written = insert(customers).returning(customers.c.id)
_item_written = insert(items).returning(items.c.id)
_live_customer = (
    select(customers)
    .where(customers.c.id == bindparam("chosen"), customers.c.erased_at.is_(None))
    .with_for_update()
)
_chosen_item = select(items).where(
    items.c.id == bindparam("chosen"), items.c.customer_id == bindparam("of_customer")
)
_same_customer = (
    select(customers.c.id)
    .where(
        func.lower(customers.c.email) == bindparam("of_email"),
        customers.c.phone_digits.in_(bindparam("of_numbers", expanding=True)),
        customers.c.name == bindparam("of_name"),
        # A phone field without a digit holds words ("ask next door"): they are kept, or it is somebody else.
        or_(customers.c.phone_digits != "", customers.c.phone == bindparam("of_phone")),
    )
    .order_by(customers.c.id)
    .limit(1)
)
_same_item = (
    select(items)
    .where(
        items.c.customer_id == bindparam("of_customer"),
        items.c.title == bindparam("of_title"),
        items.c.serial == bindparam("of_serial"),
    )
    .order_by(items.c.id)
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class Found:
    """The customer of an intake, and what was corrected of them by it; a new one is still to be made findable."""

    customer_id: int
    edits: tuple[Edit, ...] = ()
    is_new: bool = False


def customer_of(unit: UnitOfWork, contact: Contact, chosen: int | None) -> Found:
    """Return the chosen customer, their phone and e-mail brought up to what was typed; else the same one, or a new one.

    Families may share a phone or an address: another name is another person, chosen or not, and who is the same is so
    in name, phone and e-mail, however these two are written.
    """
    conn = unit.conn
    known = None if chosen is None else conn.execute(_live_customer, {"chosen": chosen}).first()
    if known is not None and is_same_name(known.name, contact.name):
        survivor = _survivor_of(conn, known)
        return Found(survivor.id, change_contact(unit, survivor.id, _as_of(survivor, known, contact)))
    number = digits(contact.phone)
    if contact.email or number:
        same = conn.execute(_same_customer, _asked(conn, contact)).scalar()
        live = None if same is None else conn.execute(_live_customer, {"chosen": same}).first()
        if live is not None:
            return Found(_survivor_of(conn, live).id)
    row = {
        "name": contact.name,
        "email": contact.email,
        "phone": contact.phone,
        "phone_digits": number,
        "created_at": unit.now,
    }
    return Found(conn.execute(_customer_written, row).scalar_one(), is_new=True)


def _asked(conn: Connection, contact: Contact) -> dict[str, Any]:
    numbers = writings(contact.phone, read_country(conn)).ways
    return {
        "of_email": contact.email.lower(),
        "of_numbers": list(numbers or {""}),
        "of_name": contact.name,
        "of_phone": contact.phone,
    }


def _survivor_of(conn: Connection, known: Row[*tuple[Any, ...]]) -> Row[*tuple[Any, ...]]:
    """Follow a record to the one that it was merged into, which nobody else can change until we are done."""
    while known.merged_into is not None:
        known = conn.execute(_live_customer, {"chosen": known.merged_into}).one()
    return known


def _as_of(survivor: Row[*tuple[Any, ...]], known: Row[*tuple[Any, ...]], contact: Contact) -> Contact:
    """Return what was typed, where the chosen record was merged away meanwhile: what it said is no correction."""
    if survivor.id == known.id:
        return contact
    return replace(
        contact,
        name=survivor.name,
        email=survivor.email if contact.email == known.email else contact.email,
        phone=survivor.phone if contact.phone == known.phone else contact.phone,
    )


@dataclass(frozen=True, slots=True)
class KnownItem:
    """The item of an intake, and what was corrected of it."""

    item_id: int
    edits: tuple[Edit, ...] = ()


def item_for(unit: UnitOfWork, who: Found, item: Item, chosen: int | None) -> KnownItem:
    """Return the chosen item where it is still what was typed; else the customer's with this serial, or a new one.

    What else is known of the chosen one is brought up to what was typed; of the other, what was typed is added.
    """
    if who.is_new:
        return KnownItem(_new_item(unit, who.customer_id, item))
    conn, customer_id = unit.conn, who.customer_id
    asked = {"chosen": chosen, "of_customer": customer_id}
    known = None if chosen is None else conn.execute(_chosen_item, asked).first()
    if known is not None and (known.title, known.serial) == (item.title, item.serial):
        return KnownItem(known.id, _item_corrected(unit, known, item, empty_counts=True))
    same = {"of_customer": customer_id, "of_title": item.title, "of_serial": item.serial}
    found = conn.execute(_same_item, same).first() if item.serial else None
    if found is not None:
        return KnownItem(found.id, _item_corrected(unit, found, item, empty_counts=False))
    return KnownItem(_new_item(unit, customer_id, item))


def _new_item(unit: UnitOfWork, customer_id: int, item: Item) -> int:
    row = {"customer_id": customer_id, "title": item.title, "serial": item.serial, "created_at": unit.now}
    more = {column_of(field): value_of(field, getattr(item, typed_of(field))) for field in _MORE_OF_ITEM}
    return unit.conn.execute(_item_written, {**row, **more}).scalar_one()


# What is known of an item beside the two fields by which it is known again.
_MORE_OF_ITEM = tuple(
    field for field in of_owner(Owner.ITEM) if field not in (Field.ITEM_TITLE, Field.ITEM_SERIAL)
)


def _item_corrected(
    unit: UnitOfWork, known: Row[*tuple[Any, ...]], item: Item, *, empty_counts: bool
) -> tuple[Edit, ...]:
    edits = tuple(
        Edit(field, old, new)
        for field in _MORE_OF_ITEM
        if (old := as_text(getattr(known, column_of(field)))) != (new := getattr(item, typed_of(field)))
        and (new or empty_counts)
    )
    if edits:
        change_item(unit, known.id, {edit.field: edit.new for edit in edits})
        if any(FIELDS[edit.field].search is not Search.NO for edit in edits):
            reindex_customer(unit.conn, known.customer_id)
    return edits


def change_item(unit: UnitOfWork, item_id: int, texts: Mapping[Field, Any]) -> None:
    """Write fields of an item, as they are kept."""
    values = {column_of(field): value_of(field, text) for field, text in texts.items()}
    if Field.ITEM_SERIAL in texts:
        values["serial_key"] = one_word(texts[Field.ITEM_SERIAL])
    unit.touch(Topic.CUSTOMER)
    unit.conn.execute(update(items).where(items.c.id == item_id).values(**values))
