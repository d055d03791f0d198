"""The table of an order's parts, and what they come to: a line is chosen here, and received by one press."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from orderflow_desk.gui.lists.tables import set_up
from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.parts.part_delegate import PartDelegate
from orderflow_desk.gui.parts.part_model import ACT, ARRIVAL, PartModel
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.field_words import money_text
from orderflow_desk.views.parts import PartRow, amounts

_ROW, _HEAD, _ROWS_SEEN = 46, 34, 8
_QUANTITY, _PRICE, _ARRIVAL = 52, 84, 112
_ACT_WIDTH = 74


class _Table(QTableView):
    """Enter means the line that is chosen, Space receives it."""

    entered_row = Signal()
    received_row = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_row.emit()
        elif event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.received_row.emit()
        elif event.key() != Qt.Key.Key_Space:
            super().keyPressEvent(event)


class PartTable(QWidget):
    """`receipt_wanted` comes with a part that is open, `correction_wanted` with any, `chosen_changed` when another is chosen."""

    receipt_wanted = Signal(object)  # PartRow
    correction_wanted = Signal(object)  # PartRow
    chosen_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.model = PartModel(self)
        self.table = _Table()
        self.table.setObjectName("part_lines")
        self.table.setAccessibleName(self.tr("Parts of this order"))
        self.table.setModel(self.model)
        self.table.setItemDelegate(PartDelegate(theme, self, arrival=ARRIVAL, act=ACT))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_up(self.table, (), row_height=_ROW)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate((_QUANTITY, _PRICE, _ARRIVAL, _ACT_WIDTH), start=1):
            self.table.setColumnWidth(column, width)
        self.table.entered_row.connect(self._on_entered)
        self.table.received_row.connect(lambda: self._receive(self.chosen))
        self.table.clicked.connect(self._on_clicked)
        self.table.doubleClicked.connect(self._on_double_click)
        self.table.selectionModel().currentRowChanged.connect(self._on_chosen)
        self._empty = PlainLabel(self.tr("No parts yet."), tone="quiet")
        self._count = PlainLabel(tone="quiet")
        self._sum = PlainLabel(tone="strong")
        self._sum.setObjectName("part_sum")
        foot = QHBoxLayout()
        foot.addWidget(self._count, 1)
        foot.addWidget(self._sum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._empty)
        column.addWidget(self.table)
        column.addLayout(foot)

    @property
    def chosen(self) -> PartRow | None:
        """The part that is chosen."""
        return self.model.row_at(self.table.currentIndex())

    def choose(self, part_id: int) -> None:
        """Choose a part."""
        for place in range(self.model.rowCount()):
            index = self.model.index(place, 0)
            row = self.model.row_at(index)
            if row is not None and row.id == part_id:
                self.table.setCurrentIndex(index)

    def show_rows(self, rows: tuple[PartRow, ...]) -> None:
        """Show other parts; the same place stays chosen."""
        place = self.table.currentIndex().row()
        self.model.show(rows)
        for widget in (self.table, self._count, self._sum):
            widget.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self.table.setFixedHeight(_HEAD + _ROW * min(len(rows), _ROWS_SEEN) + 2)
        if 0 <= place < len(rows):
            keep = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(self.model.index(place, 0), keep)
        waiting = sum(row.is_open for row in rows)
        lines = self.tr("%Ln part(s)", "", len(rows))
        self._count.setText(
            self.tr("{lines}, {rest}").format(lines=lines, rest=self.tr("%Ln open", "", waiting))
        )
        sums = ", ".join(money_text(one) for one in amounts(rows))
        self._sum.setText(self.tr("Together {sums}").format(sums=sums) if sums else "")

    def _on_chosen(self) -> None:
        self.chosen_changed.emit()

    def _on_entered(self) -> None:
        if self.chosen is not None:
            self.correction_wanted.emit(self.chosen)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == ACT:
            self._receive(self.model.row_at(index))

    def _on_double_click(self, index: QModelIndex) -> None:
        if index.column() != ACT:
            self._on_entered()

    def _receive(self, row: PartRow | None) -> None:
        if row is not None and row.is_open:
            self.receipt_wanted.emit(row)
