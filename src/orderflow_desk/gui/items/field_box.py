"""A field of an order as it is typed at the counter: its name, its editor, and the sentence below that says what is wrong with it."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from orderflow_desk.domain.orders.fields import FIELDS, Field, Form
from orderflow_desk.gui.widgets.fields.moment_field import MomentField
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.field_names import field_name

# These are chosen, each by an editor of its own.
CHOSEN = frozenset({Form.ITEM_KIND, Form.MEETING, Form.CHECKLIST})
_LINES_SHOWN = 96


class FieldBox(QVBoxLayout):
    """One below the other, named as Designer's forms name them: `condition_caption`, `condition`, `condition_fault`."""

    def __init__(self, field: Field, card: QWidget) -> None:
        super().__init__()
        self.setSpacing(4)
        self.editor = _editor(field, card)
        self.editor.setAccessibleName(field_name(field))
        self.editor.setObjectName(field)
        caption = PlainLabel(field_name(field), tone="small", parent=card)
        caption.setObjectName(f"{field}_caption")
        caption.setBuddy(self.editor)
        self.fault = PlainLabel(tone="fault", wraps=True, parent=card)
        self.fault.setObjectName(f"{field}_fault")
        for widget in (caption, self.editor, self.fault):
            self.addWidget(widget)


def _editor(field: Field, card: QWidget) -> QLineEdit | QPlainTextEdit | MomentField:
    match FIELDS[field].form:
        case Form.MOMENT:
            return MomentField(card)
        case Form.TEXT:
            editor = QPlainTextEdit(card)
            editor.setTabChangesFocus(True)
            editor.setFixedHeight(_LINES_SHOWN)
            return editor
        case _:
            return QLineEdit(card)
