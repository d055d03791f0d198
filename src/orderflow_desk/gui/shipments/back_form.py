"""The form in which a shipment is said to be back: when, with which serial number, and what was done to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from orderflow_desk.domain.errors import DeskError, FieldInvalid
from orderflow_desk.domain.scanning.product_codes import serial_in
from orderflow_desk.domain.shipments.shipment import LINE_AT_MOST, WORK_AT_MOST, CameBack
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.fields.captioned import captioned
from orderflow_desk.gui.widgets.fields.fault_lines import FaultLines
from orderflow_desk.gui.widgets.fields.moment_field import MomentField
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.field_names import field_name
from orderflow_desk.gui.words.when import now
from orderflow_desk.views.shipments import ShipmentRow

# A time needs a little more room than a number.
_WIDTHS = {"shipment_received": 5, "shipment_serial": 4, "shipment_work": 4}


class BackForm(QFrame):
    """`taken` comes with what is typed, and whether the order goes back to the bench with it; `stays_wanted` with the shipment.

    An untouched time is now. Ctrl+Enter takes it and moves the order, where that is offered.
    """

    taken = Signal(object, bool)  # CameBack, moves
    stays_wanted = Signal(object)  # ShipmentRow

    def __init__(self) -> None:
        super().__init__()
        self._row: ShipmentRow | None = None
        self._is_set = False
        self.setObjectName("back_form")
        self.setProperty("look", "lit")
        self.received = MomentField()
        self.received.setObjectName("shipment_received")
        self.received.setAccessibleName(field_name("shipment_received"))
        self.received.changed.connect(self._on_time)
        self.serial = self._line("shipment_serial", self.tr("Serial that came back (scan it)"), LINE_AT_MOST)
        self.serial.textChanged.connect(self._on_serial)
        self.work = self._line("shipment_work", field_name("shipment_work"), WORK_AT_MOST)
        faults = {}
        fields = QHBoxLayout()
        fields.setSpacing(10)
        for name, field in (
            ("shipment_received", self.received),
            ("shipment_serial", self.serial),
            ("shipment_work", self.work),
        ):
            column, fault = captioned(field)
            faults[name] = (field, fault)
            fields.addLayout(column, _WIDTHS[name])
        self._faults = FaultLines(faults)
        self._swap = PlainLabel(tone="badge", wraps=True)
        self._swap.setObjectName("swapped_serial")
        self._swap.hide()
        self._stay = push_button(self.tr("Stays there…"), "shipment_stays", look="link")
        self._stay.clicked.connect(lambda: self.stays_wanted.emit(self._row))
        self._leave = push_button(self.tr("Received, leave it here"), "receive_shipment")
        self._leave.clicked.connect(lambda: self._take(moves=False))
        self._move = push_button(self.tr("Received: back to the bench"), "receive_and_move", look="primary")
        self._move.clicked.connect(lambda: self._take(moves=True))
        self._what = PlainLabel(tone="faint", wraps=True)
        keys = QHBoxLayout()
        keys.setSpacing(8)
        for button in (self._leave, self._move):
            keys.addWidget(button)
        keys.addStretch(1)
        keys.addWidget(self._stay)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        self._title = PlainLabel(tone="caption")
        column.addWidget(self._title)
        column.addLayout(fields)
        column.addWidget(self._swap)
        column.addLayout(keys)
        column.addWidget(self._what)
        self.setFocusProxy(self.serial)

    def show_shipment(self, row: ShipmentRow, *, is_only: bool, what: str) -> None:
        """Show the form for a shipment; what was typed for the same one stays. `what` says where the order goes with it."""
        if self._row is None or row.id != self._row.id:
            self._is_set = False
            self.received.set_moment(now())
            for line in (self.serial, self.work):
                line.clear()
            self._faults.forgive_all()
        elif not self._is_set:
            self.received.set_moment(now())
        self._row = row
        title = self.tr("IT IS BACK") if is_only else self.tr("SHIPMENT {number} IS BACK")
        self._title.setText(title.format(number=row.number))
        self._move.setVisible(bool(what))
        self._what.setText(what)
        self._what.setVisible(bool(what))
        self._on_serial()

    @property
    def is_typed(self) -> bool:
        """Whether somebody has begun to type."""
        return bool(self.serial.text() or self.work.text())

    def refuse(self, error: DeskError) -> bool:
        """Say at its field why it was not taken; False where it belongs to none."""
        return self._faults.show(error)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._take(moves=self._move.isVisibleTo(self))
        elif is_enter:
            self.focusNextPrevChild(True)  # as a scanner ends a number
        else:
            super().keyPressEvent(event)

    def _take(self, *, moves: bool) -> None:
        row = self._row
        if row is None:
            return
        if self.received.fault is not None and self._is_set:
            self.refuse(FieldInvalid("shipment_received", self.received.text(), self.received.fault))
            return
        at = self.received.moment() if self._is_set else None
        self.taken.emit(CameBack(row.id, serial_in(self.serial.text()), self.work.text(), at), moves)

    def _on_time(self) -> None:
        self._is_set = True

    def _on_serial(self) -> None:
        row, typed = self._row, serial_in(self.serial.text()).strip()
        is_other = row is not None and bool(typed) and typed != row.serial
        if row is not None and is_other:
            form = (
                self.tr("Another serial: {old} → {new}. Search finds both.")
                if row.serial
                else self.tr("Serial {new} is kept. Search finds it.")
            )
            self._swap.setText(form.format(old=row.serial, new=typed))
        self._swap.setVisible(is_other)

    def _line(self, name: str, spoken: str, at_most: int) -> QLineEdit:
        made = QLineEdit(self)
        made.setObjectName(f"back_{name}")
        made.setAccessibleName(spoken)
        made.setMaxLength(at_most)
        return made
