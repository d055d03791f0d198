"""When a key was pressed, by whoever knows it best."""

import time

from PySide6.QtGui import QKeyEvent


def time_of(event: QKeyEvent) -> float:
    """Return when a key was pressed, in milliseconds: the system's word for it, since this thread may come late."""
    return float(event.timestamp() or time.monotonic() * 1000)
