"""What photos join in the window."""

from typing import TYPE_CHECKING

from orderflow_desk.gui.feature import Tab, WindowFeature
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.views.photos import PHOTOS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from orderflow_desk.gui.cards import OrderShown, ShownCard
    from orderflow_desk.gui.session.session import Session
    from orderflow_desk.gui.words.messages.messages import Messages
    from orderflow_desk.gui.words.stories import Stories
    from orderflow_desk.views.orders.detail import OrderDetail


def _tab(session: "Session", shown: "OrderShown", page: "QWidget") -> "ShownCard":
    from orderflow_desk.gui.photos.order_photos import photo_tab

    return photo_tab(session, shown, page)


def _number(detail: "OrderDetail") -> str:
    count = detail.of_features.get(PHOTOS, 0)
    return str(count) if count else ""


def _stories() -> "Stories":
    from orderflow_desk.gui.photos.stories import STORIES

    return STORIES


def _messages() -> "Messages":
    from orderflow_desk.gui.photos.messages import MESSAGES

    return MESSAGES


FEATURE = WindowFeature(
    tabs=(
        Tab(
            "photos",
            QT_TRANSLATE_NOOP("tabs", "Photos"),
            QT_TRANSLATE_NOOP("actions", "Show the photos"),
            "eye",
            _tab,
            _number,
            is_made_with_page=True,
        ),
    ),
    stories=_stories,
    messages=_messages,
)
