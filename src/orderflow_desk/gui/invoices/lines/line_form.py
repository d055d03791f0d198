"""The line in which a line of an invoice is typed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from orderflow_desk.domain.errors import DeskError, FieldInvalid
from orderflow_desk.domain.invoices.lines import (
    DESCRIPTION_AT_MOST,
    InvoiceLine,
    Unit,
    parse_discount,
)
from orderflow_desk.domain.money import Money, parse_money
from orderflow_desk.domain.parts.quantities import ONE, parse_quantity
from orderflow_desk.domain.reading.durations import parse_minutes
from orderflow_desk.gui.invoices.words import off_typed
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.fields.captioned import captioned
from orderflow_desk.gui.widgets.fields.choice_box import ChoiceBox
from orderflow_desk.gui.widgets.fields.fault_lines import FaultLines
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.field_names import field_name
from orderflow_desk.gui.words.field_words import number_text, quantity_text
from orderflow_desk.gui.words.when import minutes_text

_FIRST = (("line_description", 5), ("line_number", 2))
_SECOND = (("line_quantity", 2), ("line_price", 2), ("line_discount", 2), ("line_tax", 3))
_TYPED = ("line_description", "line_number", "line_quantity", "line_price", "line_discount")


class LineForm(QFrame):
    """Enter takes what is typed (`taken`, with the line that is changed, or None), Escape leaves it (`left`)."""

    taken = Signal(object, object)  # InvoiceLine, InvoiceLine | None
    left = Signal()

    def __init__(self, currency: Callable[[], str]) -> None:
        super().__init__()
        self._currency = currency
        self._line: InvoiceLine | None = None
        self._usual = ""
        self.setObjectName("invoice_line_form")
        self.setProperty("look", "well")
        self.lines = {name: self._field(name) for name in _TYPED}
        self.tax = ChoiceBox()
        self.tax.setObjectName("line_tax")
        self.tax.setAccessibleName(field_name("line_tax"))
        faults = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        for names in (_FIRST, _SECOND):
            row = QHBoxLayout()
            row.setSpacing(8)
            for name, stretch in names:
                field = self.lines.get(name, self.tax)
                box, fault = captioned(field)
                faults[name] = (field, fault)
                row.addLayout(box, stretch)
            column.addLayout(row)
        self._faults = FaultLines(faults)
        self._hint = PlainLabel(tone="faint", wraps=True)
        self._leave = push_button(self.tr("Leave"), "leave_line")
        self._leave.clicked.connect(self.left)
        self._take = push_button("", "take_line")
        self._take.clicked.connect(self._on_taken)
        keys = QHBoxLayout()
        keys.setSpacing(8)
        keys.addWidget(self._hint, 1)
        keys.addWidget(self._leave)
        keys.addWidget(self._take)
        column.addLayout(keys)
        self.setFocusProxy(self.lines["line_description"])
        self.begin(None)

    def offer_taxes(self, names: tuple[str, ...], usual: str) -> None:
        """Offer these taxes; the usual one is chosen for a new line."""
        if (names, usual) == (
            tuple(self.tax.itemText(place) for place in range(self.tax.count())),
            self._usual,
        ):
            return  # what somebody chose for the line that they type stays
        chosen = self.tax.currentData() if self._line is not None else usual
        self._usual = usual
        self.tax.clear()
        for name in names:
            self.tax.addItem(name, name)
        self.tax.choose(chosen)

    def begin(self, line: InvoiceLine | None) -> None:
        """Let a new line be typed, or this one be changed."""
        self._line = line
        self._faults.forgive_all()
        texts = {} if line is None else _texts_of(line, self._currency())
        for name, field in self.lines.items():
            field.setText(texts.get(name, ""))
        self.tax.choose(self._usual if line is None else line.tax)
        is_time = line is not None and line.unit is Unit.MINUTE
        self.lines["line_quantity"].setPlaceholderText(minutes_text(60) if is_time else quantity_text(ONE))
        self._take.setText(self.tr("Add the line") if line is None else self.tr("Change the line"))
        self._leave.setVisible(line is not None)
        self._hint.setText(
            self.tr("Enter adds the line. A discount is a percentage, as in 10 %, or an amount.")
            if line is None
            else self.tr("What you change here is not overwritten when the work changes.")
        )

    def refuse(self, error: DeskError) -> bool:
        """Say at its field why it was not taken; False where it belongs to none."""
        return self._faults.show(error)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_taken()
        else:
            super().keyPressEvent(event)

    def _on_taken(self) -> None:
        self._faults.forgive_all()
        if self._line is None and not any(field.text().strip() for field in self.lines.values()):
            return  # Enter was pressed twice
        try:
            typed = self._typed()
        except DeskError as error:
            self.refuse(error)
            return
        self.taken.emit(typed, self._line)

    def _typed(self) -> InvoiceLine:
        texts = {name: field.text() for name, field in self.lines.items()}
        line, quantity = self._line or InvoiceLine(""), texts["line_quantity"]
        if line.unit is Unit.MINUTE:
            amount = parse_minutes(quantity, field="line_quantity") * ONE
        else:
            amount = parse_quantity(quantity, field="line_quantity")
        currency = self._currency()
        price = parse_money(texts["line_price"], currency, field="line_price")
        if price is not None and price.currency != currency:
            raise FieldInvalid("line_price", texts["line_price"], "other_currency")
        return InvoiceLine(
            texts["line_description"],
            texts["line_number"],
            amount,
            line.unit,
            None if price is None else price.minor,
            parse_discount(texts["line_discount"], currency),
            self.tax.currentData() or "",
            line.source,
            line.is_by_hand,
        )

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName(name)
        field.setAccessibleName(field_name(name))
        field.setMaxLength(DESCRIPTION_AT_MOST)
        return field


def _texts_of(line: InvoiceLine, currency: str) -> dict[str, str]:
    is_time = line.unit is Unit.MINUTE
    return {
        "line_description": line.description,
        "line_number": line.number,
        "line_quantity": minutes_text(line.quantity // ONE) if is_time else quantity_text(line.quantity),
        "line_price": "" if line.price is None else number_text(Money(line.price, currency)),
        "line_discount": off_typed(line.discount, currency),
    }
