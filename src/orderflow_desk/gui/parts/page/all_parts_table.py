"""The table of the page of parts: its groups are bands, its lines are chosen, received and opened by keys."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from orderflow_desk.gui.lists.tables import set_up
from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.parts.page.page_model import ACT, COLUMNS, DUE, STATUS, PageModel
from orderflow_desk.gui.parts.page.page_rows import Group, PageRow
from orderflow_desk.gui.parts.part_delegate import PartDelegate
from orderflow_desk.views.parts import WaitedFor

_ROW, _GROUP_ROW = 46, 30


class AllPartsTable(QTableView):
    """Enter receives the part that is chosen, or takes that back; Ctrl+Enter opens its order, D gives another date."""

    act_wanted = Signal(object)  # WaitedFor
    order_wanted = Signal(object)  # WaitedFor
    date_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._model = PageModel(self)
        self.setObjectName("all_parts")
        self.setAccessibleName(self.tr("Parts of all orders"))
        self.setModel(self._model)
        self.setItemDelegate(PartDelegate(theme, self, arrival=DUE, act=ACT, status=STATUS))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        set_up(self, (), row_height=_ROW)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        for place, (*_, width) in enumerate(COLUMNS):
            mode = QHeaderView.ResizeMode.Fixed if width else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(place, mode)
            if width:
                self.setColumnWidth(place, width)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_click)

    @property
    def chosen(self) -> WaitedFor | None:
        """The part that has the keyboard."""
        return self._model.part_at(self.currentIndex())

    def selected(self) -> list[WaitedFor]:
        """Return the parts that are chosen and open."""
        found = (self._model.part_at(index) for index in self.selectionModel().selectedRows())
        return [one for one in found if one is not None and one.part.is_open]

    def choose_first(self) -> None:
        """Go to the first open line: what was scanned is received by the next Enter."""
        for place, row in enumerate(self._model.rows):
            if isinstance(row, WaitedFor) and row.part.is_open:
                self.setFocus(Qt.FocusReason.OtherFocusReason)
                self.selectRow(place)
                return

    def show_rows(self, rows: Sequence[PageRow], counts: dict[Group, int]) -> None:
        """Show other rows; the part that was chosen stays so, wherever it stands now."""
        kept = self.chosen
        self._model.show(rows, counts)
        self.clearSpans()
        for place, row in enumerate(rows):
            is_group = isinstance(row, Group)
            self.setRowHeight(place, _GROUP_ROW if is_group else _ROW)
            if is_group:
                self.setSpan(place, 0, 1, len(COLUMNS))
            elif kept is not None and row.part.id == kept.part.id:
                self.selectRow(place)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        is_date = event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.NoModifier
        if not (is_enter or is_date):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat() and self.chosen is not None:
            if is_date:
                self.date_wanted.emit()
            elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.order_wanted.emit(self.chosen)
            else:
                self.act_wanted.emit(self.chosen)

    def _on_clicked(self, index: QModelIndex) -> None:
        one = self._model.part_at(index)
        if one is not None and index.column() == ACT:
            self.act_wanted.emit(one)

    def _on_double_click(self, index: QModelIndex) -> None:
        one = self._model.part_at(index)
        if one is not None and index.column() != ACT:
            self.order_wanted.emit(one)
