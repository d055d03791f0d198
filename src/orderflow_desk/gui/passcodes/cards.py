"""The row of the passcode within the card of an order's item."""

from PySide6.QtWidgets import QWidget

from orderflow_desk.gui.cards import Card, CardPlace, OrderShown, ShownCard
from orderflow_desk.gui.passcodes.passcode_commands import PasscodeCommands
from orderflow_desk.gui.passcodes.passcode_row import PasscodeRow
from orderflow_desk.gui.session.session import Session


def _row(session: Session, shown: OrderShown, page: QWidget) -> ShownCard:
    row = PasscodeRow()
    PasscodeCommands(session, row, shown, page)
    return ShownCard(row, row.show_detail)


CARDS = (Card(CardPlace.IN_ITEM, _row),)
