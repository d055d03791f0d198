"""Canaries in every personal column and every personal field of an entry: all in the export, none left by an erasure."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from sqlalchemy import JSON, Column, Connection, LargeBinary, Table, Text, func, insert, select, text, update

from orderflow_desk.domain.entries.entry import Entry, Mark, fields_of
from orderflow_desk.domain.entries.kinds import KINDS
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.outbox import MailState
from orderflow_desk.services.desk import Desk
from orderflow_desk.services.transaction.indexing import reindex_customer
from orderflow_desk.store import entries
from orderflow_desk.store.personal import about, exported_columns, personal_columns, personal_tables
from orderflow_desk.store.tables import (
    customers,
    invoice_files,
    invoices,
    items,
    orders,
    outbox,
    people,
    timeline,
    timeline_personal,
)
from orderflow_desk.store.tables.metadata import Moment, Slug
from support.shops.chores import do_chores
from support.shops.customers import ANNA, customer_of, finished
from support.shops.databases import on_sqlite
from support.shops.orders import new_id

_PLANTED_BY_ENTRIES = (timeline, timeline_personal)
# What a row has to have so that the customer can be erased.
_FIXED: dict[Column[Any], Any] = {
    outbox.c.state: MailState.ACCEPTED,
    # It hangs on its order; whose that is, the order says.
    outbox.c.customer_id: None,
    outbox.c.person_id: None,
    # A draft: what is issued is kept by law.
    invoices.c.number: "",
}
# What the law wants kept when somebody is erased.
_KEPT_BY_LAW = {invoice_files.c.content}
_numbers = count(1)


def _canary(of: object) -> str:
    return f"Zxq{str(of).replace('.', 'q').replace('_', 'q')}canary"


def _words(column: Column[Any]) -> Any:
    canary = _canary(column)
    if isinstance(column.type, JSON):
        return {"said": canary}
    return canary.encode() if isinstance(column.type, LargeBinary) else canary


def _value(column: Column[Any], known: dict[Table, int]) -> Any:
    """Return something that the column takes: a canary where it is personal, else as little as it lets pass."""
    if column in _FIXED:
        return _FIXED[column]
    if column.info.get("personal"):
        return _words(column)
    if column.foreign_keys:
        return known.get(next(iter(column.foreign_keys)).column.table)
    return None if column.nullable else _least(column)


def _least(column: Column[Any]) -> Any:
    if isinstance(column.type, Slug):
        return next(iter(column.type.kind))
    if isinstance(column.type, Moment):
        return datetime(2026, 1, 1, tzinfo=UTC)
    if isinstance(column.type, JSON):
        return {}
    return f"plain {next(_numbers)}" if isinstance(column.type, Text) else 1


def _entry(kind: type[Entry]) -> Entry:
    """Return an entry with a canary in each field that is personal."""
    values: dict[str, Any] = {}
    for one in fields_of(kind):
        canary = _canary(f"{kind.kind}.{one.name}")
        if one.mark is not Mark.PLAIN:
            values[one.name] = (canary,) if isinstance(one.default, tuple) else canary
    plain = {"start": Status.NEW, "to": Status.IN_PROGRESS, "field": Field.FAULT, "status": Status.NEW}
    needed = {
        "act": "added" if kind.kind == "photo" else "mended",
        "mail": 1,
        "order": 1,
        "entry": 1,
        "key": "k",
    }
    needed |= {"is_confirmed": True, "is_kept": True}
    needed |= {
        "part": 1,
        "description": "bolt",
        "quantity": 1000,
        "invoice": 1,
        "invoice_number": "2026-0001",
        "amount": "100 EUR",
        "way": "cash",
        "payment": 1,
        "shipment": 1,
        "number": 1,
        "maker": "Canon",
        "details": ("rma",),
        "was_closed": True,
    }
    needed |= {"line": 1, "minutes": 5, "worker": 1}
    names = {one.name for one in fields_of(kind)}
    return kind(**{name: value for name, value in (plain | needed | values).items() if name in names})


def _plant(desk: Desk, order_id: int) -> int:
    """Put canaries wherever something personal may lie about the customer of an order, and return the customer's number."""
    customer_id = customer_of(desk, order_id)
    with desk._store.writing() as conn:
        item_id = conn.execute(select(orders.c.item_id).where(orders.c.id == order_id)).scalar_one()
        signed = {
            "version": 9,
            "at": desk._store.now(conn),
            "person_id": 1,
            "pc": "counter",
            "action_id": "x",
        }
        written = [
            entries.write(conn, {"order_id": order_id, **signed}, _entry(kind)) for kind in KINDS.values()
        ]
        known = {orders: order_id, customers: customer_id, items: item_id, timeline: written[0], people: 1}
        # Written before what refers to it.
        _insert(conn, outbox, known)
        known[outbox] = conn.execute(select(func.max(outbox.c.id))).scalar_one()
        for table in personal_tables():
            if table in (customers, orders, items):
                planted = {column: _words(column) for column in personal_columns(table)}
                conn.execute(update(table).where(table.c.id == known[table]).values(planted))
            elif table not in (*_PLANTED_BY_ENTRIES, outbox):
                _insert(conn, table, known)
            if table is invoices:
                known[invoices] = conn.execute(select(func.max(invoices.c.id))).scalar_one()
        reindex_customer(conn, customer_id)
    return customer_id


