"""The line in which a payment is typed: how, how much, and what is given back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from orderflow_desk.domain.errors import DeskError, FieldInvalid
from orderflow_desk.domain.invoices.payments import BY_HAND, RECEIPT_AT_MOST, PayWay
from orderflow_desk.domain.money import Money, parse_money
from orderflow_desk.gui.invoices.words import way_name
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.fields.captioned import captioned
from orderflow_desk.gui.widgets.fields.choice_box import ChoiceBox
from orderflow_desk.gui.widgets.fields.fault_lines import FaultLines
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.field_names import field_name
from orderflow_desk.gui.words.field_words import money_text, number_text


class PayBar(QWidget):
    """`paid` comes with the way, the amount in minor units and the till's number; `write_off_wanted` when the rest is let go."""

    paid = Signal(object, object, str)  # PayWay, int
    write_off_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._owed, self._cash_owed, self._currency = 0, 0, ""
        self._has_invoice = False
        self.way = ChoiceBox()
        self.way.setObjectName("payment_way")
        self.way.setAccessibleName(self.tr("How it is paid"))
        for way in (PayWay.CARD, *(one for one in BY_HAND if one is not PayWay.CARD)):
            self.way.addItem(way_name(way), way)
        self.way.currentIndexChanged.connect(lambda _place: self._on_way())
        self.amount = self._line("payment_amount", 60)
        self.receipt = self._line("payment_receipt", RECEIPT_AT_MOST)
        self.amount.textEdited.connect(lambda _text: self._say())
        for field in (self.amount, self.receipt):
            field.returnPressed.connect(self._on_take)
        self._change = PlainLabel(tone="strong")
        self._change.setObjectName("payment_change")
        self._take = push_button("", "take_payment", look="primary")
        self._take.clicked.connect(self._on_take)
        self._let_go = push_button(self.tr("Write off…"), "write_off", look="link")
        self._let_go.clicked.connect(self.write_off_wanted)
        self.setFocusProxy(self.amount)
        faults = {}
        row = QHBoxLayout()
        row.setSpacing(8)
        for field, stretch in ((self.way, 2), (self.amount, 2), (self.receipt, 3)):
            box, fault = captioned(field)
            faults[field.objectName()] = (field, fault)
            row.addLayout(box, stretch)
        self._faults = FaultLines(faults)
        keys = QHBoxLayout()
        keys.setSpacing(10)
        keys.addWidget(self._change, 1)
        keys.addWidget(self._let_go)
        keys.addWidget(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addLayout(keys)

    def show_owed(
        self, owed: int, cash: int, currency: str, *, has_invoice: bool, may_write_off: bool
    ) -> None:
        """Offer what is owed, in minor units; without an invoice a deposit of any amount."""
        if (owed, currency, has_invoice) != (self._owed, self._currency, self._has_invoice):
            self._owed, self._cash_owed, self._currency = owed, cash, currency
            self._has_invoice = has_invoice
            self.receipt.clear()
            self._offer()
        self._let_go.setVisible(has_invoice and owed > 0 and may_write_off)
        self._say()

    def refuse(self, error: DeskError) -> bool:
        """Say at its field why it was not taken; False where it belongs to none."""
        return self._faults.show(error)

    def _offer(self) -> None:
        self._faults.forgive_all()
        asked = self._asked if self._has_invoice else 0
        self.amount.setText(number_text(Money(asked, self._currency)) if asked > 0 else "")
        self.amount.setModified(False)

    @property
    def _asked(self) -> int:
        return self._cash_owed if self._chosen is PayWay.CASH else self._owed

    @property
    def _chosen(self) -> PayWay:
        return PayWay(self.way.currentData())

    def _on_way(self) -> None:
        if not self.amount.isModified():
            self._offer()
        self._say()

    def _typed(self) -> int:
        """Return what is typed. Raises FieldInvalid."""
        money = parse_money(self.amount.text(), self._currency, field="payment_amount")
        if money is None or money.currency != self._currency:
            raise FieldInvalid("payment_amount", self.amount.text(), "not_an_amount")
        return money.minor

    def _say(self) -> None:
        try:
            minor = self._typed()
        except DeskError:
            minor = 0
        is_cash = self._chosen is PayWay.CASH
        change = minor - self._asked if is_cash and self._has_invoice else 0
        self._change.setText(
            self.tr("Change {amount}").format(amount=money_text(Money(change, self._currency)))
            if change > 0
            else ""
        )
        counts = min(minor, self._asked) if is_cash and self._has_invoice else minor
        if minor > 0:
            words = self.tr("Take {amount}") if self._has_invoice else self.tr("Take a deposit of {amount}")
            self._take.setText(words.format(amount=money_text(Money(counts, self._currency))))
        else:
            self._take.setText(self.tr("Take a payment") if self._has_invoice else self.tr("Take a deposit"))
        self._take.setEnabled(minor > 0)

    def _on_take(self) -> None:
        self._faults.forgive_all()
        try:
            minor = self._typed()
        except DeskError as error:
            self.refuse(error)
            return
        self.paid.emit(self._chosen, minor, self.receipt.text())

    def _line(self, name: str, at_most: int) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setAccessibleName(field_name(name))
        field.setMaxLength(at_most)
        return field
