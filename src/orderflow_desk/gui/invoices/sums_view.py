"""What an invoice comes to: net, each tax, total, what was paid, what is left; a payment can be taken back here."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from orderflow_desk.domain.invoices.payments import Payment, PayWay
from orderflow_desk.domain.invoices.sums import Sums
from orderflow_desk.gui.invoices.words import payment_words, tax_sum_words
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.field_words import amount_text

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SumsView(QWidget):
    """`taken_back` comes with the number of a payment that was none."""

    taken_back = Signal(object)  # int

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("invoice_sums")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._shown: tuple[object, ...] = ()

    def show_sums(
        self, sums: Sums | None, payments: tuple[Payment, ...], owed: int, currency: str, *, is_draft: bool
    ) -> None:
        """Show what it comes to; without sums, what was paid before there is an invoice."""
        shown = (sums, payments, owed, currency, is_draft)
        if shown == self._shown:
            return
        self._shown = shown
        self._clear()
        if sums is not None:
            if sums.discount:
                self._row(self.tr("Discount on all"), amount_text(-sums.discount, currency))
            self._row(self.tr("Net"), amount_text(sums.net, currency))
            for one in sums.taxes:
                if one.tax.rate:
                    self._row(tax_sum_words(one, currency), amount_text(one.amount, currency))
                elif one.tax.reason:
                    self._row(one.tax.reason, "")
            total = self.tr("Total {currency}").format(currency=currency)
            self._row(total, amount_text(sums.total, currency), "strong", "invoice_total")
        for payment in payments:
            self._payment(payment, currency)
        left = owed if not is_draft or sums is None else owed + sums.total
        if payments or not is_draft:
            words = self.tr("Outstanding {currency}") if left >= 0 else self.tr("To give back {currency}")
            self._row(
                words.format(currency=currency),
                amount_text(abs(left), currency),
                "late" if left else "strong",
                "invoice_owed",
            )

    def _payment(self, payment: Payment, currency: str) -> None:
        row = self._row(payment_words(payment), amount_text(-payment.minor, currency))
        if payment.way is not PayWay.ROUNDING:
            undo = push_button(
                self.tr("Take back"),
                f"take_back_{payment.id}",
                look="link",
                spoken=self.tr("Take back: {payment}").format(payment=payment_words(payment)),
            )
            undo.clicked.connect(partial(self.taken_back.emit, payment.id))
            self._grid.addWidget(undo, row, 2)

    def _row(self, words: str, amount: str, tone: str = "", name: str = "") -> int:
        row = self._grid.rowCount()
        label, number = PlainLabel(words, tone=tone or "quiet", wraps=True), PlainLabel(amount, tone=tone)
        label.setAlignment(_RIGHT)
        number.setAlignment(_RIGHT)
        number.setObjectName(name)
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(number, row, 1)
        return row

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
