"""The line in which labour is typed in, or one that stands there is corrected."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.labour.labour import WORK_AT_MOST
from orderflow_desk.domain.money import Money, parse_money
from orderflow_desk.domain.reading.durations import parse_minutes
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.fields.captioned import captioned
from orderflow_desk.gui.widgets.fields.fault_lines import FaultLines
from orderflow_desk.gui.words.field_words import money_text
from orderflow_desk.gui.words.when import minutes_text
from orderflow_desk.views.labour import LabourRow


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed: of a line that is corrected, `corrects` is its number."""

    minutes: int
    work: str
    is_billed: bool
    rate: Money | None
    corrects: int | None = None


class LabourForm(QFrame):
    """Enter takes what is typed (`taken`), Escape leaves it (`left`). What cannot be read is refused in place."""

    taken = Signal(object)  # Typed
    left = Signal()

    def __init__(self, currency: Callable[[], str]) -> None:
        super().__init__()
        self._currency = currency
        self._corrects: LabourRow | None = None
        self.setObjectName("labour_form")
        self.minutes = self._line("labour_minutes", self.tr("Time"), "25, 1:20")
        self.minutes.setFixedWidth(96)
        self.work = self._line("labour_work", self.tr("What was done"), "")
        self.work.setMaxLength(WORK_AT_MOST)
        self.rate = self._line("labour_rate", self.tr("Per hour"), self.tr("none"))
        self.rate.setFixedWidth(120)
        self.is_billed = QCheckBox(self.tr("Bill it"))
        self.is_billed.setObjectName("labour_is_billed")
        self._take = push_button("", "take_labour", look="primary")
        self._take.clicked.connect(self._on_taken)
        self._leave = push_button(self.tr("Leave"), "leave_labour")
        self._leave.clicked.connect(self.left)
        self._strike = push_button(self.tr("Strike out"), "strike_labour", look="link")
        self._strike.setProperty("tone", "danger")
        self._strike.clicked.connect(self._on_struck)
        faults = {}
        row = QHBoxLayout()
        row.setSpacing(8)
        for field, stretch in ((self.minutes, 0), (self.work, 1), (self.rate, 0)):
            column, fault = captioned(field)
            faults[field.objectName()] = (field, fault)
            row.addLayout(column, stretch)
        self._faults = FaultLines(faults)
        keys = QHBoxLayout()
        keys.setSpacing(8)
        keys.addWidget(self.is_billed)
        keys.addStretch(1)
        for button in (self._strike, self._leave, self._take):
            keys.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addLayout(keys)

    def begin(self, row: LabourRow | None, rate: Money | None) -> None:
        """Let a new line be typed, at the usual rate, or `row` be corrected."""
        self._corrects = row
        self._faults.forgive_all()
        shown = rate if row is None else row.rate
        self.minutes.setText("" if row is None else minutes_text(row.minutes))
        self.work.setText("" if row is None else row.work)
        self.rate.setText("" if shown is None else money_text(shown))
        self.is_billed.setChecked(row is None or row.is_billed)
        self._take.setText(self.tr("Add") if row is None else self.tr("Correct"))
        self._strike.setVisible(row is not None)
        self.show()
        self.minutes.setFocus(Qt.FocusReason.OtherFocusReason)
        self.minutes.selectAll()

    @property
    def is_typed(self) -> bool:
        """Tell whether somebody has begun to type."""
        return self.isVisible() and (self.minutes.isModified() or self.work.isModified())

    def refuse(self, error: DeskError) -> bool:
        """Say at its field why it was not taken; False where it belongs to none."""
        return self._faults.show(error)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_taken()
        else:
            super().keyPressEvent(event)

    def _on_taken(self) -> None:
        try:
            typed = self._typed()
        except DeskError as error:
            self.refuse(error)
            return
        self.taken.emit(typed)

    def _typed(self) -> Typed:
        minutes = parse_minutes(self.minutes.text(), field="labour_minutes")
        rate = parse_money(self.rate.text(), self._currency(), field="labour_rate")
        number = None if self._corrects is None else self._corrects.id
        return Typed(minutes, self.work.text(), self.is_billed.isChecked(), rate, number)

    def _on_struck(self) -> None:
        row = self._corrects
        if row is not None:
            self.taken.emit(Typed(0, row.work, row.is_billed, row.rate, row.id))

    def _line(self, name: str, spoken: str, hint: str) -> QLineEdit:
        made = QLineEdit(self)
        made.setObjectName(name)
        made.setAccessibleName(spoken)
        made.setPlaceholderText(hint)
        return made
