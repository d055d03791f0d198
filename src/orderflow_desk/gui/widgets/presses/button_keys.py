"""What keys do to the button that has the keyboard: Enter presses it, as Space does, and in dialogs no arrow leaves it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QPushButton, QTextEdit, QToolButton

from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.presses.press_guard import PressGuard
from orderflow_desk.gui.widgets.presses.window_listener import WindowListener

_Key = Qt.Key
_ENTER = (_Key.Key_Return, _Key.Key_Enter)
_ARROWS = (_Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class ButtonKeys(WindowListener):
    """Presses the button that has the keyboard on Enter: once, however long the key is held.

    In a dialog Qt would press its default button instead, and an arrow that was still held when the dialog opened would
    walk from the safe answer to the other.
    """

    def __init__(self, guard: PressGuard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._guard = guard

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        return isinstance(watched, QWindow) and self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> bool:
        button = QApplication.focusWidget()
        is_button = isinstance(button, (QPushButton, QToolButton))
        if event.key() in _ENTER and event.modifiers() in _PLAIN:
            if event.isAutoRepeat():
                # Nothing is pressed by a key that was held: neither this button nor the default one of a dialog.
                is_text = isinstance(button, (QPlainTextEdit, QTextEdit))
                return is_button or (not is_text and isinstance(QApplication.activeWindow(), QDialog))
            if is_button and self._guard.allows_key(button):
                button.click()
            return is_button
        return event.key() in _ARROWS and is_button and isinstance(button.window(), QDialog)
