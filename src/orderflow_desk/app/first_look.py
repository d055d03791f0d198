"""Reads the first screenful while Qt is loaded and the window is built, so that it is there when the window paints."""

import threading
from collections.abc import Callable
from pathlib import Path

from orderflow_desk.views.orders.list import FirstPage

ROWS = 50


class FirstLook:
    """One look at the shop's file, on a thread of its own; what was seen is told once, on the thread that is at hand."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._found: FirstPage | None = None
        self._announce: Callable[[FirstPage], None] | None = None

    def begin(self) -> None:
        """Look; nobody waits for it."""
        threading.Thread(target=self._look, name="first-look", daemon=True).start()

    def deliver(self, to: Callable[[FirstPage], None]) -> None:
        """Tell `to` what was seen: now, if it is there, else as soon as it is. Nothing is told where nothing may be shown."""
        with self._lock:
            self._announce = to
            found = self._found
        if found is not None:
            to(found)

    def _look(self) -> None:
        from orderflow_desk.store.first_page import read_first_page

        found = read_first_page(self._path, ROWS)
        with self._lock:
            self._found = found
            deliver = self._announce
        if found is not None and deliver is not None:
            deliver(found)
