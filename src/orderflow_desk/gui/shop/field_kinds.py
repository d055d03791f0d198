"""The kinds of widgets that settings of the shop stand in, and what is done with each: a kind is one line of a table."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from orderflow_desk.gui.shop.zones import shown_zone, typed_zone


@dataclass(frozen=True, slots=True)
class FieldKind:
    """`changed` is the name of the signal; `value` is given what the setting was, too, for its type and where nothing fits."""

    changed: str
    put: Callable[[Any, Any], None]
    value: Callable[[Any, Any], Any]
    let_change: Callable[[Any, bool], None]


def _read_only(field: QLineEdit | QPlainTextEdit | QSpinBox, may_change: bool) -> None:
    field.setReadOnly(not may_change)


def _chosen(field: QComboBox, known: Any) -> Any:
    data = field.currentData()
    return known if data is None else type(known)(data)  # none: only another version of the program offers it


_ZONES = FieldKind(
    "currentTextChanged",
    lambda field, value: field.setEditText(shown_zone(value)),
    lambda field, _known: typed_zone(field.currentText()),
    QComboBox.setEnabled,
)
_KINDS: dict[type[QWidget], FieldKind] = {
    QLineEdit: FieldKind("textChanged", QLineEdit.setText, lambda field, _known: field.text(), _read_only),
    QPlainTextEdit: FieldKind(
        "textChanged",
        QPlainTextEdit.setPlainText,
        lambda field, _known: field.toPlainText(),
        _read_only,
    ),
    QSpinBox: FieldKind("valueChanged", QSpinBox.setValue, lambda field, _known: field.value(), _read_only),
    QComboBox: FieldKind(
        "currentTextChanged",
        lambda field, value: field.setCurrentIndex(field.findData(str(value))),
        _chosen,
        QComboBox.setEnabled,
    ),
}


def kind_of(field: QWidget) -> FieldKind:
    """Return what is done with a field; one that can be typed in, of a list, is for time zones."""
    if isinstance(field, QComboBox) and field.isEditable():
        return _ZONES
    return next(kind for widget, kind in _KINDS.items() if isinstance(field, widget))
