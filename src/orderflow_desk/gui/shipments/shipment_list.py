"""The shipments of an order below each other, the newest first."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.shipments.shipment_card import ShipmentCard
from orderflow_desk.views.shipments import ShipmentsOfOrder


class ShipmentList(QWidget):
    """Opens the carriers' pages by itself; what is wanted with a shipment comes with it."""

    date_wanted = Signal(object)  # ShipmentRow
    details_wanted = Signal(object)  # ShipmentRow
    reopening_wanted = Signal(object)  # ShipmentRow

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._drawn: object = None
        self._cards: list[ShipmentCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    def show_shipments(self, found: ShipmentsOfOrder, *, is_final: bool) -> None:
        """Make the cards anew where anything of them is another: a button that stays keeps the keyboard."""
        drawn = (found.rows, found.expected_back, found.is_overdue, found.carriers, is_final)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [ShipmentCard(self._theme, row, found, is_final=is_final) for row in found.rows]
        for card in self._cards:
            card.link_wanted.connect(self._on_link)
            card.date_wanted.connect(self.date_wanted)
            card.details_wanted.connect(self.details_wanted)
            card.reopening_wanted.connect(self.reopening_wanted)
            self._column.addWidget(card)
        self.setVisible(bool(self._cards))

    def _on_link(self, link: str) -> None:
        QDesktopServices.openUrl(QUrl(link))
