"""What can be done by name about customers."""

from orderflow_desk.gui.session.command import Command
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

COMMANDS = (
    Command("open_customer", QT_TRANSLATE_NOOP("actions", "Open customer"), "people", needs_order=True),
)
