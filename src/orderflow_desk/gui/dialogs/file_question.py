"""The system's question for a file or a folder."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from orderflow_desk.gui.dialogs.focus_return import give_keyboard_back


def file_question(parent: QWidget, title: str, folder: str = "") -> QFileDialog:
    """Return the question, still to be told what is asked for; answered or left, it gives the keyboard back and is gone."""
    question = QFileDialog(parent, title, folder)
    question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    give_keyboard_back(question, parent)
    return question
