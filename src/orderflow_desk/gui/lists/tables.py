"""Small tables: their columns, and cells that show what people typed on one line."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHeaderView, QTableView, QTableWidget, QTableWidgetItem, QVBoxLayout

from orderflow_desk.domain.tidying import tidy_line
from orderflow_desk.gui.lists.fitting_columns import FittingColumns

_ROW_HEIGHT = 34
_SHOWN = 120


def lay_out(table: QTableWidget, heads: Sequence[str], widths: Sequence[int]) -> None:
    """Give a table its columns; the last one takes the room that is left."""
    table.setColumnCount(len(heads))
    table.setHorizontalHeaderLabels(list(heads))
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    set_up(table, widths, row_height=_ROW_HEIGHT)


def set_up(table: QTableView, widths: Sequence[int], *, row_height: int) -> None:
    """Let a table that has its columns show them at these widths, the last one in the room that is left; none: as they come."""
    # Cells begin below the words of their heads.
    table.setProperty("look", "plain")
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(row_height)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setTextElideMode(Qt.TextElideMode.ElideRight)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    header.setStretchLastSection(True)
    if widths:
        FittingColumns(table, widths)


def in_card(table: QTableView) -> QFrame:
    """Return a card with the table alone in it."""
    card = QFrame()
    card.setProperty("look", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(1, 6, 1, 6)
    column.addWidget(table)
    return card


def cell(text: str) -> QTableWidgetItem:
    """Return a cell with what stands in a file, on one line of which everything can be seen."""
    line = tidy_line(text[: 10 * _SHOWN])
    made = QTableWidgetItem(line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…")
    made.setFlags(made.flags() & ~Qt.ItemFlag.ItemIsEditable)
    return made
