"""Turns what the drivers raise into Trouble with a fault that a person can be told."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble
from orderflow_desk.filing import is_full
from orderflow_desk.store.sqlite import sqlite3

# Primary result codes, https://sqlite.org/rescode.html
_SQLITE = {
    sqlite3.SQLITE_BUSY: DatabaseFault.LOCKED,
    sqlite3.SQLITE_LOCKED: DatabaseFault.LOCKED,
    sqlite3.SQLITE_READONLY: DatabaseFault.READ_ONLY,
    sqlite3.SQLITE_PERM: DatabaseFault.NOT_WRITABLE,
    sqlite3.SQLITE_IOERR: DatabaseFault.AWAY,
    sqlite3.SQLITE_CORRUPT: DatabaseFault.DAMAGED,
    sqlite3.SQLITE_FULL: DatabaseFault.DISK_FULL,
    sqlite3.SQLITE_CANTOPEN: DatabaseFault.AWAY,
    sqlite3.SQLITE_NOTADB: DatabaseFault.NOT_A_DATABASE,
}
# Extended ones that say more than their primary code; not every library has a name for them.
_IOERR_SHMSIZE = 4874
_SQLITE_EXTENDED = {_IOERR_SHMSIZE: DatabaseFault.DISK_FULL}
# SQLSTATE codes, PostgreSQL manual, appendix A
_SQLSTATE = {
    "25006": DatabaseFault.READ_ONLY,
    "53100": DatabaseFault.DISK_FULL,
    "55P03": DatabaseFault.LOCKED,
    "40P01": DatabaseFault.LOCKED,
    "XX001": DatabaseFault.DAMAGED,
    "XX002": DatabaseFault.DAMAGED,
    "3D000": DatabaseFault.AWAY,
    "28P01": DatabaseFault.AWAY,
    "28000": DatabaseFault.AWAY,
}


def fault_of(error: BaseException) -> DatabaseFault | None:
    """Return what is wrong with the database, or None when the statement itself is (a bug)."""
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", None)
        return None if code is None else _SQLITE_EXTENDED.get(code, _SQLITE.get(code & 0xFF))
    state = str(getattr(error, "sqlstate", None) or "")
    if state in _SQLSTATE:
        return _SQLSTATE[state]
    if state.startswith(("08", "57P", "53")):
        return DatabaseFault.AWAY
    if not state and type(error).__name__ in {"OperationalError", "ConnectionTimeout", "InterfaceError"}:
        return DatabaseFault.AWAY
    return None


def _full_or(
    fault: DatabaseFault | None, error: BaseException | None, folder: Path | None
) -> DatabaseFault | None:
    """Return that the disk is full, where the library says no more than input or output and it is; else `fault`."""
    says_no_more = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_IOERR
    return DatabaseFault.DISK_FULL if says_no_more and folder is not None and is_full(folder) else fault


@contextmanager
def translated(folder: Path | None) -> Generator[None]:
    """Raise DatabaseTrouble in place of what the driver raises about its surroundings.

    `folder` is that of SQLite's file, None on a server: not every library says of an input or output error what it was.
    """
    try:
        yield
    except DBAPIError as error:
        fault = DatabaseFault.AWAY if error.connection_invalidated else fault_of(error.orig or error)
        fault = _full_or(fault, error.orig, folder)
        if fault is None:
            raise
        raise DatabaseTrouble(fault, str(error.orig)) from error
    except sqlite3.Error as error:
        fault = _full_or(fault_of(error), error, folder)
        if fault is None:
            raise
        raise DatabaseTrouble(fault, str(error)) from error
    except SQLAlchemyError as error:
        if type(error).__name__ != "TimeoutError":
            raise
        raise DatabaseTrouble(DatabaseFault.LOCKED, str(error)) from error
