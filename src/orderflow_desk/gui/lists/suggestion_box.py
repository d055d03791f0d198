"""What may be meant by what is typed in a line: offered below it, chosen without a mouse."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from orderflow_desk.gui.lists.choice_list import ChoiceList, begin_row, draw_words
from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.overriding import override

_ROW, _EDGE, _GAP = 34, 4, 12
_OFFERED = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Offer:
    """One row: what it is, what tells it from others, a word at the right; `value` goes to who listens."""

    strong: str
    quiet: str = ""
    aside: str = ""
    value: object = None


class _OfferDelegate(QStyledItemDelegate):
    """Draws the parts of an offer side by side, the quiet one shortened first."""

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
        area = begin_row(painter, option, self._theme)
        offer: Offer = index.data(_OFFERED)
        room = area.adjusted(_GAP, 0, -_GAP, 0)
        small, bold = self._theme.font("small"), self._theme.font(weight=QFont.Weight.DemiBold)
        room.setRight(room.right() - self._draw(painter, room, offer.aside, small, "ink2", at_right=True))
        room.setLeft(room.left() + self._draw(painter, room, offer.strong, bold, "ink"))
        self._draw(painter, room, offer.quiet, self._theme.font(), "ink2")

    def _draw(
        self, painter: QPainter, room: QRect, words: str, font: QFont, tone: str, *, at_right: bool = False
    ) -> int:
        colour = self._theme.colour(tone)
        return draw_words(painter, room, words, font, colour, gap=_GAP, at_right=at_right)


class SuggestionBox(QFrame):
    """Stands below a line while there is something to offer. Up and Down choose, Enter takes, Escape puts it away."""

    chosen = Signal(object)  # the value of the offer

    def __init__(self, theme: Theme, line: QLineEdit, ground: QWidget) -> None:
        """Belong to `line`, and stand on `ground`, an ancestor of it with room below."""
        super().__init__(ground)
        self._line, self._ground = line, ground
        self.setObjectName(f"{line.objectName()}_offers")
        self.setProperty("look", "overlay")
        self._list = ChoiceList(rows_a_page=4)
        self._list.setObjectName(f"{line.objectName()}_offers_list")
        self._list.setAccessibleName(line.accessibleName())
        self._list.setItemDelegate(_OfferDelegate(theme, self))
        self._list.itemClicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.addWidget(self._list)
        line.installEventFilter(self)
        self.hide()

    def offer(self, offers: Sequence[Offer]) -> None:
        """Show these, the first one chosen; nothing, where there are none or the line has lost the keyboard."""
        self._list.clear()
        for offer in offers:
            item = QListWidgetItem(self._list)
            item.setData(_OFFERED, offer)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{offer.strong} {offer.quiet} {offer.aside}")
        if not offers or not self._line.hasFocus():
            self.hide()
            return
        self._list.setCurrentRow(0)
        self._place()
        self.show()
        self.raise_()

    def take(self) -> None:
        """Take what is chosen."""
        self._take(self._list.currentItem())

    def _take(self, item: QListWidgetItem | None) -> None:
        self.hide()
        if item is not None:
            offer: Offer = item.data(_OFFERED)
            self.chosen.emit(offer.value)

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
        key = Qt.Key(event.key())
        is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        is_ours = is_plain and (
            self._list.is_step(key) or key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        )
        if not is_ours:
            return False
        event.accept()
        if event.type() == QEvent.Type.ShortcutOverride:
            return True  # the press comes next, and is ours: no shortcut takes it
        if self._list.is_step(key):
            self._list.step(key)
        elif key == Qt.Key.Key_Escape:
            self.hide()
        else:
            self.take()
        return True
