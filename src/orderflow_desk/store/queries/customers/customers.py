"""Finds the customer at the counter, what they brought before, and a serial number that was here before."""

from collections import defaultdict
from dataclasses import replace
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Row,
    RowMapping,
    Select,
    and_,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    text,
)

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.reading.phones import writings
from orderflow_desk.domain.scanning.product_codes import serial_readings
from orderflow_desk.domain.searching import SHORTEST_FRAGMENT, digits, fold, one_word
from orderflow_desk.store.queries import near
from orderflow_desk.store.queries.orders import search
from orderflow_desk.store.queries.shop_country import read_country
from orderflow_desk.store.tables import customer_search, customers, items, orders, shipments
from orderflow_desk.views.customers import CustomerRow, ItemRow, PastOrder

# Of so many that were found, the newest, those are shown whose name or number begins with what was typed.
_LOOKED_AT = 60
# Where fewer are written as typed, who was meant may be written in another way.
_FEW = 3
_ITEMS_AT_MOST = 20
_SAME_SERIAL_AT_MOST = 50
_found = literal_column("customer_fragments.rowid", Integer)
_how_many = (
    select(func.count()).select_from(orders).where(orders.c.customer_id == customers.c.id).scalar_subquery()
)
rows = select(
    customers.c.id, customers.c.name, customers.c.email, customers.c.phone, _how_many.label("orders")
)
_whole = select(customers, _how_many.label("orders")).where(customers.c.id == bindparam("wanted"))
_items = (
    select(
        items.c.id,
        items.c.title,
        items.c.serial,
        items.c.kind,
        items.c.brand,
        items.c.model,
        items.c.purchased,
        items.c.warranty_months,
        items.c.customer_id,
        customers.c.name.label("owner"),
    )
    .join_from(items, customers, customers.c.id == items.c.customer_id)
    .order_by(items.c.id.desc())
)
_of_customer = _items.where(items.c.customer_id == bindparam("of_customer")).limit(_ITEMS_AT_MOST)
_past = select(
    orders.c.id, orders.c.status, orders.c.since, orders.c.changed_at, orders.c.fault, orders.c.item_id
).order_by(orders.c.id.desc())


def suggest(
    conn: Connection, typed: str, at_most: int, looked_at: int = _LOOKED_AT
) -> tuple[CustomerRow, ...]:
    """Return customers in whom every term that was typed is found, those first who begin with it; none below 3 characters.

    Before them come those who have an item of which it is the whole serial number. Of those who are found, the newest `looked_at` are looked at. Where they are few, those follow whose name is close to it.
    """
    found = written(conn, typed, at_most, looked_at)
    if len(found) >= min(_FEW, at_most):
        return found
    for words in near.meant(conn, customer_search, "customer_fragments", typed):
        known = {row.id for row in found}
        close = written(conn, words, at_most, looked_at)
        found += tuple(replace(row, is_close=True) for row in close if row.id not in known)
    return found[:at_most]


def written(conn: Connection, typed: str, at_most: int, looked_at: int) -> tuple[CustomerRow, ...]:
    """Return those of `suggest` in whom everything is found as it was typed."""
    words = search.asked(conn, typed)
    owners = set(conn.execute(_owners(typed).limit(looked_at)).scalars())
    numbers = list(owners)
    if any(map(search.is_fragment, words)):
        query = _by_index(words) if conn.dialect.name == "sqlite" else _by_reading(words)
        numbers += conn.execute(query.limit(looked_at)).scalars()
    if not numbers:
        return ()
    found = conn.execute(rows.where(customers.c.id.in_(numbers))).mappings()
    ranked = sorted(
        found,
        key=lambda row: (row["id"] not in owners, not _begins(row, words), -row["orders"], -row["id"]),
    )
    return tuple(CustomerRow(**row) for row in ranked[:at_most])


def _begins(row: RowMapping, words: tuple[search.Spellings, ...]) -> bool:
    starts = f" {fold(row['name'])} {fold(row['email'])}"
    number = digits(row["phone"])
    return all(
        any(f" {way}" in starts or (way.isdigit() and way in number) for way in ways) for ways in words
    )


