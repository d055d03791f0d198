"""The lines of an invoice as a table: what, how much, at which price, less what, with which tax."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from orderflow_desk.domain.invoices.document import Document
from orderflow_desk.domain.invoices.invoice import Draft
from orderflow_desk.domain.invoices.lines import Discount
from orderflow_desk.domain.invoices.taxes import Tax
from orderflow_desk.gui.invoices.words import below_line, line_name, tax_word
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.plain_label import plain_tooltip
from orderflow_desk.gui.words.field_words import amount_text
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

_NOWHERE = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
MISSING = "?"
LOWER = Qt.ItemDataRole.UserRole + 1
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line as it is shown: what, below it how much at which price less what, its tax, and what it comes to."""

    name: str
    below: str
    tax: str
    amount: str


def rows_of_draft(draft: Draft, taxes: Mapping[str, Tax], currency: str) -> tuple[LineRow, ...]:
    """Return the lines of a draft as rows."""
    return tuple(
        LineRow(
            line_name(line.description),
            below_line(
                line.number,
                line.quantity,
                line.unit,
                line.price,
                _off(line.discount.percent, line.off),
                currency,
            ),
            tax_word(taxes.get(line.tax), missing=MISSING),
            MISSING if line.price is None else amount_text(line.amount, currency),
        )
        for line in draft.lines
    )


def rows_of_document(document: Document) -> tuple[LineRow, ...]:
    """Return the lines of what is issued as rows."""
    currency = document.currency
    return tuple(
        LineRow(
            line_name(line.description),
            below_line(
                line.number, line.quantity, line.unit, line.price, _off(line.percent_off, line.off), currency
            ),
            tax_word(line.tax, missing=MISSING),
            amount_text(line.amount, currency),
        )
        for line in document.lines
    )


def _off(percent: int, minor: int) -> Discount:
    return Discount(percent=percent) if percent else Discount(minor=minor)


# Each column: its head, what stands in its first and its second line, and whether it stands at the right.
_COLUMNS: tuple[tuple[str, Callable[[LineRow], str], Callable[[LineRow], str], bool], ...] = (
    (QT_TRANSLATE_NOOP("invoices", "Line"), lambda row: row.name, lambda row: row.below, False),
    (QT_TRANSLATE_NOOP("invoices", "Tax"), lambda row: row.tax, lambda _row: "", True),
    (QT_TRANSLATE_NOOP("invoices", "Amount"), lambda row: row.amount, lambda _row: "", True),
)


class LineModel(QAbstractTableModel):
    """Holds rows; nothing is changed here."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[LineRow, ...] = ()

    def show(self, rows: tuple[LineRow, ...]) -> None:
        """Show other rows."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    @property
    def rows(self) -> tuple[LineRow, ...]:
        """What is shown."""
        return self._rows

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
            return translate("invoices", head)
        return (_RIGHT if is_right else _LEFT) if role == Qt.ItemDataRole.TextAlignmentRole else None

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        _, upper, lower, is_right = _COLUMNS[index.column()]
        row = self._rows[index.row()]
        said = [part for part in (upper(row), lower(row)) if part]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip("\n".join(said))
        found: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: upper(row),
            LOWER: lower(row),
            Qt.ItemDataRole.TextAlignmentRole: _RIGHT if is_right else _LEFT,
            Qt.ItemDataRole.AccessibleTextRole: ", ".join(said),
        }
        return found.get(role)
