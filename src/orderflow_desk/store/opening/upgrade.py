"""Brings a database to this version's schema, with a copy put aside first; refuses a newer one untouched."""

import contextlib
import glob
import secrets
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, text

from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble, NewerSchema
from orderflow_desk.filing import settle, trouble
from orderflow_desk.store.engine import Store
from orderflow_desk.store.schema import HEAD, REVISIONS, found_revision
from orderflow_desk.store.sqlite import sqlite3

# Any number, the same for every PC: only one of them upgrades at a time.
_LOCK = 7_305_261
_PART = ".part"
# Seconds: no copy takes so long.
_LEFT_AFTER = 3600


def bring_up_to_date(store: Store) -> None:
    """Make the tables of a new database, upgrade those of an older one.

    Raises:
        NewerSchema: a newer version of the program made it; nothing was touched.
        DatabaseTrouble: it cannot be opened, or is not a database.
        FileTrouble: there is no room for the copy of an older one; it was not touched.
    """
    _clear_leftovers(store)
    with store.reading() as conn:
        found = found_revision(conn)
    if found == HEAD:
        return
    if found is not None and found not in REVISIONS:
        raise NewerSchema(found)
    if store.is_sqlite:
        _upgrade_sqlite(store, found)
    else:
        _upgrade_postgresql(store)


def _upgrade_sqlite(store: Store, found: str | None) -> None:
    if found is not None:
        _put_copy_aside(store, found)
    with store.translated(), store.engine.connect() as conn:
        # A table made anew with foreign keys on would take the rows that refer to it along.
        _pragma(conn, "foreign_keys=OFF")
        try:
            with conn.begin():
                store.begin(conn, is_writing=True)
                _run(conn)
                broken = conn.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
                if broken:
                    raise DatabaseTrouble(DatabaseFault.DAMAGED, f"foreign keys: {broken[:3]}")
        finally:
            _pragma(conn, "foreign_keys=ON")


def _pragma(conn: Connection, line: str) -> None:
    raw = conn.connection.dbapi_connection
    if raw is not None:
        raw.cursor().execute(f"PRAGMA {line}")


def _upgrade_postgresql(store: Store) -> None:
    with store.writing() as conn:
        conn.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        _run(conn)


def _run(conn: Connection) -> None:
    upgrade_to(conn, HEAD)


def upgrade_to(conn: Connection, revision: str) -> None:
    """Run the migrations up to this revision within the transaction of `conn`."""
    from alembic import command  # noqa: PLC0415  needed for a few starts of the program alone
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parents[1] / "migrations"))
    config.attributes["connection"] = conn
    command.upgrade(config, revision)


def _clear_leftovers(store: Store) -> None:
    """Remove what a kill or a power cut left of a copy; a younger one may be another program's that is at it."""
    if not (store.is_sqlite and store.url.database):
        return
    path = Path(store.url.database)
    with contextlib.suppress(OSError):
        for left in path.parent.glob(f"{glob.escape(path.stem)}.before-*{_PART}*"):
            if time.time() - left.stat().st_mtime > _LEFT_AFTER:
                left.unlink()


def _put_copy_aside(store: Store, found: str) -> None:
    path = Path(store.url.database or "")
    if not path.exists():
        return
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    copy = path.with_name(f"{path.stem}.before-{HEAD}-from-{found}-{stamp}{path.suffix}")
    # Only what is whole, and on the disk, gets the name of a copy. SQLite writes to no file that is there already.
    part = copy.with_name(f"{copy.name}.{secrets.token_hex(4)}{_PART}")
    try:
        with store.translated(), closing(sqlite3.connect(path, isolation_level=None)) as conn:
            conn.execute("VACUUM INTO ?", (str(part),))
        settle(part)
        part.replace(copy)
    except OSError as error:
        raise trouble(copy, error) from error
    finally:
        for left in (part, part.with_name(f"{part.name}-journal")):
            with contextlib.suppress(OSError):
                left.unlink(missing_ok=True)
