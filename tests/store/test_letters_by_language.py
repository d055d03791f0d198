"""A database from before letters had languages is brought up to date with the shop's own templates."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from orderflow_desk.services.desk import open_desk
from orderflow_desk.store.engine import Store, sqlite_url
from orderflow_desk.store.upgrade import upgrade_to
from support.shops.databases import ENGINES
from support.shops.postgres import Server

_ROWS = (
    "INSERT INTO letters (kind, is_on, subject, body) VALUES ('note', true, 'News of {{ item }}', '')",
    "INSERT INTO letters (kind, is_on, subject, body) VALUES ('parts_eta', false, '', '')",
)


@pytest.fixture(params=ENGINES)
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database of the schema before, with one template changed and one letter switched off."""
    if request.param == "sqlite":
        yield _made(sqlite_url(tmp_path / "shop.db"))
        return
    server: Server = request.getfixturevalue("postgres")
    url = server.new_database()
    with closing(Store(url)) as store, store.writing() as conn:
        conn.exec_driver_sql("DROP SCHEMA public CASCADE")
        conn.exec_driver_sql("CREATE SCHEMA public")
    yield _made(url)
    server.drop(url)


def _made(url: str) -> str:
    with closing(Store(url)) as store, store.writing() as conn:
        upgrade_to(conn, "0010")
        for row in _ROWS:
            conn.exec_driver_sql(row)
    return url


def test_own_templates_are_those_of_the_english_letters_and_what_was_off_is_off(older: str) -> None:
    with open_desk(older) as desk:
        desk.people.sign_in_without_password()
        letters = {letter.slug: letter for letter in desk.letters.settings()}
        assert letters["note"].subject == "News of {{ item }}"
        assert (letters["note"].language, letters["note"].is_changed) == ("en", True)
        assert not letters["parts_eta"].is_on
        assert not letters["parts_eta"].is_changed
        assert letters["rescheduled"].is_on
