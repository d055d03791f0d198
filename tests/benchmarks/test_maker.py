"""A made shop is one that the program could have made, and the same for the same seed."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from benchmarks.shops import maker
from orderflow_desk.services.desk import open_desk
from orderflow_desk.store.engine import sqlite_url
from orderflow_desk.store.sqlite import sqlite3
from orderflow_desk.views.orders.list import OrderFilter


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return maker.kept_shop(tmp_path_factory.mktemp("made"), 1000, seed=11)


@pytest.fixture
def conn(shop: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(shop)) as conn:
        yield conn


def asked(conn: sqlite3.Connection, sql: str) -> list[tuple[object, ...]]:
    return conn.execute(sql).fetchall()


def test_it_is_sound(conn: sqlite3.Connection) -> None:
    assert asked(conn, "PRAGMA integrity_check") == [("ok",)]
    assert asked(conn, "PRAGMA foreign_key_check") == []
    assert asked(conn, "SELECT count(*) FROM orders") == [(1000,)]


def test_each_order_stands_where_its_timeline_ends(conn: sqlite3.Connection) -> None:
    wrong = (
        'SELECT o.id FROM orders o WHERE o.status <> (SELECT t."to" FROM timeline t WHERE t.order_id = o.id '
        'AND t."to" IS NOT NULL ORDER BY t.id DESC LIMIT 1)'
    )
    assert asked(conn, wrong) == []
    assert asked(conn, "SELECT count(*) FROM timeline t WHERE NOT json_valid(details)") == [(0,)]


def test_the_counts_the_triggers_and_the_indexes_are_those_of_a_new_shop(
    conn: sqlite3.Connection, sqlite_template: Path
) -> None:
    wrong = "SELECT status FROM status_counts s WHERE count <> (SELECT count(*) FROM orders WHERE status = s.status)"
    assert asked(conn, wrong) == []
    names = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name"
    with closing(sqlite3.connect(sqlite_template)) as fresh:
        assert asked(conn, names) == asked(fresh, names)


def test_its_orders_are_found_and_read_by_the_program(shop: Path, tmp_path: Path) -> None:
    with open_desk(sqlite_url(maker.copied(shop, tmp_path / "copy.db"))) as desk:
        assert desk.people.sign_in_without_password() is not None
        newest = desk.lookup.page(OrderFilter(), first=0, count=1).rows[0]
        detail = desk.lookup.order(newest.id)
        found = desk.lookup.page(OrderFilter(search=detail.serial), first=0, count=10)
        assert newest.id in {row.id for row in found.rows}
        assert detail.timeline[0].at <= detail.timeline[-1].at


def test_the_same_seed_makes_the_same_shop_and_another_seed_another(shop: Path, tmp_path: Path) -> None:
    def orders_of(path: Path) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(path)) as conn:
            return asked(
                conn, "SELECT o.*, body FROM orders o JOIN order_search ON order_id = id ORDER BY id"
            )

    again, other = tmp_path / "again.db", tmp_path / "other.db"
    maker.make(again, 1000, seed=11)
    maker.make(other, 1000, seed=12)
    assert orders_of(again) == orders_of(shop)
    assert orders_of(other) != orders_of(shop)
