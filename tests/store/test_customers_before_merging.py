"""A database from before customers could be merged and erased is brought up to date with all that is in it."""

from contextlib import closing
from pathlib import Path

import pytest

from orderflow_desk.domain.entries.kinds import Moved
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.services.desk import open_desk
from orderflow_desk.store.engine import Store, sqlite_url
from orderflow_desk.store.opening.upgrade import upgrade_to
from orderflow_desk.store.sqlite import sqlite3

_ROWS = (
    "INSERT INTO people (id, login, name, role, created_at) VALUES (1, 'mira', 'Mira', 'administrator', 0)",
    (
        "INSERT INTO customers (id, name, email, phone, phone_digits, created_at) "
        "VALUES (5, 'Anna Vogt', 'anna@example.net', '', '', 0)"
    ),
    "INSERT INTO customer_search VALUES (5, ' anna vogt anna example net')",
    "INSERT INTO items (id, customer_id, title, created_at) VALUES (6, 5, 'Miele G 7000', 0)",
    (
        "INSERT INTO orders (id, version, status, customer_id, item_id, since, changed_at, created_at) "
        "VALUES (10001, 1, 'cancelled', 5, 6, 0, 0, 0)"
    ),
    "INSERT INTO order_search VALUES (10001, ' anna vogt anna example net miele g 7000 10001')",
    (
        'INSERT INTO timeline (order_id, version, at, person_id, pc, kind, start, "to", reason, action_id, details) '
        "VALUES (10001, 1, 0, 1, '', 'moved', 'new', 'cancelled', 'too dear', 'a', '{\"left_draft\": true}')"
    ),
)


@pytest.fixture
def older(tmp_path: Path) -> Path:
    path = tmp_path / "shop.db"
    with closing(Store(sqlite_url(path))) as store, store.writing() as conn:
        upgrade_to(conn, "0003")
        for row in _ROWS:
            conn.exec_driver_sql(row)
    return path


def test_customers_orders_and_their_history_are_there(older: Path) -> None:
    with open_desk(sqlite_url(older)) as desk:
        desk.people.sign_in_without_password()
        (row,) = desk.customers.latest()
        whole = desk.customers.whole(row.id)
        assert (whole.name, whole.others, whole.merges, len(whole.orders)) == ("Anna Vogt", {}, (), 1)
        order = desk.lookup.order(10001)
        assert (order.comes_back_from, order.came_back_as) == (None, ())
        assert order.timeline[0].entry == Moved(
            Status.NEW, Status.CANCELLED, left_draft=True, reason="too dear"
        )


def test_the_timeline_is_still_append_only(older: Path) -> None:
    open_desk(sqlite_url(older)).close()
    with closing(sqlite3.connect(older)) as conn:
        for line in ("UPDATE timeline SET at = 5", "DELETE FROM timeline"):
            with pytest.raises(sqlite3.IntegrityError):
                conn.execute(line)
