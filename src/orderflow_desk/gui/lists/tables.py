"""Small tables: their columns, and cells that show what people typed on one line."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableView, QTableWidget, QTableWidgetItem

from orderflow_desk.domain.tidying import tidy_line

_ROW_HEIGHT = 34
_SHOWN = 120


def lay_out(table: QTableWidget, heads: Sequence[str], widths: Sequence[int]) -> None:
    """Give a table its columns; the last one takes the room that is left."""
    table.setColumnCount(len(heads))
    table.setHorizontalHeaderLabels(list(heads))
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    set_up(table, widths, row_height=_ROW_HEIGHT)


def set_up(table: QTableView, widths: Sequence[int], *, row_height: int) -> None:
    """Let a table that has its columns show them at these widths, the last one in the room that is left."""
    # Cells begin below the words of their heads.
    table.setProperty("look", "plain")
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(row_height)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setTextElideMode(Qt.TextElideMode.ElideRight)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    header.setStretchLastSection(True)
    for column, width in enumerate(widths):
        table.setColumnWidth(column, width)


def cell(text: str) -> QTableWidgetItem:
    """Return a cell with what stands in a file, on one line of which everything can be seen."""
    line = tidy_line(text[: 10 * _SHOWN])
    made = QTableWidgetItem(line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…")
    made.setFlags(made.flags() & ~Qt.ItemFlag.ItemIsEditable)
    return made
