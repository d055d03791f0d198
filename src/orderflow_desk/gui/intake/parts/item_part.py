"""What of an item goes beyond its title: its kind, what came with it, and, unfolded, its maker, warranty and checklist."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.orders.fields import Field, check_field
from orderflow_desk.domain.orders.order import Intake
from orderflow_desk.gui.forms.ui_new_order import Ui_NewOrder
from orderflow_desk.gui.intake.parts.intake_fields import IntakeFields
from orderflow_desk.gui.intake.parts.intake_part import IntakePart
from orderflow_desk.gui.intake.parts.known_customer import KnownCustomer
from orderflow_desk.gui.items.accessory_chips import AccessoryChips
from orderflow_desk.gui.items.checklist_edit import ChecklistEdit
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.fields.fault_lines import FaultLines
from orderflow_desk.gui.words.field_words import cover_text, purchase_text, typed_purchase, warranty_text
from orderflow_desk.views.customers import ItemRow

_LINES = (Field.ITEM_BRAND, Field.ITEM_MODEL, Field.ITEM_WARRANTY)


class ItemPart(IntakePart):
    """The kind is guessed from the title until somebody chooses one; chips and checklist follow it."""

    def __init__(
        self, form: Ui_NewOrder, fields: IntakeFields, known_customer: KnownCustomer, page: QWidget
    ) -> None:
        super().__init__(page)
        self._form, self._fields = form, fields
        self._is_chosen = False
        self._lines: dict[Field, QLineEdit] = {field: getattr(form, field) for field in _LINES}
        labels: dict[Field, QLabel] = {field: getattr(form, f"{field}_fault") for field in _LINES}
        self.faults = FaultLines({field: (self._lines[field], labels[field]) for field in _LINES})
        form.item_kind_fault.hide()
        self.chips = AccessoryChips(form.accessories, page)
        column = form.item_card_column
        column.insertWidget(column.indexOf(form.with_it) + 1, self.chips)
        self.checklist = ChecklistEdit(page)
        form.item_more_column.addWidget(self.checklist)
        fields.put_behind(Field.ITEM_TITLE, form.item_kind)
        more = (self.chips, form.more_of_item, *self._lines.values(), self.checklist)
        fields.put_behind(Field.CONDITION, *more)
        known_customer.item_taken.connect(self._on_taken)
        self._connect()
        self.recall({})

    def _connect(self) -> None:
        form = self._form
        form.item_kind.activated.connect(self._on_chosen)
        form.item_title.textEdited.connect(self._on_title)
        form.item_purchased.textChanged.connect(self._show_warranty)
        form.item_warranty.textChanged.connect(self._show_warranty)
        form.more_of_item.toggled.connect(self._unfold)
        self.checklist.changed.connect(self.changed)
        for line in self._lines.values():
            line.textEdited.connect(self.changed)
        form.item_brand.returnPressed.connect(form.item_model.setFocus)
        form.item_model.returnPressed.connect(form.item_warranty.setFocus)
        form.item_warranty.returnPressed.connect(form.passcode.setFocus)
        form.passcode.returnPressed.connect(self.checklist.setFocus)

    @override
    def kept(self) -> dict[str, Any]:
        texts = {str(field): line.text() for field, line in self._lines.items()}
        texts[str(Field.ITEM_KIND)] = self._form.item_kind.slug()
        texts[str(Field.CHECKLIST)] = self.checklist.text()
        return {name: text for name, text in texts.items() if text}

    @override
    def recall(self, kept: Mapping[str, Any]) -> None:
        for field, line in self._lines.items():
            line.setText(str(kept.get(field, "")))
            self.faults.forgive(field)
        kind = str(kept.get(Field.ITEM_KIND, ""))
        self._is_chosen = bool(kind)
        self._form.item_kind.choose(kind)
        self.checklist.show_list(kind, str(kept.get(Field.CHECKLIST, "")))
        self._show_seen(0)
        self._show_warranty()
        self._follow_kind()
        is_known = any(kept.get(field) for field in (*_LINES, Field.CHECKLIST))
        self._form.more_of_item.setChecked(is_known)
        self._unfold(is_open=is_known)

    @override
    def refusals(self, *, submit: bool) -> list[DeskError]:
        found: list[DeskError] = []
        for field, line in self._lines.items():
            try:
                check_field(field, line.text())
            except DeskError as error:
                found.append(error)
        return found

    @override
    def show(self, error: DeskError) -> bool:
        if getattr(error, "field", "") in self._lines:
            self._form.more_of_item.setChecked(True)
        return self.faults.show(error)

    @override
    def complete(self, intake: Intake) -> Intake:
        item = replace(
            intake.item,
            kind=self._form.item_kind.slug(),
            brand=self._lines[Field.ITEM_BRAND].text(),
            model=self._lines[Field.ITEM_MODEL].text(),
            warranty=self._lines[Field.ITEM_WARRANTY].text(),
        )
        return replace(intake, item=item, checklist=self.checklist.text())

    def _on_taken(self, item: ItemRow) -> None:
        """Fill in what is known of an item that was here before."""
        self._form.item_kind.choose(item.kind)
        self._is_chosen = bool(item.kind)
        self._lines[Field.ITEM_BRAND].setText(item.brand)
        self._lines[Field.ITEM_MODEL].setText(item.model)
        months = "" if item.warranty_months is None else str(item.warranty_months)
        self._lines[Field.ITEM_WARRANTY].setText(months)
        self._fields.put({Field.ITEM_PURCHASED: purchase_text(item.purchased)})
        self._show_seen(len(item.orders))
        self._follow_kind()

    def _on_chosen(self) -> None:
        self._is_chosen = bool(self._form.item_kind.slug())
        self._follow_kind()
        self.changed.emit()

    def _on_title(self, title: str) -> None:
        self._show_seen(0)
        if not self._is_chosen:
            self._form.item_kind.choose(self._form.item_kind.guess(title))
            self._follow_kind()

    def _follow_kind(self) -> None:
        box = self._form.item_kind
        # An item of no known kind is not changed by being looked at: what its title says only offers.
        kind = box.slug() or box.guess(self._form.item_title.text())
        self.chips.show_kind(kind)
        self.checklist.show_kind(kind)
        self.checklist.setVisible(self.checklist.has_points)

    def _unfold(self, is_open: bool) -> None:
        self._form.item_more.setVisible(is_open)
        self._form.more_of_item.setText(
            self.tr("Less about the item") if is_open else self.tr("More about the item")
        )

    def _show_seen(self, times: int) -> None:
        words = self.tr("Item · seen %Ln× before", "", times) if times else self.tr("Item")
        self._form.item_title_caption.setText(words)

    def _warranty_of(self, purchased: str, months: int | None) -> str:
        form = self.tr("{purchase} · {cover}")
        return form.format(purchase=warranty_text(purchased, months), cover=cover_text(purchased, months))

    def _show_warranty(self) -> None:
        """Say beside the date of purchase whether the item is in warranty."""
        words = ""
        try:
            purchased = check_field(Field.ITEM_PURCHASED, typed_purchase(self._form.item_purchased.text()))
            months = check_field(Field.ITEM_WARRANTY, self._form.item_warranty.text())
            count = int(months) if months else None
            words = self._warranty_of(purchased, count) if purchased else ""
        except DeskError:
            pass  # said at the field once it is to be saved
        self._form.warranty_line.setText(words)
        self._form.warranty_line.setVisible(bool(words))
