"""Where the keyboard goes when a button that had it was pressed, or is gone: to a place where no key does anything."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def lay_to_rest(widget: QWidget) -> None:
    """Take the keyboard from a widget: to the page around it, which keys only scroll, or to nobody."""
    place: QWidget | None = widget
    while place is not None and not isinstance(place, QScrollArea):
        place = None if place.isWindow() else place.parentWidget()
    if place is not None:
        place.setFocus(Qt.FocusReason.OtherFocusReason)
    else:
        widget.clearFocus()
