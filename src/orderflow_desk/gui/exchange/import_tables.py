"""The tables of the import: what each column is taken as, and those who share a phone or an address."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QTableWidget

from orderflow_desk.domain.exchange.importing import (
    Column,
    Look,
    NearDuplicate,
    NearTaken,
    is_taken,
)
from orderflow_desk.gui.lists.tables import cell, lay_out
from orderflow_desk.gui.widgets.fields.choice_box import ChoiceBox
from orderflow_desk.gui.words.list_words import column_name, other_words
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate
_COLUMN_HEADS = (
    QT_TRANSLATE_NOOP("ImportDialog", "Column"),
    QT_TRANSLATE_NOOP("ImportDialog", "Taken as"),
    QT_TRANSLATE_NOOP("ImportDialog", "First values"),
)
_NEAR_HEADS = (
    QT_TRANSLATE_NOOP("ImportDialog", "Line"),
    QT_TRANSLATE_NOOP("ImportDialog", "Customer"),
    QT_TRANSLATE_NOOP("ImportDialog", "Phone, e-mail"),
    QT_TRANSLATE_NOOP("ImportDialog", "Shared with"),
)
_ROW_HEIGHT, _CHOICE_HEIGHT = 34, 40
_SHOWN = 120
_VALUES_SHOWN = 3
_Ticked = Qt.CheckState


def _said(heads: Sequence[str]) -> list[str]:
    return [translate("ImportDialog", text) for text in heads]


def fill_columns(table: QTableWidget, look: Look, on_chosen: Callable[[], None]) -> None:
    """Show each column of a file with its first values, and a choice of what it is taken as."""
    lay_out(table, _said(_COLUMN_HEADS), (190, 190))
    table.verticalHeader().setDefaultSectionSize(_CHOICE_HEIGHT)
    table.setRowCount(len(look.header))
    for place, header in enumerate(look.header):
        table.setItem(place, 0, cell(header))
        values = [row[place] for row in look.rows if place < len(row) and row[place].strip()]
        table.setItem(place, 2, cell(" · ".join(value[:_SHOWN] for value in values[:_VALUES_SHOWN])))
        table.setCellWidget(place, 1, _choice(place, header, look.columns[place], on_chosen))


def _choice(place: int, header: str, column: Column | None, on_chosen: Callable[[], None]) -> ChoiceBox:
    choice = ChoiceBox()
    choice.setObjectName(f"column_{place}")
    choice.setAccessibleName(
        translate("ImportDialog", "What “{column}” is taken as").format(column=header[:_SHOWN])
    )
    for one in (None, *Column):
        choice.addItem(column_name(one), one)
    choice.setCurrentIndex(0 if column is None else list(Column).index(column) + 1)
    choice.activated.connect(lambda _row: on_chosen())
    return choice


def chosen_columns(table: QTableWidget) -> tuple[Column | None, ...]:
    """Return what each column is taken as."""
    found: list[Column | None] = []
    for place in range(table.rowCount()):
        choice = table.cellWidget(place, 1)
        row = choice.currentIndex() if isinstance(choice, ChoiceBox) else 0
        found.append(None if row == 0 else list(Column)[row - 1])
    return tuple(found)


def fill_near(table: QTableWidget, near: Sequence[NearDuplicate], taken: NearTaken) -> None:
    """Show who shares a phone or an address with whom, each with a tick that takes them in as somebody new."""
    lay_out(table, _said(_NEAR_HEADS), (90, 190, 240))
    table.setRowCount(len(near))
    for row, one in enumerate(near):
        line = cell(QLocale().toString(one.line))
        line.setFlags(line.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        line.setCheckState(_Ticked.Checked if is_taken(one, taken) else _Ticked.Unchecked)
        reached = " · ".join(part for part in (one.phone, one.email) if part)
        for column, made in enumerate((line, cell(one.name), cell(reached), cell(other_words(one)))):
            table.setItem(row, column, made)


def ticked_otherwise(table: QTableWidget, near: Sequence[NearDuplicate], taken: NearTaken) -> frozenset[int]:
    """Return the lines whose tick is not as the choice for all has it."""
    ticks = [
        (one, item.checkState() == _Ticked.Checked)
        for row, one in enumerate(near)
        if (item := table.item(row, 0)) is not None
    ]
    return frozenset(one.line for one, is_ticked in ticks if is_ticked != is_taken(one, taken))
