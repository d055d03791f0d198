"""Finds orders by what people type, newest first: fragments of three characters and more, beginnings below that."""

from collections.abc import Iterable

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    column,
    func,
    select,
    text,
)
from sqlalchemy import table as sqlalchemy_table

from orderflow_desk.domain.searching import SHORTEST_FRAGMENT, terms
from orderflow_desk.store.tables import order_search, orders, status_counts
from orderflow_desk.views.orders.list import OrderFilter

SEARCH_AT_MOST = 2000
# Below this many orders in the chosen statuses, looking at each is quicker than asking the index about all.
_FEW = 3000


def find(conn: Connection, flt: OrderFilter, at_most: int) -> list[int]:
    """Return the numbers of the orders in which every term stands, newest first, `at_most` of them."""
    words = terms(flt.search)
    if not words:
        return []
    if conn.dialect.name != "sqlite" or _is_narrow(conn, flt):
        query = _by_reading(flt, words)
    else:
        query = _by_index(flt, words)
    return list(conn.execute(query.limit(at_most)).scalars().all())


def _is_narrow(conn: Connection, flt: OrderFilter) -> bool:
    if not flt.statuses:
        return False
    query = select(func.coalesce(func.sum(status_counts.c.count), 0)).where(
        status_counts.c.status.in_(flt.statuses)
    )
    return int(conn.execute(query).scalar_one()) <= _FEW


def _pattern(word: str) -> str:
    escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%" if len(word) >= SHORTEST_FRAGMENT else f"% {escaped}%"


def contain(body: ColumnElement[str], words: Iterable[str]) -> list[ColumnElement[bool]]:
    """Return the conditions that each word stands in a text made by `document`, a short one at the beginning of a word."""
    return [body.like(_pattern(word), escape="\\") for word in words]


def fragments(words: Iterable[str]) -> str:
    """Return what the full-text search is asked, so that each word is found anywhere."""
    return " ".join(f'"{word}"' for word in words)


def _narrowed(query: Select[int], flt: OrderFilter) -> Select[int]:
    if flt.statuses:
        query = query.where(orders.c.status.in_(flt.statuses))
    if flt.technician_id is not None:
        query = query.where(orders.c.technician_id == flt.technician_id)
    return query


def _by_reading(flt: OrderFilter, words: tuple[str, ...]) -> Select[int]:
    query = select(order_search.c.order_id).join_from(
        orders, order_search, order_search.c.order_id == orders.c.id
    )
    return _narrowed(query.where(*contain(order_search.c.body, words)), flt).order_by(orders.c.id.desc())


def _by_index(flt: OrderFilter, words: tuple[str, ...]) -> Select[int]:
    long = [word for word in words if len(word) >= SHORTEST_FRAGMENT]
    short = [word for word in words if len(word) < SHORTEST_FRAGMENT]
    if long:
        table, asked = "order_fragments", fragments(long)
    else:
        table, asked = "order_beginnings", " ".join(f'"{word}"*' for word in short)
        short = []
    index = sqlalchemy_table(table, column("rowid", Integer))
    number = index.c.rowid
    query = select(number).where(text(f"{table} MATCH :asked").bindparams(asked=asked))
    if short:
        query = query.join(order_search, order_search.c.order_id == number)
        query = query.where(*contain(order_search.c.body, short))
    if flt.statuses or flt.technician_id is not None:
        query = _narrowed(query.join(orders, orders.c.id == number), flt)
    return query.order_by(number.desc())
