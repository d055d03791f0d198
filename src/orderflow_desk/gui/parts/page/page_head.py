"""The head of the page of parts: what is looked for, of whom, in which group, and the list for a supplier."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from orderflow_desk.domain.exchange.exporting import SheetKind
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.searching import TYPED_AT_MOST
from orderflow_desk.gui.dialogs.file_question import file_question
from orderflow_desk.gui.lists.filter_chip import FilterChip
from orderflow_desk.gui.parts.page.order_list import cells, heads, mail_text, write_pdf
from orderflow_desk.gui.parts.page.page_rows import Group, Narrowing, group_name
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.fields.choice_box import ChoiceBox
from orderflow_desk.gui.widgets.flow_layout import FlowLayout
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.field_words import money_text
from orderflow_desk.views.parts import AllParts, WaitedFor, amounts

if TYPE_CHECKING:
    from collections.abc import Callable

    from orderflow_desk.services.desk import Desk

_DOTS = {
    Group.LATE: Status.AWAITING_PARTS,
    Group.TODAY: Status.NEW,
    Group.ARRIVED: Status.READY_FOR_RETURN,
    Group.NO_DATE: Status.AWAITING_PARTS,
}


class _Quiet:
    """Nobody waits for a list of some lines."""

    def report(self, phase: str, done: int, total: int) -> None:
        """Hear how far it is."""


class PageHead(QWidget):
    """`narrowed` comes when other parts are to be shown, `scanned` when what is typed is meant."""

    narrowed = Signal()
    scanned = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._group: Group | None = None
        self._shown: list[WaitedFor] = []
        self.search = QLineEdit()
        self.search.setObjectName("parts_search")
        self.search.setAccessibleName(self.tr("Scan a part or a delivery note, or search"))
        self.search.setPlaceholderText(self.tr("Scan a part or a delivery note, or search"))
        self.search.setMaxLength(TYPED_AT_MOST)
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(320)
        self.search.textChanged.connect(self._narrow)
        self.search.returnPressed.connect(self.scanned)
        self._sum = PlainLabel(tone="quiet")
        self._sum.setObjectName("parts_sum")
        self._export = push_button(self.tr("Order list…"), "parts_export")
        self._export.clicked.connect(self._on_export)
        self.supplier = self._box("parts_supplier", self.tr("Supplier"))
        self.technician = self._box("parts_technician", self.tr("Technician"))
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(PlainLabel(self.tr("Parts"), tone="title"))
        top.addWidget(self.search)
        top.addStretch(1)
        top.addWidget(self._sum)
        top.addWidget(self._export)
        self._chips: dict[Group | None, FilterChip] = {}
        narrow = QWidget(self)
        row = FlowLayout(narrow, spacing=8, last_at_edge=False)
        row.setContentsMargins(0, 0, 0, 0)
        for group in (None, *Group):
            name = self.tr("All open") if group is None else group_name(group)
            chip = FilterChip(session.theme, name, f"parts_{group or 'all'}", self)
            if group is not None and group in _DOTS:
                chip.set_dot(_DOTS[group])
            chip.clicked.connect(partial(self._choose, group))
            self._chips[group] = chip
            row.addWidget(chip)
        row.addWidget(self.supplier)
        row.addWidget(self.technician)
        self._chips[None].setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(narrow)

    @property
    def narrowing(self) -> Narrowing:
        """What is to be shown."""
        return Narrowing(
            self._group,
            str(self.supplier.currentData() or ""),
            str(self.technician.currentData() or ""),
            self.search.text(),
        )

    def offer(self, found: AllParts) -> None:
        """Offer the suppliers and technicians that there are; a choice stays."""
        everything = (*found.open, *found.arrived)
        _fill(self.supplier, self.tr("Supplier: any"), {one.part.supplier for one in everything} - {""})
        _fill(self.technician, self.tr("Technician: any"), {one.technician for one in everything} - {""})

    def show_groups(self, groups: dict[Group, list[WaitedFor]]) -> None:
        """Say how many parts each group has, and what those that are open come to."""
        waiting = [one for group, rows in groups.items() if group is not Group.ARRIVED for one in rows]
        for group, chip in self._chips.items():
            chip.set_count(len(waiting if group is None else groups[group]))
            chip.setChecked(group == self._group)
        self._shown = waiting if self._group is None else groups[self._group]
        sums = ", ".join(money_text(one) for one in amounts(one.part for one in waiting))
        lines = self.tr("%Ln open line(s)", "", len(waiting))
        self._sum.setText(self.tr("{lines}, {sums}").format(lines=lines, sums=sums) if sums else lines)
        self._export.setEnabled(bool(self._shown))

    def _narrow(self) -> None:
        self.narrowed.emit()

    def _choose(self, group: Group | None) -> None:
        self._group = group
        self.narrowed.emit()

    def _on_export(self) -> None:
        menu = QMenu(self)
        for words, act in (
            (self.tr("As PDF…"), self._ask_pdf),
            (self.tr("As a sheet (CSV)…"), self._ask_csv),
            (self.tr("Copy as the text of an e-mail"), self._copy),
        ):
            menu.addAction(words).triggered.connect(act)
        menu.popup(self._export.mapToGlobal(self._export.rect().bottomLeft()))

    def _copy(self) -> None:
        shown = list(self._shown)

        def put(shop: str) -> None:
            QApplication.clipboard().setText(mail_text(shown, shop))
            self._session.say(self.tr("The text is in the clipboard"))

        self._with_desk(lambda desk: desk.shop.read().name, put)

    def _ask_pdf(self) -> None:
        shown, title = list(self._shown), self._title()
        self._ask("pdf", lambda path: self._write(partial(write_pdf, path, shown, title)))

    def _ask_csv(self) -> None:
        rows = cells(self._shown)
        desk = self._session.desk
        if desk is not None:
            self._ask(
                "csv",
                lambda path: self._write(
                    partial(
                        desk.exports.write,
                        path,
                        SheetKind.CSV,
                        heads(),
                        rows,
                        total=len(rows),
                        progress=_Quiet(),
                    )
                ),
            )

    def _title(self) -> str:
        supplier = self.narrowing.supplier
        if supplier:
            return self.tr("Parts to order: {supplier}").format(supplier=supplier)
        return self.tr("Parts to order")

    def _ask(self, suffix: str, then: "Callable[[Path], None]") -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        question = file_question(self, self.tr("Save the order list"), folder)
        question.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        question.setDefaultSuffix(suffix)
        question.selectFile(f"{self._title().replace(':', '')}.{suffix}")
        question.fileSelected.connect(lambda name: then(Path(name)))
        question.open()

    def _write(self, call: "Callable[[], object]") -> None:
        self._session.background.run(
            call,
            done=lambda _: self._session.say(self.tr("The order list is saved")),
            owner=self,
            lane=Lane.SLOW,
        )

    def _with_desk(self, read: "Callable[[Desk], str]", then: "Callable[[str], None]") -> None:
        desk = self._session.desk
        if desk is not None:
            self._session.background.run(partial(read, desk), done=then, owner=self)

    def _box(self, name: str, spoken: str) -> ChoiceBox:
        made = ChoiceBox(self)
        made.setObjectName(name)
        made.setAccessibleName(spoken)
        made.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        made.currentIndexChanged.connect(self._narrow)
        return made


def _fill(box: ChoiceBox, anybody: str, names: set[str]) -> None:
    wanted = [(anybody, ""), *((name, name) for name in sorted(names))]
    if [(box.itemText(place), box.itemData(place)) for place in range(box.count())] == wanted:
        return
    kept = box.currentData()
    box.blockSignals(True)
    box.clear()
    for text, value in wanted:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(kept)))
    box.blockSignals(False)
