"""The command palette: every action that can be done now, found by typing, without a mouse."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from orderflow_desk.gui.frame.fuzzy import score
from orderflow_desk.gui.lists.choice_list import ChoiceList, begin_row
from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session

_ROW, _WIDTH, _MOST_ROWS = 36, 520, 10
_ACTION = Qt.ItemDataRole.UserRole


class _CommandDelegate(QStyledItemDelegate):
    """Icon, words, and the keys at the right."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(_WIDTH, _ROW)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        area = begin_row(painter, option, self._theme)
        action: QAction = index.data(_ACTION)
        action.icon().paint(painter, QRect(area.x() + 10, area.y() + 9, 18, 18))
        words = area.adjusted(40, 0, -12, 0)
        painter.setFont(self._theme.font())
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, action.text())
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour("ink3"))
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, keys)


class PaletteBox(QFrame):
    """Made to be opened, gone when closed. Up and down choose, Enter does, Escape closes."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self._actions = session.commands
        self._returns_to: QWidget | None = None
        self.setObjectName("palette")
        self.setProperty("look", "overlay")
        self._field = QLineEdit()
        self._field.setObjectName("palette_field")
        self._field.setAccessibleName(self.tr("Find a command"))
        self._field.setPlaceholderText(self.tr("What do you want to do?"))
        self._field.textChanged.connect(self._fill)
        self._field.installEventFilter(self)
        self._list = ChoiceList(rows_a_page=8)
        self._list.setObjectName("palette_list")
        self._list.setAccessibleName(self.tr("Commands"))
        self._list.setItemDelegate(_CommandDelegate(session.theme, self))
        self._list.itemClicked.connect(self._do)
        session.order_wanted.connect(self.close_box)  # a scan opened one
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._field)
        column.addWidget(self._list)

    def open(self) -> None:
        """Show what can be done now."""
        self._returns_to = self.window().focusWidget()
        self._actions.dress()
        self._fill("")
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_box(self) -> None:
        """Put it away, and give the keyboard back."""
        self.hide()
        self.deleteLater()
        if self._returns_to is not None and self._returns_to.isVisible():
            self._returns_to.setFocus()
        self._returns_to = None

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
            self._returns_to = None
            self.close_box()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_box()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do(self._list.currentItem())
        elif self._list.is_step(key):
            self._list.step(key)
        else:
            return False
        return True

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
                item.setData(_ACTION, action)
        self._list.setCurrentRow(0)
        self.place()

    def _do(self, item: QListWidgetItem | None) -> None:
        self.close_box()
        if item is not None:
            action: QAction = item.data(_ACTION)
            action.trigger()
