"""The sentences below the fields of a form that say why a field was not taken."""

from collections.abc import Iterator, Mapping, Sequence

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

_FILLED = Qt.AlignmentFlag(0)


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
            _hold_at_the_top(label)
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
        self.say_at(slug, error)
        self._fields[slug][0].setFocus()

    def say_at(self, slug: str, error: DeskError) -> None:
        """Show an error at a field that was left; the keyboard stays where it went."""
        field, label = self._fields[slug]
        label.setText(describe(error).whole.replace("\n", " "))
        _make_room(label, is_shown=True)
        label.show()
        _mark(field, is_faulty=True)

    def forgive(self, slug: str) -> None:
        """Take the sentence below one field away."""
        field, label = self._fields[slug]
        if not label.isHidden():
            _make_room(label, is_shown=False)
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


def _hold_at_the_top(label: QLabel) -> None:
    """Let a sentence below one field of a row move no other down."""
    for row, _box in _places_of(label):
        for box in _boxes_in(row):
            row.setAlignment(box, Qt.AlignmentFlag.AlignTop)


def _make_room(label: QLabel, *, is_shown: bool) -> None:
    """Let the box of a sentence fill the height of its row: one that is aligned gets too little for lines that wrap."""
    for row, box in _places_of(label):
        row.setAlignment(box, _FILLED if is_shown else Qt.AlignmentFlag.AlignTop)


def _places_of(label: QLabel) -> Iterator[tuple[QHBoxLayout, QLayout]]:
    """Find the row of several fields in which a label stands, and its box there."""
    card = label.parentWidget()
    for row in card.findChildren(QHBoxLayout) if card is not None else ():
        for box in _boxes_in(row):
            if box.indexOf(label) >= 0:
                yield row, box


def _boxes_in(row: QHBoxLayout) -> list[QLayout]:
    return [box for box in row.children() if isinstance(box, QLayout)]


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
