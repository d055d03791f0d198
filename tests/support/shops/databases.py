"""Both engines for every test that stands on a database."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from orderflow_desk.domain.people import Person
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.store.engine import sqlite_url
from support.shops.clock import Clock
from support.shops.postgres import TEMPLATE, Server

ADMINISTRATORS_PASSWORD = "the administrator's own"
ENGINES = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    server = Server()
    try:
        server.start()
        open_desk(server.url(TEMPLATE)).close()
        yield server
    finally:
        server.stop()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "shop.db"
    open_desk(sqlite_url(path)).close()
    return path


# For what only a file of one PC has: a test with this mark runs there alone.
on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
# And for what only a server has.
on_postgresql = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


@pytest.fixture(params=ENGINES)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a shop's database of its own, empty but for the first administrator; once per engine."""
    if request.param == "sqlite":
        path = tmp_path / "shop.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        yield sqlite_url(path)
        return
    server: Server = request.getfixturevalue("postgres")
    url = server.new_database()
    yield url
    server.drop(url)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(database_url: str, clock: Clock) -> Iterator[Desk]:
    """A desk with the administrator signed in, mail set up, and time standing still until a test moves it."""
    with ready_desk(database_url, clock) as ready:
        yield ready


def ready_desk(url: str, clock: Clock) -> Desk:
    made = open_desk(url, pc="counter", clock=clock)
    make_ready(made)
    return made


def take_on(desk: Desk, **fields: Any) -> Person:
    """Take somebody on as an administrator does: with a password of one's own first, for everybody signs in from then on."""
    alone = desk.people.sign_in_without_password() if desk.person is not None else None
    if alone is not None:
        desk.people.set_password(alone.id, password=ADMINISTRATORS_PASSWORD)
    return desk.people.add(**fields)


def make_ready(desk: Desk) -> None:
    """Sign the first administrator in, and let them fill in the settings."""
    assert desk.people.sign_in_without_password() is not None
    desk.shop.change(
        replace(
            desk.shop.read(),
            name="Vogt Repairs",
            sender_address="desk@vogt.example",
            smtp_host="localhost",
            portal_base="https://vogt.example/p",
            time_zone="Europe/Prague",
        )
    )
