"""What is known of a customer in cards: how to reach them, who may be the same, orders, items, messages."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from orderflow_desk.domain.customers import CONTACT_FIELDS
from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.outbox import FAILED, MailState
from orderflow_desk.gui.customers.also_known_rows import AlsoKnownRows
from orderflow_desk.gui.customers.billing_card import BillingCard
from orderflow_desk.gui.customers.customer_finder import orders_counted
from orderflow_desk.gui.items.field_value import FieldValue
from orderflow_desk.gui.lists.drawn_rows import Line
from orderflow_desk.gui.lists.row_list import SIDE, RowList
from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import ElidedLabel, PlainLabel, set_tip
from orderflow_desk.gui.widgets.tab_order import tab_as_laid_out
from orderflow_desk.gui.widgets.titled_card import TitledCard
from orderflow_desk.gui.words.field_names import field_name
from orderflow_desk.gui.words.mail_words import state_sentence, state_word
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.gui.words.when import day_text, moment_text, now
from orderflow_desk.gui.words.words import order_number, status_name
from orderflow_desk.views.customers import (
    CustomerDetail,
    CustomerOrder,
    ItemRow,
    LikelyDuplicate,
    Likeness,
    MergeRow,
)
from orderflow_desk.views.outbox import MailRow, QueueState

translate = QCoreApplication.translate
_NARROW = 640
_ALIKE = {
    Likeness.PHONE: QT_TRANSLATE_NOOP("customers", "same phone"),
    Likeness.EMAIL: QT_TRANSLATE_NOOP("customers", "same e-mail"),
    Likeness.NAME: QT_TRANSLATE_NOOP("customers", "same name"),
}


class CustomerCards(QWidget):
    """`edited` asks for a new value; the answer comes back through `accept` or `refuse`."""

    edited = Signal(object, object)  # Field, str
    value_removed = Signal(object, str, int)  # Field, one of the further values, its place among them
    order_wanted = Signal(object)  # int: the id of an order
    merge_wanted = Signal(object)  # CustomerRow
    undo_wanted = Signal(object)  # MergeRow

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._customer_id: int | None = None
        self.values = {field: FieldValue(field, field_name(field), self) for field in CONTACT_FIELDS}
        self._also = AlsoKnownRows()
        self._also.removed.connect(self.value_removed)
        self.billing = BillingCard()
        self._alike = _Rows("customer_alike")
        self._merges = _Rows("customer_merges")
        self._orders = RowList(theme, "customer_orders", self.tr("Orders of the customer"))
        self._no_orders = PlainLabel(self.tr("No order yet."), tone="quiet")
        self._items = RowList(theme, "customer_items", self.tr("Items of the customer"))
        self._mails = RowList(theme, "customer_mails", self.tr("Messages to the customer"))
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        for value in self.values.values():
            value.saved.connect(self.edited)
        for rows in (self._orders, self._items, self._mails):
            rows.opened.connect(self._on_opened)

    def show_customer(self, customer: CustomerDetail, queue: QueueState | None) -> None:
        """Show a customer; another one closes every open field. How the `queue` is, their mails that wait tell."""
        if customer.id != self._customer_id:
            self._customer_id = customer.id
            for value in self.values.values():
                value.close_editor()
        self.values[Field.CUSTOMER_NAME].show_value(customer.name)
        self.values[Field.CUSTOMER_PHONE].show_value(customer.phone)
        self.values[Field.CUSTOMER_EMAIL].show_value(customer.email)
        self._also.show_others(customer.others)
        self.billing.show_details(customer.name, customer.billing)
        self._alike.show_rows([self._alike_row(one) for one in customer.duplicates])
        self._merges.show_rows([self._merge_row(one) for one in customer.merges])
        self._orders.show_lines([_order_line(one) for one in customer.orders])
        self._items.show_lines([_item_line(one) for one in customer.items])
        self._mails.show_lines([_mail_line(one, queue) for one in customer.mails])
        for card, has_some in (
            (self._alike_card, customer.duplicates),
            (self._merges_card, customer.merges),
            (self._orders, customer.orders),
            (self._no_orders, not customer.orders),
            (self._items_card, customer.items),
            (self._mails_card, customer.mails),
        ):
            card.setVisible(bool(has_some))
        tab_as_laid_out(self)

    def focus_orders(self) -> None:
        """Put the keyboard on the orders, where Enter opens one."""
        self._orders.setFocus()

    def accept(self, field: Field) -> None:
        """Close the field: its value was taken."""
        self.values[field].close_editor()

    def refuse(self, field: Field, error: DeskError) -> None:
        """Say in place why it was not."""
        self.values[field].refuse(describe(error).whole)

    @override
    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.TopToBottom if self.width() < _NARROW else ways.LeftToRight)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(1)
        grid.setColumnMinimumWidth(0, 72)
        grid.setColumnStretch(1, 1)
        for row, (field, value) in enumerate(self.values.items()):
            caption = PlainLabel(field_name(field), tone="quiet")
            caption.setContentsMargins(0, 3, 0, 3)
            grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
        contact = _card(self.tr("CONTACT"))
        contact.column.addLayout(grid)
        contact.column.addWidget(self._also)
        self._alike_card = _card(self.tr("MAY BE THE SAME PERSON"), self._alike)
        self._merges_card = _card(self.tr("MERGED INTO THIS ONE"), self._merges)
        self._orders_card = _card(self.tr("ORDERS"), self._orders)
        self._no_orders.setContentsMargins(SIDE, 0, 0, 0)
        self._orders_card.column.addWidget(self._no_orders)
        self._items_card = _card(self.tr("ITEMS"), self._items)
        self._mails_card = _card(self.tr("MESSAGES"), self._mails)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(12)
        for cards, stretch in (
            ((contact, self.billing, self._alike_card, self._merges_card, self._items_card), 5),
            ((self._orders_card, self._mails_card), 6),
        ):
            side = QVBoxLayout()
            side.setSpacing(12)
            for card in cards:
                side.addWidget(card)
            side.addStretch(1)
            self._columns.addLayout(side, stretch)

    def _alike_row(self, one: LikelyDuplicate) -> "_Row":
        why = " · ".join(translate("customers", _ALIKE[likeness]) for likeness in one.alike)
        compare = push_button(
            self.tr("Compare…"),
            f"compare_{one.customer.id}",
            look="link",
            spoken=self.tr("Compare with {name}").format(name=one.customer.name),
        )
        compare.clicked.connect(partial(self.merge_wanted.emit, one.customer))
        fields = (one.customer.phone, one.customer.email, orders_counted(one.customer.orders), why)
        return _Row(one.customer.name, " · ".join(part for part in fields if part), compare)

    def _merge_row(self, one: MergeRow) -> "_Row":
        undo = push_button(
            self.tr("Split again"),
            f"undo_merge_{one.id}",
            look="link",
            spoken=self.tr("Take {name} apart again").format(name=one.name),
        )
        undo.setEnabled(one.refusal is None)
        if one.refusal is not None:
            set_tip(undo, describe(one.refusal).whole)
        undo.clicked.connect(partial(self.undo_wanted.emit, one))
        shown = self.tr("{when}, by {who} · {orders}").format(
            when=moment_text(one.at, now()), who=one.who, orders=orders_counted(one.orders)
        )
        shown = shown if one.refusal is None else f"{shown}\n{describe(one.refusal).sentence}"
        return _Row(one.name, shown, undo)

    def _on_opened(self, order_id: object) -> None:
        if isinstance(order_id, int):
            self.order_wanted.emit(order_id)


def _card(title: str, content: QWidget | None = None) -> TitledCard:
    card = TitledCard(title, SIDE if isinstance(content, RowList) else 0)
    if content is not None:
        card.column.addWidget(content)
    return card


class _Row(QWidget):
    """A name, what is told of it below, and what can be done at the right."""

    def __init__(self, name: str, shown: str, button: QWidget) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(name, tone="strong"))
        words.addWidget(PlainLabel(shown, tone="quiet", wraps=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 4, 2)
        row.addLayout(words, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)


class _Rows(QWidget):
    """Rows one below the other, made anew with each reading."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_rows(self, rows: list[_Row]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for row in rows:
            self._column.addWidget(row)


def _order_line(order: CustomerOrder) -> Line:
    quiet = " · ".join(part for part in (order.item, order.fault) if part)
    return Line(order_number(order.id), quiet, status_name(order.status), order.id)


def _item_line(item: ItemRow) -> Line:
    newest = item.orders[0].id if item.orders else None
    return Line(item.title, item.serial, orders_counted(len(item.orders)), newest)


def _mail_line(mail: MailRow, queue: QueueState | None) -> Line:
    tone = "late" if mail.state in FAILED else "warn" if mail.state is MailState.NO_ADDRESS else "ink2"
    truth = state_sentence(
        mail.state,
        mail.recipient,
        mail.due_at,
        mail.settled_at,
        mail.problem,
        mail.reply,
        now(),
        queue=queue,
    )
    when = day_text(mail.created_at)
    return Line(when, mail.subject, state_word(mail.state), mail.order_id, tone, f"{mail.subject}\n{truth}")
