"""Paints the cells of a part: two lines, its state in colour, and the word that receives it as a link."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.parts.part_model import ACT, ARRIVAL, LOWER
from orderflow_desk.gui.parts.words import days_until
from orderflow_desk.gui.words.when import now
from orderflow_desk.views.parts import PartRow

_SIDE = 8
_HERE = "here"


class PartDelegate(QStyledItemDelegate):
    """What does not fit is cut; the whole of it is in the tooltip."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(row, PartRow):
            return
        area: QRect = option.rect  # type: ignore[attr-defined]  the stubs miss the fields of QStyleOption
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._theme.colour("selected"))
        upper, lower = str(index.data(Qt.ItemDataRole.DisplayRole)), str(index.data(LOWER))
        inner = area.adjusted(_SIDE, 4, -_SIDE, -4)
        half = inner.height() // 2
        first = QRect(inner.left(), inner.top(), inner.width(), half if lower else inner.height())
        align = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))
        font: QFont = option.font  # type: ignore[attr-defined]
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        is_link = index.column() == ACT
        self._write(
            painter,
            first,
            align,
            upper,
            strong if index.column() == 0 or is_link else font,
            _tone(row, index.column()),
        )
        if lower:
            small = QFont(font)
            small.setPointSizeF(font.pointSizeF() * 0.88)
            second = QRect(inner.left(), inner.top() + half, inner.width(), half)
            self._write(painter, second, align, lower, small, "ink2")
        painter.restore()

    def _colour(self, tone: str) -> QColor:
        is_here = tone == _HERE
        return self._theme.status_colour(Status.READY_FOR_RETURN) if is_here else self._theme.colour(tone)

    def _write(
        self, painter: QPainter, area: QRect, align: Qt.AlignmentFlag, text: str, font: QFont, tone: str
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._colour(tone))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, align, shown)


def _tone(row: PartRow, column: int) -> str:
    if column == ACT:
        return "accent"
    if row.not_needed:
        return "ink3"
    if column != ARRIVAL:
        return "ink"
    if row.received_at is not None:
        return _HERE
    return "warn" if row.due is not None and days_until(row.due, now()) < 0 else "ink2"
