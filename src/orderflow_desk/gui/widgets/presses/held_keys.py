"""Knows a key that is held also where Qt takes its repeats for presses of their own."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.presses.window_listener import WindowListener

# Under X a held key is let go and pressed at the same moment of the server, again and again. Qt knows that by looking at
# what comes next; where the press is not there yet, it is told as one that somebody made. No finger is as fast.
_SAME_MS = 3
_Key = Qt.Key
_ENTER = (_Key.Key_Return, _Key.Key_Enter)
_LONG_TEXTS = (QPlainTextEdit, QTextEdit)
_TEXTS = (QLineEdit, *_LONG_TEXTS)
_WALKING = frozenset(
    (
        _Key.Key_Up, _Key.Key_Down, _Key.Key_Left, _Key.Key_Right, _Key.Key_PageUp, _Key.Key_PageDown, _Key.Key_Home,
        _Key.Key_End, _Key.Key_Tab, _Key.Key_Backtab,
    )
)  # fmt: skip
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class HeldKeys(WindowListener):
    """Keeps a held key from doing again what it did: such repeats from commands and buttons, and all of Enter in a line.

    Texts go on taking keys, and whoever walks through a list goes on walking; but what a key does with a row is done once.
    """

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
            case QEvent.Type.KeyPress if event.isAutoRepeat() or self._is_repeat(event):
                return not _goes_on(event)
            case _:
                pass
        return False

    def _is_repeat(self, event: QKeyEvent) -> bool:
        key, at = self._released
        is_same = event.key() == key and event.timestamp() != 0
        return is_same and not event.isAutoRepeat() and 0 <= event.timestamp() - at <= _SAME_MS


def _goes_on(event: QKeyEvent) -> bool:
    """Tell whether a held key goes on where the keyboard is: in texts, and for walking."""
    focus, key = QApplication.focusWidget(), event.key()
    if isinstance(focus, QAbstractItemView):
        return key in _WALKING and not event.modifiers() & _COMMANDS
    if key in _ENTER:
        return isinstance(focus, _LONG_TEXTS)  # in a line it takes what is typed
    return event.isAutoRepeat() or isinstance(focus, _TEXTS)
