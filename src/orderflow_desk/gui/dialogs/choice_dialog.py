"""Asks for one of a few answers, the last of which leaves everything as it is: it has the keyboard, and Escape means it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from orderflow_desk.gui.dialogs.focus_return import give_keyboard_back
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.widgets.room_for_words import give_room_for_words


def _nothing() -> None:
    pass


@dataclass(frozen=True, slots=True)
class Answer:
    """A button: what it says, what it does, how it looks (a word of desk.qss), and its object name."""

    words: str
    name: str
    act: Callable[[], None] = _nothing
    look: str = "plain"


class ChoiceDialog(QDialog):
    """Blocks nothing: the act of an answer is done once the dialog is closed."""

    def __init__(self, title: str, meaning: str, answers: Sequence[Answer], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("choice_dialog")
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(10)
        column.addWidget(PlainLabel(title, tone="title", wraps=True))
        column.addWidget(PlainLabel(meaning, tone="quiet", wraps=True))
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        column.addLayout(row)
        give_keyboard_back(self, parent)
        for answer in answers:
            button = push_button(answer.words, answer.name, look=answer.look)
            button.setAutoDefault(False)
            button.clicked.connect(self.accept)
            button.clicked.connect(answer.act)
            row.addWidget(button)
            button.setFocus()
        self.setMinimumWidth(460)
        give_room_for_words(self)
