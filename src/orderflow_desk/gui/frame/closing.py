"""Asks before the window closes while mails wait: they are not lost, but they do not leave before the next start."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from orderflow_desk.gui.dialogs.choice_dialog import Answer, ChoiceDialog

translate = QCoreApplication.translate


def ask_to_close(window: QWidget, waiting: int, confirmed: Callable[[], None]) -> None:
    """Ask, without blocking what runs, whether the window is to close although so many mails wait."""
    dialog = ChoiceDialog(
        translate("closing", "%Ln e-mail(s) not sent yet", "", waiting),
        translate("closing", "They are kept, and will go out next time you start."),
        (
            Answer(translate("closing", "Close"), "closing_close", confirmed),
            Answer(translate("closing", "Stay"), "closing_stay", look="primary"),
        ),
        window,
    )
    dialog.open()
