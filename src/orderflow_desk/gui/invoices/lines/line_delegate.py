"""Paints the lines of an invoice: what on one line, how much of it below."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from orderflow_desk.gui.invoices.lines.line_model import LOWER, MISSING
from orderflow_desk.gui.lists.two_line_cell import paint_two_lines
from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.overriding import override


class LineDelegate(QStyledItemDelegate):
    """What is missing stands in the colour of warnings."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        area: QRect = option.rect  # type: ignore[attr-defined]  the stubs miss the fields of QStyleOption
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        font: QFont = option.font  # type: ignore[attr-defined]
        said = str(index.data())
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._theme.colour("selected"))
        paint_two_lines(
            painter,
            area,
            Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole)),
            (said, font, self._theme.colour("warn" if said == MISSING else "ink")),
            (str(index.data(LOWER)), font, self._theme.colour("ink2")),
        )
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.restore()
