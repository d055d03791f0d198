"""What can be done by name about lists that come and go."""

from orderflow_desk.domain.people import Permission
from orderflow_desk.gui.session.command import Command
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

_WORK = Permission.WORK_ON_ORDERS
COMMANDS = (
    Command(
        "import_customers",
        QT_TRANSLATE_NOOP("actions", "Import customers from a list"),
        "people",
        "",
        Permission.IMPORT_LISTS,
    ),
    Command("export_list", QT_TRANSLATE_NOOP("actions", "Export a list"), "inbox", "Ctrl+Shift+E", _WORK),
)
