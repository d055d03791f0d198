"""Records the statements of an act and does them again through the standard library's sqlite3, for another order."""

import sqlite3
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import Engine, event

# What the program sets on each of its connections; the durability is its own.
_PRAGMAS = (
    "foreign_keys=ON",
    "recursive_triggers=ON",
    "secure_delete=ON",
    "synchronous=FULL",
    "cache_size=-16000",
    "temp_store=MEMORY",
)
_FRESH = ("action_id", "message_id")


@dataclass(slots=True)
class Recording:
    """The statements of one act, in their order, with the values that they had."""

    statements: list[tuple[str, tuple[Any, ...]]] = field(default_factory=list)

    @contextmanager
    def of(self, engine: Engine) -> Generator[None]:
        """Record what this engine is told."""

        def hear(_conn: Any, _cursor: Any, sql: str, values: Any, _context: Any, many: Any) -> None:
            self.statements += [(sql, tuple(one)) for one in (values if many else (values,))]

        event.listen(engine, "before_cursor_execute", hear)
        try:
            yield
        finally:
            event.remove(engine, "before_cursor_execute", hear)


def connected(path: Path) -> sqlite3.Connection:
    """Open a copy of the shop that nobody else has open, as a program without SQLAlchemy and without a library of its own would."""
    conn = sqlite3.connect(path, isolation_level=None)
    for line in (*_PRAGMAS, "journal_mode=DELETE"):
        conn.execute(f"PRAGMA {line}")
    return conn


class Replay:
    """Does a recorded act to another order: the same statements, each with that order's id and fresh ids."""

    def __init__(self, conn: sqlite3.Connection, recording: Recording, order_id: int, action_id: str) -> None:
        self._conn = conn
        self._statements = recording.statements
        self._order_id = order_id
        self._action_id = action_id

    def close(self) -> None:
        """Close its connection."""
        self._conn.close()

    def do(self, order_id: int) -> None:
        """Do it, in one transaction of its own."""
        action_id, entry_id = uuid4().hex, 0
        swapped: dict[Any, Any] = {self._order_id: order_id, self._action_id: action_id}
        for sql, values in self._statements:
            rows = self._conn.execute(sql, self._with(values, swapped)).fetchall()
            if sql.startswith("INSERT INTO timeline "):
                entry_id = rows[0][0]
                recorded = self._entry_recorded()
                swapped[recorded] = entry_id
        self._conn.execute("COMMIT")

    def _entry_recorded(self) -> int:
        """Return the id of the timeline entry that the recorded act made: the outbox names it."""
        for sql, values in self._statements:
            if sql.startswith("INSERT INTO outbox"):
                return int(values[1])
        return -1

    @staticmethod
    def _with(values: Sequence[Any], swapped: dict[Any, Any]) -> tuple[Any, ...]:
        return tuple(
            f"<{uuid4().hex}@bench.example>"
            if isinstance(one, str) and one.startswith("<order-")
            else swapped.get(one, one)
            for one in values
        )
