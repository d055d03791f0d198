"""What can be done by name in every place of the window."""

from orderflow_desk.gui.session.command import Command
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

COMMANDS = (
    Command("palette", QT_TRANSLATE_NOOP("actions", "All commands"), "command", "Ctrl+K"),
    Command("refresh", QT_TRANSLATE_NOOP("actions", "Reload"), "refresh", "F5"),
    Command(
        "theme_system",
        QT_TRANSLATE_NOOP("actions", "Look: as the system"),
        "screen",
        needs_person=False,
    ),
    Command("theme_light", QT_TRANSLATE_NOOP("actions", "Look: light"), "sun", needs_person=False),
    Command("theme_dark", QT_TRANSLATE_NOOP("actions", "Look: dark"), "moon", needs_person=False),
    Command(
        "theme_contrast_light",
        QT_TRANSLATE_NOOP("actions", "Look: high contrast, light"),
        "sun",
        needs_person=False,
    ),
    Command(
        "theme_contrast_dark",
        QT_TRANSLATE_NOOP("actions", "Look: high contrast, dark"),
        "moon",
        needs_person=False,
    ),
    Command("sign_out", QT_TRANSLATE_NOOP("actions", "Sign out"), "sign_out", "Ctrl+L"),
    Command("quit", QT_TRANSLATE_NOOP("actions", "Quit"), "close", "Ctrl+Q", needs_person=False),
)
