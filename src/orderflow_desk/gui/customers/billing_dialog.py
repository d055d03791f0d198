"""Asks to whom a customer's invoices go from now on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.invoices.parties import LINE_AT_MOST, BillingDetails
from orderflow_desk.gui.dialogs.focus_return import give_keyboard_back
from orderflow_desk.gui.postal.countries import window_countries
from orderflow_desk.gui.postal.postal_fields import PostalFields
from orderflow_desk.gui.session.command_runner import CommandRunner
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.fields.captioned import captioned
from orderflow_desk.gui.widgets.fields.fault_lines import FaultLines
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.widgets.save_keys import on_save_keys
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.views.customers import CustomerDetail

if TYPE_CHECKING:
    from orderflow_desk.domain.changes import Changes
    from orderflow_desk.services.desk import Desk

_WIDTH = 520


class BillingDialog(QDialog):
    """What is refused is said at its field. Escape keeps what was."""

    def __init__(
        self, session: Session, runner: CommandRunner, customer: CustomerDetail, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._runner, self._customer = runner, customer
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("billing_dialog")
        self.setWindowTitle(self.tr("Invoices of {name}").format(name=customer.name))
        self._company = self._line("billing_company", self.tr("Company"))
        self._postal = PostalFields("billing", self.tr("That of the shop"))
        self._vat = self._line("billing_vat_number", self.tr("VAT number"))
        self._fault = PlainLabel(tone="fault", wraps=True)
        self._fault.setObjectName("billing_fault")
        self._fault.hide()
        self._leave = push_button(self.tr("Cancel"), "leave_address")
        self._save = push_button(self.tr("Save"), "save_address", look="primary")
        self._faults = self._lay_out()
        self._company.setText(customer.billing.company)
        self._postal.show_address(customer.billing.address)
        self._vat.setText(customer.billing.vat_number)
        self._save.setDefault(True)  # Enter in a line
        self._leave.clicked.connect(self.reject)
        self._save.clicked.connect(self._on_save)
        on_save_keys(self, self._save.click)
        give_keyboard_back(self, parent)
        self.setMinimumWidth(_WIDTH)
        self._company.setFocus()
        session.background.run(window_countries, done=self._postal.offer, owner=self)

    def _lay_out(self) -> FaultLines:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(PlainLabel(self.windowTitle(), tone="strong", wraps=True))
        hint = self.tr("Invoices that are issued keep the address that they went to.")
        column.addWidget(PlainLabel(hint, tone="quiet", wraps=True))
        company, company_fault = captioned(self._company)
        vat, vat_fault = captioned(self._vat)
        column.addLayout(company)
        column.addWidget(self._postal)
        column.addLayout(vat)
        column.addWidget(self._fault)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._leave)
        buttons.addWidget(self._save)
        column.addLayout(buttons)
        own = {"company": (self._company, company_fault), "vat_number": (self._vat, vat_fault)}
        return FaultLines({**own, **self._postal.faults})

    def _line(self, name: str, caption: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.setAccessibleName(caption)
        line.setMaxLength(LINE_AT_MOST)
        return line

    def _on_save(self) -> None:
        typed = BillingDetails(self._company.text(), self._postal.address(), self._vat.text())
        customer = self._customer
        self._faults.forgive_all()
        self._fault.hide()

        def save(desk: "Desk", action_id: str) -> "Changes":
            return desk.billing.set_details(customer.id, typed, was=customer.billing, action_id=action_id)

        self._runner.do(
            f"billing:{customer.id}:{customer.billing}:{typed}",
            save,
            done=lambda _changes: self.accept(),
            failed=self._on_refused,
        )

    def _on_refused(self, error: DeskError) -> None:
        if not self._faults.show(error):
            self._fault.setText(describe(error).whole)
            self._fault.show()
