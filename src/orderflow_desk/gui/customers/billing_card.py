"""To whom a customer's invoices go, as a card of their page."""

from PySide6.QtCore import QCoreApplication, Signal

from orderflow_desk.domain.invoices.parties import BillingDetails
from orderflow_desk.gui.postal.countries import country_names
from orderflow_desk.gui.postal.postal_words import postal_lines
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.widgets.titled_card import TitledCard


class BillingCard(TitledCard):
    """`change_wanted` asks for another address."""

    change_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("BillingCard", "INVOICES GO TO"))
        self._lines = PlainLabel(wraps=True)
        self._lines.setObjectName("billing_lines")
        self._change = push_button("", "change_billing", look="link")
        self._change.clicked.connect(self.change_wanted)
        self.column.addWidget(self._lines)
        self.column.addWidget(self._change)

    def show_details(self, name: str, details: BillingDetails) -> None:
        """Show the address of a customer of this name."""
        is_known = details != BillingDetails()
        lines = [details.company, name, *postal_lines(details.address, country_names())]
        if details.vat_number:
            lines.append(self.tr("VAT number {number}").format(number=details.vat_number))
        self._lines.setText(
            "\n".join(line for line in lines if line) if is_known else self.tr("No address yet.")
        )
        self._lines.set_tone("" if is_known else "quiet")
        self._change.setText(self.tr("Change address…") if is_known else self.tr("Add address…"))
