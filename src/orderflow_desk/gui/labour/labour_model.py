"""The lines of labour as a table: who, when, what, how long, at which rate, billed or not."""

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from orderflow_desk.domain.money import Money
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.plain_label import plain_tooltip
from orderflow_desk.gui.words.field_words import money_text, number_text
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.gui.words.when import minutes_text, moment_text, now
from orderflow_desk.views.labour import LabourRow

_NOWHERE = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_TICKED = Qt.CheckState.Checked


def _number(money: Money | None) -> str:
    return "–" if money is None else number_text(money)


def _billed_word(row: LabourRow) -> str:
    return QCoreApplication.translate("labour", "billed" if row.is_billed else "not billed")


_WORDS = (QT_TRANSLATE_NOOP("labour", "billed"), QT_TRANSLATE_NOOP("labour", "not billed"))
# Each column: its head, what stands in it, and whether it stands at the right.
_COLUMNS: tuple[tuple[str, Callable[[LabourRow], str], bool], ...] = (
    (QT_TRANSLATE_NOOP("labour", "Who"), lambda row: row.worker, False),
    (QT_TRANSLATE_NOOP("labour", "When"), lambda row: moment_text(row.at, now()), False),
    (QT_TRANSLATE_NOOP("labour", "Work"), lambda row: row.work or "–", False),
    (QT_TRANSLATE_NOOP("labour", "Time"), lambda row: minutes_text(row.minutes), True),
    (QT_TRANSLATE_NOOP("labour", "Per hour"), lambda row: _number(row.rate), True),
    (QT_TRANSLATE_NOOP("labour", "Bill"), lambda _row: "", False),
    (QT_TRANSLATE_NOOP("labour", "Amount"), lambda row: _number(row.amount), True),
)
_AMOUNT = 6
_RATE, BILL = 4, 5


def _spoken(row: LabourRow, column: int) -> str:
    """Return what a cell says where that is not what it shows: amounts with their currency, a tick in words."""
    money = {_RATE: row.rate, _AMOUNT: row.amount}.get(column)
    return _billed_word(row) if column == BILL else money_text(money) if money is not None else ""


class LabourModel(QAbstractTableModel):
    """Holds rows; `billing_wanted` comes when a tick is pressed: a line changes only by a new one."""

    billing_wanted = Signal(object)  # LabourRow
    heads: ClassVar[int] = len(_COLUMNS)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[LabourRow, ...] = ()
        self.may_change = False

    def show(self, rows: tuple[LabourRow, ...]) -> None:
        """Show other rows."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def row_at(self, index: QModelIndex | QPersistentModelIndex) -> LabourRow | None:
        """Return the line of an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(_COLUMNS)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        head, _, is_right = _COLUMNS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            currencies = {row.rate.currency for row in self._rows if row.rate is not None}
            is_shown = section == _AMOUNT and len(currencies) == 1
            return currencies.pop() if is_shown else QCoreApplication.translate("labour", head)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if is_right else _LEFT
        return None

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        column = index.column()
        _, text_of, is_right = _COLUMNS[column]
        found: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: text_of(row),
            Qt.ItemDataRole.AccessibleTextRole: _spoken(row, column) or text_of(row),
            Qt.ItemDataRole.TextAlignmentRole: _RIGHT if is_right else _LEFT,
        }
        if column == BILL:
            found[Qt.ItemDataRole.CheckStateRole] = _TICKED if row.is_billed else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(_spoken(row, column) or text_of(row))
        return found.get(role)

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == BILL and self.may_change:
            found |= Qt.ItemFlag.ItemIsUserCheckable
        return found

    @override
    def setData(self, index: QModelIndex | QPersistentModelIndex, value: Any, role: int = 0) -> bool:
        row = self.row_at(index)
        if row is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.billing_wanted.emit(row)
        return False
