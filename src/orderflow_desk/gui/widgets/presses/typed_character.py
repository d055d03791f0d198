"""Which character a key types, if it types one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


def typed_character(event: QKeyEvent) -> str:
    """Return what a key types, or "": with Ctrl, Alt or Meta it is a command, although X11 gives it a text all the same."""
    text = event.text()
    return text if text.isprintable() and not event.modifiers() & _COMMANDS else ""
