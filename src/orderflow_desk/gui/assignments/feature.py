"""What assignments join in the window."""

from typing import TYPE_CHECKING

from orderflow_desk.domain.people import Permission
from orderflow_desk.gui.feature import WindowFeature
from orderflow_desk.gui.session.command import Command
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from orderflow_desk.gui.words.messages.messages import Messages
    from orderflow_desk.gui.words.stories import Stories


def _stories() -> "Stories":
    from orderflow_desk.gui.assignments.words import STORIES

    return STORIES


def _messages() -> "Messages":
    from orderflow_desk.gui.assignments.words import MESSAGES

    return MESSAGES


FEATURE = WindowFeature(
    commands=(
        Command(
            "claim_order",
            QT_TRANSLATE_NOOP("actions", "Claim the order"),
            "person",
            "Ctrl+G",
            Permission.CLAIM_ORDERS,
            needs_order=True,
        ),
        Command(
            "hand_over_order",
            QT_TRANSLATE_NOOP("actions", "Give the order to somebody, or back"),
            "people",
            "Ctrl+Shift+G",
            Permission.CLAIM_ORDERS,
            needs_order=True,
        ),
    ),
    stories=_stories,
    messages=_messages,
    field_names={
        "hand_over_word": QT_TRANSLATE_NOOP("fields", "Word for the next technician"),
    },
)
