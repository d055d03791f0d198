"""The Customers place: a search above, the list, and the chosen customer beside it."""

from PySide6.QtCore import QEvent, QItemSelection, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.searching import TYPED_AT_MOST
from orderflow_desk.gui.customers.customer_delegate import CustomerDelegate
from orderflow_desk.gui.customers.customer_model import CustomerModel
from orderflow_desk.gui.customers.customer_pane import CustomerPane
from orderflow_desk.gui.lists.list_beside import beside, dress_list, rule
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.feed import Freshness
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.plain_label import PlainLabel

_LIST_WIDTH = 380


class CustomersPage(QWidget):
    """Searches with each key; an empty search shows who came last. The choice is kept while it is still there."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._chosen: int | None = None
        self.setObjectName("customers_page")
        self.search = QLineEdit()
        self._caption = PlainLabel(tone="quiet")
        self._caption.setObjectName("customers_caption")
        self.model = CustomerModel(session, self)
        self.list = QListView()
        self.customer = CustomerPane(session)
        self._empty = PlainLabel(tone="quiet", wraps=True)
        self._empty.setObjectName("customers_empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setContentsMargins(24, 24, 24, 24)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._freshness = Freshness(session.feed, self, self._on_changes)
        self.setFocusProxy(self.search)
        self.model.refresh()

    def show_customer(self, customer_id: int) -> None:
        """Show a customer, and select them where they are in the list; what was searched for is over."""
        self.search.clear()
        self._chosen = customer_id
        self.customer.show_customer(customer_id)
        self._on_loaded()
        self.list.setFocus()

    def _lay_out(self) -> None:
        bar = QFrame()
        bar.setProperty("look", "panel")
        self.search.setObjectName("customer_search")
        self.search.setAccessibleName(self.tr("Find a customer by name, phone or e-mail"))
        self.search.setPlaceholderText(self.tr("Name, phone or e-mail"))
        self.search.setFixedHeight(36)
        self.search.setMaximumWidth(520)
        self.search.setMaxLength(TYPED_AT_MOST)
        self.search.setClearButtonEnabled(True)
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(14)
        row.addWidget(self.search, 10)
        row.addWidget(self._caption)
        row.addStretch(1)
        self.list.setObjectName("customers")
        self.list.setAccessibleName(self.tr("Customers"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(CustomerDelegate(self._session.theme, self.list))
        dress_list(self.list, narrowest=240)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(rule())
        column.addWidget(beside(self._stack, self.customer, width=_LIST_WIDTH), 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_searched)
        for widget in (self.search, self.list):
            widget.installEventFilter(self)
        self.list.selectionModel().selectionChanged.connect(self._on_selected)
        self.model.loaded.connect(self._on_loaded)
        self.customer.moved.connect(self._on_moved)
        self._session.customer_wanted.connect(self.show_customer)
        self._session.opened.connect(self.model.refresh)
        self._session.signed_in.connect(lambda _person: self.model.refresh())
        self._session.signed_out.connect(self._on_signed_out)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if watched is self.search:
                return self._on_search_key(event, is_enter=is_enter)
            if is_enter and self._chosen is not None:
                self.customer.focus_orders()
                return True
            if event.text().isprintable() and event.text():
                self.search.setFocus()
                self.search.setText(event.text())
                return True
        return super().eventFilter(watched, event)

    def _on_search_key(self, event: QKeyEvent, *, is_enter: bool) -> bool:
        if (event.key() == Qt.Key.Key_Down or is_enter) and self.model.rowCount():
            self.list.setFocus()
            return True
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            return True
        return False

    def _on_searched(self, typed: str) -> None:
        self._chosen = None
        self.model.show_search(typed)

    def _on_changes(self, changes: Changes) -> None:
        if changes.everything or changes.orders or "customer" in changes.kinds:
            self.model.refresh()

    def _on_moved(self, customer_id: int) -> None:
        self._chosen = customer_id
        self.model.refresh()

    def _on_signed_out(self) -> None:
        self._chosen = None
        self.search.clear()

    def _on_loaded(self) -> None:
        """Select again who was chosen, or the first where nobody is."""
        is_search = self.model.is_search
        self._caption.setText(
            self.tr("%Ln found", "", self.model.rowCount())
            if is_search
            else self.tr("The last customers; three characters search all")
        )
        self._empty.setText(
            self.tr("No customer fits what was typed. Fewer letters find more.")
            if is_search
            else self.tr("No customer yet: the first order makes the first one.")
        )
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)
        place = self.model.place_of(self._chosen) if self._chosen is not None else None
        if place is None and self._chosen is None and self.model.rowCount():
            place = 0
        if place is not None and self.list.currentIndex().row() != place:
            self.list.setCurrentIndex(self.model.index(place))
        elif place is None:
            self.list.selectionModel().clear()
        if not self.model.rowCount() and self._chosen is None:
            self.customer.clear()

    def _on_selected(self, selected: QItemSelection) -> None:
        indexes = selected.indexes()
        row = self.model.customer_at(indexes[0].row()) if indexes else None
        if row is not None and row.id != self._chosen:
            self._chosen = row.id
            self.customer.show_customer(row.id)
