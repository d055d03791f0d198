"""Asks why a part is not needed."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from orderflow_desk.gui.dialogs.question_dialog import Question, QuestionDialog

translate = QCoreApplication.translate


def ask_why(parent: QWidget, name: str, then: Callable[[str], None]) -> None:
    """Ask for the reason with which a part is struck off."""
    question = Question(
        title=translate("parts", "{part} is not needed").format(part=name),
        meaning=translate("parts", "The line stays, struck off, with the reason."),
        mail="",
        verb=translate("parts", "Not needed"),
        reasons=[
            translate("parts", "works without it"),
            translate("parts", "was in stock"),
            translate("parts", "typed by mistake"),
        ],
        leave=translate("parts", "Still needed"),
    )
    dialog = QuestionDialog(question, parent)
    dialog.answered.connect(then)
    dialog.open()
