"""The lines of labour that count, and what they come to; nothing is changed here, a line is only chosen."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from orderflow_desk.gui.labour.labour_model import BILL, LabourModel
from orderflow_desk.gui.lists.tables import set_up
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.field_words import money_text
from orderflow_desk.gui.words.when import minutes_text
from orderflow_desk.views.labour import LabourRow, amounts

_WHO, _WORK, _WIDEST, _NAME = 0, 2, 140, 78
# How many rows are measured for the width of a column: none of them is much wider than another.
_MEASURED = 40
_ROW, _HEAD, _ROWS_SEEN = 32, 34, 12


class _Table(QTableView):
    """Enter means the line that is chosen, Space its tick."""

    entered_row = Signal()
    ticked_row = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_row.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.ticked_row.emit()
        else:
            super().keyPressEvent(event)


class LabourLines(QWidget):
    """`correction_wanted` and `billing_wanted` come with the line, from who may change one."""

    correction_wanted = Signal(object)  # LabourRow
    billing_wanted = Signal(object)  # LabourRow

    def __init__(self) -> None:
        super().__init__()
        self.model = LabourModel(self)
        self.model.billing_wanted.connect(self._on_ticked)
        self.table = _Table()
        self.table.setObjectName("labour_lines")
        self.table.setAccessibleName(self.tr("Labour on this order"))
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        set_up(self.table, (), row_height=_ROW)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setMaximumSectionSize(_WIDEST)
        header.setResizeContentsPrecision(_MEASURED)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_WORK, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_WHO, QHeaderView.ResizeMode.Interactive)
        self.table.setColumnWidth(_WHO, _NAME)
        self.table.entered_row.connect(self._on_entered)
        self.table.ticked_row.connect(lambda: self._on_ticked(self.chosen))
        self.table.doubleClicked.connect(self._on_double_click)
        self._empty = PlainLabel(self.tr("No labour yet. Start the timer, or type minutes."), tone="quiet")
        self._hint = PlainLabel(self.tr("A correction is a new line; none is changed."), tone="faint")
        self._sum = PlainLabel(tone="strong")
        self._sum.setObjectName("labour_sum")
        foot = QHBoxLayout()
        foot.addWidget(self._hint, 1)
        foot.addWidget(self._sum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._empty)
        column.addWidget(self.table)
        column.addLayout(foot)

    @property
    def chosen(self) -> LabourRow | None:
        """The line that is chosen."""
        return self.model.row_at(self.table.currentIndex())

    def show_rows(self, rows: tuple[LabourRow, ...], *, may_change: bool) -> None:
        """Show other lines; the same place stays chosen."""
        self.model.may_change = may_change
        place = self.table.currentIndex().row()
        self.model.show(rows)
        for widget in (self.table, self._hint, self._sum):
            widget.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self.table.setFixedHeight(_HEAD + _ROW * min(len(rows), _ROWS_SEEN) + 2)
        if 0 <= place < len(rows):
            self.table.selectionModel().setCurrentIndex(
                self.model.index(place, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        worked, billed = (minutes_text(sum(spans)) for spans in _spans(rows))
        spans = self.tr("{worked} worked, {billed} billed").format(worked=worked, billed=billed)
        self._sum.setText("   ".join([spans, *map(money_text, amounts(rows))]))

    def _on_entered(self) -> None:
        if self.chosen is not None and self.model.may_change:
            self.correction_wanted.emit(self.chosen)

    def _on_ticked(self, row: LabourRow | None) -> None:
        if row is not None and self.model.may_change:
            self.billing_wanted.emit(row)

    def _on_double_click(self) -> None:
        if self.table.currentIndex().column() != BILL:
            self._on_entered()


def _spans(rows: tuple[LabourRow, ...]) -> tuple[list[int], list[int]]:
    """Return the minutes of all lines, and of those that are billed."""
    return [row.minutes for row in rows], [row.minutes for row in rows if row.is_billed]
