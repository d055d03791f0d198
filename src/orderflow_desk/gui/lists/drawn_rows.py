"""Rows of short lists as they are drawn: the ground under the one that is meant, and words that give way to each other."""

from abc import abstractmethod
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.plain_label import plain_tooltip

ROW = Qt.ItemDataRole.UserRole
_GAP = 12


@dataclass(frozen=True, slots=True)
class Line:
    """One row: what it is, what tells it from others, a word at the right in a colour of the theme.

    `value` goes to who listens; `tip` says more.
    """

    strong: str
    quiet: str = ""
    aside: str = ""
    value: object = None
    tone: str = "ink2"
    tip: str = ""


def add_line(view: QListWidget, line: Line) -> None:
    """Add a row at the end of a list."""
    item = QListWidgetItem(view)
    item.setData(ROW, line)
    item.setToolTip(plain_tooltip(line.tip))
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{line.strong} {line.quiet} {line.tip or line.aside}")


class RowDelegate(QStyledItemDelegate):
    """Draws rows of one height from what stands in their `ROW`."""

    def __init__(self, theme: Theme, parent: QObject, *, height: int) -> None:
        super().__init__(parent)
        self.theme = theme
        self._height = height

    @abstractmethod
    def write(self, painter: QPainter, area: QRect, row: Any) -> None:
        """Write a row into its place."""

    def is_lit(self, state: QStyle.StateFlag) -> bool:
        """Tell whether a row has the ground of what is meant."""
        return bool(state & QStyle.StateFlag.State_Selected)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._height)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        area: QRect = option.rect  # type: ignore[attr-defined]  the stubs miss the fields of QStyleOption
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.is_lit(option.state):  # type: ignore[attr-defined]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("selected"))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 6, 6)
        self.write(painter, area, index.data(ROW))


class LineDelegate(RowDelegate):
    """Draws the word at the right whole, the first part next, and of the second what there is room for."""

    def __init__(self, theme: Theme, parent: QObject, *, height: int, side: int) -> None:
        super().__init__(theme, parent, height=height)
        self._side = side

    @override
    def write(self, painter: QPainter, area: QRect, row: Line) -> None:
        room = area.adjusted(self._side, 0, -self._side, 0)
        small, strong = self.theme.font("small"), self.theme.font(weight=QFont.Weight.DemiBold)
        room.setRight(room.right() - self._draw(painter, room, row.aside, small, row.tone, at_right=True))
        room.setLeft(room.left() + self._draw(painter, room, row.strong, strong, "ink"))
        self._draw(painter, room, row.quiet, self.theme.font(), "ink2")

    def _draw(
        self, painter: QPainter, room: QRect, words: str, font: QFont, tone: str, *, at_right: bool = False
    ) -> int:
        """Draw on one line within the room, shortened where it is short; return how much of it is used up."""
        if not words or room.width() <= 0:
            return 0
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(words.replace("\n", " "), Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(font)
        painter.setPen(self.theme.colour(tone))
        side = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)
        return metrics.horizontalAdvance(shown) + _GAP
