"""Text that is typed while a button has the keyboard presses no button; a Space or an Enter alone does."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.presses.button_keys import ButtonKeys
from orderflow_desk.gui.widgets.presses.press_guard import PressGuard
from orderflow_desk.gui.widgets.presses.stray_text import TYPING_MS, StrayText
from support.window.key_player import Player, Recording, recordings, typed


class Answer(QPushButton):
    """A button that takes a digit, as a point of a checklist does."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.text().isdigit():
            super().keyPressEvent(event)


class Page(QWidget):
    """A line, a button, a tick, and a button that takes digits."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed: list[str] = []
        self.kept = 0
        self.line, self.tick = QLineEdit(), QCheckBox("Customer can read it")
        self.button, self.answer = QPushButton("Finish"), Answer("Powers on")
        column = QVBoxLayout(self)
        for widget in (self.line, self.button, self.tick, self.answer):
            column.addWidget(widget)
        for one in (self.button, self.tick, self.answer):
            one.clicked.connect(lambda _=False, one=one: self.pressed.append(one.text()))
        self.guard = PressGuard(self)
        self.keys = ButtonKeys(self.guard, self)
        self.stray = StrayText(self)
        self.stray.kept.connect(self._on_kept)

    def _on_kept(self) -> None:
        self.kept += 1


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[Page]:
    page = Page()
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    yield page
    page.stray.listen_no_more()


def play(page: Page, widget: QWidget, *played: Recording, pause: int = 500) -> None:
    widget.setFocus()
    player = Player(page.windowHandle())
    for recording in played:
        player.play(recording, pause=pause)


@pytest.mark.parametrize("end", ["", "\r"])
@pytest.mark.parametrize("gap", [5, 90, 450])
@pytest.mark.parametrize("name", ["button", "tick"])
def test_words_typed_while_a_button_has_the_keyboard_press_nothing(
    page: Page, name: str, gap: int, end: str
) -> None:
    play(page, getattr(page, name), typed(f"customer will call{end}", gap=gap))
    assert page.pressed == []
    assert page.kept == 2 + len(end)


@pytest.mark.parametrize("typist", recordings("typist"), ids=lambda one: one.name)
def test_no_recorded_typist_presses_the_button_that_has_the_keyboard(page: Page, typist: Recording) -> None:
    play(page, page.button, typist)
    assert page.pressed == []


@pytest.mark.parametrize("key", [" ", "\r"])
def test_a_press_alone_presses(page: Page, key: str) -> None:
    play(page, page.button, typed(key, gap=1))
    assert page.pressed == ["Finish"]


def test_a_press_after_a_pause_is_one(page: Page) -> None:
    play(page, page.button, typed("will", gap=90), typed(" ", gap=1), pause=TYPING_MS)
    assert page.pressed == ["Finish"]
    assert page.kept == 0


def test_a_press_after_a_character_that_the_button_took_is_one(page: Page) -> None:
    play(page, page.answer, typed("1 ", gap=200))
    assert page.pressed == ["Powers on"]


def test_a_press_after_walking_to_another_button_is_one(page: Page) -> None:
    play(page, page.button, typed("x\t ", gap=200))
    assert page.pressed == ["Customer can read it"]


def test_what_is_typed_into_a_field_is_whole_and_a_button_can_be_pressed_right_after_it(page: Page) -> None:
    play(page, page.line, typed("will call\t ", gap=90))
    assert page.line.text() == "will call"
    assert page.pressed == ["Finish"]
    assert page.kept == 0
