"""Writes all that is stored about one customer into a ZIP that they can be given (GDPR, articles 15 and 20)."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from sqlalchemy import Connection, RowMapping, Table, func, select

from orderflow_desk.domain.customers import CustomerGone
from orderflow_desk.domain.entries import entry as entries
from orderflow_desk.domain.errors import FileTrouble
from orderflow_desk.domain.people import Permission
from orderflow_desk.domain.searching import fold
from orderflow_desk.filing import filled_whole
from orderflow_desk.services.outbox.letter_builder import LINK_MARK
from orderflow_desk.services.photos.photos import Photos
from orderflow_desk.services.transaction.unit_of_work import UnitsOfWork
from orderflow_desk.store.personal import about, exported_columns, personal_columns, personal_tables
from orderflow_desk.store.queries import photos as query
from orderflow_desk.store.queries.customers import customers as counter
from orderflow_desk.store.queries.orders import order_detail
from orderflow_desk.store.tables import (
    customer_merges,
    customers,
    items,
    mail_attachments,
    orders,
    outbox,
    photos,
    timeline_personal,
)
from orderflow_desk.views.customers import Exported

_NAME_AT_MOST = 60
_NOT_IN_NAMES = re.compile(r"[^\w.-]")
# Stands where a message has the customer's own link: whoever gets the file has not got that.
LINK_HELD_BACK = "[link]"
# What the file of an order says of each entry, whatever its kind.
_OF_EACH_KIND = frozenset({"start", "to", "note", "is_public", "reason"})
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of the export: its name within the ZIP, and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of what is stored: how many files it will be, and the files, read one after the other."""

    count: Callable[[Connection, int], int]
    entries: Callable[[Connection, int], Iterator[Entry]]


class CustomerExport:
    """Exports for administrators, internal notes included: they are about the person, too."""

    @staticmethod
    def file_name(customer_id: int, name: str) -> str:
        """Return a file name that every system takes, whatever the customer is called."""
        words = "-".join(word for word in fold(name).split() if word.isascii())
        return (
            "-".join(
                part for part in ("customer", str(customer_id), words[:_NAME_AT_MOST].strip("-")) if part
            )
            + ".zip"
        )

    def __init__(self, units: UnitsOfWork, of_orders: Photos) -> None:
        self._units = units
        self._parts = (*PARTS, Part(_count_of_photos, partial(_photos, of_orders)))

    def write(
        self,
        customer_id: int,
        path: Path,
        *,
        progress: Progress = lambda _done, _of: None,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> Exported | None:
        """Write the file, whole or not at all; None when it was cancelled. What stood there before is replaced.

        `progress` is told how many files are done of how many; both are called on this thread.

        Raises:
            NotPermitted: it is for administrators.
            CustomerGone: there is no such customer any more.
            FileTrouble: the disk is full, or the folder cannot be written to.
        """
        self._units.check(Permission.ADMINISTER)
        if not path.parent.is_dir():  # somebody mistyped it
            raise FileTrouble(str(path), "No such folder")
        try:
            with filled_whole(path) as spare, self._units.store.reading() as conn:
                files = _fill(conn, customer_id, spare, self._parts, progress, is_cancelled)
        except _CancelledError:
            return None
        return Exported(path, files)


class _CancelledError(Exception):
    """Whoever asked does not want the file any more."""


def _fill(
    conn: Connection,
    customer_id: int,
    path: Path,
    parts: tuple[Part, ...],
    progress: Progress,
    is_cancelled: Callable[[], bool],
) -> int:
    row = counter.survivor(conn, customer_id)
    if row is None:
        raise CustomerGone(customer_id)
    total = sum(part.count(conn, row.id) for part in parts)
    done = 0
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for part in parts:
            for entry in part.entries(conn, row.id):
                if is_cancelled():
                    raise _CancelledError
                archive.writestr(entry.name, entry.content)
                done += 1
                progress(done, max(total, done))
    return done


def _as_json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=2, default=_plain).encode("utf-8")


def _plain(value: Any) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _announced(table: Table, row: RowMapping) -> dict[str, Any]:
    return {column.name: row[column.name] for column in exported_columns(table)}


def _one(_conn: Connection, _customer_id: int) -> int:
    return 1


def _counted(table: Table) -> Callable[[Connection, int], int]:
    def count(conn: Connection, customer_id: int) -> int:
        query = select(func.count()).select_from(table).where(about(table, [customer_id]))
        return int(conn.execute(query).scalar_one())

    return count


def _customer(conn: Connection, customer_id: int) -> Iterator[Entry]:
    """Tell of the customer, and of the records that were merged into theirs."""
    own = conn.execute(select(customers).where(customers.c.id == customer_id)).mappings().one()
    merged = conn.execute(select(customers).where(customers.c.merged_into == customer_id)).mappings().all()
    merges = select(customer_merges).where(customer_merges.c.survivor_id == customer_id)
    found = {
        "customer": _announced(customers, own),
        "merged_records": [_announced(customers, row) for row in merged],
        "merges": [_announced(customer_merges, row) for row in conn.execute(merges).mappings()],
    }
    yield Entry("customer.json", _as_json(found))


