"""Knows text that is typed while a button has the keyboard: a Space within it, or the Enter behind it, presses nothing."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.presses.key_times import time_of
from orderflow_desk.gui.widgets.presses.typed_character import typed_character
from orderflow_desk.gui.widgets.presses.window_listener import WindowListener

# The longest that who types with two fingers takes from a letter to the next key; who means a button has let go for longer.
TYPING_MS = 1000
_Key = Qt.Key
_PRESSING = (_Key.Key_Space, _Key.Key_Return, _Key.Key_Enter, _Key.Key_Select)
_SILENT = (_Key.Key_Shift, _Key.Key_CapsLock, _Key.Key_AltGr)


class StrayText(WindowListener):
    """Keeps from a button a Space or Enter that comes within TYPING_MS after a character that no widget took.

    A character is taken where a widget does something with it, as a checklist does with its digits; whatever nobody takes
    comes up to the window. `kept` comes when a press was none.
    """

    kept = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._typed_at: float | None = None  # when the last character came that nobody took
        self._button: QWidget | None = None  # what had the keyboard then
        self._above: QWidget | None = None  # where a character arrives that nobody took

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if isinstance(watched, QWindow):
            return self._on_key(event)
        if watched is self._above:
            self._typed_at, self._button = time_of(event), QApplication.focusWidget()
            self._look_up_at(None)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        self._look_up_at(None)
        focus = QApplication.focusWidget()
        if event.key() in _SILENT:
            return False
        if event.key() in _PRESSING and isinstance(focus, QAbstractButton):
            is_text = self._is_within_text(focus, time_of(event))
            if is_text:
                self.kept.emit()
            return is_text
        if typed_character(event) and isinstance(focus, QAbstractButton):
            self._look_up_at(focus.window())
        else:
            self._typed_at = None
        return False

    def _is_within_text(self, focus: QWidget, at: float) -> bool:
        return self._typed_at is not None and focus is self._button and 0 <= at - self._typed_at <= TYPING_MS

    def _look_up_at(self, window: QWidget | None) -> None:
        """Listen at this window until the next key: at all times it would run Python for each of its events."""
        if self._above is not None and isValid(self._above):
            self._above.removeEventFilter(self)
        self._above = window
        if window is not None:
            window.installEventFilter(self)
