"""What may be meant by what is typed in a line: offered below it, chosen without a mouse."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from orderflow_desk.gui.lists.choice_list import ChoiceList
from orderflow_desk.gui.lists.drawn_rows import Line, LineDelegate, add_line
from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.overriding import override

_ROW, _EDGE, _SIDE = 34, 4, 12


class SuggestionBox(QFrame):
    """Stands below a line while there is something to offer. Up and Down choose, Enter takes, Escape puts it away."""

    chosen = Signal(object)  # the value of the line

    def __init__(self, theme: Theme, line: QLineEdit, ground: QWidget) -> None:
        """Belong to `line`, and stand on `ground`, an ancestor of it with room below."""
        super().__init__(ground)
        self._line, self._ground = line, ground
        self.setObjectName(f"{line.objectName()}_offers")
        self.setProperty("look", "overlay")
        self._list = ChoiceList(f"{line.objectName()}_offers_list", line.accessibleName(), rows_a_page=4)
        self._list.setItemDelegate(LineDelegate(theme, self, height=_ROW, side=_SIDE))
        self._list.taken.connect(self._on_taken)
        self._list.left.connect(self.hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.addWidget(self._list)
        line.installEventFilter(self)
        self.hide()

    def offer(self, lines: Sequence[Line], meant: int = 0) -> None:
        """Show these, the one at place `meant` chosen; nothing, where there are none or the line has lost the keyboard."""
        self._list.clear()
        for line in lines:
            add_line(self._list, line)
        if not lines or not self._line.hasFocus():
            self.hide()
            return
        self._list.setCurrentRow(meant)
        self._place()
        self.show()
        self.raise_()

    def take(self) -> None:
        """Take what is chosen."""
        self._list.take()

    def _on_taken(self, line: Line | None) -> None:
        self.hide()
        if line is not None:
            self.chosen.emit(line.value)

    def _place(self) -> None:
        corner = self._line.mapTo(self._ground, QPoint(0, self._line.height() + 2))
        below = self._ground.height() - corner.y() - _EDGE
        rows = max(1, min(self._list.count(), (below - 2 * _EDGE - 2) // _ROW))
        self.setGeometry(corner.x(), corner.y(), self._line.width(), rows * _ROW + 2 * _EDGE + 2)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.isVisible():
            return False
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        elif event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._place()
        if isinstance(event, QKeyEvent) and event.type() in (
            QEvent.Type.KeyPress,
            QEvent.Type.ShortcutOverride,
        ):
            return self._on_key(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if not is_plain or not self._list.is_own(event.key()):
            return False
        event.accept()
        if event.type() == QEvent.Type.ShortcutOverride:
            return True  # the press comes next, and is ours: no shortcut takes it
        return self._list.press(event.key())
