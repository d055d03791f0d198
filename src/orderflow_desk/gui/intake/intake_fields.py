"""The fields of a new order: what is typed in them, as plain texts to keep and as an intake to hand over."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from orderflow_desk.domain.errors import DeskError, FieldInvalid
from orderflow_desk.domain.orders.orders import Contact, Fact, Intake, check_fact
from orderflow_desk.gui.forms.ui_new_order import Ui_NewOrder
from orderflow_desk.gui.intake.intake_part import IntakePart
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.fields.fault_lines import FaultLines
from orderflow_desk.gui.widgets.fields.moment_field import MomentField
from orderflow_desk.gui.words.fact_words import typed_purchase

FACTS = (
    Fact.CUSTOMER_NAME,
    Fact.CUSTOMER_PHONE,
    Fact.CUSTOMER_EMAIL,
    Fact.ITEM_TITLE,
    Fact.ITEM_SERIAL,
    Fact.ITEM_PURCHASED,
    Fact.FAULT,
    Fact.ACCESSORIES,
    Fact.CONDITION,
    Fact.SHOP_DATE,
    Fact.AGREED_LIMIT,
    Fact.PROMISED_AT,
)
_Field = QLineEdit | QPlainTextEdit | MomentField


class IntakeFields(IntakePart):
    """Each field is named after its fact."""

    def __init__(self, form: Ui_NewOrder, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self._fields: dict[Fact, _Field] = {fact: getattr(form, fact) for fact in FACTS}
        labels: dict[Fact, QLabel] = {fact: getattr(form, f"{fact}_fault") for fact in FACTS}
        self.faults = FaultLines(
            {fact: (self._fields[fact], labels[fact]) for fact in FACTS}, addresses=[Fact.CUSTOMER_EMAIL]
        )
        self._fields[Fact.ITEM_SERIAL].setProperty("takes_scans", True)
        self._is_filling = False
        self._behind: dict[Fact, tuple[QWidget, ...]] = {}
        for field in self._fields.values():
            match field:
                case MomentField():
                    field.changed.connect(self._on_typed)
                case QLineEdit():
                    field.textEdited.connect(self._on_typed)
                    field.returnPressed.connect(self._go_on)
                case QPlainTextEdit():
                    field.textChanged.connect(self._on_typed)

    @override
    def kept(self) -> dict[str, Any]:
        found = {str(fact): _text(field) for fact, field in self._fields.items()}
        return {fact: text for fact, text in found.items() if text}

    @override
    def recall(self, kept: Mapping[str, Any]) -> None:
        self.put({fact: str(kept.get(fact, "")) for fact in self._fields})

    @override
    def stops(self) -> Sequence[QWidget]:
        return tuple(
            stop for fact, field in self._fields.items() for stop in (field, *self._behind.get(fact, ()))
        )

    def put_behind(self, fact: Fact, *stops: QWidget) -> None:
        """Let the Tab key visit what stands behind a field after it."""
        self._behind[fact] = stops

    @override
    def show(self, error: DeskError) -> bool:
        return self.faults.show(error)

    def put(self, texts: Mapping[Fact, str]) -> None:
        """Put texts into some of the fields."""
        self._is_filling = True
        for fact, text in texts.items():
            match self._fields[fact]:
                case MomentField() as field:
                    field.set_text(text)
                case QLineEdit() as field:
                    field.setText(text)
                case QPlainTextEdit() as field:
                    field.setPlainText(text)
            self.faults.forgive(fact)
        self._is_filling = False

    @override
    def refusals(self, *, submit: bool) -> list[DeskError]:
        found: list[DeskError] = []
        for fact, field in self._fields.items():
            try:
                if isinstance(field, MomentField):
                    _check_moment(fact, field)
                else:
                    check_fact(fact, _as_kept(fact, _text(field)))
            except DeskError as error:
                found.append(error)
        return found

    @override
    def complete(self, intake: Intake) -> Intake:
        texts = {fact: _text(field) for fact, field in self._fields.items()}
        return replace(
            intake,
            contact=Contact(
                texts[Fact.CUSTOMER_NAME], texts[Fact.CUSTOMER_EMAIL], texts[Fact.CUSTOMER_PHONE]
            ),
            item=replace(
                intake.item,
                title=texts[Fact.ITEM_TITLE],
                serial=texts[Fact.ITEM_SERIAL],
                purchased=typed_purchase(texts[Fact.ITEM_PURCHASED]),
            ),
            fault=texts[Fact.FAULT],
            accessories=texts[Fact.ACCESSORIES],
            condition=texts[Fact.CONDITION],
            agreed_limit=texts[Fact.AGREED_LIMIT],
            shop_date=self._moment(Fact.SHOP_DATE),
            promised_at=self._moment(Fact.PROMISED_AT),
        )

    def _moment(self, fact: Fact) -> Any:
        field = self._fields[fact]
        return field.moment() if isinstance(field, MomentField) else None

    def _on_typed(self) -> None:
        if not self._is_filling:
            self.changed.emit()

    def _go_on(self) -> None:
        """Enter, and a scanner that ends with it, goes on to the next stop of the Tab key."""
        self._ground.focusNextChild()


def _text(field: _Field) -> str:
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()


def _as_kept(fact: Fact, text: str) -> str:
    return typed_purchase(text) if fact is Fact.ITEM_PURCHASED else text


def _check_moment(fact: Fact, field: MomentField) -> None:
    if not field.is_understood:
        raise FieldInvalid(fact, field.text(), "not_a_time")
