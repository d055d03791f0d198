"""Columns of small tables: all of them are seen, as long as nobody wants them otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.gui.lists.fitting_columns import fitted
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


@given(st.lists(st.integers(20, 400), min_size=1, max_size=8), st.integers(0, 2000))
def test_columns_that_can_be_read_fit_wherever_there_is_room_for_them(widths: list[int], room: int) -> None:
    found = fitted(widths, room)
    least = [min(width, 56) for width in widths]
    assert all(low <= one <= width for low, one, width in zip(least, found, widths, strict=True))
    assert sum(found) <= max(room, sum(least))
    if sum(widths) <= room:
        assert found == widths


def test_a_table_as_high_as_its_rows_comes_to_rest(qtbot: QtBot) -> None:
    made = QTableWidget()
    qtbot.addWidget(made)
    lay_out(made, ("Who", "When", "Work", "Time", "Per hour", "Bill", "Amount"), (80, 120, 190, 70, 86, 40))
    made.setRowCount(3)
    made.show()
    moved: list[int] = []
    made.horizontalHeader().sectionResized.connect(lambda column, *_: moved.append(column))
    for width in range(400, 560, 4):
        made.resize(width, 10)
        made.setFixedHeight(made.horizontalHeader().height() + 3 * made.rowHeight(0) + 2)
        qtbot.wait(1)
    moved.clear()
    qtbot.wait(60)
    assert moved == []
