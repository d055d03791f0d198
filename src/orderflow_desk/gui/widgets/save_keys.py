"""The keys that finish a form, wherever in it the keyboard is."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

_KEYS = ("Ctrl+Return", "Ctrl+Enter")  # the second is that of the number pad


def on_save_keys(page: QWidget, act: Callable[[], object]) -> None:
    """Call `act` when the keys are pressed in the page or anything in it."""
    for keys in _KEYS:
        shortcut = QShortcut(QKeySequence(keys), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(act)
