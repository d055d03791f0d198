"""What features add to the page of an order: cards below its fields, rows within the card of its item, and tabs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from orderflow_desk.domain.errors import AnyRemedy
from orderflow_desk.gui.session.session import Session
from orderflow_desk.views.orders.detail import OrderDetail

# What the page shows at this moment.
OrderShown = Callable[[], OrderDetail | None]


class CardPlace(StrEnum):
    """Where on the page of an order a card stands: as a row within the card of its item, or below all fields."""

    IN_ITEM = "in_item"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class ShownCard:
    """A card, a row or a tab as it was made: its widget, and what shows an order in it; a tab that `calls` is turned to."""

    widget: QWidget
    show_detail: Callable[[OrderDetail], None]
    calls: SignalInstance | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on the page of an order; `make` is given the session, what is shown, and the page.

    `mends` are the remedies that lead into it, each with what the button says that leads there, marked for translation as
    one of the "remedies"; the cursor goes where the card's focus proxy is.
    """

    place: CardPlace
    make: Callable[[Session, OrderShown, QWidget], ShownCard]
    mends: Mapping[AnyRemedy, str] = field(default_factory=dict[AnyRemedy, str])


@dataclass(frozen=True, slots=True)
class ShownFold:
    """A fold as it was made: its widget, and what shows a refusal in it, of an order that is shown and the verb of what was pressed."""

    widget: QWidget
    show_refusal: Callable[[OrderDetail, str, Any], None]


@dataclass(frozen=True, slots=True)
class Fold:
    """What unfolds below the buttons that move an order where a gate refused one of them: it mends that in place.

    `text` is what a menu says that leads there, marked for translation as one of the "remedies".
    """

    remedy: AnyRemedy
    text: str
    make: Callable[[Session], ShownFold]