def _insert(conn: Connection, table: Table, known: dict[Table, int]) -> None:
    row = {
        column.name: _value(column, known)
        for column in table.columns
        if not (column.primary_key and column.autoincrement is not False and not column.foreign_keys)
        or isinstance(column.type, Text)
    }
    conn.execute(insert(table), row)


def _canaries() -> Iterator[str]:
    for table in personal_tables():
        if table not in _PLANTED_BY_ENTRIES:
            yield from (_canary(column) for column in personal_columns(table))
    for kind in KINDS.values():
        yield from (
            _canary(f"{kind.kind}.{one.name}") for one in fields_of(kind) if one.mark is not Mark.PLAIN
        )


def _exported() -> set[str]:
    held_back = {
        _canary(column)
        for table in personal_tables()
        for column in personal_columns(table)
        if column not in set(exported_columns(table))
    }
    return set(_canaries()) - held_back


def _left(desk: Desk) -> set[str]:
    listing = (
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        if desk._store.is_sqlite
        else "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
    )
    with desk._store.reading() as conn:
        names = conn.execute(text(listing)).scalars().all()
        kept = "".join(repr(conn.execute(text(f"SELECT * FROM {name}")).all()).casefold() for name in names)
    return {canary for canary in _canaries() if canary.casefold() in kept}


@pytest.fixture
def customer_id(desk: Desk) -> int:
    return _plant(desk, finished(desk, ANNA))


def test_there_is_a_canary_for_everything_that_is_personal(desk: Desk, customer_id: int) -> None:
    assert _left(desk) == set(_canaries())
    assert len(set(_canaries())) > 30


def test_the_export_has_all_of_it(desk: Desk, customer_id: int, tmp_path: Path) -> None:
    path = tmp_path / "anna.zip"
    desk.customer_export.write(customer_id, path)
    with ZipFile(path) as archive:
        said = "".join(
            f"{name} {archive.read(name).decode('utf-8', 'replace')}" for name in archive.namelist()
        )
    assert {canary for canary in _exported() if canary not in said} == set()


def test_an_erasure_leaves_none_of_it(desk: Desk, customer_id: int) -> None:
    desk.erasure.erase(customer_id, action_id=new_id())
    do_chores(desk)
    assert _left(desk) == {_canary(column) for column in _KEPT_BY_LAW}
    with desk._store.reading() as conn:
        for table in personal_tables():
            rows = conn.execute(select(table).where(about(table, [customer_id]))).all()
            assert not (table.info.get("rows_go") and rows), table.name
        # The entries themselves stand, each with its commitment.
        kept = conn.execute(entries.whole().where(timeline.c.version == 9)).mappings().all()
        assert {row["kind"] for row in kept} == set(KINDS)
        assert {row["kind"] for row in kept if entries.is_erased(row)} == {
            kind.kind for kind in KINDS.values() if any(one.mark is not Mark.PLAIN for one in fields_of(kind))
        }


@on_sqlite
def test_no_byte_of_it_is_left_in_the_file_or_its_log(
    desk: Desk, customer_id: int, database_url: str
) -> None:
    path = Path(database_url.removeprefix("sqlite:///"))
    files = lambda: b"".join(one.read_bytes() for one in path.parent.glob(f"{path.name}*")).lower()  # noqa: E731
    assert all(canary.lower().encode() in files() for canary in _canaries())
    desk.erasure.erase(customer_id, action_id=new_id())
    do_chores(desk)
    kept = {_canary(column) for column in _KEPT_BY_LAW}
    assert {canary for canary in _canaries() if canary.lower().encode() in files()} == kept
