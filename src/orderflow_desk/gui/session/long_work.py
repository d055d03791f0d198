"""Between an act of minutes and who waits for it: how far it is comes to the window, a stop goes the other way."""

import threading
import time

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from orderflow_desk.domain.errors import ActStopped
from orderflow_desk.gui.overriding import override

_REPORTED_EVERY = 0.05


class LongWatch(QObject):
    """Waits for one act. `told` comes on the GUI thread, twenty times a second at most; closing the window stops the act."""

    advanced = Signal(str, int, int)

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._stopped = threading.Event()
        self._reported_at = 0.0
        window.installEventFilter(self)

    @property
    def is_stopped(self) -> bool:
        """Tell whether the act is no longer wanted."""
        return self._stopped.is_set()

    def stop(self) -> None:
        """Say that the act is no longer wanted."""
        self._stopped.set()

    def report(self, phase: str, done: int, total: int) -> None:
        """Hear from the act, on its thread. Raises ActStopped."""
        if self._stopped.is_set():
            raise ActStopped
        if time.monotonic() - self._reported_at >= _REPORTED_EVERY:
            self._reported_at = time.monotonic()
            self.advanced.emit(phase, done, total)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close:
            self.stop()
        return super().eventFilter(watched, event)
