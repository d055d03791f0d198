"""What a draft says beside its lines: a discount on all, and words above the lines."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.invoices.invoice import TEXT_AT_MOST, Draft
from orderflow_desk.domain.invoices.lines import Discount, parse_discount
from orderflow_desk.gui.invoices.words import off_typed
from orderflow_desk.gui.widgets.fields.captioned import captioned
from orderflow_desk.gui.widgets.fields.fault_lines import FaultLines
from orderflow_desk.gui.words.field_names import field_name


class DraftDetails(QWidget):
    """`changed` comes with a discount and a text when a field is left or Enter pressed, and something else stands in it."""

    changed = Signal(object, str)  # Discount

    def __init__(self, currency: Callable[[], str]) -> None:
        super().__init__()
        self._currency = currency
        self._kept = (Discount(), "")
        self.discount = self._line("invoice_discount", 40)
        self.text = self._line("invoice_text", TEXT_AT_MOST)
        faults = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for field, stretch in ((self.discount, 1), (self.text, 4)):
            box, fault = captioned(field)
            faults[field.objectName()] = (field, fault)
            row.addLayout(box, stretch)
        self._faults = FaultLines(faults)

    def show_draft(self, draft: Draft) -> None:
        """Show those of a draft; a field that is typed in stays."""
        self._kept = (draft.discount, draft.text)
        for field, text in (
            (self.discount, off_typed(draft.discount, self._currency())),
            (self.text, draft.text),
        ):
            if not (field.hasFocus() and field.isModified()):
                field.setText(text)

    def refuse(self, error: DeskError) -> bool:
        """Say at its field why it was not taken; False where it belongs to none."""
        return self._faults.show(error)

    def _on_finished(self) -> None:
        self._faults.forgive_all()
        try:
            typed = parse_discount(self.discount.text(), self._currency(), field="invoice_discount")
        except DeskError as error:
            self._faults.show(error)
            return
        for field in (self.discount, self.text):
            field.setModified(False)
        if (typed, self.text.text()) != self._kept:
            self.changed.emit(typed, self.text.text())

    def _line(self, name: str, at_most: int) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setAccessibleName(field_name(name))
        field.setMaxLength(at_most)
        field.editingFinished.connect(self._on_finished)
        return field
