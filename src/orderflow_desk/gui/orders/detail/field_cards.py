"""The fields of an order in cards, each editable in place."""

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import DATES, Field, OrderKind, attribute_of
from orderflow_desk.gui.items.field_places import FIELDS_IN, Card
from orderflow_desk.gui.items.field_value import FieldValue
from orderflow_desk.gui.orders.detail.order_links import OrderLinks
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.widgets.tab_order import tab_as_laid_out
from orderflow_desk.gui.widgets.titled_card import TitledCard
from orderflow_desk.gui.words.field_names import field_name
from orderflow_desk.gui.words.field_words import cover_text, warranty_text
from orderflow_desk.gui.words.forecast_words import forecast_sentence
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.gui.words.when import now, span_text
from orderflow_desk.views.orders.detail import OrderDetail
from orderflow_desk.views.outbox import QueueState

translate = QCoreApplication.translate
_NARROW = 470
# How far the text of a value is from the edge that is painted when it is pointed at.
_VALUE_INDENT = 6
_LINK_INDENT = 3
_MINUTE_MS = 30_000


class FieldCards(QWidget):
    """Six cards. `edited` asks for a new value; the answer comes back through `accept` or `refuse`.

    `confirmed` asks to keep whether the contact details of a draft were confirmed with the customer.
    """

    edited = Signal(object, object)  # Field, str | datetime | None
    confirmed = Signal(bool)
    earlier_wanted = Signal(object)  # int: the id of an order

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fields")
        self._detail: OrderDetail | None = None
        self._values: dict[Field, FieldValue] = {}
        self._captions: dict[Field, QWidget] = {}
        self.tick = QCheckBox(self.tr("Confirmed with the customer"))
        self.tick.setObjectName("contact_confirmed")
        self.tick.clicked.connect(self.confirmed)
        self._state = PlainLabel()
        self._state.setContentsMargins(6, 3, 6, 3)
        self._earlier = push_button("", "earlier_orders", look="link")
        self._earlier.clicked.connect(self._on_earlier)
        self._links = OrderLinks("come_back_links")
        self._links.order_wanted.connect(self.earlier_wanted)
        self._fault = self._card(self.tr("PROBLEM"), Card.FAULT)
        self._item = self._card(
            self.tr("ITEM"), Card.ITEM, (self.tr("History"), _below_values(self._earlier))
        )
        self._item.column.addWidget(self._links)
        self._customer = self._card(self.tr("CUSTOMER"), Card.CUSTOMER, below=self.tick)
        self._dates = self._card(
            self.tr("VISIT AND DATES"), Card.DATES, (self.tr("In this state"), self._state)
        )
        self._estimate = self._card(self.tr("ESTIMATE"), Card.ESTIMATE)
        self._checked = self._card(self.tr("CHECKED AT INTAKE"), Card.CHECKED)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        clock = QTimer(self, interval=_MINUTE_MS)
        clock.timeout.connect(self._show_state)
        clock.start()

    def add_to_item(self, row: QWidget) -> None:
        """Put a row of a feature into the card of the item, above the links to other orders."""
        self._item.column.insertWidget(self._item.column.indexOf(self._links), row)
        tab_as_laid_out(self._item)

    def show_detail(self, detail: OrderDetail, queue: QueueState | None) -> None:
        """Show the fields of an order; those of another one close every open editor."""
        if self._detail is None or self._detail.id != detail.id:
            for value in self._values.values():
                value.close_editor()
        self._detail = detail
        for field, shown in self._values.items():
            value = getattr(detail, attribute_of(field))
            kept = value if field in DATES else "" if value is None else str(value)
            shown.show_value(kept, shown=_shown(field, detail), kind=detail.item_kind)
        self._show_what_matters(detail, queue)
        count = len(detail.earlier_orders)
        self._earlier.setText(_earlier_text(count))
        self._earlier.setEnabled(count > 0)
        are_new = self._links.show_links(
            [(self.tr("Comes back from {number}"), detail.comes_back_from)]
            + [(self.tr("Came back as {number}"), order_id) for order_id in detail.came_back_as]
            + [(self.tr("Duplicate of {number}"), order_id) for order_id in detail.duplicate_of]
            + [(self.tr("Its duplicate: {number}"), order_id) for order_id in detail.duplicates]
        )
        if are_new:
            tab_as_laid_out(self._item)
        self._show_state()

    def _show_what_matters(self, detail: OrderDetail, queue: QueueState | None) -> None:
        """Show the tick of a draft, the address of a field visit, and who is told of another date."""
        self.tick.setVisible(detail.status is Status.DRAFT)
        self.tick.setChecked(detail.contact_confirmed)
        has_address = detail.kind is OrderKind.FIELD_VISIT
        for widget in (self._captions[Field.VISIT_ADDRESS], self._values[Field.VISIT_ADDRESS]):
            widget.setVisible(has_address)
        is_planned = detail.status is Status.SCHEDULED
        mails = forecast_sentence(detail.reschedule_forecast, queue) if is_planned else ""
        shop_date = self._values[Field.SHOP_DATE]
        shop_date.set_hint(mails)
        is_heard = is_planned and detail.reschedule_forecast.silence is None
        question = self.tr("Remove the date? {mails}").format(mails=mails)
        shop_date.ask_before_emptying(question if is_heard else "")

    def value(self, field: Field) -> FieldValue:
        """Return the editor of a field."""
        return self._values[field]

    def accept(self, field: Field) -> None:
        """Close the field: its value was taken."""
        self._values[field].close_editor()

    def refuse(self, field: Field, error: DeskError) -> None:
        """Say in place why it was not."""
        self._values[field].refuse(describe(error).whole)

    @override
    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._arrange()

    def _lay_out(self) -> None:
        self._columns.setSpacing(12)
        for cards in ((self._item,), (self._customer, self._dates, self._estimate)):
            side = QVBoxLayout()
            side.setSpacing(12)
            for card in cards:
                side.addWidget(card)
            side.addStretch(1)
            self._columns.addLayout(side, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._fault)
        column.addLayout(self._columns)
        column.addWidget(self._checked)

    def _arrange(self) -> None:
        """Two columns where there is room, else one below the other."""
        is_narrow = self.width() < _NARROW
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)

    def _card(
        self,
        title: str,
        place: Card,
        last: tuple[str, QWidget] | None = None,
        *,
        below: QWidget | None = None,
    ) -> TitledCard:
        fields = FIELDS_IN[place]
        card = TitledCard(title, _VALUE_INDENT if len(fields) == 1 else 0)
        column = card.column
        grid = QGridLayout()
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(1)
        grid.setColumnMinimumWidth(0, 88 if len(fields) > 1 else 0)
        grid.setColumnStretch(1, 1)
        for row, field in enumerate(fields):
            value = FieldValue(field, field_name(field), card)
            value.saved.connect(self.edited)
            self._values[field] = value
            if len(fields) > 1:
                self._captions[field] = _add_line(grid, row, field_name(field), value)
            else:
                # The card's title says already what it is.
                column.addWidget(value)
        if last is not None:
            _add_line(grid, len(fields), last[0], last[1])
        column.addLayout(grid)
        if below is not None:
            column.addWidget(below)
        column.addStretch(1)
        return card

    def _show_state(self) -> None:
        if self._detail is not None:
            self._state.setText(span_text(self._detail.since, now()))

    def _on_earlier(self) -> None:
        if self._detail is not None and self._detail.earlier_orders:
            self.earlier_wanted.emit(self._detail.earlier_orders[0])


def _below_values(link: QWidget) -> QWidget:
    """Return a link, which has an edge of its own, so that its text stands below that of the values."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(_VALUE_INDENT - _LINK_INDENT, 0, 0, 0)
    line.addWidget(link)
    line.addStretch(1)
    return row


def _shown(field: Field, detail: OrderDetail) -> str:
    """Return what is said of a field that takes more than its own value; nothing for the others."""
    match field:
        case Field.ITEM_PURCHASED:
            return warranty_text(detail.purchased, detail.warranty_months)
        case Field.ITEM_WARRANTY:
            return cover_text(detail.purchased, detail.warranty_months)
        case _:
            return ""


def _earlier_text(count: int) -> str:
    if count == 0:
        return translate("fields", "no earlier orders")
    return translate("fields", "%Ln earlier order(s)", "", count)


def _add_line(grid: QGridLayout, row: int, name: str, value: QWidget) -> PlainLabel:
    caption = PlainLabel(name, tone="quiet")
    caption.setContentsMargins(0, 3, 0, 3)
    grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
    side = (
        Qt.AlignmentFlag(0)
        if isinstance(value, FieldValue)
        else Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
    )
    grid.addWidget(value, row, 1, side)
    return caption
