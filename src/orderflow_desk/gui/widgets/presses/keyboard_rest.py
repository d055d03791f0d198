"""Where the keyboard goes when a button that had it was pressed, or is gone: to a place where no key does anything."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def lay_to_rest(widget: QWidget) -> None:
    """Take the keyboard from a widget: to the page around it, which keys only scroll, or to the ground it stands on.

    Never to nobody: with the next dialog that closes, Qt would give it to the first button of the window.
    """
    place: QWidget | None = widget
    while place is not None and not isinstance(place, QScrollArea):
        place = None if place.isWindow() else place.parentWidget()
    (place or _ground(widget)).setFocus(Qt.FocusReason.OtherFocusReason)


def _ground(widget: QWidget) -> QWidget:
    """Return what it stands on, that leads the keyboard nowhere else."""
    place = widget.parentWidget()
    while place is not None and place.focusProxy() is not None:
        place = place.parentWidget()
    return place or widget.window()
