"""A question that needs a reason: whoever types means the reason, and a command means none."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.gui.dialogs.question_dialog import Question, QuestionDialog

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(qtbot: QtBot) -> QuestionDialog:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made = QuestionDialog(
        Question("Finish", "", "", "Finish", reasons=("no parts needed",), is_first_reason_filled=True),
        window,
    )
    made.open()
    return made


def _press(target: QWidget, key: Qt.Key, text: str, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QCoreApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))


@pytest.mark.parametrize("where", ["reason", "do_it", "leave_it"])
def test_a_command_of_the_window_behind_types_nothing_and_ends(dialog: QuestionDialog, where: str) -> None:
    # X11 gives Ctrl+1 and Ctrl+, a text; the line does not take them, and the dialog got them back for ever.
    target = dialog.form.reason.lineEdit() if where == "reason" else getattr(dialog.form, where)
    target.setFocus()
    for key, text in ((Qt.Key.Key_1, "1"), (Qt.Key.Key_Comma, ",")):
        _press(target, key, text, CTRL)
    assert dialog.isVisible()
    assert dialog.form.reason.currentText() == "no parts needed"


def test_who_types_beside_the_reason_types_it(dialog: QuestionDialog) -> None:
    dialog.form.reason.setEditText("")
    dialog.form.leave_it.setFocus()
    _press(dialog.form.leave_it, Qt.Key.Key_S, "s")
    line = dialog.form.reason.lineEdit()
    assert line is not None
    assert line.hasFocus()
    _press(line, Qt.Key.Key_O, "o")
    assert dialog.form.reason.currentText() == "so"
