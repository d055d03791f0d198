"""What can be done by name when something is wrong."""

from orderflow_desk.gui.session.command import Command
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

COMMANDS = (Command("show_log", QT_TRANSLATE_NOOP("actions", "Show the log"), "note", needs_person=False),)
