"""The new orders that were put aside, above the one in hand: a press goes on with another."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from orderflow_desk.gui.lists.filter_chip import FilterChip
from orderflow_desk.gui.session.new_orders.unfinished_orders import unfinished_of
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.flow_layout import FlowLayout
from orderflow_desk.gui.widgets.plain_label import set_tip

_NAME_WIDTH = 180


class UnfinishedBar(QWidget):
    """One chip for each, that of the one in hand lit; not there while there is no other."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._unfinished = unfinished_of(session)
        self._shown: list[tuple[str, str]] = []
        self._chips: dict[str, FilterChip] = {}
        self.setObjectName("unfinished_bar")
        self._flow = FlowLayout(self, spacing=7, last_at_edge=False)
        self._flow.setContentsMargins(28, 0, 28, 12)
        self._unfinished.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show which there are."""
        in_hand = self._unfinished.in_hand
        keys = sorted({*self._unfinished.keys(), in_hand})
        wanted = [(key, self._unfinished.name_of(key) or self.tr("New order")) for key in keys]
        if wanted != self._shown:
            self._shown = wanted
            self._make_chips()
        for key, chip in self._chips.items():
            chip.setChecked(key == in_hand)
        self.setVisible(len(wanted) > 1)

    def _make_chips(self) -> None:
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {key: self._chip(key, name) for key, name in self._shown}

    def _chip(self, key: str, name: str) -> FilterChip:
        short = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, _NAME_WIDTH)
        chip = FilterChip(self._session.theme, short, f"unfinished_{key}", self)
        chip.setAccessibleName(self.tr("Unfinished new order, {name}").format(name=name))
        set_tip(chip, name)
        chip.clicked.connect(partial(self._on_chosen, key))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _on_chosen(self, key: str) -> None:
        self._unfinished.take_in_hand(key)
        self.refresh()
