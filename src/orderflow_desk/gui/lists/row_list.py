"""A short list within a card: rows of two parts and a word at the right; Enter or a click opens one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QStyle, QWidget

from orderflow_desk.gui.lists.drawn_rows import ROW, Line, LineDelegate, add_line
from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.overriding import override

_ROW, _ROWS_AT_MOST = 32, 7
# How far the words are from the edge that is painted when a row is pointed at.
SIDE = 8


class RowList(QListWidget):
    """As high as its rows, seven at most. `opened` comes with the value of the row."""

    opened = Signal(object)

    def __init__(self, theme: Theme, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setProperty("look", "menu")
        self.setItemDelegate(_PointedDelegate(theme, self, height=_ROW, side=SIDE))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.itemClicked.connect(self._open)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these rows; the one that was current stays so where it is still there."""
        row = self.currentRow()
        self.clear()
        for line in lines:
            add_line(self, line)
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
            self.opened.emit(item.data(ROW).value)


class _PointedDelegate(LineDelegate):
    """Lights what is pointed at, and what is selected while the list has the keyboard."""

    @override
    def is_lit(self, state: QStyle.StateFlag) -> bool:
        list_ = self.parent()
        has_keyboard = isinstance(list_, QWidget) and list_.hasFocus()
        return bool(state & QStyle.StateFlag.State_MouseOver) or (has_keyboard and super().is_lit(state))
