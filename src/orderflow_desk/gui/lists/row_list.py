"""A short list within a card: rows of two parts and a word at the right; Enter or a click opens one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from orderflow_desk.gui.lists.choice_list import draw_words
from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.plain_label import plain_tooltip

_ROW, _GAP, _ROWS_AT_MOST = 32, 12, 7
# How far the words are from the edge that is painted when a row is pointed at.
SIDE = 8
_SHOWN = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Line:
    """One row. `tone` is a colour of the theme for the word at the right; `value` is what is opened; `tip` says more."""

    strong: str
    quiet: str
    aside: str
    value: object
    tone: str = "ink2"
    tip: str = ""


class RowList(QListWidget):
    """As high as its rows, seven at most. `opened` comes with the value of the row."""

    opened = Signal(object)

    def __init__(self, theme: Theme, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setProperty("look", "menu")
        self.setItemDelegate(_LineDelegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.itemClicked.connect(self._open)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these rows; the one that was current stays so where it is still there."""
        row = self.currentRow()
        self.clear()
        for line in lines:
            item = QListWidgetItem(self)
            item.setData(_SHOWN, line)
            item.setToolTip(plain_tooltip(line.tip))
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, f"{line.strong} {line.quiet} {line.tip or line.aside}"
            )
        self.setCurrentRow(min(max(row, 0), len(lines) - 1))
        self.setFixedHeight(min(len(lines), _ROWS_AT_MOST) * _ROW + 2)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _open(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.opened.emit(item.data(_SHOWN).value)


class _LineDelegate(QStyledItemDelegate):
    """Draws the word at the right whole, the first part next, and of the second what there is room for."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, _ROW)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        area: QRect = option.rect  # type: ignore[attr-defined]  the stubs miss the fields of QStyleOption
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        line: Line = index.data(_SHOWN)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        list_ = self.parent()
        has_keyboard = isinstance(list_, QWidget) and list_.hasFocus()
        if state & QStyle.StateFlag.State_MouseOver or (
            has_keyboard and state & QStyle.StateFlag.State_Selected
        ):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("selected"))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 6, 6)
        room = area.adjusted(SIDE, 0, -SIDE, 0)
        small, strong = self._theme.font("small"), self._theme.font(weight=QFont.Weight.DemiBold)
        room.setRight(room.right() - self._draw(painter, room, line.aside, small, line.tone, at_right=True))
        room.setLeft(room.left() + self._draw(painter, room, line.strong, strong, "ink"))
        self._draw(painter, room, line.quiet, self._theme.font(), "ink2")

    def _draw(
        self, painter: QPainter, room: QRect, words: str, font: QFont, tone: str, *, at_right: bool = False
    ) -> int:
        colour = self._theme.colour(tone)
        return draw_words(painter, room, words, font, colour, gap=_GAP, at_right=at_right)
