"""Where rigs let shops stand: SQLite in each of its journal modes, and a PostgreSQL of their own."""

import shutil
from pathlib import Path
from typing import Protocol

from orderflow_desk.services.desk import open_desk
from orderflow_desk.store.engine import sqlite_url
from rigs.shared.own_postgres import TEMPLATE, Server

NAMES = ("delete", "wal", "postgresql")


class Databases(Protocol):
    """Gives fresh databases, empty but for the first administrator."""

    journal: str

    def new(self) -> str:
        """Make one and return its URL."""
        ...

    def drop(self, url: str) -> None:
        """Throw one away."""
        ...

    def close(self) -> None:
        """Give the databases up."""
        ...


class SqliteDatabases:
    """Files in a folder; `journal` is ``delete`` or ``wal``."""

    def __init__(self, folder: Path, journal: str) -> None:
        self.journal = journal
        self._folder = folder
        self._made = 0
        self._template = folder / f"{journal}.db"
        open_desk(sqlite_url(self._template), journal=journal).close()

    def new(self) -> str:
        """Make a file and return its URL."""
        self._made += 1
        path = self._folder / f"{self.journal}-{self._made}.db"
        shutil.copy(self._template, path)
        return sqlite_url(path)

    def drop(self, url: str) -> None:
        """Remove the file and what lies beside it."""
        path = Path(url.removeprefix("sqlite:///"))
        for one in path.parent.glob(f"{path.name}*"):
            one.unlink()

    def close(self) -> None:
        """Leave the folder to whom it belongs."""


class PostgresDatabases:
    """Databases of a server that is started for them."""

    journal = ""

    def __init__(self) -> None:
        self._server = Server()
        try:
            self._server.start()
            open_desk(self._server.url(TEMPLATE)).close()
        except BaseException:
            self._server.stop()
            raise

    def new(self) -> str:
        """Make a database and return its URL."""
        return self._server.new_database()

    def drop(self, url: str) -> None:
        """Throw a database away."""
        self._server.drop(url)

    def close(self) -> None:
        """Stop the server."""
        self._server.stop()


def databases_named(name: str, folder: Path) -> Databases:
    """Return the databases of this name, one of `NAMES`."""
    return PostgresDatabases() if name == "postgresql" else SqliteDatabases(folder, name)
