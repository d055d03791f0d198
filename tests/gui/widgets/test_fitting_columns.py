"""Columns of small tables: all of them are seen, as long as nobody wants them otherwise."""

import pytest
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.gui.lists.tables import lay_out

HEADS, WIDTHS = ("When", "By whom", "File", "State"), (200, 100, 300)


@pytest.fixture
def table(qtbot: QtBot) -> QTableWidget:
    made = QTableWidget()
    qtbot.addWidget(made)
    lay_out(made, HEADS, WIDTHS)
    made.resize(900, 200)
    made.show()
    return made


def _widths(table: QTableWidget) -> list[int]:
    return [table.columnWidth(column) for column in range(table.columnCount())]


def test_columns_have_their_widths_where_there_is_room_and_the_last_takes_the_rest(
    table: QTableWidget,
) -> None:
    assert _widths(table)[:3] == [*WIDTHS]
    assert sum(_widths(table)) == table.viewport().width()


def test_in_a_narrow_window_all_columns_are_seen(table: QTableWidget) -> None:
    table.resize(480, 200)
    assert sum(_widths(table)) == table.viewport().width()
    when, by_whom, file, _state = _widths(table)
    assert when > by_whom
    assert file > when
    table.resize(900, 200)
    assert _widths(table)[:3] == [*WIDTHS]


def test_a_width_that_somebody_drew_stays(table: QTableWidget) -> None:
    table.setColumnWidth(1, 240)
    table.resize(480, 200)
    assert table.columnWidth(1) == 240
