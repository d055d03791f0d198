"""Databases of earlier schemas with rows in them, on both engines, to be brought up to date by a test."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from orderflow_desk.store.engine import Store, sqlite_url
from orderflow_desk.store.opening.upgrade import upgrade_to
from support.shops.postgres import Server


@contextmanager
def older_database(
    request: pytest.FixtureRequest, folder: Path, revision: str, rows: Sequence[str]
) -> Iterator[str]:
    """Give the URL of a database of the fixture's engine at a revision, with these rows inserted."""
    if request.param == "sqlite":
        url = sqlite_url(folder / "shop.db")
        _fill(url, revision, rows)
        yield url
        return
    server: Server = request.getfixturevalue("postgres")
    url = server.new_database()
    with closing(Store(url)) as store, store.writing() as conn:
        conn.exec_driver_sql("DROP SCHEMA public CASCADE")
        conn.exec_driver_sql("CREATE SCHEMA public")
    _fill(url, revision, rows)
    yield url
    server.drop(url)


def _fill(url: str, revision: str, rows: Sequence[str]) -> None:
    with closing(Store(url)) as store, store.writing() as conn:
        upgrade_to(conn, revision)
        for row in rows:
            conn.exec_driver_sql(row)
