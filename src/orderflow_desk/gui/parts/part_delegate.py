"""Paints the cells of parts, in the tab of an order and on the page of all: their state in colour, what is pressed as a link."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.lists.two_line_cell import paint_two_lines
from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.parts.part_model import LOWER
from orderflow_desk.gui.parts.words import days_until
from orderflow_desk.gui.words.when import now
from orderflow_desk.views.parts import PartRow, WaitedFor

_SIDE = 8


class PartDelegate(QStyledItemDelegate):
    """`arrival` is the column that says how it stands with a part, `act` the one that is pressed, `status` that of its order. Groups are bands."""

    def __init__(self, theme: Theme, parent: QObject, *, arrival: int, act: int, status: int = -1) -> None:
        super().__init__(parent)
        self._theme, self._arrival, self._act, self._status = theme, arrival, act, status

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        area: QRect = option.rect  # type: ignore[attr-defined]  the stubs miss the fields of QStyleOption
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        font: QFont = option.font  # type: ignore[attr-defined]
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        painter.save()
        if not isinstance(row, PartRow | WaitedFor):
            painter.fillRect(area, self._theme.colour("window"))
            painter.setFont(strong)
            painter.setPen(self._theme.colour("ink2"))
            align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(area.adjusted(_SIDE, 0, -_SIDE, 0), align, index.data() or "")
        else:
            if state & QStyle.StateFlag.State_Selected:
                painter.fillRect(area, self._theme.colour("selected"))
            column = index.column()
            is_strong = column in (0, self._act)
            state_colour = self._colour(row.part if isinstance(row, WaitedFor) else row, column)
            if isinstance(row, WaitedFor) and column == self._status:
                state_colour = self._theme.status_colour(row.status)
                is_strong = True
            lower_colour = state_colour if column == self._arrival else self._theme.colour("ink2")
            paint_two_lines(
                painter,
                area,
                Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole)),
                (str(index.data()), strong if is_strong else font, state_colour),
                (str(index.data(LOWER)), font, lower_colour),
            )
            painter.setPen(self._theme.colour("line"))
            painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.restore()

    def _colour(self, row: PartRow, column: int) -> QColor:
        if column == self._act:
            return self._theme.colour("accent")
        if row.not_needed:
            return self._theme.colour("ink3")
        if column != self._arrival:
            return self._theme.colour("ink")
        if row.received_at is not None:
            return self._theme.status_colour(Status.READY_FOR_RETURN)
        is_late = row.due is not None and days_until(row.due, now()) < 0
        return self._theme.colour("warn" if is_late or row.due is None else "ink2")
