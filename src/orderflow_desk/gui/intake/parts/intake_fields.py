"""The fields of a new order: what is typed in them, as plain texts to keep and as an intake to hand over."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.orders.fields import FIELDS as SPECS
from orderflow_desk.domain.orders.fields import Field, Owner, TypedFields, check_field, typed_of
from orderflow_desk.domain.orders.order import Intake
from orderflow_desk.gui.forms.ui_new_order import Ui_NewOrder
from orderflow_desk.gui.intake.parts.intake_part import IntakePart
from orderflow_desk.gui.items.field_box import CHOSEN, FieldBox
from orderflow_desk.gui.items.field_editors import meant_by, typed_moment
from orderflow_desk.gui.items.field_places import FIELDS_IN, Card
from orderflow_desk.gui.items.serial_line import SerialLine
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.fields.fault_lines import FaultLines
from orderflow_desk.gui.widgets.fields.moment_field import MomentField
from orderflow_desk.gui.widgets.plain_label import PlainLabel

# Those that the Designer form has a place for, but for what other parts of the page see to.
FIELDS = (
    Field.CUSTOMER_NAME,
    Field.CUSTOMER_PHONE,
    Field.CUSTOMER_EMAIL,
    Field.ITEM_TITLE,
    Field.ITEM_SERIAL,
    Field.ITEM_PURCHASED,
    Field.FAULT,
    Field.ACCESSORIES,
    Field.CONDITION,
    Field.SHOP_DATE,
    Field.AGREED_LIMIT,
    Field.PROMISED_AT,
)
_TYPED = frozenset(one.name for one in fields(TypedFields))
_CARDS = {
    Card.CUSTOMER: "customer_card",
    Card.ITEM: "item_card",
    Card.FAULT: "item_card",
    Card.ESTIMATE: "estimate_card",
    Card.CHECKED: "item_more",
    Card.DATES: "when_card",
}
_Editor = QLineEdit | QPlainTextEdit | MomentField


class IntakeFields(IntakePart):
    """Each field is named after its slug."""

    def __init__(self, form: Ui_NewOrder, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        typed = _in_order_of_tab(_add_missing(form))
        self._fields: dict[Field, _Editor] = {field: getattr(form, field) for field in typed}
        labels: dict[Field, QLabel] = {field: getattr(form, f"{field}_fault") for field in typed}
        self.faults = FaultLines(
            {field: (self._fields[field], labels[field]) for field in typed},
            addresses=[Field.CUSTOMER_EMAIL],
        )
        self._hint = PlainLabel(tone="small", wraps=True)
        self._hint.setObjectName("item_serial_hint")
        self._hint.hide()
        form.item_serial_box.addWidget(self._hint)
        SerialLine(form.item_serial).hinted.connect(self._on_hinted)
        self._is_filling = False
        self._behind: dict[Field, tuple[QWidget, ...]] = {}
        for editor in self._fields.values():
            match editor:
                case MomentField():
                    editor.changed.connect(self._on_typed)
                case QLineEdit():
                    editor.textEdited.connect(self._on_typed)
                    editor.returnPressed.connect(self._go_on)
                case QPlainTextEdit():
                    editor.textChanged.connect(self._on_typed)

    @override
    def kept(self) -> dict[str, Any]:
        found = {str(field): _text(editor) for field, editor in self._fields.items()}
        return {field: text for field, text in found.items() if text}

    @override
    def recall(self, kept: Mapping[str, Any]) -> None:
        self.put({field: str(kept.get(field, "")) for field in self._fields})

    @override
    def stops(self) -> Sequence[QWidget]:
        return tuple(
            stop for field, editor in self._fields.items() for stop in (editor, *self._behind.get(field, ()))
        )

    def put_behind(self, field: Field, *stops: QWidget) -> None:
        """Let the Tab key visit what stands behind a field after it."""
        self._behind[field] = stops

    def last_stop_of(self, field: Field) -> QWidget:
        """Return the stop behind which what comes after a field stands."""
        return self._behind.get(field, (self._fields[field],))[-1]

    @override
    def show(self, error: DeskError) -> bool:
        return self.faults.show(error)

    def put(self, texts: Mapping[Field, str]) -> None:
        """Put texts into some of the fields."""
        self._is_filling = True
        for field, text in texts.items():
            match self._fields[field]:
                case MomentField() as editor:
                    editor.set_text(text)
                case QLineEdit() as editor:
                    editor.setText(text)
                case QPlainTextEdit() as editor:
                    editor.setPlainText(text)
            self.faults.forgive(field)
        self._is_filling = False

    @override
    def refusals(self, *, submit: bool) -> list[DeskError]:
        found: list[DeskError] = []
        for field, editor in self._fields.items():
            try:
                if isinstance(editor, MomentField):
                    typed_moment(field, editor)
                else:
                    check_field(field, meant_by(field, _text(editor)))
            except DeskError as error:
                found.append(error)
        return found

    @override
    def complete(self, intake: Intake) -> Intake:
        typed = {
            owner: {
                typed_of(field): self._typed(field) for field in self._fields if SPECS[field].owner is owner
            }
            for owner in Owner
        }
        return replace(
            intake,
            contact=replace(intake.contact, **typed[Owner.CUSTOMER]),
            item=replace(intake.item, **typed[Owner.ITEM]),
            **typed[Owner.ORDER],
        )

    def _typed(self, field: Field) -> Any:
        editor = self._fields[field]
        if isinstance(editor, MomentField):
            return typed_moment(field, editor)
        return meant_by(field, _text(editor))

    def _on_typed(self) -> None:
        if not self._is_filling:
            self.changed.emit()

    def _on_hinted(self, sentence: str) -> None:
        self._hint.setText(sentence)
        self._hint.setVisible(bool(sentence))

    def _go_on(self) -> None:
        """Enter, and a scanner that ends with it, goes on to the next stop of the Tab key."""
        self._ground.focusNextChild()


def _add_missing(form: Ui_NewOrder) -> dict[Field, Card]:
    """Put what has no place in the form below the others of its card, named as Designer would; return it with its card."""
    added: dict[Field, Card] = {}
    for card, name in _CARDS.items():
        for field in FIELDS_IN[card]:
            if _is_typed(field) and not hasattr(form, field):
                box = FieldBox(field, getattr(form, name))
                getattr(form, f"{name}_column").addLayout(box)
                setattr(form, field, box.editor)
                setattr(form, f"{field}_fault", box.fault)
                added[field] = card
    return added


def _is_typed(field: Field) -> bool:
    """Tell whether people type a field at the counter; what they choose has an editor of its own in another part."""
    spec = SPECS[field]
    return spec.form not in CHOSEN and (spec.owner is not Owner.ORDER or typed_of(field) in _TYPED)


def _in_order_of_tab(added: Mapping[Field, Card]) -> list[Field]:
    """Return all fields as the Tab key visits them: what was added comes after the last of its card."""
    found = [field for field in FIELDS if field not in added]
    for field, card in added.items():
        above = [place for place, one in enumerate(found) if one in FIELDS_IN[card]]
        found.insert(max(above, default=len(found) - 1) + 1, field)
    return found


def _text(editor: _Editor) -> str:
    return editor.toPlainText() if isinstance(editor, QPlainTextEdit) else editor.text()
