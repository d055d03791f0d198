"""Seven lines for the days of a week, each read while it is typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.opening_hours.week import DAYS, Span, Week, day_text, read_spans
from orderflow_desk.gui.widgets.fields.fault_lines import FaultLines
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.when import day_name

_WIDTH = 280


class WeekFields(QWidget):
    """`changed` comes with each change by a person. Enter goes to the next day; what is no time is said below its line."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        self._lines: list[QLineEdit] = []
        faults: dict[str, tuple[QWidget, PlainLabel]] = {}
        for weekday in range(DAYS):
            self._add(grid, weekday, faults)
        self.faults = FaultLines(faults)

    def _add(self, grid: QGridLayout, weekday: int, faults: dict[str, tuple[QWidget, PlainLabel]]) -> None:
        name, field = f"hours_{weekday}", QLineEdit()
        field.setObjectName(name)
        field.setAccessibleName(self.tr("Opening hours on {day}").format(day=day_name(weekday)))
        field.setPlaceholderText(self.tr("closed"))
        field.setFixedWidth(_WIDTH)
        caption, fault = PlainLabel(day_name(weekday)), PlainLabel(tone="fault", wraps=True)
        caption.setBuddy(field)
        fault.setObjectName(f"{name}_fault")
        box = QVBoxLayout()
        box.setSpacing(4)
        box.addWidget(field)
        box.addWidget(fault)
        caption.setFixedHeight(field.sizeHint().height())
        grid.addWidget(caption, weekday, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(box, weekday, 1)
        faults[name] = (field, fault)
        self._lines.append(field)
        field.textEdited.connect(self.changed)
        field.editingFinished.connect(lambda: self._tidy(weekday))
        if weekday:
            self._lines[weekday - 1].returnPressed.connect(field.setFocus)

    def fill(self, week: Week) -> None:
        """Show the hours of a week."""
        for field, spans in zip(self._lines, week, strict=True):
            field.setText(day_text(spans))
        self.faults.forgive_all()

    def texts(self) -> tuple[str, ...]:
        """Return what is typed, understood or not."""
        return tuple(field.text() for field in self._lines)

    def week(self) -> Week:
        """Return the hours that are typed. Raises a refusal of its day."""
        return tuple(read_spans(field.text(), weekday) for weekday, field in enumerate(self._lines))

    def repeat_first(self) -> None:
        """Write Monday's hours into the lines of Tuesday to Friday."""
        for field in self._lines[1:5]:
            field.setText(self._lines[0].text())
        self.changed.emit()

    def set_may_change(self, *, may_change: bool) -> None:
        """Let the hours be changed, or only be read."""
        for field in self._lines:
            field.setReadOnly(not may_change)

    def _tidy(self, weekday: int) -> None:
        """Show a day as it was understood, or say why it was not."""
        field = self._lines[weekday]
        spans: tuple[Span, ...] = ()
        try:
            spans = read_spans(field.text(), weekday)
        except DeskError as error:
            if field.isModified():
                self.faults.say_at(f"hours_{weekday}", error)
            return
        if field.text() != day_text(spans):
            field.setText(day_text(spans))
