"""What photos join in the window."""

from typing import TYPE_CHECKING

from orderflow_desk.gui.feature import WindowFeature

if TYPE_CHECKING:
    from orderflow_desk.gui.feature import Card
    from orderflow_desk.gui.words.messages.messages import Messages


def _cards() -> "tuple[Card, ...]":
    from orderflow_desk.gui.photos.order_photos import CARDS

    return CARDS


def _messages() -> "Messages":
    from orderflow_desk.gui.photos.messages import MESSAGES

    return MESSAGES


FEATURE = WindowFeature(cards=_cards, messages=_messages)
