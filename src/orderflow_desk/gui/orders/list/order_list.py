"""The list of orders: shows what was chosen, and keeps the selected order and the place through every refresh."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.gui.lists.row_sought import RowSought
from orderflow_desk.gui.orders.list.empty_list import EmptyList
from orderflow_desk.gui.orders.list.list_choice import ListChoice
from orderflow_desk.gui.orders.list.list_header import ListHeader
from orderflow_desk.gui.orders.list.near_line import NearLine
from orderflow_desk.gui.orders.list.order_delegate import OrderDelegate
from orderflow_desk.gui.orders.list.order_model import OrderModel
from orderflow_desk.gui.orders.list.order_selection import OrderSelection
from orderflow_desk.gui.orders.list.order_view import OrderView
from orderflow_desk.gui.orders.list.unfinished_line import UnfinishedLines
from orderflow_desk.gui.session.feed import Freshness
from orderflow_desk.gui.session.session import Session, is_away
from orderflow_desk.gui.words.shop_time import set_zone
from orderflow_desk.gui.words.when import now
from orderflow_desk.views import reads
from orderflow_desk.views.orders.list import FIRST_FILTER, FirstPage, OrderFilter

if TYPE_CHECKING:
    from orderflow_desk.domain.changes import Changes

_AGES_MS = 20_000


class OrderListPane(QWidget):
    """Holds the view and its model.

    `order_chosen` comes when a person chose an order; not when the list moved below them. `picked_changed` comes when
    they selected several, other ones, or one alone again.
    """

    order_chosen = Signal(object)  # int: the id of an order
    loaded = Signal()
    selected_changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._choice = ListChoice()
        self._chosen: int | None = None
        self._wants_first = True
        self._is_wanted = False  # by the keyboard, as soon as there are rows
        self._awaited_row: int | None = None
        self._anchor: tuple[int, int] | None = None
        self._anchor_id: int | None = None
        self._is_changing = False
        self._is_looked_up = False  # where the chosen order stands in the list
        self.model = OrderModel(session, self)
        self._delegate = OrderDelegate(session.theme, self.model.order_at, self)
        self.view = OrderView(self._delegate, self)
        self.view.setModel(self.model)
        self.selection = OrderSelection(session, self.view, self.model, self)
        self.sought = RowSought(self)
        self._empty = EmptyList(session, self)
        self._near = NearLine(self)
        self.header = ListHeader(self)
        self.header.show_choice(self._choice)
        self.setFocusProxy(self.view)
        self._layers = QStackedLayout()
        self._layers.addWidget(self.view)
        self._layers.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(UnfinishedLines(session, self))
        column.addWidget(self.header)
        column.addWidget(self._near)
        column.addLayout(self._layers, 1)
        self._freshness = Freshness(session.feed, self, reads.ORDER_LIST, self._on_changes)
        self._connect()

    @property
    def chosen(self) -> int | None:
        """The order that is chosen; it may have left the list."""
        return self._chosen

    def show_choice(self, choice: ListChoice) -> None:
        """Show other orders."""
        self._choice = choice
        self._is_wanted = False
        self.sought.look()
        self.header.show_choice(choice)
        self._show_what_is_chosen()

    def _show_what_is_chosen(self) -> None:
        person = self._session.person
        self._delegate.show_to(None if person is None else person.id)
        self.selection.clear()
        self.model.show(self._filter())
        if self.model.is_loaded:  # what was shown before is read again, with what stands around it
            self.model.refresh()

    def choose(self, order_id: int) -> None:
        """Select an order wherever it stands in the list, without telling that a person did."""
        self._chosen = order_id
        self._wants_first = False
        self.sought.find()
        self.selection.clear()
        row = self.model.row_of(order_id) if self.model.is_loaded else None
        if row is not None:
            self._select(row, scroll=True)
            return
        self._select(None)
        desk, flt = self._session.desk, self._filter()
        if desk is not None:
            self._is_looked_up = True
            self._session.background.run(
                lambda: desk.lookup.place_of(order_id, flt),
                done=lambda row: self._on_place(order_id, row),
                ended=self._on_looked_up,
                owner=self,
                key="place",
            )

    def focus_rows(self) -> None:
        """Go to the list by keyboard: to the chosen row, or to the first; where it stays empty, the keyboard stays, too.

        A list that is hidden would take the keyboard whenever it is shown again: from whoever types by then.
        """
        self._is_wanted = not self.view.isVisibleTo(self) and not self.model.is_loaded
        if not self.view.isVisibleTo(self):
            return
        self.view.setFocus()
        if not self.view.currentIndex().isValid() and not self._is_looked_up:
            self._wants_first = True
            if self.model.is_loaded:
                self._choose_first()

    def step(self, by: int) -> None:
        """Choose the order so many rows below the chosen one; nothing at the ends of the list."""
        row = self.view.currentIndex().row() + by
        if 0 <= row < self.model.rowCount():
            self.selection.clear()
            self.view.setCurrentIndex(self.model.index(row))

    def _connect(self) -> None:
        self.view.looked_at.connect(self.model.look_at)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.selection.changed.connect(self._on_selected)
        self.model.shown.connect(self._on_shown)
        self.model.changing.connect(self._on_changing)
        self.model.changed.connect(self._on_changed)
        self.model.failed.connect(self._on_failed)
        self._session.looked.connect(self._on_looked)
        self._session.database_back.connect(self.model.refresh)
        self._session.signed_in.connect(self._show_what_is_chosen)
        self._session.theme.changed.connect(self.view.viewport().update)
        ages = QTimer(self)
        ages.timeout.connect(self._show_time)
        ages.start(_AGES_MS)

    def _filter(self) -> OrderFilter:
        person = self._session.person
        return self._choice.filter_for(person.id if person is not None else None)

    def _on_looked(self, first: FirstPage) -> None:
        set_zone(first.time_zone)
        self.model.show_first(FIRST_FILTER, first.page)

    def _on_changes(self, _changes: "Changes") -> None:
        self.model.refresh()

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._is_changing or not current.isValid():
            return
        order = self.model.order_at(current.row())
        self._awaited_row = current.row() if order is None else None
        if order is not None and order.id != self._chosen:
            self._chosen = order.id
            if not self.selection.is_several:
                self.order_chosen.emit(order.id)
        if order is not None:
            self.sought.find()

    def _on_selected(self) -> None:
        self.selected_changed.emit()
        if not self.selection.is_several and self._chosen is not None:
            self.order_chosen.emit(self._chosen)

    def _on_shown(self) -> None:
        self._awaited_row = None
        self._show_time()
        self.view.scrollToTop()
        self._after_change()
        if self.view.currentIndex().isValid():
            self.view.scrollTo(self.view.currentIndex())
        self.sought.judge(
            is_listed=self._is_chosen_listed(),
            is_search=bool(self._choice.search.strip()),
            is_empty=not self.model.rowCount(),
        )
        if self._is_wanted:
            self.focus_rows()
        if self._wants_first:
            self._choose_first()

    def _is_chosen_listed(self) -> bool:
        return self._chosen is not None and self.model.row_of(self._chosen) is not None

    def _choose_first(self) -> None:
        self._wants_first = False
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0))

    def _on_changing(self) -> None:
        self._is_changing = True
        self._anchor = self.view.anchor()
        top = self.model.order_at(self._anchor[0]) if self._anchor else None
        self._anchor_id = top.id if top else None

    def _on_changed(self) -> None:
        if self._anchor is not None and self._anchor_id is not None:
            row = self.model.row_of(self._anchor_id)
            if row is not None:
                self.view.restore(row, self._anchor[1])
        self._after_change()
        if self._is_chosen_listed():
            self.sought.find()

    def _on_failed(self, error: DeskError) -> None:
        if not is_away(error):  # that is told by the window's own bar
            self._session.complain(error)

    def _after_change(self) -> None:
        if self._awaited_row is not None:
            self._is_changing = False
            self._on_current_changed(self.model.index(self._awaited_row), QModelIndex())
        if self._awaited_row is None:
            self._select_chosen()
        self._is_changing = False
        self._near.show_words(self._choice.search, self.model.near)
        self._turn_to(self.view if self.model.rowCount() else self._empty)
        self.loaded.emit()

    def _turn_to(self, layer: QWidget) -> None:
        """Show the rows, or why there are none; the keyboard goes along."""
        had_keyboard = self.view.hasFocus() or self._empty.hasFocus()
        if layer is self._empty:
            self._empty.explain(self._choice)
        self._layers.setCurrentWidget(layer)
        self.setFocusProxy(layer)
        if had_keyboard:
            layer.setFocus()

    def _select_chosen(self) -> None:
        self._select(self.model.row_of(self._chosen) if self._chosen is not None else None)

    def _select(self, row: int | None, *, scroll: bool = False) -> None:
        self._is_changing = True
        if row is None:
            self.view.setCurrentIndex(QModelIndex())
        else:
            index = self.model.index(row)
            if index != self.view.currentIndex():
                place = self.view.verticalScrollBar().value()
                self.view.setCurrentIndex(index)
                self.view.verticalScrollBar().setValue(place)
            if scroll:
                self.view.scrollTo(index)
        self._is_changing = False

    def _on_place(self, order_id: int, row: int | None) -> None:
        if row is not None and order_id == self._chosen and row < self.model.rowCount():
            self._select(row, scroll=True)

    def _on_looked_up(self) -> None:
        self._is_looked_up = False

    def _show_time(self) -> None:
        self._delegate.show_time(now())
        self.view.viewport().update()
