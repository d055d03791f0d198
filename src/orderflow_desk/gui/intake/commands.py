"""What can be done by name about new orders."""

from orderflow_desk.domain.people import Permission
from orderflow_desk.gui.session.command import Command
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

_WORK = Permission.WORK_ON_ORDERS
COMMANDS = (Command("new_order", QT_TRANSLATE_NOOP("actions", "New order"), "plus", "Ctrl+N", _WORK),)
