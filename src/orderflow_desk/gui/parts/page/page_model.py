"""The parts of all orders as a table with its groups between."""

from collections.abc import Callable, Sequence
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
from orderflow_desk.gui.parts.page.page_rows import Group, PageRow, group_name
from orderflow_desk.gui.parts.words import arrival_text, days_until
from orderflow_desk.gui.widgets.plain_label import plain_tooltip
from orderflow_desk.gui.words.field_words import number_text, quantity_text
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.gui.words.when import distance_text, now, weekday_text
from orderflow_desk.gui.words.words import order_number, status_name
from orderflow_desk.views.parts import WaitedFor

_NOWHERE = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LOWER = Qt.ItemDataRole.UserRole + 1
translate = QCoreApplication.translate


def _nothing(_one: WaitedFor) -> str:
    return ""


def _order(one: WaitedFor) -> str:
    return translate("parts", "{number} {item}").format(number=order_number(one.part.order_id), item=one.item)


def _due(one: WaitedFor) -> str:
    at = one.part.received_at or one.part.due
    return "–" if at is None else weekday_text(at)


def _due_below(one: WaitedFor) -> str:
    if one.part.received_at is not None:
        return one.part.place or one.part.closed_by
    if one.part.due is None:
        return translate("parts", "ask for a date")
    days = days_until(one.part.due, now())
    return distance_text(days) if days >= 0 else arrival_text(one.part, now())


def _act(one: WaitedFor) -> str:
    return translate("parts", "Receive") if one.part.is_open else translate("parts", "Undo")


# Each column: its head, what stands in its first and its second line, whether it stands at the right, its width; 0 shares the rest.
COLUMNS: tuple[tuple[str, Callable[[WaitedFor], str], Callable[[WaitedFor], str], bool, int], ...] = (
    (QT_TRANSLATE_NOOP("parts", "Part"), lambda one: one.part.name, lambda one: one.part.number, False, 0),
    (QT_TRANSLATE_NOOP("parts", "Qty"), lambda one: quantity_text(one.part.quantity), _nothing, True, 52),
    (
        QT_TRANSLATE_NOOP("parts", "Price"),
        lambda one: "–" if one.part.price is None else number_text(one.part.price),
        _nothing,
        True,
        88,
    ),
    (QT_TRANSLATE_NOOP("parts", "Order"), _order, lambda one: one.customer, False, 0),
    (
        QT_TRANSLATE_NOOP("parts", "Status"),
        lambda one: status_name(one.status),
        lambda one: one.technician,
        False,
        150,
    ),
    (
        QT_TRANSLATE_NOOP("parts", "Supplier and order number"),
        lambda one: one.part.supplier or "–",
        lambda one: one.part.order_number,
        False,
        190,
    ),
    (QT_TRANSLATE_NOOP("parts", "Due"), _due, _due_below, False, 110),
    ("", _act, _nothing, False, 84),
)
STATUS, DUE, ACT = 4, len(COLUMNS) - 2, len(COLUMNS) - 1


class PageModel(QAbstractTableModel):
    """Holds rows, groups among them; nothing is changed here."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[PageRow] = ()
        self._counts: dict[Group, int] = {}

    def show(self, rows: Sequence[PageRow], counts: dict[Group, int]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows, self._counts = rows, counts
        self.endResetModel()

    def part_at(self, index: QModelIndex | QPersistentModelIndex) -> WaitedFor | None:
        """Return the part of an index; None for a group."""
        row = self.rows[index.row()] if index.isValid() and index.row() < len(self.rows) else None
        return row if isinstance(row, WaitedFor) else None

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        is_part = self.part_at(index) is not None
        return (
            (Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable) if is_part else Qt.ItemFlag.NoItemFlags
        )

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        head, _, _, is_right, _ = COLUMNS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return translate("parts", head) if head else ""
        return (_RIGHT if is_right else _LEFT) if role == Qt.ItemDataRole.TextAlignmentRole else None

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        row = self.rows[index.row()] if index.isValid() and index.row() < len(self.rows) else None
        if row is None:
            return None
        if isinstance(row, Group):
            name = translate("parts", "{name} {number}").format(
                name=group_name(row), number=self._counts[row]
            )
            return name if role == Qt.ItemDataRole.DisplayRole and index.column() == 0 else None
        _, upper, lower, is_right, _ = COLUMNS[index.column()]
        said = [part for part in (upper(row), lower(row)) if part]
        found: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: upper(row),
            Qt.ItemDataRole.UserRole: row,
            LOWER: lower(row),
            Qt.ItemDataRole.TextAlignmentRole: _RIGHT if is_right else _LEFT,
            Qt.ItemDataRole.AccessibleTextRole: ", ".join(said),
        }
        return plain_tooltip("\n".join(said)) if role == Qt.ItemDataRole.ToolTipRole else found.get(role)
