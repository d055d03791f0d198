"""The view of the order list: one column of rows of one height, as quick with a million of them as with ten."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from orderflow_desk.gui.orders.list.order_delegate import OrderDelegate
from orderflow_desk.gui.overriding import override

_Action = QAbstractItemView.CursorAction
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_EXTENDING = {
    int(Qt.Key.Key_Up): _Action.MoveUp,
    int(Qt.Key.Key_Down): _Action.MoveDown,
    int(Qt.Key.Key_PageUp): _Action.MovePageUp,
    int(Qt.Key.Key_PageDown): _Action.MovePageDown,
    int(Qt.Key.Key_Home): _Action.MoveHome,
    int(Qt.Key.Key_End): _Action.MoveEnd,
}


class OrderView(QTableView):
    """A QTableView, for QListView lays out every row before it shows one.

    `looked_at` tells the first and last row that can be seen; `entered_row` that Enter was pressed on a row, `typed` a
    letter or digit that was typed here. `toggled` and `ranged` come with a row that a person picks besides others,
    `all_wanted` when they want all, `plainly_pressed` when they want one alone again.
    """

    looked_at = Signal(int, int)
    entered_row = Signal(int)
    typed = Signal(str)
    toggled = Signal(int)
    ranged = Signal(int)
    all_wanted = Signal()
    plainly_pressed = Signal()

    def __init__(self, delegate: OrderDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = delegate
        self._selected: frozenset[int] = frozenset()
        row_height = delegate.row_height
        # One of Qt's own would be looked for among all classes of widgets that there are, and all of them made for it.
        self.setViewport(QWidget())
        self.setItemDelegate(delegate)
        self.setObjectName("order_list")
        self.setAccessibleName(self.tr("Orders"))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        # Rows cover what they stand on, so scrolling moves the picture and paints only the rows that come into view.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(row_height)
        rows.setDefaultSectionSize(row_height)
        self.verticalScrollBar().setSingleStep(row_height)
        self.verticalScrollBar().valueChanged.connect(self._show_looked_at)

    @override
    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._on_reset)
            model.rowsInserted.connect(self._show_looked_at)
            model.rowsRemoved.connect(self._show_looked_at)

    def anchor(self) -> tuple[int, int] | None:
        """Return the topmost row that is seen and how far it is scrolled out; None at the very top."""
        if self.verticalScrollBar().value() == 0:
            return None
        row = self.rowAt(0)
        return (row, self.rowViewportPosition(row)) if row >= 0 else None

    def restore(self, row: int, position: int) -> None:
        """Scroll so that `row` stands at this distance from the top again."""
        self.verticalScrollBar().setValue(row * self.verticalHeader().defaultSectionSize() - position)

    def seen_rows(self) -> tuple[int, int]:
        """Return the first and the last row that can be seen."""
        height = max(self.verticalHeader().defaultSectionSize(), 1)
        first = self.verticalScrollBar().value() // height
        return first, first + self.viewport().height() // height + 1

    @override
    def moveCursor(self, action: _Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        last = self.model().rowCount() - 1
        if action is _Action.MoveHome:
            return self.model().index(0, 0)
        if action is _Action.MoveEnd:
            return self.model().index(last, 0)
        return super().moveCursor(action, modifiers)

    def show_selected(self, selected: frozenset[int]) -> None:
        """Show these orders as selected besides the current one; none: the current one alone is."""
        self._selected = selected
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, action = event.key(), _EXTENDING.get(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex().row())
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.all_wanted.emit()
        elif action is not None and event.modifiers() & _SHIFT:
            self.ranged.emit(self.moveCursor(action, Qt.KeyboardModifier.NoModifier).row())
        elif self._selected and (key == Qt.Key.Key_Escape or action is not None):
            self.plainly_pressed.emit()
            if action is not None:
                super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        row, modifiers = self.rowAt(int(event.position().y())), event.modifiers()
        if event.button() != Qt.MouseButton.LeftButton or row < 0:
            super().mousePressEvent(event)
        elif modifiers & _SHIFT:
            self.ranged.emit(row)
        elif modifiers & _CONTROL:
            self.toggled.emit(row)
        else:
            super().mousePressEvent(event)
            self.plainly_pressed.emit()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not (event.buttons() and self._selected):
            super().mouseMoveEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        # Qt would walk through all rows; the search field does it better.
        if search.strip():
            self.typed.emit(search)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        below = self.viewport().rect().adjusted(0, 0, 1, 1)
        below.setTop(self.verticalHeader().length() - self.verticalScrollBar().value())
        if below.height() > 0:
            QPainter(self.viewport()).fillRect(below, self.palette().color(QPalette.ColorRole.Base))
        self._delegate.begin(
            self.currentIndex().row(),
            has_keyboard=self.hasFocus() or self.viewport().hasFocus(),
            may_hover=self.viewport().underMouse(),
            selected=self._selected,
        )
        super().paintEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_looked_at()

    def _on_reset(self) -> None:
        # Left for later, the new length of the scroll bar would have the rows painted a second time.
        self.executeDelayedItemsLayout()
        self._show_looked_at()

    def _show_looked_at(self) -> None:
        self.looked_at.emit(*self.seen_rows())
