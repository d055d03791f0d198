"""Reads the first open orders through sqlite3 alone, so that a start can show them before SQLAlchemy is loaded."""

import json
from contextlib import closing
from pathlib import Path

from orderflow_desk.domain.lifecycle import OPEN, Status
from orderflow_desk.store.list_columns import JOINED, SELECTED, rows_of
from orderflow_desk.store.migrations.revisions import HEAD
from orderflow_desk.store.places import is_on_network_drive
from orderflow_desk.store.schema_constants import IS_UNDER_WAY
from orderflow_desk.store.sqlite import sqlite3
from orderflow_desk.views.orders.list import FirstPage, OrderPage, OrderRow, StatusCount

# Who waits for a lock here waits for the window; the desk, which is opened after it, waits longer.
_TIMEOUT_SECONDS = 0.05
_REVISION = "SELECT version_num FROM alembic_version"
_PEOPLE = "SELECT password_hash IS NULL AND is_active FROM people LIMIT 2"
_FIRST_START = "SELECT value FROM shop_settings WHERE name = 'is_first_start_done'"
_ZONE = "SELECT value FROM shop_settings WHERE name = 'time_zone'"
_COUNTS = "SELECT status, count FROM status_counts"
# Drafts stand above what is under way; both together are what is open.
_PARTS = (
    f"orders WHERE orders.status = '{Status.DRAFT}'",
    f"orders INDEXED BY ix_orders_under_way WHERE orders.{IS_UNDER_WAY}",
)
_ROWS = f"""
SELECT {SELECTED} FROM {JOINED}
WHERE orders.id IN (SELECT orders.id FROM {{part}} ORDER BY orders.id DESC LIMIT ?) ORDER BY orders.id DESC
"""  # noqa: S608  put together from the program's own words


def read_first_page(path: Path, count: int) -> FirstPage | None:
    """Return the first `count` open orders and the counts of all statuses, as one state of the database has them.

    Only looks, and shows nothing that a person would have to sign in for: None where somebody has a password, the shop
    was never set up, the file is not there, not of this version's schema, or cannot be read at once. What is wrong with
    it is told by the desk, which is opened next.
    """
    if not path.is_file() or is_on_network_drive(path):
        return None
    try:
        with closing(_opened(path)) as conn:
            conn.execute("BEGIN")
            return _read(conn, count) if _is_open_to_all(conn) else None
    except (sqlite3.Error, ValueError):
        return None


def _opened(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=_TIMEOUT_SECONDS
    )


def _is_open_to_all(conn: sqlite3.Connection) -> bool:
    """Tell whether the desk will let in whoever starts the program, by the rule of `sign_in_without_password`."""
    if conn.execute(_REVISION).fetchall() != [(HEAD,)]:
        return False
    done = conn.execute(_FIRST_START).fetchone()
    return conn.execute(_PEOPLE).fetchall() == [(1,)] and done is not None and json.loads(done[0]) is True


def _read(conn: sqlite3.Connection, count: int) -> FirstPage:
    known = {Status(slug): int(number) for slug, number in conn.execute(_COUNTS)}
    total = sum(known.get(status, 0) for status in OPEN)
    rows: list[OrderRow] = []
    for part in _PARTS:
        rows += _rows(conn, part, count - len(rows))
    counts = tuple(StatusCount(status, known.get(status, 0)) for status in Status)
    zone = conn.execute(_ZONE).fetchone()
    return FirstPage(OrderPage(tuple(rows), 0, total), counts, json.loads(zone[0]) if zone else "")


def _rows(conn: sqlite3.Connection, part: str, count: int) -> list[OrderRow]:
    return rows_of(conn.execute(_ROWS.format(part=part), (count,)))
