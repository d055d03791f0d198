"""What papers join in the window."""

from typing import TYPE_CHECKING

from orderflow_desk.domain.people import Permission
from orderflow_desk.gui.feature import WindowFeature
from orderflow_desk.gui.session.command import Command
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from orderflow_desk.gui.words.messages.messages import Messages


def _messages() -> "Messages":
    from orderflow_desk.gui.printing.messages import MESSAGES

    return MESSAGES


FEATURE = WindowFeature(
    commands=(
        Command(
            "print_papers",
            QT_TRANSLATE_NOOP("actions", "Print label, receipt and work ticket"),
            "printer",
            "Ctrl+P",
            Permission.WORK_ON_ORDERS,
            needs_order=True,
        ),
        Command("open_papers", QT_TRANSLATE_NOOP("actions", "Open the folder of printed PDFs"), "printer"),
    ),
    messages=_messages,
)
