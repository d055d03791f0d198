"""What photos join in the window."""

from typing import TYPE_CHECKING

from orderflow_desk.gui.feature import WindowFeature

if TYPE_CHECKING:
    from orderflow_desk.gui.cards import Card
    from orderflow_desk.gui.words.messages.messages import Messages
    from orderflow_desk.gui.words.stories import Stories


def _cards() -> "tuple[Card, ...]":
    from orderflow_desk.gui.photos.order_photos import CARDS

    return CARDS


def _stories() -> "Stories":
    from orderflow_desk.gui.photos.stories import STORIES

    return STORIES


def _messages() -> "Messages":
    from orderflow_desk.gui.photos.messages import MESSAGES

    return MESSAGES


FEATURE = WindowFeature(cards=_cards, stories=_stories, messages=_messages)
