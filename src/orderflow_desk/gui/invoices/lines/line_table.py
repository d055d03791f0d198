"""The table of an invoice's lines: one is chosen here, to be changed or struck off."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from orderflow_desk.gui.invoices.lines.line_delegate import LineDelegate
from orderflow_desk.gui.invoices.lines.line_model import LineModel, LineRow
from orderflow_desk.gui.lists.tables import set_up
from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.overriding import override

_ROW, _HEAD, _ROWS_SEEN = 46, 34, 8
_WIDTHS = (66, 96)


class LineTable(QTableView):
    """`change_wanted` comes with the place of a line by Enter or a double click, `strike_wanted` by Delete."""

    change_wanted = Signal(object)  # int
    strike_wanted = Signal(object)  # int

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.lines = LineModel(self)
        self.setObjectName("invoice_lines")
        self.setAccessibleName(self.tr("Lines of the invoice"))
        self.setModel(self.lines)
        self.setItemDelegate(LineDelegate(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_up(self, (), row_height=_ROW)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(_WIDTHS, start=1):
            self.setColumnWidth(column, width)
        self.doubleClicked.connect(lambda index: self.change_wanted.emit(index.row()))

    def show_rows(self, rows: tuple[LineRow, ...]) -> None:
        """Show other lines; the same place stays chosen."""
        place = self.currentIndex().row()
        self.lines.show(rows)
        self.setFixedHeight(_HEAD + _ROW * min(len(rows), _ROWS_SEEN) + 2)
        self.setVisible(bool(rows))
        if rows and place >= 0:
            self.selectRow(min(place, len(rows) - 1))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and place >= 0:
            self.change_wanted.emit(place)
        elif event.key() == Qt.Key.Key_Delete and place >= 0 and not event.isAutoRepeat():
            self.strike_wanted.emit(place)
        else:
            super().keyPressEvent(event)
