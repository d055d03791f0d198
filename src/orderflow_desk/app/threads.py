"""Threads beside the window's own lanes, the one that hears what others change, and the bridge from them to the window."""

import logging
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from orderflow_desk.domain.errors import Trouble

if TYPE_CHECKING:
    from orderflow_desk.domain.changes import Changes
    from orderflow_desk.store.changes import ChangeFeed

_log = logging.getLogger(__name__)
_PAUSES = (0.5, 2.0, 5.0, 15.0)


class Bridge(QObject):
    """Carries word of changes from any thread to the window's."""

    looked = Signal(object)  # FirstPage
    changed = Signal(object)  # Changes

    def announce(self, changes: "Changes") -> None:
        """Pass on what changed; may be called on any thread."""
        if changes:
            self.changed.emit(changes)


class Listener:
    """Watches the change feed, and takes it up again when the database was away."""

    def __init__(self, feed: "Callable[[], ChangeFeed]", announce: "Callable[[Changes], None]") -> None:
        self._feed = feed
        self._announce = announce
        self._stop = threading.Event()

    def run(self) -> None:
        """Listen until `stop`."""
        failures = 0
        while not self._stop.is_set():
            try:
                for changes in self._feed().watch(self._stop):
                    failures = 0
                    self._announce(changes)
            except Trouble as trouble:
                _log.info("the change feed is away: %s", trouble)
                self._stop.wait(_PAUSES[min(failures, len(_PAUSES) - 1)])
                failures += 1

    def stop(self) -> None:
        """Make `run` return soon."""
        self._stop.set()


class Threads:
    """Threads by name, started once and joined within a time limit."""

    def __init__(self) -> None:
        self._threads: list[threading.Thread] = []

    def start(self, name: str, call: Callable[[], None]) -> None:
        """Start a thread; a daemon, since one that hangs in the system must not keep the process."""
        thread = threading.Thread(target=call, name=name, daemon=True)
        self._threads.append(thread)
        thread.start()

    def join(self, seconds: float) -> bool:
        """Wait for all, `seconds` each at most; tell whether all have ended."""
        for thread in self._threads:
            thread.join(seconds)
        return not any(thread.is_alive() for thread in self._threads)
