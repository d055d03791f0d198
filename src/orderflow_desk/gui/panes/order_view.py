"""The view of the order list: one column of rows of one height, as quick with a million of them as with ten."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.panes.order_delegate import OrderDelegate

_Action = QAbstractItemView.CursorAction


class OrderView(QTableView):
    """A QTableView, for QListView lays out every row before it shows one.

    `looked_at` tells the first and last row that can be seen; `entered_row` that Enter was pressed on a row, `typed` a
    letter or digit that was typed here.
    """

    looked_at = Signal(int, int)
    entered_row = Signal(int)
    typed = Signal(str)

    def __init__(self, delegate: OrderDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = delegate
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
        self.verticalScrollBar().valueChanged.connect(self._tell_looked_at)

    @override
    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._on_reset)
            model.rowsInserted.connect(self._tell_looked_at)
            model.rowsRemoved.connect(self._tell_looked_at)

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

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

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
        )
        super().paintEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_looked_at()

    def _on_reset(self) -> None:
        # Left for later, the new length of the scroll bar would have the rows painted a second time.
        self.executeDelayedItemsLayout()
        self._tell_looked_at()

    def _tell_looked_at(self) -> None:
        self.looked_at.emit(*self.seen_rows())
