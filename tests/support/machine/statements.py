"""What a store tells its database, and how SQLite goes about it."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from orderflow_desk.store.engine import Store


@contextmanager
def heard(store: Store) -> Generator[list[tuple[str, Any]]]:
    """Hear the statements of a store, with their values."""
    said: list[tuple[str, Any]] = []

    def hear(_conn: Any, _cursor: Any, sql: str, values: Any, *_: Any) -> None:
        said.append((sql, values))

    event.listen(store.engine, "before_cursor_execute", hear)
    yield said
    event.remove(store.engine, "before_cursor_execute", hear)


def plan_of(store: Store, sql: str, values: Any) -> list[str]:
    """Return the lines of SQLite's plan for a statement."""
    with store.reading() as conn:
        return [row.detail for row in conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values)]
