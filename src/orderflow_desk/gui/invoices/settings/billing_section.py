"""Settings: what invoices say of the shop, how they are numbered, and in which way prices are meant."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.invoices.parties import DAYS_AT_MOST, STEP_AT_MOST, BillingSettings
from orderflow_desk.domain.people import Permission
from orderflow_desk.gui.invoices.settings.tax_card import TaxCard
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.postal.countries import window_countries
from orderflow_desk.gui.postal.postal_fields import PostalFields
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.session.settings_section import SettingsSection
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.fields.captioned import captioned
from orderflow_desk.gui.widgets.fields.fault_lines import FaultLines
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.widgets.titled_card import TitledCard
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.views import reads
from orderflow_desk.views.invoices import Billing

if TYPE_CHECKING:
    from orderflow_desk.domain.changes import Changes
    from orderflow_desk.services.desk import Desk

_LEGAL_HEIGHT = 76


@dataclass(frozen=True, slots=True)
class _Read:
    """What the section shows, and the countries to choose from."""

    billing: Billing
    countries: tuple[tuple[str, str], ...]


class BillingSection(SettingsSection):
    """What is typed is kept by the button: only what was changed here, so that two administrators undo nobody's work."""

    topics = reads.BILLING

    def __init__(self, session: Session) -> None:
        super().__init__(session, "billing_section")
        self._kept = BillingSettings()
        self._is_busy = False
        self._postal = PostalFields("shop", self.tr("That of the shop"))
        self._lines = {
            name: self._line(name, caption)
            for name, caption in (
                ("legal_name", self.tr("Legal name")),
                ("tax_number", self.tr("Tax number")),
                ("vat_number", self.tr("VAT number")),
                ("iban", self.tr("IBAN")),
                ("bic", self.tr("BIC")),
                ("bank", self.tr("Bank")),
                ("invoice_numbers", self.tr("Numbers of invoices")),
            )
        }
        self._legal = QPlainTextEdit()
        self._legal.setObjectName("legal_lines")
        self._legal.setAccessibleName(self.tr("Lines at the foot of each invoice"))
        self._legal.setFixedHeight(_LEGAL_HEIGHT)
        self._legal.setTabChangesFocus(True)
        self._with_tax = QCheckBox(self.tr("Prices are with tax"))
        self._with_tax.setObjectName("prices_with_tax")
        self._days = self._spin("payment_days", self.tr("Days to pay"), DAYS_AT_MOST)
        self._step = self._spin("cash_step", self.tr("Smallest coin, in hundredths"), STEP_AT_MOST)
        self._step.setSpecialValueText(self.tr("that of the currency"))
        self._fault = PlainLabel(tone="fault", wraps=True)
        self._fault.setObjectName("billing_section_fault")
        self._fault.hide()
        self._state = PlainLabel(tone="quiet")
        self._state.setObjectName("billing_state")
        self._save = push_button(self.tr("Save"), "save_billing", look="primary")
        self._taxes = TaxCard(session, self.load)
        self._faults = self._lay_out()
        self._fill(self._kept)
        self._connect()

    @property
    def is_changed(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return self._typed() != self._kept

    def _connect(self) -> None:
        for line in self._lines.values():
            line.textEdited.connect(self._on_typed)
            line.returnPressed.connect(self.save)
        self._legal.textChanged.connect(self._on_typed)
        self._with_tax.toggled.connect(self._on_typed)
        for spin in (self._days, self._step):
            spin.valueChanged.connect(self._on_typed)
        self._postal.changed.connect(self._on_typed)
        self._save.clicked.connect(self.save)

    def _lay_out(self) -> FaultLines:
        faults: dict[str, tuple[QWidget, PlainLabel]] = {}

        def row(*names: str) -> QHBoxLayout:
            line = QHBoxLayout()
            line.setSpacing(12)
            for name in names:
                field = self._fields[name]
                box, fault = captioned(field)
                faults[name] = (field, fault)
                line.addLayout(box, 1)
            return line

        who = TitledCard(self.tr("WHO SENDS THEM"))
        who.column.addLayout(row("legal_name"))
        who.column.addWidget(self._postal)
        who.column.addLayout(row("tax_number", "vat_number"))
        account = TitledCard(self.tr("WHERE TO PAY"))
        account.column.addLayout(row("iban"))
        account.column.addLayout(row("bic", "bank"))
        how = TitledCard(self.tr("HOW THEY ARE MADE"))
        how.column.addWidget(self._with_tax)
        how.column.addLayout(row("invoice_numbers", "payment_days"))
        numbers = self.tr(
            "What stands in braces is filled in: the year, and the number, with as many digits at least as stand "
            "behind the colon. It begins with 1 each year."
        )
        how.column.addWidget(PlainLabel(numbers, tone="quiet", wraps=True))
        how.column.addLayout(row("cash_step"))
        how.column.addLayout(row("legal_lines"))
        keys = QHBoxLayout()
        keys.setSpacing(8)
        keys.addWidget(self._save)
        keys.addWidget(self._state, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 24)
        column.setSpacing(16)
        column.addWidget(PlainLabel(self.tr("Invoices"), tone="title"))
        for card in (who, account, how):
            column.addWidget(card)
        column.addWidget(self._fault)
        column.addLayout(keys)
        column.addWidget(self._taxes)
        column.addStretch()
        return FaultLines({**faults, **self._postal.faults})

    @property
    def _fields(self) -> dict[str, QWidget]:
        others = {"legal_lines": self._legal, "payment_days": self._days, "cash_step": self._step}
        return {**self._lines, **others}

    def _line(self, name: str, caption: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.setAccessibleName(caption)
        return line

    def _spin(self, name: str, caption: str, at_most: int) -> QSpinBox:
        spin = QSpinBox()
        spin.setObjectName(name)
        spin.setAccessibleName(caption)
        spin.setRange(0, at_most)
        spin.lineEdit().setTextMargins(8, 0, 0, 0)  # style sheets do not reach it
        return spin

    @override
    def _read(self, desk: "Desk") -> _Read:
        return _Read(desk.billing.read(), window_countries())

    @override
    def _on_read(self, found: _Read) -> None:
        self._postal.offer(found.countries)
        self._taxes.show_taxes(found.billing)
        if not self.is_changed:
            self._fill(found.billing.settings)

    def _fill(self, settings: BillingSettings) -> None:
        self._kept = settings
        for name, line in self._lines.items():
            line.setText(getattr(settings, name))
        self._postal.show_address(settings.address)
        for widget in (self._legal, self._with_tax, self._days, self._step):
            widget.blockSignals(True)
        self._legal.setPlainText(settings.legal_lines)
        self._with_tax.setChecked(settings.prices_with_tax)
        self._days.setValue(settings.payment_days)
        self._step.setValue(settings.cash_step)
        for widget in (self._legal, self._with_tax, self._days, self._step):
            widget.blockSignals(False)
        self._grey()

    def _typed(self) -> BillingSettings:
        return BillingSettings(
            **{name: line.text() for name, line in self._lines.items()},
            address=self._postal.address(),
            legal_lines=self._legal.toPlainText(),
            prices_with_tax=self._with_tax.isChecked(),
            usual_tax=self._kept.usual_tax,
            payment_days=self._days.value(),
            cash_step=self._step.value(),
        )

    def _on_typed(self) -> None:
        self._fault.hide()
        self._state.setText(self.tr("Not saved yet") if self.is_changed else "")
        self._grey()

    @override
    def _grey(self) -> None:
        may = self._session.may(Permission.ADMINISTER)
        for line in self._lines.values():
            line.setReadOnly(not may)
        self._legal.setReadOnly(not may)
        self._with_tax.setEnabled(may)
        self._postal.set_may_change(may_change=may)
        for spin in (self._days, self._step):
            spin.setReadOnly(not may)
        self._save.setEnabled(may and self.is_changed and not self._is_busy)
        self._taxes.set_may_change(may_change=may)

    @override
    def _refuse(self, error: DeskError) -> None:
        if not self._faults.show(error):
            self._fault.setText(describe(error).whole)
            self._fault.show()

    def save(self) -> None:
        """Keep what was changed."""
        desk, typed = self._session.desk, self._typed()
        if desk is None or not self._save.isEnabled():
            return
        self._faults.forgive_all()
        self._is_busy = True
        self._grey()
        self._session.background.run(
            partial(_change, desk, typed, self._kept),
            done=self._on_saved,
            failed=self._refuse,
            ended=self._on_ended,
            owner=self,
        )

    def _on_saved(self, saved: "tuple[BillingSettings, Changes]") -> None:
        settings, changes = saved
        self._fill(settings)
        self._state.setText(self.tr("Saved"))
        self._session.feed.announce(changes)

    def _on_ended(self) -> None:
        self._is_busy = False
        self._grey()


def _change(desk: "Desk", typed: BillingSettings, was: BillingSettings) -> "tuple[BillingSettings, Changes]":
    changes = desk.billing.change(typed, was=was)
    return desk.billing.read().settings, changes
