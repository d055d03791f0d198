"""The tick of an intake that says that the contact details were confirmed with the customer."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from orderflow_desk.domain.errors import DeskError, Remedy
from orderflow_desk.domain.orders.confirmation import CONTACT, CONTACT_CONFIRMED
from orderflow_desk.domain.orders.gates import Standing
from orderflow_desk.domain.orders.order import Intake
from orderflow_desk.domain.tidying import tidy_line
from orderflow_desk.gui.forms.ui_new_order import Ui_NewOrder
from orderflow_desk.gui.intake.parts.intake_part import IntakePart
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.fields.tick_box import TickBox
from orderflow_desk.gui.words.messages.messages import describe

_KEY = "contact_confirmed"


class ContactConfirmation(IntakePart):
    """Stands for the details as they were when it was set: other ones take it away. Only who submits has to set it.

    `others` are the parts that fill the contact details.
    """

    def __init__(self, form: Ui_NewOrder, others: Sequence[IntakePart], page: QWidget) -> None:
        super().__init__(page)
        self._tick: TickBox = form.contact_confirmed
        self._fault: QLabel = form.contact_confirmed_fault
        self._email: QLineEdit = form.customer_email
        self._title: QLineEdit = form.item_title
        self._lines: list[QLineEdit] = [getattr(form, str(field)) for field in CONTACT]
        self._confirmed: tuple[str, ...] = ()
        self._fault.hide()
        self._tick.clicked.connect(self._on_clicked)
        self._tick.passed.connect(self._title.setFocus)
        for part in others:
            part.changed.connect(self._on_typed)

    @override
    def kept(self) -> dict[str, Any]:
        return {_KEY: True} if self._tick.isChecked() else {}

    @override
    def recall(self, kept: Mapping[str, Any]) -> None:
        self._tick.setChecked(kept.get(_KEY) is True)
        self._confirmed = self._typed()
        self._fault.hide()

    @override
    def stops(self) -> Sequence[QWidget]:
        return (self._tick,)

    @override
    def follows(self) -> QWidget:
        return self._email

    @override
    def refusals(self, *, submit: bool) -> list[DeskError]:
        standing = Standing(contact_confirmed=self._tick.isChecked())
        refusal = CONTACT_CONFIRMED.refusal(standing) if submit else None
        return [refusal] if refusal is not None else []

    @override
    def show(self, error: DeskError) -> bool:
        if error.remedy is not Remedy.CONFIRM_CONTACT:
            return False
        self._fault.setText(describe(error).whole.replace("\n", " "))
        self._fault.show()
        self._tick.setFocus()
        return True

    @override
    def complete(self, intake: Intake) -> Intake:
        return replace(intake, contact_confirmed=self._tick.isChecked())

    def _typed(self) -> tuple[str, ...]:
        return tuple(tidy_line(line.text()) for line in self._lines)

    def _on_clicked(self) -> None:
        self._confirmed = self._typed()
        self._fault.hide()
        self.changed.emit()

    def _on_typed(self) -> None:
        if self._tick.isChecked() and self._typed() != self._confirmed:
            self._tick.setChecked(False)
