"""The editor of a field of an order: a line, a text, a date, a choice, or a list of its own."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from orderflow_desk.domain.errors import FieldInvalid
from orderflow_desk.domain.orders.fields import FIELDS, Field, Form, OrderKind, of_form
from orderflow_desk.domain.scanning.product_codes import serial_in
from orderflow_desk.gui.items.accessory_chips import AccessoryChips
from orderflow_desk.gui.items.checklist_edit import ChecklistEdit
from orderflow_desk.gui.items.kind_box import KindBox
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.fields.choice_box import ChoiceBox
from orderflow_desk.gui.widgets.fields.moment_field import MomentField
from orderflow_desk.gui.widgets.fields.note_edit import NoteEdit
from orderflow_desk.gui.words.field_words import field_text, typed_purchase
from orderflow_desk.gui.words.words import kind_name

# What is typed in the words in which it is shown.
_IN_WORDS = of_form(Form.PURCHASE, Form.MONEY)


def editor_of(field: Field, value: str | datetime | None, kind: str, parent: QWidget) -> QWidget:
    """Return a field with the value in it, all of it selected; `kind` is the kind of the item."""
    text = value if isinstance(value, str) else ""
    match FIELDS[field].form:
        case Form.ITEM_KIND:
            editor: QWidget = KindBox.with_kind(text, parent)
        case Form.MEETING:
            editor = _meetings(text, parent)
        case Form.ACCESSORIES:
            editor = AccessoriesEdit(text, kind, parent)
        case Form.CHECKLIST:
            editor = checklist = ChecklistEdit(parent)
            checklist.show_list(kind, text)
        case Form.MOMENT:
            editor = moment = MomentField(parent)
            moment.set_moment(value if isinstance(value, datetime) else None)
            moment.line.selectAll()
        case _:
            editor = _text_field(field, text, parent)
    return editor


def _meetings(value: str, parent: QWidget) -> ChoiceBox:
    box = ChoiceBox(parent)
    for one in OrderKind:
        box.addItem(kind_name(one), one)
    box.choose(value)
    return box


def _text_field(field: Field, text: str, parent: QWidget) -> QWidget:
    if FIELDS[field].form is Form.TEXT:
        area = NoteEdit(f"edit_{field}", "", parent)
        area.setPlainText(text)
        area.selectAll()
        return area
    line = (
        _WordsLine(text, field_text(field, text), parent) if field in _IN_WORDS else QLineEdit(text, parent)
    )
    line.selectAll()
    return line


def typed_in(field: Field, editor: QWidget) -> str | datetime | None:
    """Return what stands in a field of `editor_of`, as the desk takes it.

    Raises:
        FieldInvalid: it can't be read. An empty value is what stands in an empty field, and nothing else.
    """
    match editor:
        case MomentField():
            return typed_moment(field, editor)
        case ChecklistEdit():
            return editor.text()
        case AccessoriesEdit():
            return editor.area.toPlainText()
        case QComboBox():
            return str(editor.currentData())
        case QPlainTextEdit():
            return editor.toPlainText()
        case QLineEdit():
            return _typed_in_line(field, editor)
        case _:
            raise TypeError(editor)


def _typed_in_line(field: Field, line: QLineEdit) -> str:
    if isinstance(line, _WordsLine) and line.text() == line.shown:
        return line.kept
    return meant_by(field, line.text())


def typed_moment(field: Field, editor: MomentField) -> datetime | None:
    """Return the date in a field, None where the field is empty. Raises FieldInvalid: it does not count."""
    if editor.fault is not None:
        raise FieldInvalid(field, editor.text(), editor.fault)
    return editor.moment()


def meant_by(field: Field, text: str) -> str:
    """Return what was meant by what stands in a line: a date in its own words, a serial number out of a maker's code."""
    if field is Field.ITEM_SERIAL:
        return serial_in(text)
    return typed_purchase(text) if FIELDS[field].form is Form.PURCHASE else text


class _WordsLine(QLineEdit):
    """A line in words, which mean what is kept for as long as nobody changes them: they need not be read back."""

    def __init__(self, kept: str, shown: str, parent: QWidget) -> None:
        super().__init__(shown, parent)
        self.kept, self.shown = kept, shown


class AccessoriesEdit(QWidget):
    """A text with an accessory on each line, and below it what usually comes with such an item, to be ticked."""

    def __init__(self, text: str, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.area = NoteEdit("accessories_text", "", self)
        self.area.setPlainText(text)
        self.area.selectAll()
        self.chips = AccessoryChips(self.area, self)
        self.chips.show_kind(kind)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.area)
        column.addWidget(self.chips)
        self.setFocusProxy(self.area)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.area.setAccessibleName(name)
