"""Paints a customer as two lines: the name with the number of orders, and how they are reached."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.panes.customer_finder import orders_counted
from orderflow_desk.gui.theme import Theme
from orderflow_desk.store.customer_rows import CustomerRow

_HEIGHT, _SIDE, _GAP = 60, 16, 12
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CustomerDelegate(QStyledItemDelegate):
    """The number of orders stands whole; a long name, or a long address, is cut."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, _HEIGHT)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(row, CustomerRow):
            return
        area: QRect = option.rect  # type: ignore[attr-defined]  the stubs miss the fields of QStyleOption
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.fillRect(area, self._ground(state))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, self._theme.colour("line"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(area.left(), area.top(), 3, area.height() - 1, self._theme.colour("accent"))
        inner = area.adjusted(_SIDE, 8, -_SIDE, -9)
        half = inner.height() // 2
        upper = QRect(inner.left(), inner.top(), inner.width(), half)
        lower = QRect(inner.left(), inner.top() + half, inner.width(), half)
        small, strong = self._theme.font("small"), self._theme.font("base", QFont.Weight.DemiBold)
        count = orders_counted(row.orders)
        painter.setFont(small)
        painter.setPen(self._theme.colour("ink2"))
        painter.drawText(upper, _RIGHT, count)
        room = upper.width() - QFontMetrics(small).horizontalAdvance(count) - _GAP
        self._write(painter, upper, room, row.name, strong, "ink")
        reached = " · ".join(part for part in (row.phone, row.email) if part)
        self._write(painter, lower, lower.width(), reached, self._theme.font(), "ink2")
        painter.restore()

    def _ground(self, state: QStyle.StateFlag) -> QColor:
        if state & QStyle.StateFlag.State_Selected:
            return self._theme.colour("selected")
        if state & QStyle.StateFlag.State_MouseOver:
            return self._theme.tint("ink", 0.035)
        return self._theme.colour("panel")

    def _write(self, painter: QPainter, area: QRect, room: int, text: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(room, 40))
        painter.drawText(area, _LEFT, shown)