def _by_reading(words: tuple[search.Spellings, ...]) -> Select[int]:
    query = select(customer_search.c.customer_id).where(*search.contain(customer_search.c.body, words))
    return query.order_by(customer_search.c.customer_id.desc())


def _by_index(words: tuple[search.Spellings, ...]) -> Select[int]:
    asked = search.fragments(filter(search.is_fragment, words))
    short = [ways for ways in words if not search.is_fragment(ways)]
    query: Select[int] = (
        select(_found)
        .select_from(text("customer_fragments"))
        .where(text("customer_fragments MATCH :asked").bindparams(asked=asked))
    )
    if short:
        query = query.where(
            customer_search.c.customer_id == _found, *search.contain(customer_search.c.body, short)
        )
    return query.order_by(_found.desc())


def with_contact(conn: Connection, phone: str, email: str, at_most: int) -> tuple[CustomerRow, ...]:
    """Return who has this phone number or e-mail, however they are written, those with both first; the newest of each."""
    numbers = writings(phone, read_country(conn)).ways
    has_number = customers.c.phone_digits.in_(numbers)
    has_address = and_(func.lower(customers.c.email) == email.lower(), customers.c.email != "")
    found: dict[int, CustomerRow] = {}
    for condition in (and_(has_number, has_address), has_number, has_address):
        query = rows.where(condition, customers.c.merged_into.is_(None), customers.c.erased_at.is_(None))
        for row in conn.execute(query.order_by(customers.c.id.desc()).limit(at_most)).mappings():
            found.setdefault(row["id"], CustomerRow(**row))
    return tuple(found.values())[:at_most]


def survivor(conn: Connection, customer_id: int) -> Row[*tuple[Any, ...]] | None:
    """Return a customer with the number of their orders, or who they were merged into; None when they are no more."""
    row = conn.execute(_whole, {"wanted": customer_id}).first()
    while row is not None and row.merged_into is not None:
        row = conn.execute(_whole, {"wanted": row.merged_into}).first()
    return None if row is None or row.erased_at is not None else row


def items_of(conn: Connection, customer_id: int) -> tuple[ItemRow, ...]:
    """Return what a customer brought before, the newest items first, twenty at most."""
    return _with_past(conn, conn.execute(_of_customer, {"of_customer": customer_id}).mappings().all())


def with_serial(conn: Connection, serial: str) -> tuple[ItemRow, ...]:
    """Return the items with this serial number, whatever its spacing and case and a maker's code around it; the newest first.

    Whoever they belong to, and whether they ever had an order.
    """
    query = _items.where(_has_serial(_keys(serial))).limit(_SAME_SERIAL_AT_MOST)
    return _with_past(conn, conn.execute(query).mappings().all())


def _owners(serial: str) -> Select[int]:
    return select(items.c.customer_id).where(_has_serial(_keys(serial)))


def _has_serial(keys: list[str]) -> ColumnElement[bool]:
    """Return the condition that an item has one of these serial numbers, or that it, or a part of it, went out or came back with one."""
    by_shipment = or_(*(column.in_(keys) for column in (shipments.c.serial_key, shipments.c.back_serial_key)))
    went_out = (
        select(orders.c.item_id).join(shipments, shipments.c.order_id == orders.c.id).where(by_shipment)
    )
    return or_(items.c.serial_key.in_(keys), items.c.id.in_(went_out))


def _keys(serial: str) -> list[str]:
    """Return under what an item with this serial number is kept; what is shorter than a fragment is no such number."""
    keys = (one_word(reading) for reading in serial_readings(serial))
    return [key for key in keys if len(key) >= SHORTEST_FRAGMENT]


def _with_past(conn: Connection, found: Any) -> tuple[ItemRow, ...]:
    past: dict[int, list[PastOrder]] = defaultdict(list)
    numbers = [row["id"] for row in found]
    if numbers:
        for row in conn.execute(_past.where(orders.c.item_id.in_(numbers))).mappings():
            finished = row["since"] if row["status"] is Status.COMPLETED else None
            past[row["item_id"]].append(
                PastOrder(row["id"], row["status"], row["since"], finished, row["fault"])
            )
    return tuple(ItemRow(**row, orders=tuple(past[row["id"]])) for row in found)
