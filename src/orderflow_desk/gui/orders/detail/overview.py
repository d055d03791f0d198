"""The first tab of an order: its fields in cards, and what features add to them."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from orderflow_desk.domain.errors import AnyRemedy
from orderflow_desk.gui.cards import CardPlace, OrderShown
from orderflow_desk.gui.feature import cards
from orderflow_desk.gui.orders.detail.field_cards import FieldCards
from orderflow_desk.gui.session.session import Session
from orderflow_desk.views.orders.detail import OrderDetail


class Overview(QWidget):
    """Puts the cards together; each shows the order for itself."""

    def __init__(self, session: Session, shown: OrderShown, page: QWidget) -> None:
        super().__init__()
        self._session = session
        self.fields = FieldCards()
        self._cards = [(line, line.make(session, shown, page)) for line in cards()]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.fields)
        for line, card in self._cards:
            if line.place is CardPlace.BELOW:
                column.addWidget(card.widget)
            else:
                self.fields.add_to_item(card.widget)

    def show_detail(self, detail: OrderDetail) -> None:
        """Show an order."""
        self.fields.show_detail(detail, self._session.mail_queue)
        for _, card in self._cards:
            card.show_detail(detail)

    def card_that_mends(self, remedy: AnyRemedy) -> QWidget | None:
        """Return the card into which a remedy leads."""
        return next((card.widget for line, card in self._cards if remedy in line.mends), None)
