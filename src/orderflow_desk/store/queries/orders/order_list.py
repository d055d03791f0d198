"""The list of orders, drafts on top and the newest first: a page at any depth, counts, and the place of one order."""

from dataclasses import replace

from sqlalchemy import (
    ColumnClause,
    Connection,
    Integer,
    Select,
    bindparam,
    case,
    func,
    literal_column,
    select,
    text,
)

from orderflow_desk.domain.lifecycle import CLOSED, OPEN, Status
from orderflow_desk.store import list_columns
from orderflow_desk.store.list_columns import JOINED, SELECTED
from orderflow_desk.store.queries.orders import search
from orderflow_desk.store.queries.orders.list_places import ListPlaces, Marks
from orderflow_desk.store.schema_constants import (
    IS_CLOSED,
    IS_PAST_DRAFT,
    IS_UNDER_WAY,
)
from orderflow_desk.store.tables import orders, status_counts
from orderflow_desk.store.tables.metadata import Slug
from orderflow_desk.views.orders.list import OrderFilter, OrderPage, OrderRow, StatusCount

_rows = text(f"SELECT {SELECTED} FROM {JOINED} WHERE orders.id IN :ids").bindparams(  # noqa: S608  words of ours
    bindparam("ids", expanding=True)
)
_counts = select(status_counts.c.status, status_counts.c.count)
# Named as text, so that they do not bring their table into a query that names the table with its index.
_id: ColumnClause[int] = literal_column("orders.id", Integer)
_status: ColumnClause[Status] = literal_column("orders.status", Slug(Status))
_technician: ColumnClause[int] = literal_column("orders.technician_id", Integer)
_INDEXED = {
    frozenset(OPEN) - {Status.DRAFT}: (IS_UNDER_WAY, "ix_orders_under_way"),
    frozenset(CLOSED): (IS_CLOSED, "ix_orders_closed"),
    frozenset(Status) - {Status.DRAFT}: (IS_PAST_DRAFT, "ix_orders_past_draft"),
}


def page(
    conn: Connection, flt: OrderFilter, *, first: int, count: int, places: ListPlaces | None = None
) -> OrderPage:
    """Return `count` rows from place `first` (0 is the top) of the orders that `flt` lets through.

    `places` makes jumps into long lists quick. It marks a list when the page after its first is asked for: in the
    window that is read ahead, after the first was painted.
    """
    if flt.search.strip():
        found = search.find(conn, flt)
        ids = _by_time(conn, flt, found.ids) if flt.is_by_time else found.ids
        return OrderPage(rows_of(conn, ids[first : first + count]), first, len(ids), found.near)
    if flt.is_by_time:
        ids = _by_time(conn, flt)
        return OrderPage(rows_of(conn, ids[first : first + count]), first, len(ids))
    ids: list[int] = []
    above = 0
    for part, total in parts_of(conn, flt):
        begin = max(first - above, 0)
        wanted = first + count - above - begin
        if begin < total and wanted > 0:
            ids += _ids(conn, part, begin, min(wanted, total - begin), total, places)
        above += total
    return OrderPage(rows_of(conn, ids), first, above)


def _by_time(conn: Connection, flt: OrderFilter, among: list[int] | None = None) -> list[int]:
    """Return all orders that `flt` lets through, or those `among` them, in the order of `moment_of`.

    All are read each time: of open orders, and of those who were found, there are not many.
    """
    planned = case((orders.c.status == Status.SCHEDULED, orders.c.shop_date), else_=None)
    query = select(orders.c.id).order_by(func.coalesce(planned, orders.c.since), orders.c.id)
    if among is not None:
        query = query.where(orders.c.id.in_(among))
    elif flt.statuses:
        query = query.where(orders.c.status.in_(flt.statuses))
    if flt.technician_id is not None:
        query = query.where(orders.c.technician_id == flt.technician_id)
    return list(conn.execute(query).scalars())


def parts_of(conn: Connection, flt: OrderFilter) -> list[tuple[OrderFilter, int]]:
    """Return the parts of a list that stand below each other, each newest first, with their lengths."""
    statuses = frozenset(flt.statuses or Status)
    rest = tuple(status for status in Status if status in statuses and status is not Status.DRAFT)
    found = [replace(flt, statuses=(Status.DRAFT,))] if Status.DRAFT in statuses else []
    found += [replace(flt, statuses=rest)] if rest else []
    if flt.technician_id is None:
        known = _stored_counts(conn)
        return [(part, sum(known.get(status, 0) for status in part.statuses)) for part in found]
    return [(part, _counted(conn, part)) for part in found]


