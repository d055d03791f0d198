"""A PC that is set to another zone than the shop says so, once and calmly."""

from collections.abc import Callable
from dataclasses import replace

import pytest
import time_machine
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from orderflow_desk.gui.frame.clock_note import ClockNote
from orderflow_desk.gui.frame.main_window import MainWindow
from orderflow_desk.gui.session.session import Session, Toast
from orderflow_desk.gui.words.shop_time import set_zone, zone_name
from support.shops.watched_desk import WatchedDesk


@pytest.fixture
def note(qtbot: QtBot, session: Session) -> ClockNote:
    note = ClockNote(session)
    qtbot.addWidget(note)
    return note


def _button(note: ClockNote) -> QPushButton:
    found = note.findChild(QPushButton, "clock_note")
    assert found is not None
    return found


def test_a_pc_in_the_shops_zone_says_nothing(note: ClockNote, pc_in: Callable[[str], None]) -> None:
    pc_in("Europe/Vienna")
    set_zone("Europe/Berlin")  # another name for the same clock
    note.refresh()
    assert note.isHidden()


@pytest.mark.parametrize(
    ("pc", "apart"),
    [
        ("Asia/Tokyo", "9:00 h behind"),
        ("America/St_Johns", "3:30 h ahead"),
        ("Etc/GMT", "same time today, but not all year"),
    ],
)
def test_a_pc_in_another_zone_says_what_that_means(
    note: ClockNote, session: Session, pc_in: Callable[[str], None], pc: str, apart: str
) -> None:
    pc_in(pc)
    set_zone("Europe/Lisbon")
    said: list[Toast] = []
    session.toasted.connect(said.append)
    with time_machine.travel("2026-11-24T12:00:00Z", tick=False):
        note.refresh()
        assert not note.isHidden()
        assert _button(note).text() == "Shop time: Europe/Lisbon"
        _button(note).click()
    (toast,) = said
    assert apart in toast.words(0)
    assert "what you type is read as the shop's time" in toast.words(0)


def test_another_zone_chosen_on_any_pc_is_shown_at_once(
    qtbot: QtBot,
    session: Session,
    desk: WatchedDesk,
    settle: Callable[[], None],
    pc_in: Callable[[str], None],
) -> None:
    pc_in("Europe/Berlin")
    window = MainWindow(session)
    qtbot.addWidget(window)
    window.desktop._ask()
    settle()
    heard: list[bool] = []
    session.feed.changed.connect(lambda changes: heard.append(changes.everything))
    session.feed.announce(desk.shop.change(replace(desk.shop.read(), time_zone="Asia/Tokyo")))
    qtbot.waitUntil(lambda: zone_name() == "Asia/Tokyo")
    settle()
    note = window.findChild(ClockNote)
    assert note is not None
    assert not note.isHidden()
    assert True in heard  # every pane shows its times anew
