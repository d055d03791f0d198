"""Small tables of a form: their columns, and cells that show what people typed on one line."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from orderflow_desk.domain.tidying import tidy_line

_ROW_HEIGHT = 34
_SHOWN = 120


def lay_out(table: QTableWidget, heads: Sequence[str], widths: Sequence[int]) -> None:
    """Give a table its columns; the last one takes the room that is left."""
    table.setColumnCount(len(heads))
    table.setHorizontalHeaderLabels(list(heads))
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
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
