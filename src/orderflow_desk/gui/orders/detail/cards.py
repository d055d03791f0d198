"""The table of what features add to the page of an order: cards below its fields, and rows within the card of its item."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtWidgets import QWidget

from orderflow_desk.gui.orders.detail.order_photos import OrderPhotos
from orderflow_desk.gui.passcodes.passcode_commands import PasscodeCommands
from orderflow_desk.gui.passcodes.passcode_row import PasscodeRow
from orderflow_desk.gui.session.session import Session
from orderflow_desk.views.orders.detail import OrderDetail

# What the page shows at this moment.
Shown = Callable[[], OrderDetail | None]


class Place(StrEnum):
    """Where on the page it stands."""

    IN_ITEM = "in_item"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Card:
    """A card or a row as it was made: its widget, and what shows an order in it."""

    widget: QWidget
    show_detail: Callable[[OrderDetail], None]


@dataclass(frozen=True, slots=True)
class CardLine:
    """One line of the table; `make` is given the session, what is shown, and the page."""

    place: Place
    make: Callable[[Session, Shown, QWidget], Card]


def _photos(session: Session, _shown: Shown, page: QWidget) -> Card:
    photos = OrderPhotos(session, page)
    return Card(photos.card, lambda detail: photos.show_order(detail.id))


def _passcode(session: Session, shown: Shown, page: QWidget) -> Card:
    row = PasscodeRow()
    PasscodeCommands(session, row, shown, page)
    return Card(row, row.show_detail)


# In the order in which they stand.
CARDS = (
    CardLine(Place.IN_ITEM, _passcode),
    CardLine(Place.BELOW, _photos),
)
