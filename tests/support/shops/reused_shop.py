"""One database for a run's tests, filled anew for each: opening one, and putting its queries together, takes far longer."""

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from orderflow_desk.services.desk import Desk
from orderflow_desk.services.photos.archive import archive_of
from orderflow_desk.store.engine import Store, sqlite_url
from orderflow_desk.store.sqlite import sqlite3

Fill = Callable[[Store], None]


class ReusedShop:
    """A database that takes on what a template holds. Templates are made when they are first asked for."""

    def __init__(self, folder: Path, empty: Path) -> None:
        self._folder, self._empty = folder, empty
        self._path = folder / "shop.db"
        # Nothing of it is to outlast a power cut.
        self._store = Store(sqlite_url(self._path), synchronous="OFF", journal="memory")
        self._templates: dict[str, Path] = {}

    def desk(self, name: str, fill: Fill) -> Desk:
        """Return a desk on a copy of the template of that name; whoever had the desk before must be done with it."""
        if name not in self._templates:
            self._templates[name] = self._made(name, fill)
        with closing(sqlite3.connect(self._templates[name])) as template, closing(self._raw()) as shop:
            template.backup(shop)
        shutil.rmtree(self.photos, ignore_errors=True)
        return Desk(self._store, "counter")

    @property
    def photos(self) -> Path:
        """Where the photos of finished orders are put."""
        folder = archive_of(self._store)
        assert folder is not None
        return folder

    def close(self) -> None:
        self._store.close()

    def _raw(self) -> sqlite3.Connection:
        conn = sqlite3.connect(self._path)
        for line in ("synchronous=OFF", "journal_mode=MEMORY"):
            conn.execute(f"PRAGMA {line}")
        return conn

    def _made(self, name: str, fill: Fill) -> Path:
        path = self._folder / f"{name}.db"
        shutil.copy(self._empty, path)
        with closing(sqlite3.connect(path)) as conn:
            conn.execute(
                "PRAGMA journal_mode=DELETE"
            )  # it is copied with the rest, and others have the copy open
        with closing(Store(sqlite_url(path), synchronous="OFF", journal="memory")) as store:
            fill(store)
        return path
