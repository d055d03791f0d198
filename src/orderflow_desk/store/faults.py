"""Turns what the drivers raise into Trouble with a fault that a person can be told."""

import re
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble
from orderflow_desk.filing import is_forbidden, is_full
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
    "3D000": DatabaseFault.NO_SUCH_DATABASE,
    "28P01": DatabaseFault.WRONG_PASSWORD,
    "28000": DatabaseFault.NOT_ADMITTED,
    "42501": DatabaseFault.NO_RIGHTS,
    "3F000": DatabaseFault.NO_SCHEMA,
    "57014": DatabaseFault.TIMED_OUT,
}
# While connecting, the driver gives no code, only words: its own, or the server's in the language that it speaks.
_WORDS = (
    (re.compile(r"failed to resolve host|could not translate host name"), DatabaseFault.NO_SUCH_HOST),
    (re.compile(r"refused$|refused\n|\b10061\b"), DatabaseFault.NOT_LISTENING),
    (
        re.compile(
            r"password authentication failed|no password supplied|role .* does not exist"
            r"|Passwort-Authentifizierung|Rolle .* existiert nicht|autentizace heslem|role .* neexistuje"
        ),
        DatabaseFault.WRONG_PASSWORD,
    ),
    (
        re.compile(r"database .* does not exist|Datenbank .* existiert nicht|databáze .* neexistuje"),
        DatabaseFault.NO_SUCH_DATABASE,
    ),
    (
        re.compile(
            r"pg_hba\.conf|permission denied for database|keine Berechtigung für Datenbank|přístup odepřen"
        ),
        DatabaseFault.NOT_ADMITTED,
    ),
)


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
        return _fault_of_words(str(error))
    return None


def _fault_of_words(said: str) -> DatabaseFault:
    return next((fault for words, fault in _WORDS if words.search(said)), DatabaseFault.AWAY)


def _in_short(said: str) -> str:
    """Return the last thing that the driver says: what led to it names the address once more."""
    line = said.strip().splitlines()[0] if said.strip() else ""
    return line.rpartition("FATAL:")[2].strip() or line


def _detail(fault: DatabaseFault, said: str, file: Path | None) -> str:
    return str(file) if fault is DatabaseFault.NO_RIGHTS and file is not None else _in_short(said)


def _looked_into(
    fault: DatabaseFault | None, error: BaseException | None, file: Path | None
) -> DatabaseFault | None:
    """Return what the library leaves open, by looking: that the disk is full, that nothing may be read; else `fault`."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None or file is None:
        return fault
    if code == sqlite3.SQLITE_IOERR and is_full(file.parent):
        return DatabaseFault.DISK_FULL
    is_shut = fault in (DatabaseFault.AWAY, DatabaseFault.READ_ONLY) and is_forbidden(file)
    return DatabaseFault.NO_RIGHTS if is_shut else fault


@contextmanager
def translated(file: Path | None) -> Generator[None]:
    """Raise DatabaseTrouble in place of what the driver raises about its surroundings.

    `file` is SQLite's, None on a server: not every library says of an input or output error what it was.
    """
    try:
        yield
    except DBAPIError as error:
        fault = DatabaseFault.AWAY if error.connection_invalidated else fault_of(error.orig or error)
        fault = _looked_into(fault, error.orig, file)
        if fault is None:
            raise
        raise DatabaseTrouble(fault, _detail(fault, str(error.orig), file)) from error
    except sqlite3.Error as error:
        fault = _looked_into(fault_of(error), error, file)
        if fault is None:
            raise
        raise DatabaseTrouble(fault, _detail(fault, str(error), file)) from error
    except SQLAlchemyError as error:
        if type(error).__name__ != "TimeoutError":
            raise
        raise DatabaseTrouble(DatabaseFault.LOCKED, str(error)) from error
