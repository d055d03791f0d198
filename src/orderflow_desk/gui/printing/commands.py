"""What can be done by name about papers."""

from orderflow_desk.domain.people import Permission
from orderflow_desk.gui.session.command import Command
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

_WORK = Permission.WORK_ON_ORDERS
COMMANDS = (
    Command(
        "print_papers",
        QT_TRANSLATE_NOOP("actions", "Print label, receipt and work ticket"),
        "printer",
        "Ctrl+P",
        _WORK,
        needs_order=True,
    ),
    Command("open_papers", QT_TRANSLATE_NOOP("actions", "Open the folder of printed PDFs"), "printer"),
)
