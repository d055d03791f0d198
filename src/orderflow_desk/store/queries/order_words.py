"""Words by which orders are found that stand in other tables: of those with an `order_id`, the columns that say so by their `info`."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, bindparam, select, union_all

from orderflow_desk.store.tables import metadata


def words_of(conn: Connection, order_ids: Sequence[int]) -> dict[int, list[str]]:
    """Return these words of these orders, in the order in which they were written down; orders without one are left out."""
    found: dict[int, list[str]] = defaultdict(list)
    for row in conn.execute(_query(), {"of_orders": list(order_ids)}):
        found[row.order_id].append(row.word)
    return found


@cache
def _query() -> Any:
    parts = [
        select(table.c.order_id, column.label("word")).where(
            table.c.order_id.in_(bindparam("of_orders", expanding=True)), column != ""
        )
        for table in metadata.sorted_tables
        if "order_id" in table.c
        for column in table.columns
        if column.info.get("searched")
    ]
    return union_all(*parts)
