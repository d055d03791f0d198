"""The search field: every key, at once, and a scanned number opens its order."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from orderflow_desk.gui.orders.list.search_bar import SearchBar
from orderflow_desk.gui.session.session import Session


@pytest.fixture
def bar(session: Session, qtbot: QtBot) -> SearchBar:
    bar = SearchBar(session)
    qtbot.addWidget(bar)
    bar.show()
    return bar


def test_a_key_is_searched_at_once(bar: SearchBar) -> None:
    heard: list[str] = []
    bar.searched.connect(heard.append)
    QTest.keyClick(bar, "b")
    assert heard == ["b"]


def test_a_burst_of_keys_is_searched_by_its_first_key_and_then_whole(bar: SearchBar, qtbot: QtBot) -> None:
    heard: list[str] = []
    bar.searched.connect(heard.append)
    for length in range(1, 7):
        bar.setText("bosch "[:length])
    qtbot.waitUntil(lambda: len(heard) > 1)
    qtbot.wait(60)
    assert heard == ["b", "bosch "]
    assert bar._burst.interval() <= 30


def test_what_was_typed_and_taken_back_within_a_burst_is_not_searched_again(
    bar: SearchBar, qtbot: QtBot
) -> None:
    heard: list[str] = []
    bar.searched.connect(heard.append)
    for text in ("b", "bo", "b"):
        bar.setText(text)
    qtbot.wait(60)
    assert heard == ["b"]


def test_escape_clears(bar: SearchBar, qtbot: QtBot) -> None:
    QTest.keyClicks(bar, "bosch")
    with qtbot.waitSignal(bar.searched, check_params_cb=lambda text: text == ""):
        QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert bar.text() == ""


@pytest.mark.parametrize("typed", ["10482", "#10482", " #10482 "])
def test_a_scanned_number_is_announced_at_enter(bar: SearchBar, qtbot: QtBot, typed: str) -> None:
    with qtbot.waitSignal(bar.number_entered) as announced:
        QTest.keyClicks(bar, typed)
        QTest.keyClick(bar, Qt.Key.Key_Return)
    assert announced.args == [10482]
    assert bar.selectedText() == bar.text()


@pytest.mark.parametrize("typed", ["2147483648", "5901234123457", "356938035643809", "9" * 18])
def test_a_number_of_any_length_is_told_whole(bar: SearchBar, qtbot: QtBot, typed: str) -> None:
    with qtbot.waitSignal(bar.number_entered) as announced:
        QTest.keyClicks(bar, typed)
        QTest.keyClick(bar, Qt.Key.Key_Return)
    assert announced.args == [int(typed)]


def test_enter_after_a_makers_code_searches_for_the_serial_number_in_it(bar: SearchBar, qtbot: QtBot) -> None:
    heard: list[str] = []
    bar.searched.connect(heard.append)
    with qtbot.waitSignal(bar.list_wanted):
        bar.setText("]C1010401234567890121SN4711")
        QTest.keyClick(bar, Qt.Key.Key_Return)
    assert (bar.text(), heard[-1]) == ("SN4711", "SN4711")


def test_enter_after_words_goes_to_the_list_with_the_search_done(bar: SearchBar, qtbot: QtBot) -> None:
    order: list[str] = []
    bar.searched.connect(order.append)
    bar.list_wanted.connect(lambda: order.append("the list"))
    QTest.keyClicks(bar, "bosch")
    QTest.keyClick(bar, Qt.Key.Key_Return)
    assert order[-2:] == ["bosch", "the list"]


def test_down_goes_to_the_list(bar: SearchBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.list_wanted):
        QTest.keyClick(bar, Qt.Key.Key_Down)
