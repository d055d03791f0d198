"""Parts of orders: those of one, what was used before, and what is waited for."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, desc, func, select

from orderflow_desk.domain.money import Money
from orderflow_desk.domain.searching import one_word
from orderflow_desk.store.tables import customers, items, orders, parts, people
from orderflow_desk.views.parts import PartRow, PartSum, UsedBefore, WaitedFor

_SUPPLIERS_AT_MOST, _LAST, _ALL_AT_MOST = 40, 1000, 2000
_closer = people.alias("closer")
_is_open = parts.c.waits_since.is_not(None)
_COLUMNS = (
    "id", "order_id", "number", "description", "quantity", "price_minor", "price_currency", "supplier", "order_number",
    "due", "received_at", "place", "not_needed",
)  # fmt: skip
_rows = (
    select(*(parts.c[name] for name in _COLUMNS), func.coalesce(_closer.c.name, "").label("closed_by"))
    .outerjoin_from(parts, _closer, _closer.c.id == parts.c.closed_by)
    .where(parts.c.order_id == bindparam("of_order"))
    .order_by(parts.c.id)
)
_sum = (
    select(parts.c.id, parts.c.number, parts.c.description, parts.c.waits_since)
    .where(parts.c.order_id == bindparam("of_order"))
    .order_by(parts.c.id)
)
_open_of = (
    select(parts.c.order_id, parts.c.id, parts.c.number, parts.c.description)
    .where(parts.c.order_id.in_(bindparam("of_orders", expanding=True)), _is_open)
    .order_by(parts.c.order_id, parts.c.id)
)
_one = select(parts).where(parts.c.id == bindparam("of_part"))
_due = select(func.max(parts.c.due)).where(parts.c.order_id == bindparam("of_order"), _is_open)
_before = (
    select(parts.c.description, parts.c.price_minor, parts.c.price_currency, parts.c.supplier)
    .where(parts.c.number_key == bindparam("of_key"))
    .order_by(parts.c.id.desc())
    .limit(1)
)
_times = select(func.count()).select_from(parts).where(parts.c.number_key == bindparam("of_key"))
_newest = select(parts.c.id).order_by(parts.c.id.desc()).limit(1)
_suppliers = (
    select(parts.c.supplier, func.count().label("times"))
    .where(parts.c.id > bindparam("after"), parts.c.supplier != "")
    .group_by(parts.c.supplier)
    .order_by(desc("times"), parts.c.supplier)
    .limit(_SUPPLIERS_AT_MOST)
)
_technician = people.alias("technician")
_with_orders = (
    select(
        *(parts.c[name] for name in _COLUMNS),
        func.coalesce(_closer.c.name, "").label("closed_by"),
        items.c.title.label("item"),
        customers.c.name.label("customer"),
        func.coalesce(_technician.c.name, "").label("technician"),
        orders.c.status,
    )
    .join_from(parts, orders, orders.c.id == parts.c.order_id)
    .join(items, items.c.id == orders.c.item_id)
    .join(customers, customers.c.id == orders.c.customer_id)
    .outerjoin(_technician, _technician.c.id == orders.c.technician_id)
    .outerjoin(_closer, _closer.c.id == parts.c.closed_by)
)
_waited_for = (
    _with_orders.where(_is_open).order_by(parts.c.due.is_(None), parts.c.due, parts.c.id).limit(_ALL_AT_MOST)
)
_arrived = (
    _with_orders.where(parts.c.received_at >= bindparam("since"))
    .order_by(parts.c.received_at.desc(), parts.c.id)
    .limit(_ALL_AT_MOST)
)
_open_with_code = (
    _with_orders.where(
        _is_open, (parts.c.number_key == bindparam("of_key")) | (parts.c.order_number == bindparam("of_text"))
    )
    .order_by(parts.c.id)
    .limit(_ALL_AT_MOST)
)


def rows(conn: Connection, order_id: int) -> tuple[PartRow, ...]:
    """Return the parts of an order, oldest first."""
    return tuple(_row(row) for row in conn.execute(_rows, {"of_order": order_id}))


def sum_of(conn: Connection, order_id: int) -> PartSum:
    """Return how many parts an order has, and which are open."""
    found = conn.execute(_sum, {"of_order": order_id}).all()
    is_open = ((row.id, row.description or row.number) for row in found if row.waits_since is not None)
    return PartSum(len(found), tuple(is_open))


def open_of(conn: Connection, order_ids: Sequence[int]) -> dict[int, list[tuple[int, str]]]:
    """Return the open parts of these orders, as ids and names; orders without one are left out."""
    found: dict[int, list[tuple[int, str]]] = {}
    for row in conn.execute(_open_of, {"of_orders": list(order_ids)}):
        found.setdefault(row.order_id, []).append((row.id, row.description or row.number))
    return found


def part(conn: Connection, part_id: int) -> Row[Any] | None:
    """Return a part with all of its columns."""
    return conn.execute(_one, {"of_part": part_id}).first()


def last_due(conn: Connection, order_id: int) -> datetime | None:
    """Return when the last open part of an order is expected, of those with a date."""
    return conn.execute(_due, {"of_order": order_id}).scalar()


def used_before(conn: Connection, number: str) -> UsedBefore | None:
    """Return what a part with this number was the last time, however it is written."""
    key = {"of_key": one_word(number)}
    last = conn.execute(_before, key).first() if key["of_key"] else None
    if last is None:
        return None
    times = conn.execute(_times, key).scalar_one()
    return UsedBefore(last.description, _money(last.price_minor, last.price_currency), last.supplier, times)


def suppliers(conn: Connection) -> tuple[str, ...]:
    """Return from whom the shop bought lately, the most often first."""
    newest = conn.execute(_newest).scalar()
    if newest is None:
        return ()
    return tuple(row.supplier for row in conn.execute(_suppliers, {"after": newest - _LAST}))


def waited_for(conn: Connection) -> tuple[WaitedFor, ...]:
    """Return the open parts of all orders, the earliest date first, those without one last."""
    return tuple(_with_order(row) for row in conn.execute(_waited_for))


def arrived(conn: Connection, since: datetime) -> tuple[WaitedFor, ...]:
    """Return what was received since then, the newest first."""
    return tuple(_with_order(row) for row in conn.execute(_arrived, {"since": since}))


def open_with_code(conn: Connection, code: str) -> tuple[WaitedFor, ...]:
    """Return the open parts with this number, or of this order at a supplier."""
    asked = {"of_key": one_word(code), "of_text": code.strip()}
    return tuple(_with_order(row) for row in conn.execute(_open_with_code, asked)) if asked["of_key"] else ()


def _with_order(row: Row[Any]) -> WaitedFor:
    return WaitedFor(
        part=_row(row), item=row.item, customer=row.customer, technician=row.technician, status=row.status
    )


def _row(row: Row[Any]) -> PartRow:
    values = {name: getattr(row, name) for name in _COLUMNS if not name.startswith("price_")}
    return PartRow(**values, price=_money(row.price_minor, row.price_currency), closed_by=row.closed_by)


def _money(minor: int | None, currency: str) -> Money | None:
    return None if minor is None else Money(minor, currency)
