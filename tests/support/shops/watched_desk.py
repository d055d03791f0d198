"""A real desk that is watched: what is asked of it is noted, and may be hindered before it is done."""

import threading
from collections.abc import Callable
from functools import wraps
from typing import Any

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.services.desk import Desk
from orderflow_desk.views.orders.list import OrderFilter, OrderRow


class WatchedDesk:
    """Passes everything on to `real`. `hindrance`, when set, is called before each call: it may wait, or raise a DeskError.

    What a test asks of `real` itself is neither noted nor hindered.
    """

    def __init__(self, real: Desk) -> None:
        self.real = real
        self.hindrance: Callable[[str], None] | None = None
        self.calls: list[str] = []
        self.threads: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        found = getattr(self.real, name)
        return _WatchedPart(self, found) if name in vars(self.real) else found

    @property
    def rows(self) -> dict[int, OrderRow]:
        """All orders as they are now, the newest first, by number."""
        rows = self.real.lookup.page(OrderFilter(), first=0, count=10_000).rows
        return {row.id: row for row in sorted(rows, key=lambda row: -row.id)}

    def note_call(self, name: str) -> None:
        """Note a call and the thread that it came from; hinder it where that is wanted."""
        self.calls.append(name)
        self.threads.add(threading.current_thread().name)
        if self.hindrance is not None:
            self.hindrance(name)


class _WatchedPart:
    def __init__(self, desk: WatchedDesk, part: Any) -> None:
        self._desk = desk
        self._part = part

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._part, name)
        if not callable(found):
            return found

        @wraps(found)
        def call(*words: Any, **fields: Any) -> Any:
            self._desk.note_call(name)
            return found(*words, **fields)

        return call


def refuse(error: DeskError) -> Callable[[str], None]:
    """Return a hindrance that raises this error whatever is asked."""

    def hinder(_name: str) -> None:
        raise error

    return hinder
