"""The command palette: every action that can be done now, found by typing, without a mouse."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidgetItem, QVBoxLayout, QWidget

from orderflow_desk.gui.dialogs.keyboard_place import KeyboardPlace
from orderflow_desk.gui.frame.fuzzy import score
from orderflow_desk.gui.lists.choice_list import ChoiceList
from orderflow_desk.gui.lists.drawn_rows import ROW, RowDelegate
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session

_ROW, _WIDTH, _MOST_ROWS = 36, 520, 10


class _CommandDelegate(RowDelegate):
    """Icon, words, and the keys at the right."""

    @override
    def write(self, painter: QPainter, area: QRect, row: QAction) -> None:
        row.icon().paint(painter, QRect(area.x() + 10, area.y() + 9, 18, 18))
        words = area.adjusted(40, 0, -12, 0)
        painter.setFont(self.theme.font())
        painter.setPen(self.theme.colour("ink"))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, row.text())
        painter.setFont(self.theme.font("small"))
        painter.setPen(self.theme.colour("ink3"))
        keys = row.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, keys)


class PaletteBox(QFrame):
    """Made to be opened, gone when closed. Up and down choose, Enter does, Escape closes."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self._actions = session.commands
        self._before = KeyboardPlace()
        self.setObjectName("palette")
        self.setProperty("look", "overlay")
        self._field = QLineEdit()
        self._field.setObjectName("palette_field")
        self._field.setAccessibleName(self.tr("Find a command"))
        self._field.setPlaceholderText(self.tr("What do you want to do?"))
        self._field.textChanged.connect(self._fill)
        self._field.installEventFilter(self)
        self._list = ChoiceList("palette_list", self.tr("Commands"), rows_a_page=8)
        self._list.setItemDelegate(_CommandDelegate(session.theme, self, height=_ROW))
        self._list.taken.connect(self._do)
        self._list.left.connect(self.close_box)
        session.order_wanted.connect(self.close_box)  # a scan opened one
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._field)
        column.addWidget(self._list)

    def open(self) -> None:
        """Show what can be done now."""
        self._before.remember(self.window())
        self._actions.dress()
        self._fill("")
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_box(self) -> None:
        """Put it away, and give the keyboard back."""
        self.hide()
        self.deleteLater()
        self._before.give_back()

    def place(self) -> None:
        """Stand in the upper middle of the parent."""
        area = self._ground.rect()
        width = min(_WIDTH, area.width() - 24)
        rows = max(min(self._list.count(), _MOST_ROWS), 1)
        height = min(rows * _ROW + self._field.sizeHint().height() + 36, area.height() - 24)
        self.setGeometry(area.center().x() - width // 2, min(area.height() // 9, 90), width, height)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self.isVisible() and not self.underMouse():
            self._before.forget()
            self.close_box()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._list.press(event.key())
        return super().eventFilter(watched, event)

    def _fill(self, typed: str) -> None:
        found = [
            (score(typed, action.text()), action) for action in self._actions.all() if action.isEnabled()
        ]
        best = sorted(
            ((points, action) for points, action in found if points is not None), key=lambda one: -one[0]
        )
        self._list.clear()
        for _points, action in best:
            if action.objectName() != "palette":
                item = QListWidgetItem(action.text(), self._list)
                item.setData(ROW, action)
        self._list.setCurrentRow(0)
        self.place()

    def _do(self, action: QAction | None) -> None:
        self.close_box()
        if action is not None:
            action.trigger()
