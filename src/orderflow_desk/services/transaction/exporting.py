"""What the export of all that is stored about a customer is made of: parts, each some files within a ZIP."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, func, select

from orderflow_desk.store.personal import about, exported_columns


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """One file of the export: its name within the ZIP, and its bytes."""

    name: str
    content: bytes


def one_file(_conn: Connection, _customer_id: int) -> int:
    """Count a part that is one file."""
    return 1


@dataclass(frozen=True, slots=True)
class ExportPart:
    """One kind of what is stored: the tables that it tells of, how many files it will be, and the files, read one by one."""

    tables: frozenset[Table]
    files: Callable[[Connection, int], Iterator[ExportedFile]]
    count: Callable[[Connection, int], int] = one_file


def counted(*tables: Table) -> Callable[[Connection, int], int]:
    """Return the count of a part that is a file for each row of these tables."""

    def count(conn: Connection, customer_id: int) -> int:
        queries = [select(func.count()).select_from(one).where(about(one, [customer_id])) for one in tables]
        return sum(int(conn.execute(query).scalar_one()) for query in queries)

    return count


def as_json(value: Any) -> bytes:
    """Return something as a file that a person can read, too."""
    return json.dumps(value, ensure_ascii=False, indent=2, default=_plain).encode("utf-8")


def _plain(value: Any) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


def announced(table: Table, row: RowMapping) -> dict[str, Any]:
    """Return what the customer gets of a row that is about them, by the marks of its columns."""
    return {column.name: row[column.name] for column in exported_columns(table)}
