"""A tick that Enter sets and leaves behind, so that who types down a form need not stop there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox

from orderflow_desk.gui.overriding import override


class TickBox(QCheckBox):
    """Space ticks and unticks as ever. Enter ticks, and `passed` tells that the keyboard may go on."""

    passed = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not is_enter or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        if not self.isChecked():
            self.click()
        self.passed.emit()
