"""Somebody who works without a mouse: keys that command are counted, letters that are typed are not."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from orderflow_desk.tour.guide import type_text
from support.window.driving import Driver

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


class Hands:
    """Presses go where the keyboard is; each rests until the window has answered it."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        self.presses = 0

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            self.presses += 1
            menu = QApplication.activePopupWidget()
            if menu is None:
                self.driver.key(key, held)
            else:
                self.driver.qtbot.keyClick(menu, key, held)
                self.driver.rest()

    def type(self, text: str) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None, f"nowhere to type {text!r}"
        type_text(focused, text)
        self.driver.rest()

    @property
    def place(self) -> str:
        """The name of what has the keyboard."""
        focused = QApplication.focusWidget()
        return "" if focused is None else focused.objectName()
