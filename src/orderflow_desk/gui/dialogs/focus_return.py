"""Gives the keyboard back to the window when a question is answered, where no window manager does it."""

from PySide6.QtWidgets import QDialog, QWidget


def give_keyboard_back(dialog: QDialog, parent: QWidget) -> None:
    """Let the parent's window be active again, with the focus where it was, once the dialog is closed."""
    window = parent.window()
    before = window.focusWidget()

    def on_finished(_result: int) -> None:
        window.activateWindow()
        if before is not None and before.isVisible():
            before.setFocus()

    dialog.finished.connect(on_finished)
