"""The form in which a shipment is written down, its details are corrected, or another date is given."""

from datetime import datetime
from enum import StrEnum
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from orderflow_desk.domain.errors import DeskError, FieldInvalid
from orderflow_desk.domain.shipments.shipment import LINE_AT_MOST, Sent, ShipmentDetails
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.fields.captioned import captioned
from orderflow_desk.gui.widgets.fields.completing import KnownWords
from orderflow_desk.gui.widgets.fields.fault_lines import FaultLines
from orderflow_desk.gui.widgets.fields.moment_field import MomentField
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.field_names import field_name
from orderflow_desk.views.shipments import ShipmentRow, ShipmentsOfOrder

_IN_A_ROW = 3
_EXPECTED = "expected_back"
_OUT = ("shipment_maker", "shipment_rma", "shipment_serial", "shipment_carrier", "shipment_tracking")
_KNOWN = ("shipment_maker", "shipment_carrier", "shipment_back_carrier")
_BACK = ("shipment_back_carrier", "shipment_back_tracking")


class Use(StrEnum):
    """What the form is for at the moment."""

    NEW = "new"
    DETAILS = "details"
    DATE = "date"


_FIELDS = {Use.NEW: (*_OUT, _EXPECTED), Use.DETAILS: (*_OUT, *_BACK), Use.DATE: (_EXPECTED,)}


class ShipmentForm(QFrame):
    """`taken` comes with what it is for, `left` when it is not wanted. Ctrl+Enter takes it from every field, Enter from the last.

    A manufacturer that was sent to before is completed as it is typed, and brings the carrier of the last time along.
    """

    taken = Signal(object)  # Use
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.use = Use.NEW
        self.row: ShipmentRow | None = None
        self._found = ShipmentsOfOrder()
        self.setObjectName("shipment_form")
        self.setProperty("look", "card")
        self._title = PlainLabel(tone="caption")
        self._lines = {name: self._line(name) for name in (*_OUT, *_BACK)}
        self._known = {name: KnownWords(self._lines[name]) for name in _KNOWN}
        self.expected = MomentField()
        self.expected.setObjectName(_EXPECTED)
        self.expected.setAccessibleName(field_name(_EXPECTED))
        self._boxes: dict[str, QWidget] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)
        faults = {}
        for name, field in (*self._lines.items(), (_EXPECTED, self.expected)):
            column, fault = captioned(field)
            column.setContentsMargins(0, 0, 0, 0)
            faults[name] = (field, fault)
            self._boxes[name] = QWidget(self)
            self._boxes[name].setLayout(column)
        self._faults = FaultLines(faults)
        self.take = push_button("", "take_shipment", look="primary")
        self.take.clicked.connect(lambda: self.taken.emit(self.use))
        leave = push_button(self.tr("Leave"), "leave_shipment")
        leave.clicked.connect(self.left)
        self._what = PlainLabel(tone="faint", wraps=True)
        keys = QHBoxLayout()
        keys.setSpacing(8)
        keys.addWidget(self._what, 1)
        keys.addWidget(leave)
        keys.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addLayout(self._grid)
        column.addLayout(keys)
        self._lines["shipment_maker"].textChanged.connect(self._on_maker)

    def begin(self, use: Use, found: ShipmentsOfOrder, row: ShipmentRow | None = None) -> None:
        """Let one be typed, or one that stands there be corrected."""
        self.use, self.row, self._found = use, row, found
        self._faults.forgive_all()
        self._known["shipment_maker"].know([one.name for one in found.makers])
        for name in ("shipment_carrier", "shipment_back_carrier"):
            self._known[name].know([one.name for one in found.carriers])
        for name, line in self._lines.items():
            line.setText("" if row is None else getattr(row, name.removeprefix("shipment_")))
            line.setModified(False)
        if row is None:
            self._lines["shipment_serial"].setText(found.serial)
        self.expected.set_moment(None if use is Use.NEW else found.expected_back)
        self._title.setText(self._title_of(use, row))
        self._arrange(_FIELDS[use])
        self.show()
        first = self._boxes[_FIELDS[use][0]]
        field = self.expected if use is Use.DATE else self._lines["shipment_maker"]
        self.setFocusProxy(field)
        first.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def say_what(self, verb: str, what: str) -> None:
        """Say what its button does, and whom that mails."""
        self.take.setText(verb)
        self.take.setAccessibleName(verb)
        self._what.setText(what)

    @property
    def is_typed(self) -> bool:
        """Whether somebody has begun to type."""
        return self.isVisible() and any(line.isModified() for line in self._lines.values())

    def sent(self) -> Sent:
        """Return what is typed of a new shipment. Raises FieldInvalid where the date does not count."""
        self._spell()
        maker, rma, serial, carrier, tracking = (self._lines[name].text() for name in _OUT)
        return Sent(maker, rma, carrier, tracking, serial, self._moment())

    def details(self) -> ShipmentDetails:
        """Return what is typed of one that stands there."""
        self._spell()
        return ShipmentDetails(
            **{name.removeprefix("shipment_"): line.text() for name, line in self._lines.items()}
        )

    def _spell(self) -> None:
        for known in self._known.values():
            known.spell()

    def _moment(self) -> datetime | None:
        if self.expected.fault is not None:
            raise FieldInvalid(_EXPECTED, self.expected.text(), self.expected.fault)
        return self.expected.moment()

    def date(self) -> datetime | None:
        """Return when it is expected back. Raises FieldInvalid where what is typed does not count."""
        return self._moment()

    def refuse(self, error: DeskError) -> bool:
        """Say at its field why it was not taken; False where it belongs to none."""
        return self._faults.show(error)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            has_control or self.use is not Use.NEW
        ):
            self.taken.emit(self.use)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextPrevChild(True)  # as a scanner ends a number
        else:
            super().keyPressEvent(event)

    def _title_of(self, use: Use, row: ShipmentRow | None) -> str:
        if use is Use.DATE:
            return self.tr("ANOTHER DATE")
        if row is None:
            return self.tr("TO THE MANUFACTURER")
        return self.tr("SHIPMENT {number}").format(number=row.number)

    def _arrange(self, names: tuple[str, ...]) -> None:
        for box in self._boxes.values():
            self._grid.removeWidget(box)
            box.hide()
        for place, name in enumerate(names):
            self._grid.addWidget(
                self._boxes[name], place // _IN_A_ROW, place % _IN_A_ROW, Qt.AlignmentFlag.AlignTop
            )
            self._boxes[name].show()
        for place in range(_IN_A_ROW):
            self._grid.setColumnStretch(place, 1)
        for before, after in pairwise(names):
            QWidget.setTabOrder(self._field(before), self._field(after))

    def _field(self, name: str) -> QWidget:
        return self.expected.line if name == _EXPECTED else self._lines[name]

    def _on_maker(self, typed: str) -> None:
        carrier = self._lines["shipment_carrier"]
        known = next((one for one in self._found.makers if one.name.casefold() == typed.casefold()), None)
        if self.use is Use.NEW and known is not None and not carrier.isModified():
            carrier.setText(known.carrier)

    def _line(self, name: str) -> QLineEdit:
        made = QLineEdit(self)
        made.setObjectName(name)
        made.setAccessibleName(field_name(name))
        made.setMaxLength(LINE_AT_MOST)
        return made
