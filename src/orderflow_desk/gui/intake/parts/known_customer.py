"""Who and what is known at the counter: the customer and the item that an intake is for, chosen or new."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.orders.order import Intake
from orderflow_desk.domain.searching import is_same_name
from orderflow_desk.gui.customers.customer_finder import CustomerFinder, orders_counted
from orderflow_desk.gui.forms.ui_new_order import Ui_NewOrder
from orderflow_desk.gui.intake.parts.intake_fields import IntakeFields
from orderflow_desk.gui.intake.parts.intake_part import IntakePart
from orderflow_desk.gui.intake.parts.known_items import KnownItems
from orderflow_desk.gui.intake.parts.shared_contact import SharedContact
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session
from orderflow_desk.views.customers import CustomerRow, ItemRow

_FINDER, _CUSTOMER, _ITEM = "finder", "known_customer", "known_item"
_CONTACT = (Field.CUSTOMER_NAME, Field.CUSTOMER_PHONE, Field.CUSTOMER_EMAIL)


class KnownCustomer(IntakePart):
    """Fills the fields with what is known, and tells whose order it will be. `thing_taken` comes with the item chosen."""

    item_taken = Signal(object)  # ItemRow

    def __init__(self, session: Session, form: Ui_NewOrder, fields: IntakeFields, ground: QWidget) -> None:
        super().__init__(ground)
        self._fields = fields
        self._line: QLineEdit = form.customer_finder
        self._words: QLabel = form.customer_known
        self._tick: QWidget = form.contact_confirmed
        self._name: QLineEdit = form.customer_name
        self._fault: QWidget = form.fault
        self._contact: list[QLineEdit] = [getattr(form, str(field)) for field in _CONTACT]
        self._customer: CustomerRow | None = None
        self._item_id: int | None = None
        self._finder = CustomerFinder(session, self._line, ground)
        self._finder.known.connect(self._on_known)
        self._finder.unknown.connect(self._on_unknown)
        self._finder.left.connect(self._on_left)
        self._same = SharedContact(session, form, ground)
        self._same.found.connect(self.refresh)
        self._same.taken.connect(self._on_known)
        self._take_same: QWidget = form.take_same
        self._items = KnownItems(session, form.item_title, form.item_serial, form.item_history, ground)
        self._items.taken.connect(self._on_item)
        self._line.textEdited.connect(lambda _typed: self.changed.emit())
        fields.changed.connect(self.refresh)
        self.refresh()

    @property
    def customer_id(self) -> int | None:
        """The chosen customer, as long as it is still that person's name."""
        known = self._customer
        is_same = known is not None and is_same_name(known.name, self._name.text())
        return known.id if known is not None and is_same else None

    @property
    def item_id(self) -> int | None:
        """The chosen item."""
        return self._item_id if self.customer_id is not None else None

    @override
    def kept(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        if self._line.text():
            found[_FINDER] = self._line.text()
        if self._customer is not None:
            known = self._customer
            found[_CUSTOMER] = [known.id, known.name, known.email, known.phone, known.orders]
            found[_ITEM] = self._item_id
        return found

    @override
    def recall(self, kept: Mapping[str, Any]) -> None:
        self._line.setText(str(kept.get(_FINDER, "")))
        self._customer, self._item_id = _customer_of(kept.get(_CUSTOMER)), None
        if self._customer is not None and isinstance(kept.get(_ITEM), int):
            self._item_id = kept[_ITEM]
        self._items.show_items_of(self.customer_id)
        self.refresh()

    @override
    def stops(self) -> Sequence[QWidget]:
        return (self._take_same,)

    @override
    def follows(self) -> QWidget:
        return self._line

    @override
    def complete(self, intake: Intake) -> Intake:
        return replace(intake, customer_id=self.customer_id, item_id=self.item_id)

    def refresh(self) -> None:
        """Say whose order it will be."""
        self._same.look(is_new=self._customer is None)
        known, is_typed = self._customer, any(line.text().strip() for line in self._contact)
        if known is not None and self.customer_id is not None:
            sentence = self.tr("Known customer · {orders}").format(orders=orders_counted(known.orders))
        elif known is not None and is_typed:
            sentence = self.tr("New customer: another name than {name} is another person").format(
                name=known.name
            )
        else:
            sentence = self.tr("New customer") if is_typed else ""
            if sentence and self._same.sentence:
                sentence = f"{sentence} · {self._same.sentence}"
        self._words.setText(sentence)
        self._words.setVisible(bool(sentence))

    def _on_known(self, customer: CustomerRow) -> None:
        self._customer, self._item_id = customer, None
        self._line.setText(customer.name)
        self._fields.put(
            {
                Field.CUSTOMER_NAME: customer.name,
                Field.CUSTOMER_PHONE: customer.phone,
                Field.CUSTOMER_EMAIL: customer.email,
            }
        )
        self._items.show_items_of(customer.id)
        self._tick.setFocus()
        self._changed()

    def _on_unknown(self, field: Field, text: str) -> None:
        self._customer, self._item_id = None, None
        self._items.show_items_of(None)
        self._fields.put({other: text if other is field else "" for other in _CONTACT})
        self._go_on()
        self._changed()

    def _on_left(self, field: Field, text: str) -> None:
        """Take what was typed for the beginning of a new customer, unless there is one already.

        Tab leads into the name: typing on would write over a name that has just been put there.
        """
        if not any(line.text() for line in self._contact):
            self._fields.put({field: text})
            if any(line.text() and line.hasFocus() for line in self._contact):
                self._go_on()
            self._changed()

    def _go_on(self) -> None:
        empty = next((line for line in self._contact if not line.text()), self._contact[0])
        empty.setFocus()

    def _on_item(self, item: ItemRow) -> None:
        self._item_id = item.id
        self._fields.put({Field.ITEM_TITLE: item.title, Field.ITEM_SERIAL: item.serial})
        self.item_taken.emit(item)
        self._fault.setFocus()
        self._changed()

    def _changed(self) -> None:
        self.refresh()
        self.changed.emit()


def _customer_of(kept: Any) -> CustomerRow | None:
    match kept:
        case [int(number), str(name), str(email), str(phone), int(orders)]:
            return CustomerRow(number, name, email, phone, orders)
        case _:
            return None
