"""The search field: every key, at once, and a scanned number opens its order."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from orderflow_desk.gui.panes.search_bar import SearchBar
from orderflow_desk.gui.session import Session


@pytest.fixture
def bar(session: Session, qtbot: QtBot) -> SearchBar:
    bar = SearchBar(session)
    qtbot.addWidget(bar)
    bar.show()
    return bar


def test_what_is_typed_is_searched_within_30_ms(bar: SearchBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.searched, timeout=1000) as told:
        QTest.keyClicks(bar, "b")
    assert told.args == ["b"]
    assert bar._burst.interval() <= 30


def test_a_burst_of_keys_is_searched_once(bar: SearchBar, qtbot: QtBot) -> None:
    heard: list[str] = []
    bar.searched.connect(heard.append)
    for length in range(1, 7):
        bar.setText("bosch "[:length])
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["bosch "]


def test_escape_clears(bar: SearchBar, qtbot: QtBot) -> None:
    QTest.keyClicks(bar, "bosch")
    with qtbot.waitSignal(bar.searched, check_params_cb=lambda text: text == ""):
        QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert bar.text() == ""


@pytest.mark.parametrize("typed", ["10482", "#10482", " #10482 "])
def test_a_scanned_number_is_told_at_enter(bar: SearchBar, qtbot: QtBot, typed: str) -> None:
    with qtbot.waitSignal(bar.number_entered) as told:
        QTest.keyClicks(bar, typed)
        QTest.keyClick(bar, Qt.Key.Key_Return)
    assert told.args == [10482]
    assert bar.selectedText() == bar.text()


def test_enter_after_words_goes_to_the_list_with_the_search_done(bar: SearchBar, qtbot: QtBot) -> None:
    order: list[str] = []
    bar.searched.connect(lambda _text: order.append("searched"))
    bar.list_wanted.connect(lambda: order.append("list"))
    QTest.keyClicks(bar, "bosch")
    QTest.keyClick(bar, Qt.Key.Key_Return)
    assert order == ["searched", "list"]


def test_down_goes_to_the_list(bar: SearchBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.list_wanted):
        QTest.keyClick(bar, Qt.Key.Key_Down)
