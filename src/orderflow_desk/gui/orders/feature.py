"""What orders and their list join in the window."""

from typing import TYPE_CHECKING

from orderflow_desk.gui.feature import Place, RailPart, WindowFeature
from orderflow_desk.gui.orders.commands import COMMANDS
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from orderflow_desk.gui.session.session import Session
    from orderflow_desk.gui.words.messages.messages import Messages
    from orderflow_desk.gui.words.stories import Stories


def _orders(session: "Session") -> "QWidget":
    from orderflow_desk.gui.orders.orders_page import OrdersPage

    return OrdersPage(session)


def _stories() -> "Stories":
    from orderflow_desk.gui.orders.timeline.stories import STORIES

    return STORIES


def _messages() -> "Messages":
    from orderflow_desk.gui.orders.messages import MESSAGES

    return MESSAGES


FEATURE = WindowFeature(
    commands=COMMANDS,
    places=(
        Place(
            "orders",
            QT_TRANSLATE_NOOP("places", "Orders"),
            "orders",
            _orders,
            RailPart.TOP,
            go=QT_TRANSLATE_NOOP("actions", "Go to Orders"),
            keys="Ctrl+1",
        ),
    ),
    stories=_stories,
    messages=_messages,
)
