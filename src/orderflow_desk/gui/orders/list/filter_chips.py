"""The chips above the list: which statuses are shown, and how many orders stand in each."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QWidget

from orderflow_desk.gui.lists.filter_chip import FilterChip
from orderflow_desk.gui.orders.list.list_choice import CHIPS, Chip, Group, statuses_of
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.flow_layout import FlowLayout
from orderflow_desk.gui.words.words import status_name
from orderflow_desk.views.orders.list import FirstPage, StatusCount

_TIGHT_BELOW = 900


class FilterChips(QFrame):
    """One chip in force at a time, or none; left and right arrows go from one to the next."""

    chip_chosen = Signal(object)  # Chip

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "panel")
        self._is_tight = False
        self._group = QButtonGroup(self)
        self._chips: dict[Chip, FilterChip] = {}
        row = FlowLayout(self, spacing=7)
        row.setContentsMargins(16, 9, 16, 9)
        for chip in CHIPS:
            made = FilterChip(session.theme, self._name(chip), f"chip_{chip}", self)
            if chip is not Group.OPEN:
                made.set_dot(statuses_of(chip)[0])
            made.clicked.connect(lambda _=False, chip=chip: self.chip_chosen.emit(chip))
            self._group.addButton(made)
            self._chips[chip] = made
            row.addWidget(made)
        session.theme.changed.connect(self.update)
        session.looked.connect(self._on_looked)

    def light(self, chip: Chip | None) -> None:
        """Show which chip is in force."""
        self._group.setExclusive(False)
        for one, button in self._chips.items():
            button.setChecked(one == chip)
        self._group.setExclusive(chip is not None)

    def set_counts(self, counts: tuple[StatusCount, ...]) -> None:
        """Show how many orders stand in each status; closed orders are not counted out."""
        known = {count.status: count.count for count in counts}
        for chip, button in self._chips.items():
            if chip is not Group.CLOSED:
                button.set_count(sum(known.get(status, 0) for status in statuses_of(chip)))

    def _on_looked(self, first: FirstPage) -> None:
        self.set_counts(first.counts)

    def chip(self, chip: Chip) -> FilterChip:
        """Return one chip."""
        return self._chips[chip]

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_tight = self.width() < _TIGHT_BELOW
        if is_tight != self._is_tight:
            self._is_tight = is_tight
            for chip in self._chips.values():
                chip.set_tight(is_tight=is_tight)

    def _name(self, chip: Chip) -> str:
        names: dict[Chip, str] = {Group.OPEN: self.tr("Open"), Group.CLOSED: self.tr("Closed")}
        return names.get(chip) or status_name(statuses_of(chip)[0])
