"""The Customers place: a search above, the list, and the chosen customer beside it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QWidget

from orderflow_desk.domain.searching import TYPED_AT_MOST
from orderflow_desk.gui.customers.customer_delegate import CustomerDelegate
from orderflow_desk.gui.customers.customer_model import CustomerModel
from orderflow_desk.gui.customers.customer_pane import CustomerPane
from orderflow_desk.gui.lists.list_beside import ListBesidePage
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.widgets.presses.typed_character import typed_character
from orderflow_desk.views import reads

_LIST_WIDTH, _NARROWEST = 380, 240


class CustomersPage(ListBesidePage):
    """Searches with each key; an empty search shows who came last."""

    topics = reads.CUSTOMER_LIST

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, "customers", parent)
        self.search = QLineEdit()
        self._caption = PlainLabel(tone="quiet")
        self._caption.setObjectName("customers_caption")
        self.model = CustomerModel(session, self)
        self.customer = CustomerPane(session)
        self.empty.setContentsMargins(24, 24, 24, 24)
        self.list.setObjectName("customers")
        self.list.setAccessibleName(self.tr("Customers"))
        delegate = CustomerDelegate(session.theme, self.list)
        bar = self._search_bar()
        self.build(self.model, delegate, self.customer, bar, width=_LIST_WIDTH, narrowest=_NARROWEST)
        self.search.textChanged.connect(self._on_searched)
        self.search.installEventFilter(self)
        self.customer.moved.connect(self._on_moved)
        session.customer_wanted.connect(self.show_customer)
        session.signed_in.connect(self.refresh)
        session.signed_out.connect(self.search.clear)
        self.setFocusProxy(self.search)
        self.refresh()

    def show_customer(self, customer_id: int) -> None:
        """Show a customer, and select them where they are in the list; what was searched for is over."""
        self.search.clear()
        self.choose(customer_id)

    @override
    def show_row(self, row_id: int | None) -> None:
        if row_id is None:
            self.customer.clear()
        else:
            self.customer.show_customer(row_id)

    @override
    def enter_pane(self) -> bool:
        self.customer.focus_orders()
        return True

    @override
    def reselect(self) -> None:
        self._show_found()
        super().reselect()

    def _search_bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("look", "panel")
        self.search.setObjectName("customer_search")
        self.search.setAccessibleName(self.tr("Find a customer by name, phone, e-mail or serial number"))
        self.search.setPlaceholderText(self.tr("Name, phone, e-mail or serial number"))
        self.search.setFixedHeight(36)
        self.search.setMaximumWidth(520)
        self.search.setMaxLength(TYPED_AT_MOST)
        self.search.setClearButtonEnabled(True)
        for button in self.search.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Clear the search"))
        self.search.setProperty("searches_scans", True)
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(14)
        row.addWidget(self.search, 10)
        row.addWidget(self._caption)
        row.addStretch(1)
        return bar

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self.search:
                return self._on_search_key(event)
            if letter := typed_character(event):
                self.search.setFocus()
                self.search.setText(letter)
                return True
        return super().eventFilter(watched, event)

    def _on_search_key(self, event: QKeyEvent) -> bool:
        goes_down = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if goes_down and self.model.rowCount():
            self.list.setFocus()
            return True
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            return True
        return False

    def _on_searched(self, typed: str) -> None:
        self._chosen = None
        self.model.show_search(typed)

    def _on_moved(self, customer_id: int) -> None:
        self._chosen = customer_id
        self.refresh()

    def _show_found(self) -> None:
        is_search = self.model.is_search
        self._caption.setText(
            self.tr("%Ln found", "", self.model.rowCount())
            if is_search
            else self.tr("Recent customers. Type three letters to search everyone.")
        )
        self.empty.setText(
            self.tr("No customer fits what was typed. Fewer letters find more.")
            if is_search
            else self.tr("No customer yet: the first order makes the first one.")
        )
