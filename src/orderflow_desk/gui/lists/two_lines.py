"""A row of two lines with something at the right of each: what the lists of mails and of customers are painted by."""

from abc import abstractmethod
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.overriding import override

_HEIGHT, _SIDE, _GAP = 60, 16, 12
_NARROWEST = 40
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TwoLines(QStyledItemDelegate):
    """What stands at the right stands whole; what stands at the left is cut. Rows are read from the user role."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    @abstractmethod
    def write(self, painter: QPainter, row: Any, upper: QRect, lower: QRect) -> None:
        """Write a row into its two lines."""

    def right(self, painter: QPainter, area: QRect, text: str, font: QFont, colour: QColor) -> int:
        """Write at the right edge; return how much room is left."""
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(area, _RIGHT, text)
        return area.width() - QFontMetrics(font).horizontalAdvance(text) - _GAP

    def left(self, painter: QPainter, area: QRect, room: int, text: str, font: QFont, tone: str) -> None:
        """Write at the left edge, cut to the room."""
        painter.setFont(font)
        painter.setPen(self.theme.colour(tone))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(room, _NARROWEST))
        painter.drawText(area, _LEFT, shown)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, _HEIGHT)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        if row is None:
            return
        area: QRect = option.rect  # type: ignore[attr-defined]  the stubs miss the fields of QStyleOption
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        self._paint_ground(painter, area, state)
        inner = area.adjusted(_SIDE, 8, -_SIDE, -9)
        half = inner.height() // 2
        upper = QRect(inner.left(), inner.top(), inner.width(), half)
        self.write(painter, row, upper, QRect(inner.left(), inner.top() + half, inner.width(), half))
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            ground = self.theme.colour("selected")
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = self.theme.tint("ink", 0.035)
        else:
            ground = self.theme.colour("panel")
        painter.fillRect(area, ground)
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, self.theme.colour("line"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(area.left(), area.top(), 3, area.height() - 1, self.theme.colour("accent"))
