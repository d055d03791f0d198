"""What is kept about a customer, derived from the marks of the columns and the references between the tables."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    ColumnElement,
    Connection,
    LargeBinary,
    Table,
    and_,
    delete,
    literal_column,
    not_,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.schema import Column

from orderflow_desk.store.tables import customers, metadata


def personal_columns(table: Table) -> list[Column[Any]]:
    """Return the columns of a table that say something of a customer."""
    return [column for column in table.columns if column.info.get("personal")]


def personal_tables() -> list[Table]:
    """Return the tables that keep something about customers, but for those that follow from others."""
    return [
        table for table in metadata.sorted_tables if personal_columns(table) and not table.info.get("derived")
    ]


def exported_columns(table: Table) -> list[Column[Any]]:
    """Return what a customer gets of a row that is about them."""
    return [column for column in table.columns if column.info.get("exported", True)]


def about(table: Table, numbers: Sequence[int]) -> ColumnElement[bool]:
    """Return the condition under which a row of a table is about one of these customers, by the shortest way to them.

    A row that leaves the shortest way empty (a mail that hangs on no customer, but on an order) is asked by the next one.

    Raises:
        LookupError: the table refers to customers in no way.
    """
    if table is customers:
        return customers.c.id.in_(numbers)
    ways = {key.parent: key.column.table for key in table.foreign_keys if key.column.table is not table}
    steps = {
        column: count for column, target in ways.items() if (count := _steps_to_customers(target)) is not None
    }
    if not steps:
        raise LookupError(f"{table.name} does not say which customer it is about")
    found: list[ColumnElement[bool]] = []
    left_empty: list[Column[Any]] = []
    for count in sorted(set(steps.values())):
        columns = [column for column in steps if steps[column] == count]
        leads = or_(*(_leads(column, ways[column], numbers) for column in columns))
        found.append(and_(*(column.is_(None) for column in left_empty), leads))
        if not all(column.nullable for column in columns):
            break
        left_empty += columns
    return or_(*found)


def _leads(column: Column[Any], target: Table, numbers: Sequence[int]) -> ColumnElement[bool]:
    if target is customers:
        return column.in_(numbers)
    return column.in_(select(target.c.id).where(about(target, numbers)))


def _steps_to_customers(table: Table) -> int | None:
    if table is customers:
        return 0
    targets = {key.column.table for key in table.foreign_keys} - {table}
    counts = [count for target in targets if (count := _steps_to_customers(target)) is not None]
    return min(counts) + 1 if counts else None


def erase(conn: Connection, numbers: Sequence[int]) -> None:
    """Empty, or delete, whatever is kept about these customers. The erasure has to be open, for the database's own guards."""
    # Those that refer to others come first: by what they refer to it is known whom they are about.
    for table in reversed(personal_tables()):
        rows = about(table, numbers)
        if table.info.get("rows_go"):
            conn.execute(delete(table).where(rows))
        else:
            for kept, columns in _by_what_is_kept(table).items():
                emptied = {column.name: _nothing(column) for column in columns}
                conn.execute(
                    update(table)
                    .where(rows, not_(literal_column(f"({kept})", Boolean)) if kept else true())
                    .values(emptied)
                )


def _by_what_is_kept(table: Table) -> dict[str, list[Column[Any]]]:
    """Return the personal columns by the condition under which the law keeps them; most are kept by none."""
    found: dict[str, list[Column[Any]]] = {}
    for column in personal_columns(table):
        found.setdefault(column.info.get("kept_where", ""), []).append(column)
    return found


def _nothing(column: Column[Any]) -> Any:
    if column.info["erased"] is not None:
        return column.info["erased"]
    if column.nullable:
        return None
    if isinstance(column.type, JSON):
        return {}
    return b"" if isinstance(column.type, LargeBinary) else ""