def _items(conn: Connection, customer_id: int) -> Iterator[Entry]:
    found = conn.execute(
        select(items).where(items.c.customer_id == customer_id).order_by(items.c.id)
    ).mappings()
    yield Entry("items.json", _as_json([_announced(items, row) for row in found]))


def _orders(conn: Connection, customer_id: int) -> Iterator[Entry]:
    """Tell of each order with its whole timeline, internal notes included."""
    query = select(orders).where(orders.c.customer_id == customer_id).order_by(orders.c.id)
    for row in conn.execute(query).mappings().all():
        timeline = [
            {
                "at": entry.at,
                "who": entry.user or str(entry.by),
                "kind": entry.entry.kind,
                "from": entry.start,
                "to": entry.to,
                "note": entry.note,
                "note_was_for": ["customer", "staff"] if entry.is_public else ["staff"],
                "reason": entry.reason,
                "details": _details(entry.entry),
            }
            for entry in order_detail.entries(conn, row["id"])
        ]
        yield Entry(
            f"orders/{row['id']}.json", _as_json({"order": _announced(orders, row), "timeline": timeline})
        )


def _details(entry: entries.Entry) -> dict[str, Any]:
    names = [one.name for one in entries.fields_of(type(entry)) if one.name not in _OF_EACH_KIND]
    return {name: getattr(entry, name) for name in names}


def _count_of_messages(conn: Connection, customer_id: int) -> int:
    return _counted(outbox)(conn, customer_id) + _counted(mail_attachments)(conn, customer_id)


def _messages(conn: Connection, customer_id: int) -> Iterator[Entry]:
    """Tell of each message: to whom, what it says, and what became of it; the files that went with it lie beside it."""
    query = select(outbox).where(about(outbox, [customer_id])).order_by(outbox.c.id)
    for row in conn.execute(query).mappings().all():
        announced = {**_announced(outbox, row), "text": row["text"].replace(LINK_MARK, LINK_HELD_BACK)}
        name = f"messages/{row['order_id'] or 'customer'}-{row['id']}"
        yield Entry(f"{name}.json", _as_json(announced))
        if row["attached"]:
            yield from _files(conn, row["id"], name)


def _files(conn: Connection, mail_id: int, folder: str) -> Iterator[Entry]:
    query = select(mail_attachments).where(mail_attachments.c.mail_id == mail_id)
    for row in conn.execute(query.order_by(mail_attachments.c.id)).mappings():
        # A name may have come from outside, and stands in a path here.
        plain = _NOT_IN_NAMES.sub("_", row["name"])[-_NAME_AT_MOST:]
        yield Entry(f"{folder}/{row['id']}-{plain}", row["content"])


def _count_of_photos(conn: Connection, customer_id: int) -> int:
    return _counted(photos)(conn, customer_id) + 1


def _photos(desk: Photos, conn: Connection, customer_id: int) -> Iterator[Entry]:
    """Give each photo as it is kept, those that were removed and can still be put back included, and a list of them."""
    announced: list[dict[str, Any]] = []
    for row in query.of_customer(conn, customer_id):
        name = f"photos/{row.order_id}-{row.id}.jpg"
        fields: dict[str, Any] = {
            "file": name,
            "called": row.name,
            "at": row.at,
            "who": row.who,
            "removed_at": row.removed_at,
        }
        announced.append(fields)
        try:
            content = desk.bytes_of(conn, row.id)
        except FileTrouble:
            fields |= {"file": None, "is_missing": True}
        else:
            yield Entry(name, content)
    yield Entry("photos.json", _as_json(announced))


def _further_tables() -> list[Table]:
    """Return the tables that are about customers and have no file of their own above."""
    laid_out = {
        customers,
        customer_merges,
        items,
        orders,
        timeline_personal,
        outbox,
        mail_attachments,
        photos,
    }
    return [
        table
        for table in personal_tables()
        if table not in laid_out and set(personal_columns(table)) & set(exported_columns(table))
    ]


def _further(conn: Connection, customer_id: int) -> Iterator[Entry]:
    for table in _further_tables():
        found = conn.execute(select(table).where(about(table, [customer_id]))).mappings()
        yield Entry(f"{table.name}.json", _as_json([_announced(table, row) for row in found]))


# What is laid out for the reader; whatever else is kept about customers comes as it is kept, a file for each table.
PARTS = (
    Part(_one, _customer),
    Part(_one, _items),
    Part(_counted(orders), _orders),
    Part(_count_of_messages, _messages),
    Part(lambda _conn, _customer_id: len(_further_tables()), _further),
)
