"""Sees events at the windows that have the keyboard, not at the whole application."""

from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication


class WindowListener(QObject):
    """An event filter of each window that has had the keyboard: keys and presses pass it before any widget sees them.

    At the application it would run Python for every event of every widget.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = cast("QApplication", QApplication.instance())
        self._listens = True
        self._app.focusWindowChanged.connect(self._on_window_changed)
        self._on_window_changed(QApplication.focusWindow())

    def listen_no_more(self) -> None:
        """Leave all windows alone from now on; told again, it does nothing."""
        if not self._listens:
            return
        self._listens = False
        self._app.focusWindowChanged.disconnect(self._on_window_changed)
        for window in self._app.allWindows():
            window.removeEventFilter(self)

    def _on_window_changed(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)  # it may have it already
            window.installEventFilter(self)
