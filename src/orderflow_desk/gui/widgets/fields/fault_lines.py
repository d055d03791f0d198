"""The sentences below the fields of a form that say why a field was not taken."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from orderflow_desk.domain.errors import DeskError, Remedy
from orderflow_desk.gui.widgets.fields.moment_field import MomentField
from orderflow_desk.gui.words.messages.messages import describe


class FaultLines:
    """Knows the fields of a form by their slugs, each with the label below it; a field that is edited is innocent again.

    `addresses` are the slugs of the fields that take an e-mail address.
    """

    def __init__(
        self, fields: Mapping[str, tuple[QWidget, QLabel]], *, addresses: Sequence[str] = ()
    ) -> None:
        self._fields = dict(fields)
        self._addresses = addresses
        for slug, (field, label) in self._fields.items():
            label.hide()
            _hold_neighbours(label)
            _changed(field).connect(lambda *_, slug=slug: self.forgive(slug))

    def show(self, error: DeskError) -> bool:
        """Show an error at its field and go there; False when it belongs to none of them."""
        slug = self._slug_of(error)
        if slug not in self._fields:
            return False
        self.show_at(slug, error)
        return True

    def show_at(self, slug: str, error: DeskError) -> None:
        """Show an error at a field, whatever it says itself of where it belongs, and go there."""
        field, label = self._fields[slug]
        label.setText(describe(error).whole.replace("\n", " "))
        label.show()
        _mark(field, is_faulty=True)
        field.setFocus()

    def forgive(self, slug: str) -> None:
        """Take the sentence below one field away."""
        field, label = self._fields[slug]
        if not label.isHidden():
            label.hide()
            _mark(field, is_faulty=False)

    def forgive_all(self) -> None:
        """Take all sentences away."""
        for slug in self._fields:
            self.forgive(slug)

    def _slug_of(self, error: DeskError) -> str:
        if error.remedy is Remedy.CORRECT_ADDRESS:
            return self._slug_of_address(str(vars(error).get("address", "")))
        return error.at_field

    def _slug_of_address(self, address: str) -> str:
        fields = ((slug, self._fields[slug][0]) for slug in self._addresses)
        found = (
            slug for slug, field in fields if isinstance(field, QLineEdit) and field.text().strip() == address
        )
        return next(found, next(iter(self._addresses), ""))


def _hold_neighbours(label: QLabel) -> None:
    """Hold all fields of a row at its top: a sentence below one moves no other down."""
    card = label.parentWidget()
    for row in card.findChildren(QHBoxLayout) if card is not None else ():
        boxes = [box for box in row.children() if isinstance(box, QLayout)]
        if any(box.indexOf(label) >= 0 for box in boxes):
            for box in boxes:
                row.setAlignment(box, Qt.AlignmentFlag.AlignTop)


def _changed(field: QWidget) -> SignalInstance:
    """Return the signal by which a field tells that a person changed it."""
    match field:
        case MomentField():
            return field.changed
        case QLineEdit():
            return field.textEdited
        case QPlainTextEdit():
            return field.textChanged
        case QComboBox():
            return field.currentTextChanged
        case QSpinBox():
            return field.valueChanged
        case _:
            raise TypeError(field)


def _mark(field: QWidget, *, is_faulty: bool) -> None:
    """Give the field that is typed in the colour of faults, or take it away."""
    shown = field.line if isinstance(field, MomentField) else field
    shown.setProperty("fault", "true" if is_faulty else "false")
    shown.style().unpolish(shown)
    shown.style().polish(shown)
