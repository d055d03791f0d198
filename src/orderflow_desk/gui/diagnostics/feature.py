"""What there is in the window for when something is wrong."""

from orderflow_desk.gui.feature import WindowFeature
from orderflow_desk.gui.session.command import Command
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

FEATURE = WindowFeature(
    commands=(Command("show_log", QT_TRANSLATE_NOOP("actions", "Show the log"), "note", needs_person=False),),
)
