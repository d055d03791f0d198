"""The one SQLite of the program: a newer library of its own where there is one for this machine, else what Python brings.

Whatever opens a database goes through here. POSIX locks belong to the process: of two libraries that have the same file
open in one process, a close by one drops the locks of the other, and a file can be damaged (sqlite.org/howtocorrupt.html, 2.2.1).
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
else:
    try:
        from pysqlite3 import dbapi2 as sqlite3
    except ImportError:
        import sqlite3

__all__ = ["described", "journal_mode", "sqlite3"]

# Older libraries can corrupt a write-ahead log when two connections write and checkpoint at once (sqlite.org/wal.html, 11).
SAFE_WAL = (3, 51, 3)


def journal_mode(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> str:
    """Return the journal mode that is safe with this SQLite library."""
    return "wal" if version >= SAFE_WAL else "delete"


def described() -> str:
    """Return which library it is and where it comes from, for reports."""
    source = "its own" if sqlite3.__name__.startswith("pysqlite3") else "Python's"
    return f"SQLite {sqlite3.sqlite_version} ({source})"
