"""The keyboard goes back to the field that had it, and to none that is gone."""

from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.gui.dialogs.file_question import file_question
from orderflow_desk.gui.dialogs.focus_return import give_keyboard_back
from orderflow_desk.gui.dialogs.keyboard_place import KeyboardPlace
from orderflow_desk.gui.widgets.presses.keyboard_rest import lay_to_rest


@pytest.fixture
def form(qtbot: QtBot) -> tuple[QWidget, QLineEdit, QLineEdit]:
    window = QWidget()
    qtbot.addWidget(window)
    first, second = QLineEdit(), QLineEdit()
    column = QVBoxLayout(window)
    column.addWidget(first)
    column.addWidget(second)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    first.setFocus()
    return window, first, second


def test_the_field_that_had_the_keyboard_gets_it_once(form: tuple[QWidget, QLineEdit, QLineEdit]) -> None:
    window, first, second = form
    place = KeyboardPlace()
    place.remember(window)
    second.setFocus()
    place.give_back()
    assert window.focusWidget() is first
    second.setFocus()
    place.give_back()
    assert window.focusWidget() is second


@pytest.mark.parametrize("end", [shiboken6.delete, QWidget.hide], ids=["gone", "hidden"])
def test_a_field_that_is_gone_or_hidden_is_left_alone(
    form: tuple[QWidget, QLineEdit, QLineEdit], end: Callable[[QWidget], None]
) -> None:
    window, first, second = form
    place = KeyboardPlace()
    place.remember(window)
    second.setFocus()
    end(first)
    place.give_back()
    assert window.focusWidget() is second


def test_the_question_for_a_file_gives_the_keyboard_back_when_it_is_left(
    qtbot: QtBot, form: tuple[QWidget, QLineEdit, QLineEdit]
) -> None:
    window, first, _second = form
    question = file_question(window, "Save the list as")
    question.open()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is question)
    question.reject()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is first)


def test_what_was_laid_to_rest_rests_after_a_dialog_too(
    qtbot: QtBot, form: tuple[QWidget, QLineEdit, QLineEdit]
) -> None:
    window, _first, second = form
    bar = QFrame(window)
    button = QPushButton("Mine", bar)
    bar.show()
    button.setFocus()
    lay_to_rest(button)
    assert bar.hasFocus()
    dialog = QDialog(window)
    give_keyboard_back(dialog, window)
    dialog.open()
    second.setFocus()
    dialog.reject()
    qtbot.waitUntil(window.isActiveWindow)
    assert QApplication.focusWidget() is bar


def test_a_dialog_is_answered_also_when_the_field_before_it_is_gone(
    form: tuple[QWidget, QLineEdit, QLineEdit],
) -> None:
    window, first, _second = form
    dialog = QDialog(window)
    give_keyboard_back(dialog, window)
    dialog.show()
    shiboken6.delete(first)
    dialog.reject()
    assert not dialog.isVisible()
