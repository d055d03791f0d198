"""A database from before customers and jobs could sign is brought up to date with all that staff did."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from orderflow_desk.domain.actors import ActorKind
from orderflow_desk.services.desk import open_desk
from support.shops.databases import ENGINES
from support.shops.older import older_database

SIGNED = ("timeline", "photos", "imports", "customer_merges", "erasures")
_ROWS = (
    "INSERT INTO people (id, login, name, role, created_at) VALUES (1, 'mira', 'Mira', 'administrator', 0)",
    "INSERT INTO customers (id, name, created_at) VALUES (5, 'Anna Vogt', 0)",
    "INSERT INTO customers (id, name, created_at, merged_into) VALUES (6, 'Anna Voght', 0, 5)",
    "INSERT INTO items (id, customer_id, title, created_at) VALUES (7, 5, 'Miele G 7000', 0)",
    (
        "INSERT INTO orders (id, version, status, customer_id, item_id, since, changed_at, created_at) "
        "VALUES (10001, 1, 'cancelled', 5, 7, 0, 0, 0)"
    ),
    "INSERT INTO order_search VALUES (10001, ' anna vogt miele g 7000 10001')",
    (
        'INSERT INTO timeline (order_id, version, at, person_id, pc, kind, start, "to", note, reason, action_id, details) '
        "VALUES (10001, 1, 0, 1, 'counter', 'moved', 'new', 'cancelled', 'a note', 'too dear', 'a', '{\"left_draft\": true}')"
    ),
    (
        "INSERT INTO photos (order_id, at, person_id, sha256, width, height, name, thumb) "
        "VALUES (10001, 0, 1, 'x', 4, 3, 'front.jpg', '')"
    ),
    (
        "INSERT INTO imports (at, person_id, pc, file_name, action_id, customers, items) "
        "VALUES (0, 1, 'counter', 'list.csv', 'b', 0, 0)"
    ),
    (
        "INSERT INTO customer_merges (survivor_id, merged_id, at, person_id, pc, action_id, moved, before, after) "
        "VALUES (5, 6, 0, 1, 'counter', 'c', '{\"orders\": [], \"items\": []}', '{}', '{}')"
    ),
    "INSERT INTO erasures (customer_id, at, person_id, pc, is_open) VALUES (6, 0, 1, 'counter', false)",
)


@pytest.fixture(params=ENGINES)
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database of the schema before, with a row in each table that is signed."""
    with older_database(request, tmp_path, "0011", _ROWS) as url:
        yield url


def test_all_that_staff_did_is_theirs_and_others_can_sign(older: str) -> None:
    with open_desk(older) as desk:
        desk.people.sign_in_without_password()
        order = desk.lookup.order(10001)
        (entry,) = order.timeline
        assert (entry.user, entry.by, entry.note, entry.reason) == (
            "Mira",
            ActorKind.STAFF,
            "a note",
            "too dear",
        )
        with desk._store.reading() as conn:
            for table in SIGNED:
                found = conn.execute(text(f"SELECT actor_kind, person_id, job FROM {table}")).all()
                assert found == [("staff", 1, "")], table
        with desk._store.writing() as conn:
            conn.execute(text("UPDATE imports SET actor_kind = 'system', person_id = NULL, job = 'archive'"))
        assert [row.person for row in desk.imports.past()] == [""]


def test_the_file_is_whole_and_so_are_its_triggers_afterwards(older: str) -> None:
    with open_desk(older) as desk:
        store = desk._store
        if store.is_sqlite:
            with store.reading() as conn:
                assert conn.exec_driver_sql("PRAGMA integrity_check").fetchall() == [("ok",)]
                assert conn.exec_driver_sql("PRAGMA foreign_key_check").fetchall() == []
                # What a connection of its own reads is what this one has in mind.
                (sql,) = conn.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = 'timeline'").one()
                assert "person_id INTEGER NOT NULL" not in sql
        for change in ("actor_kind = 'system', person_id = NULL", "job = 'archive'", "commitment = ''"):
            with pytest.raises(Exception, match="append-only"), store.writing() as conn:
                conn.execute(text(f"UPDATE timeline SET {change}"))
