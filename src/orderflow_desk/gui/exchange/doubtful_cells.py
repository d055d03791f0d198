"""The cells of a list that are in doubt: each is shown with what is wrong, and mended where it stands."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QTableWidget, QTableWidgetItem

from orderflow_desk.domain.exchange.importing import Findings, LineFault
from orderflow_desk.domain.tidying import tidy_line
from orderflow_desk.gui.lists.tables import cell, lay_out
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.gui.words.translating import QT_TRANSLATE_N_NOOP, QT_TRANSLATE_NOOP, translated

translate = QCoreApplication.translate
_HEADS = (
    QT_TRANSLATE_NOOP("ImportDialog", "Line"),
    QT_TRANSLATE_NOOP("ImportDialog", "Column"),
    QT_TRANSLATE_NOOP("ImportDialog", "In the file"),
    QT_TRANSLATE_NOOP("ImportDialog", "What is wrong"),
)
_LEFT_OUT = QT_TRANSLATE_N_NOOP("ImportDialog", "%Ln line(s) with faults, left out unless corrected here.")
_IN_PART = QT_TRANSLATE_N_NOOP("ImportDialog", "%Ln cell(s) of which only a part can be read.")
_WIDTHS = (70, 140, 260)
_CELL = 2
# More than that is no slip of the pen.
_EDITED_AT_MOST = 1000
_WHERE = Qt.ItemDataRole.UserRole


class DoubtfulCells(QObject):
    """A table in which the arrows go from cell to cell and whoever types, mends. `corrected` comes with each correction."""

    corrected = Signal()

    def __init__(self, table: QTableWidget, title: QLabel) -> None:
        super().__init__(table)
        self._table = table
        self._title = title
        self.corrections: dict[tuple[int, int], str] = {}
        # Whether something was corrected that the findings do not know of yet.
        self.is_ahead = False
        table.itemChanged.connect(self._on_changed)
        table.currentCellChanged.connect(self._on_moved)

    def forget(self) -> None:
        """Forget the corrections: another file, or the same one read otherwise."""
        self.corrections.clear()
        self.is_ahead = False

    def show(self, findings: Findings) -> None:
        """Show what is in doubt: first the lines that are left out, then the cells of which a part is."""
        self.is_ahead = False
        found = (*findings.faults, *findings.remarks)
        self._title.setText("\n".join(self._titles(findings)))
        self._table.blockSignals(True)
        self._fill(found)
        self._table.blockSignals(False)
        if found:
            self._table.setCurrentCell(0, _CELL)

    def _titles(self, findings: Findings) -> list[str]:
        counts = ((_LEFT_OUT, findings.fault_count), (_IN_PART, findings.remark_count))
        return [translated("ImportDialog", text, count) for text, count in counts if count]

    def _fill(self, found: Sequence[LineFault]) -> None:
        lay_out(self._table, [translate("ImportDialog", text) for text in _HEADS], _WIDTHS)
        self._table.setRowCount(len(found))
        for row, fault in enumerate(found):
            self._table.setItem(row, 0, cell(QLocale().toString(fault.line)))
            self._table.setItem(row, 1, cell(fault.column))
            self._table.setItem(row, _CELL, _editable(fault))
            self._table.setItem(row, 3, cell(describe(fault.error).sentence))

    def _on_changed(self, item: QTableWidgetItem) -> None:
        if item.column() == _CELL and (where := item.data(_WHERE)) is not None:
            self.corrections[where] = item.text()
            self.is_ahead = True
            self.corrected.emit()

    def _on_moved(self, row: int, column: int, *_from: int) -> None:
        if row >= 0 and column != _CELL:
            self._table.setCurrentCell(row, _CELL)


def _editable(fault: LineFault) -> QTableWidgetItem:
    if fault.place < 0 or len(fault.cell) > _EDITED_AT_MOST:
        return cell(fault.cell)
    made = QTableWidgetItem(tidy_line(fault.cell))
    made.setData(_WHERE, (fault.line, fault.place))
    return made
