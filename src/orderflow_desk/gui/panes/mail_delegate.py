"""Paints a mail of the outbox as two lines."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from orderflow_desk.domain.mailing import FAILED, MailState
from orderflow_desk.gui.mail_words import state_word
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.theme import Theme
from orderflow_desk.gui.when import clock_text, now
from orderflow_desk.gui.words import order_number
from orderflow_desk.store.rows import MailRow

_HEIGHT, _SIDE, _GAP = 60, 16, 12
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_TONES = {
    MailState.ACCEPTED: "ink2",
    MailState.NO_ADDRESS: "warn",
    MailState.RECALLED: "ink3",
    MailState.PHONED: "ink2",
}


class MailDelegate(QStyledItemDelegate):
    """Subject and state above, recipient, order and time below."""

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
        if not isinstance(row, MailRow):
            return
        area: QRect = option.rect  # type: ignore[attr-defined]  the stubs miss the fields of QStyleOption
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        self._paint_ground(painter, area, state)
        inner = area.adjusted(_SIDE, 8, -_SIDE, -9)
        half = inner.height() // 2
        upper = QRect(inner.left(), inner.top(), inner.width(), half)
        lower = QRect(inner.left(), inner.top() + half, inner.width(), half)
        strong = self._theme.font("base", QFont.Weight.DemiBold)
        small = self._theme.font("small", QFont.Weight.DemiBold)
        left = self._right(painter, upper, state_word(row.state), small, self._tone(row.state))
        self._left(painter, upper, left, row.subject, strong, self._theme.colour("ink"))
        left = self._right(
            painter,
            lower,
            clock_text(row.created_at, now()),
            self._theme.font("small"),
            self._theme.colour("ink3"),
        )
        where = f"{row.recipient_name} · {row.recipient}" if row.recipient else row.recipient_name
        if row.order_id is not None:
            where = f"{order_number(row.order_id)} · {where}"
        self._left(painter, lower, left, where, self._theme.font(), self._theme.colour("ink2"))
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            ground = self._theme.colour("selected")
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = self._theme.tint("ink", 0.035)
        else:
            ground = self._theme.colour("panel")
        painter.fillRect(area, ground)
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, self._theme.colour("line"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(area.left(), area.top(), 3, area.height() - 1, self._theme.colour("accent"))

    def _tone(self, state: MailState) -> QColor:
        return self._theme.colour("late" if state in FAILED else _TONES.get(state, "accent"))

    @staticmethod
    def _right(painter: QPainter, area: QRect, text: str, font: QFont, colour: QColor) -> int:
        """Write at the right edge; return how much room is left."""
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(area, _RIGHT, text)
        return area.width() - QFontMetrics(font).horizontalAdvance(text) - _GAP

    @staticmethod
    def _left(painter: QPainter, area: QRect, width: int, text: str, font: QFont, colour: QColor) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(width, 40))
        painter.drawText(area, _LEFT, shown)
