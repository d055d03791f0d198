"""How item and technician are to meet: the kind of an order, where a field visit goes, and who gets it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.orders.fields import Field, OrderKind, check_field
from orderflow_desk.domain.orders.order import Intake
from orderflow_desk.domain.people import Permission, Person
from orderflow_desk.gui.forms.ui_new_order import Ui_NewOrder
from orderflow_desk.gui.intake.parts.intake_fields import IntakeFields
from orderflow_desk.gui.intake.parts.intake_part import IntakePart
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.fields.choice_box import ChoiceBox
from orderflow_desk.gui.widgets.fields.fault_lines import FaultLines
from orderflow_desk.gui.words.words import kind_name

_KIND, _ADDRESS, _TECHNICIAN = "kind", "visit_address", "technician"


class VisitPart(IntakePart):
    """Asks for an address where there is one to go to. Whom orders are given to is asked of who may give them."""

    def __init__(self, session: Session, form: Ui_NewOrder, fields: IntakeFields, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._kind: ChoiceBox = form.kind
        self._address: QLineEdit = form.visit_address
        self._technician: ChoiceBox = form.technician
        self._fields_before = fields
        self._address_row: tuple[QWidget, ...] = (form.visit_address_caption, form.visit_address)
        labels: tuple[QLabel, ...] = (form.kind_fault, form.visit_address_fault, form.technician_fault)
        asked = (self._kind, self._address, self._technician)
        self._faults = FaultLines(
            dict(zip((_KIND, _ADDRESS, _TECHNICIAN), zip(asked, labels, strict=True), strict=True))
        )
        for kind in OrderKind:
            self._kind.addItem(kind_name(kind), str(kind))
        self._offer(())
        self._kind.activated.connect(self._on_kind)
        self._technician.activated.connect(lambda _place: self.changed.emit())
        self._address.textEdited.connect(lambda _text: self.changed.emit())
        self._address.returnPressed.connect(form.shop_date.setFocus)
        for signal in (session.opened, session.signed_in, session.person_changed):
            signal.connect(self._read_people)
        self._read_people()
        self._arrange()

    @override
    def kept(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        if self._kind.currentData() != OrderKind.WALK_IN:
            found[_KIND] = self._kind.currentData()
        if self._address.text():
            found[_ADDRESS] = self._address.text()
        if self._technician.currentData() is not None:
            found[_TECHNICIAN] = [self._technician.currentData(), self._technician.currentText()]
        return found

    @override
    def recall(self, kept: Mapping[str, Any]) -> None:
        if not self._kind.choose(kept.get(_KIND, str(OrderKind.WALK_IN))):
            self._kind.choose(str(OrderKind.WALK_IN))
        self._address.setText(str(kept.get(_ADDRESS, "")))
        self._choose(kept.get(_TECHNICIAN))
        self._faults.forgive_all()
        self._arrange()

    @override
    def stops(self) -> Sequence[QWidget]:
        return (self._kind, self._technician, self._address)

    @override
    def follows(self) -> QWidget:
        return self._fields_before.last_stop_of(Field.CONDITION)

    @override
    def refusals(self, *, submit: bool) -> list[DeskError]:
        try:
            check_field(Field.VISIT_ADDRESS, self._where())
        except DeskError as error:
            return [error]
        return []

    @override
    def show(self, error: DeskError) -> bool:
        return self._faults.show(error)

    @override
    def complete(self, intake: Intake) -> Intake:
        return replace(
            intake,
            kind=OrderKind(self._kind.currentData()),
            visit_address=self._where(),
            technician_id=self._technician.currentData(),
        )

    def _where(self) -> str:
        """Return the address of a field visit; what was typed for one is not the order's when it is none any more."""
        return self._address.text() if self._kind.currentData() == OrderKind.FIELD_VISIT else ""

    def _on_kind(self) -> None:
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        is_wanted = self._kind.currentData() == OrderKind.FIELD_VISIT
        for widget in self._address_row:
            widget.setVisible(is_wanted)

    def _read_people(self) -> None:
        """Offer oneself, and all who work here where the role may give orders to others."""
        desk, person = self._session.desk, self._session.person
        if desk is None or person is None:
            return
        self._offer((person,))
        if self._session.may(Permission.ASSIGN_OTHERS):
            self._session.background.run(desk.people.all, done=self._offer, owner=self, key="people")

    def _offer(self, people: Sequence[Person]) -> None:
        chosen = [self._technician.currentData(), self._technician.currentText()]
        self._technician.clear()
        self._technician.addItem(self.tr("Next available"), None)
        for person in people:
            if person.is_active:
                self._technician.addItem(person.name, person.id)
        self._choose(chosen)

    def _choose(self, kept: Any) -> None:
        """Choose who was chosen; one who is not offered any more stays, and the desk says what it thinks of that."""
        match kept:
            case [int(number), str(name)]:
                if not self._technician.choose(number):
                    self._technician.addItem(name, number)
                    self._technician.choose(number)
            case _:
                self._technician.setCurrentIndex(0)
