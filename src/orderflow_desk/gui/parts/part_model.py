"""The parts of an order as a table: what, how many, at which price, when it comes, and the press that receives it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.parts.words import arrival_text
from orderflow_desk.gui.widgets.plain_label import plain_tooltip
from orderflow_desk.gui.words.field_words import number_text, quantity_text
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.gui.words.when import now
from orderflow_desk.views.parts import PartRow

_NOWHERE = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
translate = QCoreApplication.translate


def _from_whom(row: PartRow) -> str:
    number = row.number if row.description else ""
    order = translate("parts", "order {number}").format(number=row.order_number) if row.order_number else ""
    return " · ".join(part for part in (number, row.supplier, order) if part)


def _arrival_below(row: PartRow) -> str:
    if row.not_needed:
        return row.not_needed
    return translate("parts", "lies at {place}").format(place=row.place) if row.place else ""


def _act(row: PartRow) -> str:
    return translate("parts", "Receive") if row.is_open else ""


# Each column: its head, what stands in its first and its second line, and whether it stands at the right.
_COLUMNS: tuple[tuple[str, Callable[[PartRow], str], Callable[[PartRow], str], bool], ...] = (
    (QT_TRANSLATE_NOOP("parts", "Part"), lambda row: row.name, _from_whom, False),
    (QT_TRANSLATE_NOOP("parts", "Qty"), lambda row: quantity_text(row.quantity), lambda _row: "", True),
    (
        QT_TRANSLATE_NOOP("parts", "Price"),
        lambda row: "–" if row.price is None else number_text(row.price),
        lambda _row: "",
        True,
    ),
    (QT_TRANSLATE_NOOP("parts", "Arrival"), lambda row: arrival_text(row, now()), _arrival_below, False),
    ("", _act, lambda _row: "", False),
)
ARRIVAL, ACT = 3, 4
LOWER = Qt.ItemDataRole.UserRole + 1


class PartModel(QAbstractTableModel):
    """Holds rows; nothing is changed here."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[PartRow, ...] = ()

    def show(self, rows: tuple[PartRow, ...]) -> None:
        """Show other rows."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def row_at(self, index: QModelIndex | QPersistentModelIndex) -> PartRow | None:
        """Return the part of an index."""
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
        head, *_, is_right = _COLUMNS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return translate("parts", head) if head else ""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if is_right else _LEFT
        return None

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        _, upper, lower, is_right = _COLUMNS[index.column()]
        said = [part for part in (upper(row), lower(row)) if part]
        found: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: upper(row),
            Qt.ItemDataRole.UserRole: row,
            LOWER: lower(row),
            Qt.ItemDataRole.TextAlignmentRole: _RIGHT if is_right else _LEFT,
            Qt.ItemDataRole.AccessibleTextRole: ", ".join(said),
        }
        return plain_tooltip("\n".join(said)) if role == Qt.ItemDataRole.ToolTipRole else found.get(role)
