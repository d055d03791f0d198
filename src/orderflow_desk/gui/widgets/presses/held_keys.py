"""Knows a key that is held also where Qt takes its repeats for presses of their own."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.presses.window_listener import WindowListener

# Under X a held key is let go and pressed at the same moment of the server, again and again. Qt knows that by looking at
# what comes next; where the press is not there yet, it is told as one that somebody made. No finger is as fast.
_SAME_MS = 3
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TEXTS = (QLineEdit, QPlainTextEdit, QTextEdit)
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class HeldKeys(WindowListener):
    """Keeps such repeats from commands and buttons; texts and lists go on taking them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._released: tuple[int, int] = (0, 0)  # key, and when by the system's clock

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWindow):
            return False
        match event.type():
            case QEvent.Type.KeyRelease:
                self._released = (event.key(), event.timestamp())
            case QEvent.Type.ShortcutOverride if self._is_repeat(event):
                event.accept()  # it is no shortcut, then
                return True
            case QEvent.Type.KeyPress if self._is_repeat(event):
                return event.key() in _ENTER or not _takes_repeats(event)
            case _:
                pass
        return False

    def _is_repeat(self, event: QKeyEvent) -> bool:
        key, at = self._released
        is_same = event.key() == key and event.timestamp() != 0
        return is_same and not event.isAutoRepeat() and 0 <= event.timestamp() - at <= _SAME_MS


def _takes_repeats(event: QKeyEvent) -> bool:
    """Tell whether a held key goes on where the keyboard is: in texts, and for walking through lists."""
    focus = QApplication.focusWidget()
    return isinstance(focus, _TEXTS) or (
        isinstance(focus, QAbstractItemView) and not event.modifiers() & _COMMANDS
    )
