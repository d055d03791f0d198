"""Finds orders by what people type, newest first: fragments of three characters and more, beginnings below that."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    column,
    func,
    or_,
    select,
    text,
)
from sqlalchemy import table as sqlalchemy_table

from orderflow_desk.domain.reading.phones import within_country
from orderflow_desk.domain.searching import SHORTEST_FRAGMENT, is_number, spellings
from orderflow_desk.store.queries.near import meant
from orderflow_desk.store.queries.shop_country import read_country
from orderflow_desk.store.tables import order_search, orders, status_counts
from orderflow_desk.views.orders.list import OrderFilter

SEARCH_AT_MOST = 2000
# Fewer digits are the number of an order, or the beginning of another one.
_SHORTEST_PHONE = 7
Spellings = tuple[str, ...]
# Below this many orders in the chosen statuses, looking at each is quicker than asking the index about all.
_FEW = 3000


@dataclass(frozen=True, slots=True)
class Found:
    """The numbers of orders, newest first; where nothing is written as typed, by which `near` words they were found."""

    ids: list[int]
    near: tuple[str, ...] = ()


def find(conn: Connection, flt: OrderFilter, at_most: int = SEARCH_AT_MOST) -> Found:
    """Return the orders in which every term stands, or what is close to it where there is none, `at_most` of them."""
    ids = _written(conn, flt, at_most)
    if ids:
        return Found(ids)
    near = {
        words: found
        for words in meant(conn, order_search, "order_fragments", flt.search)
        if (found := _written(conn, replace(flt, search=words), at_most))
    }
    return Found(sorted(set(chain.from_iterable(near.values())), reverse=True)[:at_most], tuple(near))


def _written(conn: Connection, flt: OrderFilter, at_most: int) -> list[int]:
    words = asked(conn, flt.search)
    if not words:
        return []
    if conn.dialect.name != "sqlite" or _is_narrow(conn, flt):
        query = _by_reading(flt, words)
    else:
        query = _by_index(flt, words)
    return list(conn.execute(query.limit(at_most)).scalars().all())


def asked(conn: Connection, typed: str) -> tuple[Spellings, ...]:
    """Return the terms that were typed with the ways to write each; a phone number is found however it was written down."""
    words = tuple(spellings(typed).values())
    if not is_number(typed) or len(words[0][0]) < _SHORTEST_PHONE:
        return words
    within = within_country(typed, read_country(conn))
    return ((*words[0], within),) if within else words


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


def contain(body: ColumnElement[str], words: Iterable[Spellings]) -> list[ColumnElement[bool]]:
    """Return the conditions that each word stands in a text made by `document`, a short one at the beginning of a word."""
    return [or_(*(body.like(_pattern(way), escape="\\") for way in ways)) for ways in words]


def fragments(words: Iterable[Spellings], mark: str = "") -> str:
    """Return what the full-text search is asked, so that each word is found anywhere, in any of its spellings.

    `mark` stands behind each: "*" asks for what begins with it.
    """
    return " AND ".join("(" + " OR ".join(f'"{way}"{mark}' for way in ways) + ")" for ways in words)


def is_fragment(ways: Spellings) -> bool:
    """Tell whether a word is long enough to be found anywhere, in all of its spellings."""
    return min(map(len, ways)) >= SHORTEST_FRAGMENT


def _narrowed(query: Select[int], flt: OrderFilter) -> Select[int]:
    if flt.statuses:
        query = query.where(orders.c.status.in_(flt.statuses))
    if flt.technician_id is not None:
        query = query.where(orders.c.technician_id == flt.technician_id)
    return query


def _by_reading(flt: OrderFilter, words: tuple[Spellings, ...]) -> Select[int]:
    query = select(order_search.c.order_id).join_from(
        orders, order_search, order_search.c.order_id == orders.c.id
    )
    return _narrowed(query.where(*contain(order_search.c.body, words)), flt).order_by(orders.c.id.desc())


def _by_index(flt: OrderFilter, words: tuple[Spellings, ...]) -> Select[int]:
    long = [ways for ways in words if is_fragment(ways)]
    short = [ways for ways in words if not is_fragment(ways)]
    if long:
        table, asked = "order_fragments", fragments(long)
    else:
        table, asked = "order_beginnings", fragments(short, "*")
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
