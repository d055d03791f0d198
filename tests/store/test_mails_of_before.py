"""A database whose mails hung on orders alone is brought up to date with all of them, and takes the others from then on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from orderflow_desk.domain.outbox import MailState
from orderflow_desk.services.desk import open_desk
from support.shops.databases import ENGINES
from support.shops.older import older_database

_ROWS = (
    "INSERT INTO people (id, login, name, role, created_at) VALUES (1, 'mira', 'Mira', 'administrator', 0)",
    "INSERT INTO customers (id, name, created_at) VALUES (5, 'Anna Vogt', 0)",
    "INSERT INTO items (id, customer_id, title, created_at) VALUES (7, 5, 'Miele G 7000', 0)",
    (
        "INSERT INTO orders (id, version, status, customer_id, item_id, since, changed_at, created_at) "
        "VALUES (10001, 1, 'new', 5, 7, 0, 0, 0)"
    ),
    "INSERT INTO order_search VALUES (10001, ' anna vogt miele g 7000 10001')",
    (
        'INSERT INTO timeline (id, order_id, version, at, person_id, pc, kind, start, "to", action_id, details) '
        "VALUES (3, 10001, 1, 0, 1, 'counter', 'moved', 'scheduled', 'new', 'a', '{}')"
    ),
    (
        "INSERT INTO outbox (id, order_id, entry_id, kind, recipient_name, recipient, subject, text, html, message_id, "
        "state, created_at, due_at) VALUES (11, 10001, 3, 'scheduled_new', 'Anna', 'anna@x.de', 's', 't', 'h', '<1@x>', "
        "'accepted', 0, 0)"
    ),
)
_MAIL = (
    "INSERT INTO outbox (kind, recipient_name, recipient, subject, text, html, message_id, state, created_at, due_at, "
    "{columns}) VALUES ('note', 'A', 'a@x.de', 's', 't', 'h', '<{number}@x>', 'queued', 0, 0, {values})"
)


@pytest.fixture(params=ENGINES)
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database of the schema before, with a mail."""
    with older_database(request, tmp_path, "0015", _ROWS) as url:
        yield url


def test_the_mails_there_are_stay_as_they_were(older: str) -> None:
    with open_desk(older) as desk:
        desk.people.sign_in_without_password()
        (row,) = desk.outbox.mails("all")
        assert (row.id, row.order_id, row.state) == (11, 10001, MailState.ACCEPTED)
        assert desk.outbox.body(11).attached == ()
        assert [one.mail.mail_id for one in desk.lookup.order(10001).timeline if one.mail] == [11]
        if desk._store.is_sqlite:
            with desk._store.reading() as conn:
                assert conn.exec_driver_sql("PRAGMA integrity_check").fetchall() == [("ok",)]
                assert conn.exec_driver_sql("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.parametrize(
    ("columns", "values", "fits"),
    [
        ("customer_id", "5", True),
        ("person_id", "1", True),
        ("order_id", "10001", True),
        ("dedupe_key", "'digest:1'", True),
        ("order_id, customer_id", "10001, 5", False),
        ("person_id, customer_id", "1, 5", False),
        ("entry_id", "3", False),
        ("customer_id", "6", False),
    ],
)
def test_a_mail_hangs_on_one_thing_that_there_is(older: str, columns: str, values: str, fits: bool) -> None:
    with open_desk(older) as desk:
        line = text(_MAIL.format(columns=columns, number=2, values=values))
        if fits:
            with desk._store.writing() as conn:
                conn.execute(line)
        else:
            with pytest.raises(Exception, match=r"(?i)constraint"), desk._store.writing() as conn:
                conn.execute(line)


def test_there_is_no_second_mail_of_one_key(older: str) -> None:
    with open_desk(older) as desk:
        for number, key in ((2, "'digest:1'"), (3, "NULL"), (4, "NULL")):
            with desk._store.writing() as conn:
                conn.execute(text(_MAIL.format(columns="dedupe_key", number=number, values=key)))
        with pytest.raises(Exception, match=r"(?i)unique"), desk._store.writing() as conn:
            conn.execute(text(_MAIL.format(columns="dedupe_key", number=5, values="'digest:1'")))


@pytest.mark.parametrize("engine", ENGINES)
def test_what_was_undone_before_was_undone_by_staff(
    engine: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    request.param = engine  # type: ignore[misc]  as a fixture of the engines has it
    merge = (
        "INSERT INTO customer_merges (survivor_id, merged_id, at, person_id, pc, action_id, moved, before, after, "
        "undone_at, undone_by) VALUES (5, 5, 0, 1, 'counter', '{}', '{{}}', '{{}}', '{{}}', {}, {})"
    )
    rows = (*_ROWS, merge.format("c", 7, 1), merge.format("d", "NULL", "NULL"))
    with older_database(request, tmp_path, "0016", rows) as url, open_desk(url) as desk:
        with desk._store.reading() as conn:
            found = conn.exec_driver_sql(
                "SELECT undone_kind, undone_job FROM customer_merges ORDER BY id"
            ).all()
    assert [tuple(row) for row in found] == [("staff", ""), (None, "")]