def _counted(conn: Connection, part: OrderFilter) -> int:
    query = select(func.count()).select_from(_matching(conn, part).subquery())
    return int(conn.execute(query).scalar_one())


def _marks(conn: Connection, part: OrderFilter, total: int, places: ListPlaces | None) -> Marks | None:
    if places is None or part.technician_id is not None or not places.is_worth_it(conn, total):
        return None
    if frozenset(part.statuses) in _INDEXED:
        condition, index = _INDEXED[frozenset(part.statuses)]
        return places.marks(conn, part.statuses, f"orders INDEXED BY {index}", f"orders.{condition}")
    if len(part.statuses) != 1:
        return None
    return places.marks(conn, part.statuses, "orders", f"orders.status = '{part.statuses[0]}'")


def rows_of(conn: Connection, ids: list[int]) -> tuple[OrderRow, ...]:
    """Return the rows of these orders, in the order of the numbers."""
    if not ids:
        return ()
    found = {row.id: row for row in list_columns.rows_of(conn.execute(_rows, {"ids": ids}).all())}
    return tuple(found[order_id] for order_id in ids if order_id in found)


def _ids(
    conn: Connection, part: OrderFilter, first: int, count: int, total: int, places: ListPlaces | None
) -> list[int]:
    query = _matching(conn, part)
    marks = _marks(conn, part, total, places) if first else None
    if marks is not None:
        begin, newer = marks.at_place(first)
        query = query.where(_id <= begin).order_by(_id.desc()).limit(count).offset(first - newer)
        return list(conn.execute(query).scalars().all())
    # From the nearer end, so that a jump to the end costs as little as one to the beginning.
    from_the_end = total - first - count
    if from_the_end < first:
        query = query.order_by(_id.asc()).limit(count).offset(from_the_end)
        return list(conn.execute(query).scalars().all())[::-1]
    query = query.order_by(_id.desc()).limit(count).offset(first)
    return list(conn.execute(query).scalars().all())


def _matching(conn: Connection, part: OrderFilter) -> Select[int]:
    condition, index = _INDEXED.get(frozenset(part.statuses), ("", ""))
    source = "orders"
    if index and part.technician_id is None and conn.dialect.name == "sqlite":
        # Left alone, SQLite gathers and sorts all that match: ten times the time, for a page in the middle.
        source = f"orders INDEXED BY {index}"
    query = select(_id).select_from(text(source))
    query = query.where(text(f"orders.{condition}") if condition else _status.in_(part.statuses))
    return query if part.technician_id is None else query.where(_technician == part.technician_id)


def ids_before(conn: Connection, part: OrderFilter, before: int | None, count: int) -> list[int]:
    """Return the next orders of one of `parts_of`, newest first, older than `before`."""
    query = _matching(conn, part).order_by(_id.desc()).limit(count)
    if before is not None:
        query = query.where(_id < before)
    return list(conn.execute(query).scalars().all())


def total_of(conn: Connection, flt: OrderFilter) -> int:
    """Return how many orders `flt` lets through, its search left aside."""
    return sum(total for _, total in parts_of(conn, flt))


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
        found = search.find(conn, flt).ids
        ids = _by_time(conn, flt, found) if flt.is_by_time else found
        return ids.index(order_id) if order_id in ids else None
    if flt.is_by_time:
        ids = _by_time(conn, flt)
        return ids.index(order_id) if order_id in ids else None
    above = 0
    for part, total in parts_of(conn, flt):
        if conn.execute(_matching(conn, part).where(_id == order_id)).first() is not None:
            return above + _newer(conn, part, order_id, total, places)
        above += total
    return None


def _newer(conn: Connection, part: OrderFilter, order_id: int, total: int, places: ListPlaces | None) -> int:
    """Return how many of a part of the list are newer than the order."""
    marks = _marks(conn, part, total, places)
    begin, counted = marks.at_order(order_id) if marks is not None else (None, 0)
    between = _matching(conn, part).where(_id > order_id)
    if begin is not None:
        between = between.where(_id <= begin)
    return counted + int(conn.execute(select(func.count()).select_from(between.subquery())).scalar_one())
