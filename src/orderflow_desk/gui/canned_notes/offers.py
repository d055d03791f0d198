"""What may be meant by what is typed in a text of several lines: offered at the cursor, taken without a mouse."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout

from orderflow_desk.gui.lists.choice_list import ChoiceList
from orderflow_desk.gui.lists.drawn_rows import Line, LineDelegate, add_line
from orderflow_desk.gui.look.theme import Theme

_ROW, _EDGE, _SIDE, _WIDTH, _ROWS_SEEN = 32, 4, 10, 420, 6


class Offers(QFrame):
    """Stands below the cursor of a text, in its window, which keeps the keyboard. `chosen` comes with the value of the line."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, area: QPlainTextEdit) -> None:
        super().__init__(area.window())
        self._area = area
        self.setObjectName(f"{area.objectName()}_offers")
        self.setProperty("look", "overlay")
        self.list = ChoiceList(f"{area.objectName()}_offers_list", area.accessibleName(), rows_a_page=4)
        self.list.setItemDelegate(LineDelegate(theme, self, height=_ROW, side=_SIDE))
        self.list.taken.connect(self._on_taken)
        self.list.left.connect(self.hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.addWidget(self.list)
        self.hide()

    def offer(self, lines: Sequence[Line]) -> None:
        """Show these, the first one chosen; nothing where there are none, or the text has lost the keyboard."""
        if not lines or not self._area.hasFocus():
            self.hide()
            return
        self.list.clear()
        for line in lines:
            add_line(self.list, line)
        self.list.setCurrentRow(0)
        self.setParent(self._area.window())
        below = self._area.viewport().mapTo(self._area.window(), self._area.cursorRect().bottomLeft())
        height = min(len(lines), _ROWS_SEEN) * _ROW + 2 * _EDGE + 2
        room = self._area.window().rect()
        left = max(0, min(below.x(), room.width() - _WIDTH))
        fits = below.y() + 2 + height <= room.height()
        above = self._area.mapTo(self._area.window(), QPoint(0, 0)).y() - height - 2
        self.setGeometry(left, below.y() + 2 if fits else max(0, above), min(_WIDTH, room.width()), height)
        self.show()
        self.raise_()

    def _on_taken(self, line: Line | None) -> None:
        self.hide()
        if line is not None:
            self.chosen.emit(line.value)
