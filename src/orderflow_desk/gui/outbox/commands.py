"""What can be done by name about messages."""

from orderflow_desk.domain.people import Permission
from orderflow_desk.gui.session.command import Command
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

_WORK = Permission.WORK_ON_ORDERS
COMMANDS = (
    Command(
        "preview_mail",
        QT_TRANSLATE_NOOP("actions", "Preview the message to the customer"),
        "eye",
        "Ctrl+E",
        _WORK,
        needs_order=True,
    ),
)
