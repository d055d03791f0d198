"""The keyboard of somebody without a mouse: keys come through the window that has it, as those of a real one do."""

from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from orderflow_desk.tour.guide import type_text
from support.window.driving import Driver
from whole.busy_hour.acts import Press


class Keyboard:
    """Each press rests until the window has answered it; those that command are counted, letters are not."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        self.presses = 0

    def do(self, step: Press | str) -> None:
        """Press a key, or type a text."""
        if isinstance(step, Press):
            self.presses += 1
            QTest.keyClick(_window(), step.key, step.held)
        else:
            for letter in step:
                # Each where the keyboard is by then: a letter may lead it elsewhere.
                focused = QApplication.focusWidget()
                assert focused is not None, f"nowhere to type {step!r}"
                type_text(focused, letter)
        self._driver.rest()

    @property
    def place(self) -> str:
        """The name of what has the keyboard."""
        focused = QApplication.focusWidget()
        return "" if focused is None else focused.objectName()


def _window() -> QWindow:
    """Return the window that a key goes to: of the menu that is open, or else the one that is active."""
    menu = QApplication.activePopupWidget()
    window = QGuiApplication.focusWindow() if menu is None else menu.windowHandle()
    assert window is not None, "no window has the keyboard"
    return window
