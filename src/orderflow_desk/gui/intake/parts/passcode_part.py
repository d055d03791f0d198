"""The passcode on the New order page: asked for with the item, and never among what is kept of an unfinished order."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from orderflow_desk.domain.errors import DeskError, Remedy
from orderflow_desk.domain.orders.order import Intake
from orderflow_desk.domain.passcodes.passcode_errors import PasscodeRemedy
from orderflow_desk.gui.forms.ui_new_order import Ui_NewOrder
from orderflow_desk.gui.intake.parts.intake_part import IntakePart
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.fields.fault_lines import FaultLines

# What the key of this PC lacks is said beside the passcode, too.
_OF_THE_KEY = (PasscodeRemedy.SET_UP, Remedy.CHOOSE_PLACE_OF_SECRETS)
_SLUG = "passcode"


class PasscodePart(IntakePart):
    """`kept` says nothing of it: what is kept with a draft lies on the disk as it was typed."""

    def __init__(self, form: Ui_NewOrder, page: QWidget) -> None:
        super().__init__(page)
        self._form = form
        self._aside: dict[str, str] = {}
        self._faults = FaultLines({_SLUG: (form.passcode, form.passcode_fault)})
        form.passcode.textEdited.connect(self.changed)

    @override
    def recall(self, kept: Mapping[str, Any]) -> None:
        self._form.passcode.clear()
        self._form.passcode.conceal()
        self._faults.forgive(_SLUG)

    @override
    def lay_aside(self, key: str) -> None:
        self._aside[key] = self._form.passcode.text()

    @override
    def take_up(self, key: str) -> None:
        self._form.passcode.setText(self._aside.pop(key, ""))

    @override
    def forget_aside(self) -> None:
        self._aside.clear()
        self._form.passcode.clear()

    @override
    def stops(self) -> Sequence[QWidget]:
        return (self._form.passcode, self._form.passcode.toggle)

    @override
    def follows(self) -> QWidget | None:
        return self._form.item_warranty

    @override
    def show(self, error: DeskError) -> bool:
        if error.remedy not in _OF_THE_KEY and error.at_field != _SLUG:
            return False
        self._form.more_of_item.setChecked(True)
        self._faults.show_at(_SLUG, error)
        return True

    @override
    def complete(self, intake: Intake) -> Intake:
        return replace(intake, passcode=self._form.passcode.text())
