"""What can be pressed in the windows at one moment."""

from dataclasses import dataclass
from typing import Self

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QWidget

# A dynamic property of buttons that say something else than they do: what a press on them would do.
ACT = "act"


@dataclass(frozen=True, slots=True)
class _Pressable:
    """What a press would do, and where."""

    act: str
    place: QRect


@dataclass(frozen=True, slots=True)
class Sight:
    """The buttons that were there, with what they did and where; the lists; and what had the keyboard."""

    buttons: dict[int, _Pressable]
    lists: frozenset[int]
    keyboard: int

    @classmethod
    def now(cls) -> Self:
        """Return what can be pressed now."""
        windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
        buttons = [button for window in windows for button in window.findChildren(QAbstractButton)]
        lists = [view for window in windows for view in window.findChildren(QAbstractItemView)]
        return cls(
            {id(one): _pressable(one) for one in buttons if one.isVisible() and one.isEnabled()},
            frozenset(id(one) for one in lists if one.isVisible()),
            id(QApplication.focusWidget()),
        )

    def shows(self, target: QWidget) -> bool:
        """Tell whether a button or a list was there already, at the same place, and a press on it did the same."""
        if isinstance(target, QAbstractButton):
            return self.buttons.get(id(target)) == _pressable(target)
        return id(target) in self.lists


def target_at(window: QWindow, place: QPoint) -> QWidget | None:
    """Return the button or the list that a press there in a window would reach, or None."""
    top = next((one for one in QApplication.topLevelWidgets() if one.windowHandle() is window), None)
    widget = top.childAt(place) if top is not None else None
    while widget is not None:
        if isinstance(widget, (QAbstractButton, QAbstractItemView)):
            return widget
        widget = None if widget.isWindow() else widget.parentWidget()
    return None


def _pressable(button: QAbstractButton) -> _Pressable:
    act = button.property(ACT) or button.text() or button.accessibleName()
    return _Pressable(str(act), QRect(button.mapToGlobal(QPoint()), button.size()))
