"""A long list with the pane of what is chosen in it beside it: what such pages have in common."""

from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QItemSelection, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLayout,
    QListView,
    QStackedWidget,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from orderflow_desk.gui.lists.paged_rows import PagedRows
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.feed import Freshness
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.widgets.side_by_side import beside, rule

if TYPE_CHECKING:
    from orderflow_desk.domain.changes import Changes, Topic


class ListBesidePage(QWidget):
    """Keeps the choice by its id, whatever is read anew; where nothing is chosen yet, it chooses the first row.

    A page makes its model, its delegate and its pane and hands them to `build`; it says what is shown of a row
    (`show_row`) and which changes concern it (`topics`).
    """

    topics: "ClassVar[frozenset[Topic]]" = frozenset()

    def __init__(self, session: Session, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._chosen: int | None = None
        self.setObjectName(f"{name}_page")
        self.list = QListView()
        self.empty = PlainLabel(tone="quiet", wraps=True)
        self.empty.setObjectName(f"{name}_empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()

    @abstractmethod
    def show_row(self, row_id: int | None) -> None:
        """Show what a row stands for in the pane, or nothing."""

    def refresh(self) -> None:
        """Read again what is shown."""
        self._model.refresh()

    def enter_pane(self) -> bool:
        """Put the keyboard into the pane; False where it has no place for it."""
        return False

    def build(
        self,
        model: PagedRows,
        delegate: QStyledItemDelegate,
        pane: QWidget,
        *above: QWidget | QLayout,
        width: int,
        narrowest: int,
    ) -> None:
        """Put the page together, with the bars that stand above; `width` of the list in pixels at first."""
        self._model = model
        self.list.setModel(model)
        self.list.setItemDelegate(delegate)
        _dress(self.list, narrowest=narrowest)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for bar in above:
            if isinstance(bar, QLayout):
                column.addLayout(bar)
            else:
                column.addWidget(bar)
        column.addWidget(rule())
        splitter = beside(self._stack, pane)
        splitter.setSizes([width, 2 * width])
        column.addWidget(splitter, 1)
        self.list.installEventFilter(self)
        self.list.selectionModel().selectionChanged.connect(self._on_selected)
        model.loaded.connect(self.reselect)
        self._session.signed_in.connect(self.refresh)
        self._session.signed_out.connect(self._on_signed_out)
        self._freshness = Freshness(self._session.feed, self, self.topics, self._on_changes)

    def choose(self, row_id: int) -> None:
        """Show this one, and select it where it is in the list."""
        self._chosen = row_id
        self.show_row(row_id)
        self.reselect()
        self.list.setFocus()

    def reselect(self) -> None:
        """Select again what was chosen, or the first where nothing is."""
        count = self._model.rowCount()
        self._stack.setCurrentIndex(0 if count else 1)
        place = self._model.place_of(self._chosen) if self._chosen is not None else None
        if place is None and self._chosen is None and count:
            place = 0
        if place is None:
            self.list.selectionModel().clear()
        elif self.list.currentIndex().row() != place:
            self.list.setCurrentIndex(self._model.index(place))
        if not count and self._chosen is None:
            self.show_row(None)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and self._chosen is not None and self.enter_pane():
                return True
        return super().eventFilter(watched, event)

    def _on_selected(self, selected: QItemSelection) -> None:
        indexes = selected.indexes()
        row = self._model.row_at(indexes[0].row()) if indexes else None
        if row is not None and row.id != self._chosen:
            self._chosen = row.id
            self.show_row(row.id)

    def _on_changes(self, _changes: "Changes") -> None:
        self.refresh()

    def _on_signed_out(self) -> None:
        self._chosen = None
        self.list.selectionModel().clear()
        self.show_row(None)


def _dress(view: QListView, *, narrowest: int) -> None:
    """Let rows of one height scroll smoothly and tell what is pointed at; `narrowest` in pixels."""
    view.setUniformItemSizes(True)
    view.setMouseTracking(True)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setMinimumWidth(narrowest)
