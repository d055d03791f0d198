"""The taxes of the shop: by name, from a day on; which one is the usual."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.invoices.taxes import (
    NAME_AT_MOST,
    REASON_AT_MOST,
    Tax,
    TaxKind,
    TaxRate,
    parse_rate,
)
from orderflow_desk.gui.invoices.words import kind_names, rate_text, tax_line
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.fields.captioned import captioned
from orderflow_desk.gui.widgets.fields.choice_box import ChoiceBox
from orderflow_desk.gui.widgets.fields.fault_lines import FaultLines
from orderflow_desk.gui.widgets.fields.moment_field import MomentField
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.widgets.titled_card import TitledCard
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.gui.words.shop_time import aware, local
from orderflow_desk.views.invoices import Billing

if TYPE_CHECKING:
    from orderflow_desk.domain.changes import Changes
    from orderflow_desk.services.desk import Desk

_ROWS, _ROW = 5, 20
translate = QCoreApplication.translate


class TaxCard(TitledCard):
    """Each button does one thing at once. What documents were issued with stays in them."""

    def __init__(self, session: Session, read_again: Callable[[], None]) -> None:
        super().__init__(translate("TaxCard", "TAXES"))
        self._session, self._read_again = session, read_again
        self._billing = Billing()
        self._may_change = False
        self._list = QListWidget()
        self._list.setObjectName("taxes")
        self._list.setAccessibleName(self.tr("Taxes"))
        self._list.setProperty("look", "menu")
        self._list.setFixedHeight(_ROWS * _ROW)
        self._list.currentRowChanged.connect(self._on_chosen)
        self._name = self._line("tax_name", self.tr("Name"), NAME_AT_MOST)
        self._rate = self._line("tax_rate", self.tr("Percent"), 12)
        self._reason = self._line("tax_reason", self.tr("Reason where there is none"), REASON_AT_MOST)
        self._kind = ChoiceBox()
        self._kind.setObjectName("tax_kind")
        self._kind.setAccessibleName(self.tr("Kind"))
        for kind, name in kind_names():
            self._kind.addItem(name, kind)
        self._kind.currentIndexChanged.connect(lambda _place: self._grey())
        self._from = MomentField()
        self._from.setObjectName("tax_from")
        self._from.line.setObjectName("tax_from_line")
        self._from.line.setAccessibleName(self.tr("Valid from"))
        self._from.setAccessibleName(self.tr("Valid from"))
        self._from.line.setPlaceholderText(self.tr("always"))
        self._save = push_button(self.tr("Save tax"), "save_tax")
        self._remove = push_button(self.tr("Remove"), "remove_tax", look="danger")
        self._usual = push_button(self.tr("Make it the usual one"), "make_usual_tax")
        self._state = PlainLabel(tone="quiet", wraps=True)
        self._state.setObjectName("tax_state")
        self._faults = self._lay_out()
        self._save.clicked.connect(self._on_save)
        self._remove.clicked.connect(self._on_remove)
        self._usual.clicked.connect(self._on_usual)

    def _lay_out(self) -> FaultLines:
        faults = {}
        self.column.addWidget(self._list)
        for fields in ((self._name, self._rate), (self._kind, self._from), (self._reason,)):
            row = QHBoxLayout()
            row.setSpacing(12)
            for field in fields:
                box, fault = captioned(field)
                faults[field.objectName()] = (field, fault)
                row.addLayout(box, 1)
            self.column.addLayout(row)
        keys = QHBoxLayout()
        keys.setSpacing(8)
        for button in (self._save, self._remove, self._usual):
            keys.addWidget(button)
        keys.addWidget(self._state, 1)
        self.column.addLayout(keys)
        return FaultLines(faults)

    def _line(self, name: str, caption: str, at_most: int) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.setAccessibleName(caption)
        line.setMaxLength(at_most)
        return line

    def show_taxes(self, billing: Billing) -> None:
        """Show the taxes; the one that was chosen stays so."""
        chosen = self._chosen
        self._billing = billing
        self._list.blockSignals(True)
        self._list.clear()
        for rate in billing.rates:
            item = QListWidgetItem(tax_line(rate, is_usual=rate.name == billing.usual))
            self._list.addItem(item)
            if chosen is not None and (rate.name, rate.valid_from) == (chosen.name, chosen.valid_from):
                self._list.setCurrentItem(item)
        self._list.blockSignals(False)
        self._grey()

    def set_may_change(self, *, may_change: bool) -> None:
        """Let it be changed, or only be read."""
        self._may_change = may_change
        self._grey()

    @property
    def _chosen(self) -> TaxRate | None:
        row = self._list.currentRow()
        return self._billing.rates[row] if 0 <= row < len(self._billing.rates) else None

    @property
    def _typed_kind(self) -> TaxKind:
        return TaxKind(self._kind.currentData() or TaxKind.STANDARD)

    def _grey(self) -> None:
        may, chosen, kind = self._may_change, self._chosen, self._typed_kind
        for line in (self._name, self._from.line):
            line.setReadOnly(not may)
        self._kind.setEnabled(may)
        self._rate.setEnabled(may and kind is TaxKind.STANDARD)
        self._reason.setEnabled(may and kind not in (TaxKind.STANDARD, TaxKind.ZERO))
        self._save.setEnabled(may)
        self._remove.setEnabled(may and chosen is not None)
        self._usual.setEnabled(may and chosen is not None and chosen.name != self._billing.usual)

    def _on_chosen(self) -> None:
        chosen = self._chosen
        if chosen is not None:
            self._faults.forgive_all()
            self._state.clear()
            self._name.setText(chosen.name)
            self._kind.choose(chosen.tax.kind)
            self._rate.setText(rate_text(chosen.tax.rate) if chosen.tax.rate else "")
            self._reason.setText(chosen.tax.reason)
            self._from.set_moment(
                None if chosen.valid_from == date.min else aware(datetime.combine(chosen.valid_from, time()))
            )
        self._grey()

    def _typed(self) -> TaxRate:
        kind = self._typed_kind
        rate = parse_rate(self._rate.text()) if kind is TaxKind.STANDARD else 0
        moment = self._from.moment()
        day = date.min if moment is None else local(moment).date()
        return TaxRate(self._name.text(), Tax(kind, rate, self._reason.text()), day)

    def _on_save(self) -> None:
        self._faults.forgive_all()
        if self._from.line.text().strip() and self._from.moment() is None:
            self._from.setFocus()
            return
        try:
            typed = self._typed()
        except DeskError as error:
            self._refuse(error)
            return
        self._do(lambda desk: desk.billing.set_rate(typed), self.tr("Saved"))

    def _on_remove(self) -> None:
        chosen = self._chosen
        if chosen is not None:
            self._do(
                lambda desk: desk.billing.remove_rate(chosen.name, valid_from=chosen.valid_from),
                self.tr("Removed"),
            )

    def _on_usual(self) -> None:
        chosen, settings = self._chosen, self._billing.settings
        if chosen is not None:
            wanted = replace(settings, usual_tax=chosen.name)
            self._do(lambda desk: desk.billing.change(wanted, was=settings), self.tr("Saved"))

    def _do(self, call: "Callable[[Desk], Changes]", said: str) -> None:
        desk = self._session.desk
        if desk is not None:
            self._session.background.run(
                partial(call, desk), done=partial(self._on_done, said), failed=self._refuse, owner=self
            )

    def _on_done(self, said: str, changes: "Changes") -> None:
        self._state.setText(said)
        self._session.feed.announce(changes)
        self._read_again()

    def _refuse(self, error: DeskError) -> None:
        if not self._faults.show(error):
            self._state.setText(describe(error).whole)
