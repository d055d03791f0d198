"""Gives the keyboard back to the window when a question is answered, where no window manager does it."""

from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from orderflow_desk.gui.dialogs.keyboard_place import KeyboardPlace


def give_keyboard_back(dialog: QDialog, parent: QWidget) -> None:
    """Let the parent's window be active again, with the focus where it was, once the dialog is closed."""
    window = parent.window()
    before = KeyboardPlace()
    before.remember(window)

    def on_finished(_result: int) -> None:
        if isValid(window):
            window.activateWindow()
            before.give_back()

    dialog.finished.connect(on_finished)
