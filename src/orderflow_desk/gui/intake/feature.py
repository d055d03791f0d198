"""What new orders join in the window."""

from typing import TYPE_CHECKING

from orderflow_desk.domain.people import Permission
from orderflow_desk.gui.feature import Place, WindowFeature
from orderflow_desk.gui.session.command import Command
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from orderflow_desk.gui.session.session import Session
    from orderflow_desk.gui.words.messages.messages import Messages


def _new_order(session: "Session") -> "QWidget":
    from orderflow_desk.gui.intake.new_order_page import NewOrderPage

    return NewOrderPage(session)


def _messages() -> "Messages":
    from orderflow_desk.gui.intake.messages import MESSAGES

    return MESSAGES


FEATURE = WindowFeature(
    commands=(
        Command(
            "new_order",
            QT_TRANSLATE_NOOP("actions", "New order"),
            "plus",
            "Ctrl+N",
            Permission.WORK_ON_ORDERS,
        ),
        Command(
            "keep_as_draft",
            QT_TRANSLATE_NOOP("actions", "Keep the new order as a draft"),
            "check",
            "Ctrl+S",
            Permission.WORK_ON_ORDERS,
            place="new_order",
        ),
        Command(
            "discard_new_order",
            QT_TRANSLATE_NOOP("actions", "Discard the new order"),
            "close",
            "Ctrl+D",
            Permission.WORK_ON_ORDERS,
            place="new_order",
        ),
    ),
    places=(
        Place("new_order", QT_TRANSLATE_NOOP("places", "New order"), "plus", _new_order, is_filled_in=True),
    ),
    messages=_messages,
)
