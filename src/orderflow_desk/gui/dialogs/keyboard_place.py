"""Gives the keyboard back to the field that had it, unless that field has gone meanwhile."""

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class KeyboardPlace:
    """The only place that keeps a widget to give it the keyboard later: an order shown anew has other fields by then."""

    def __init__(self) -> None:
        self._field: QWidget | None = None

    def remember(self, inside: QWidget) -> None:
        """Note which widget of `inside` has the keyboard, or would have it if the window were active."""
        self._field = inside.focusWidget()

    def forget(self) -> None:
        """Give the keyboard back to nobody."""
        self._field = None

    def give_back(self) -> None:
        """Give the keyboard to where it was, once; a field that is gone or out of sight is left alone."""
        field, self._field = self._field, None
        if field is not None and isValid(field) and field.isVisible():
            field.setFocus()
