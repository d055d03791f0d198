"""What a customer brought before: offered at the item, and told when a serial number is known."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from orderflow_desk.domain.orders.comebacks import came_back_soon
from orderflow_desk.domain.searching import SHORTEST_FRAGMENT, fold, one_word
from orderflow_desk.gui.customers.customer_finder import orders_counted
from orderflow_desk.gui.lists.drawn_rows import Line
from orderflow_desk.gui.lists.suggestion_box import SuggestionBox
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.when import day_text, now
from orderflow_desk.gui.words.words import order_number, status_name
from orderflow_desk.views.customers import ItemRow, PastOrder

_ORDERS_SHOWN = 3


class KnownItems(QObject):
    """Offers a known customer's items while the item is empty or begins like one; `taken` comes with the one taken."""

    taken = Signal(object)

    def __init__(
        self, session: Session, title: QLineEdit, serial: QLineEdit, history: QLabel, ground: QWidget
    ) -> None:
        super().__init__(title)
        self._session, self._title, self._serial, self._history = session, title, serial, history
        self._items: tuple[ItemRow, ...] = ()
        self._box = SuggestionBox(session.theme, title, ground)
        self._box.chosen.connect(self._on_chosen)
        title.textEdited.connect(lambda _typed: self._offer())
        title.installEventFilter(self)
        serial.textChanged.connect(self._on_serial)
        history.hide()

    def show_items_of(self, customer_id: int | None) -> None:
        """Offer what this customer brought before; nothing for None."""
        self._items = ()
        desk = self._session.desk
        if customer_id is not None and desk is not None:
            self._session.background.run(
                partial(desk.customers.items_of, customer_id),
                done=self._on_items,
                failed=lambda _error: None,
                owner=self,
                key="items",
            )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._offer()
        return False

    def _on_items(self, items: tuple[ItemRow, ...]) -> None:
        self._items = items
        self._offer()

    def _offer(self) -> None:
        typed = fold(self._title.text())
        fitting = [item for item in self._items if typed in fold(f"{item.title} {item.serial}")]
        is_taken = any(item.title == self._title.text().strip() for item in fitting)
        self._box.offer([] if is_taken else [_offer_of(item) for item in fitting])

    def _on_chosen(self, item: object) -> None:
        if isinstance(item, ItemRow):
            self.taken.emit(item)

    def _on_serial(self, typed: str) -> None:
        desk = self._session.desk
        if desk is None or len(one_word(typed)) < SHORTEST_FRAGMENT:
            self._announce(())
            return
        self._session.background.run(
            partial(desk.customers.with_serial, typed),
            done=partial(self._on_serial_known, typed),
            failed=lambda _error: None,
            owner=self,
            key="serial",
        )

    def _on_serial_known(self, typed: str, items: tuple[ItemRow, ...]) -> None:
        if typed == self._serial.text():
            self._announce(items)

    def _announce(self, items: Sequence[ItemRow]) -> None:
        at = now()
        is_soon = any(came_back_soon(past.finished_at, at) for item in items for past in item.orders)
        self._history.setText("\n".join(_history_of(item, at) for item in items))
        self._history.setProperty("tone", "fault" if is_soon else "small")
        self._history.style().polish(self._history)
        self._history.setVisible(bool(self._history.text()))


def _offer_of(item: ItemRow) -> Line:
    return Line(item.title, item.serial, orders_counted(len(item.orders)), item)


def _history_of(item: ItemRow, at: datetime) -> str:
    """Return what is known of an item with this serial number as one sentence."""
    if not item.orders:
        sentence = QCoreApplication.translate("customers", "On file for {owner}: {item}. No orders yet.")
        return sentence.format(owner=item.owner, item=item.title)
    orders = ", ".join(_order_words(past) for past in item.orders[:_ORDERS_SHOWN])
    soon = next((past for past in item.orders if came_back_soon(past.finished_at, at)), None)
    if soon is not None and soon.finished_at is not None:
        sentence = QCoreApplication.translate(
            "customers",
            "Repaired here %Ln day(s) ago, for {owner}. Earlier orders: {orders}",
            "",
            (at - soon.finished_at).days,
        )
        return sentence.format(owner=item.owner, orders=orders)
    sentence = QCoreApplication.translate("customers", "Was here before, for {owner}: {orders}")
    return sentence.format(owner=item.owner, orders=orders)


def _order_words(past: PastOrder) -> str:
    sentence = QCoreApplication.translate("customers", "{order} ({status}, {day})")
    number, status = order_number(past.id), status_name(past.status)
    return sentence.format(order=number, status=status, day=day_text(past.since))
