"""The list of orders, newest first: a page at any depth, counts, and the place of one order."""

from sqlalchemy import (
    ColumnClause,
    Connection,
    Integer,
    Select,
    bindparam,
    exists,
    func,
    literal_column,
    select,
    text,
)

from orderflow_desk.domain.lifecycle import CLOSED, OPEN, Status
from orderflow_desk.store.agreed import FAULT_SHOWN, IS_CLOSED, IS_FAILED, IS_OPEN
from orderflow_desk.store.queries import search
from orderflow_desk.store.queries.list_places import ListPlaces, Marks
from orderflow_desk.store.rows import OrderFilter, OrderPage, OrderRow, StatusCount
from orderflow_desk.store.tables import customers, items, orders, outbox, status_counts
from orderflow_desk.store.tables.metadata import Slug

_has_failed_mail = exists(
    select(literal_column("1", Integer)).where(outbox.c.order_id == orders.c.id, text(f"outbox.{IS_FAILED}"))
)
_rows = (
    select(
        orders.c.id,
        orders.c.status,
        items.c.title,
        customers.c.name,
        orders.c.fault,
        orders.c.since,
        orders.c.shop_date,
        orders.c.technician_id,
        _has_failed_mail,
        orders.c.version,
    )
    .join_from(orders, items, items.c.id == orders.c.item_id)
    .join(customers, customers.c.id == orders.c.customer_id)
    .where(orders.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(orders.c.id.desc())
)
_counts = select(status_counts.c.status, status_counts.c.count)
# Named as text, so that they do not bring their table into a query that names the table with its index.
_id: ColumnClause[int] = literal_column("orders.id", Integer)
_status: ColumnClause[Status] = literal_column("orders.status", Slug(Status))
_technician: ColumnClause[int] = literal_column("orders.technician_id", Integer)
_INDEXED = {
    frozenset(OPEN): (IS_OPEN, "ix_orders_open"),
    frozenset(CLOSED): (IS_CLOSED, "ix_orders_closed"),
}


def page(
    conn: Connection, flt: OrderFilter, *, first: int, count: int, places: ListPlaces | None = None
) -> OrderPage:
    """Return `count` rows from place `first` (0 is the newest) of the orders that `flt` lets through.

    `places` makes jumps into long lists quick. It marks a list when the page after its first is asked for: in the
    window that is read ahead, after the first was painted.
    """
    if flt.search.strip():
        found = search.find(conn, flt, search.SEARCH_AT_MOST)
        return OrderPage(rows_of(conn, found[first : first + count]), first, len(found))
    total = total_of(conn, flt)
    marks = _marks(conn, flt, total, places) if first else None
    if marks is None:
        return OrderPage(rows_of(conn, _ids(conn, flt, first, count, total)), first, total)
    begin, newer = marks.at_place(first)
    query = _matching(conn, flt).where(_id <= begin).order_by(_id.desc()).limit(count).offset(first - newer)
    return OrderPage(rows_of(conn, list(conn.execute(query).scalars().all())), first, total)


def _marks(conn: Connection, flt: OrderFilter, total: int, places: ListPlaces | None) -> Marks | None:
    if places is None or flt.technician_id is not None or not places.is_worth_it(conn, total):
        return None
    if frozenset(flt.statuses) in _INDEXED:
        condition, index = _INDEXED[frozenset(flt.statuses)]
        return places.marks(conn, flt.statuses, f"orders INDEXED BY {index}", f"orders.{condition}")
    if len(flt.statuses) > 1:
        return None
    condition = f"orders.status = '{flt.statuses[0]}'" if flt.statuses else "true"
    return places.marks(conn, flt.statuses, "orders", condition)


def rows_of(conn: Connection, ids: list[int]) -> tuple[OrderRow, ...]:
    """Return the rows of these orders, newest first."""
    if not ids:
        return ()
    return tuple(
        OrderRow(
            one[0], one[1], one[2], one[3], one[4][:FAULT_SHOWN], one[5], one[6], one[7], bool(one[8]), one[9]
        )
        for one in conn.execute(_rows, {"ids": ids}).all()
    )


def _ids(conn: Connection, flt: OrderFilter, first: int, count: int, total: int) -> list[int]:
    # From the nearer end, so that a jump to the end costs as little as one to the beginning.
    from_the_end = total - first - count
    query = _matching(conn, flt)
    if from_the_end < first and total > first:
        size = count + min(0, from_the_end)
        query = query.order_by(_id.asc()).limit(size).offset(max(0, from_the_end))
        return list(conn.execute(query).scalars().all())[::-1]
    query = query.order_by(_id.desc()).limit(count).offset(first)
    return list(conn.execute(query).scalars().all())


def _matching(conn: Connection, flt: OrderFilter) -> Select[int]:
    statuses = frozenset(flt.statuses)
    condition, index = _INDEXED.get(statuses, ("", ""))
    source = "orders"
    if index and flt.technician_id is None and conn.dialect.name == "sqlite":
        # Left alone, SQLite gathers and sorts all that match: ten times the time, for a page in the middle.
        source = f"orders INDEXED BY {index}"
    query = select(_id).select_from(text(source))
    if condition:
        query = query.where(text(f"orders.{condition}"))
    elif statuses:
        query = query.where(_status.in_(flt.statuses))
    return query if flt.technician_id is None else query.where(_technician == flt.technician_id)


def total_of(conn: Connection, flt: OrderFilter) -> int:
    """Return how many orders `flt` lets through, its search left aside."""
    if flt.technician_id is None:
        known = _stored_counts(conn)
        return sum(known.get(status, 0) for status in flt.statuses or tuple(Status))
    return int(conn.execute(select(func.count()).select_from(_matching(conn, flt).subquery())).scalar_one())


def _stored_counts(conn: Connection) -> dict[Status, int]:
    return {row[0]: int(row[1]) for row in conn.execute(_counts)}


def counts(conn: Connection, technician_id: int | None = None) -> tuple[StatusCount, ...]:
    """Return how many orders stand in each status, in the order of the path; of one technician where given."""
    if technician_id is None:
        known = _stored_counts(conn)
    else:
        query = (
            select(orders.c.status, func.count())
            .where(orders.c.technician_id == technician_id)
            .group_by(orders.c.status)
        )
        known = {row[0]: int(row[1]) for row in conn.execute(query)}
    return tuple(StatusCount(status, known.get(status, 0)) for status in Status)


def place_of(
    conn: Connection, order_id: int, flt: OrderFilter, *, places: ListPlaces | None = None
) -> int | None:
    """Return the place of the order in the list, or None when `flt` does not let it through."""
    if flt.search.strip():
        found = search.find(conn, flt, search.SEARCH_AT_MOST)
        return found.index(order_id) if order_id in found else None
    query = _matching(conn, flt)
    if conn.execute(query.where(_id == order_id)).first() is None:
        return None
    marks = _marks(conn, flt, total_of(conn, flt), places)
    begin, counted = marks.at_order(order_id) if marks is not None else (None, 0)
    between = query.where(_id > order_id)
    if begin is not None:
        between = between.where(_id <= begin)
    return counted + int(conn.execute(select(func.count()).select_from(between.subquery())).scalar_one())
