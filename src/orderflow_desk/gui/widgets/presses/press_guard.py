"""Lets one press be one act: a second one never meets what the first, or somebody else, has put under it."""

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputEvent, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.presses.key_times import Lateness
from orderflow_desk.gui.widgets.presses.keyboard_rest import lay_to_rest
from orderflow_desk.gui.widgets.presses.sight import Sight, target_at
from orderflow_desk.gui.widgets.presses.window_listener import WindowListener

# Where many mails leave in a row, changes come faster than anybody presses.
_APART = 0.1
# What has changed is kept in mind for presses that are handled so late.
_LATE = 5.0
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_PRESSING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)
_WALKING = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(slots=True, eq=False)
class _Change:
    """What could be pressed before something changed, and until when that is held against a press."""

    sight: Sight
    began: float
    until: float
    has_walked: bool = False  # by keyboard since then: whoever did knows where they are


class PressGuard(WindowListener):
    """Ignores presses on what was not there before, within the system's double-click time after something changed.

    `expect_change` is told before the window changes by itself: when an act is done, or what somebody else did is about
    to be shown. A press that meets a button which was not there, was somewhere else, or did something else then, does
    nothing, and `ignored` comes. Nor does a second Enter press the button that the first one led to. What counts is when
    somebody pressed: on a PC that is busy a second press is handled long after it was made.
    """

    ignored = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._changes: list[_Change] = []
        self._lateness = Lateness()
        self._pressed: dict[str, float] = {}
        self._entered = (-math.inf, 0)  # when Enter was pressed last, and what had the keyboard
        self._focus = QApplication.focusWidget()
        self._app.focusChanged.connect(self._on_focus_changed)

    def expect_change(self) -> None:
        """Keep in mind what can be pressed now, and be on guard for the double-click time from now."""
        interval, now = QApplication.doubleClickInterval() / 1000, time.monotonic()
        recent = [change for change in self._changes if now < change.until + _LATE]
        if interval and (not recent or now - recent[-1].began > _APART):
            recent.append(_Change(Sight.now(), now, now))
        for last in recent[-1:]:
            last.until = now + interval
        self._changes = recent

    def act_is_done(self) -> None:
        """Expect a change, and take the keyboard from the button that was pressed: nothing acts where it rests."""
        self.expect_change()
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton):
            lay_to_rest(focus)

    def allows(self, target: QWidget) -> bool:
        """Tell whether a press on a button or a list counts now; if not, `ignored` has said so."""
        return self._answer(is_allowed=all(change.sight.shows(target) for change in self._recent()))

    def allows_key(self, button: QAbstractButton) -> bool:
        """Tell whether a key that presses the button with the keyboard counts now, as `allows` does."""
        now, (at, keyboard) = self._lateness.pressed_at(), self._entered
        if keyboard != id(button) and now - at < QApplication.doubleClickInterval() / 1000:
            return self._answer(is_allowed=False)
        self._entered = (now, id(button))
        is_where_it_was = all(
            change.has_walked or change.sight.keyboard == id(button) for change in self._recent()
        )
        return self._answer(is_allowed=False) if not is_where_it_was else self.allows(button)

    def is_pressed_anew(self, command: str) -> bool:
        """Tell whether the keys of a command were not pressed a moment ago already; if they were, `ignored` has said so.

        For commands that mean something else each time, and have no button that could say so.
        """
        now, before = self._lateness.pressed_at(), self._pressed.get(command, -math.inf)
        self._pressed[command] = now
        return self._answer(is_allowed=now - before >= QApplication.doubleClickInterval() / 1000)

    @override
    def listen_no_more(self) -> None:
        if self._listens:
            self._app.focusChanged.disconnect(self._on_focus_changed)
        super().listen_no_more()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QWindow):
            return False
        if event.type() in (*_PRESSES, *_KEYS) and isinstance(event, QInputEvent):
            self._lateness.note(event)
        if self._changes and event.type() in _PRESSES and isinstance(event, QMouseEvent):
            target = target_at(watched, event.position().toPoint())
            return target is not None and not self.allows(target)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.key() in _WALKING:
            for change in self._changes:
                change.has_walked = True
        focus = QApplication.focusWidget()
        if event.key() in _PRESSING and isinstance(focus, QAbstractButton):
            return not self.allows_key(focus)
        is_enter = event.key() in _ENTER
        self._entered = (self._lateness.pressed_at(), id(focus)) if is_enter else (-math.inf, 0)
        return False

    def _recent(self) -> Iterator[_Change]:
        pressed_at = self._lateness.pressed_at()
        return (change for change in self._changes if pressed_at < change.until)

    def _answer(self, *, is_allowed: bool) -> bool:
        if not is_allowed:
            self.ignored.emit()
        return is_allowed

    def _on_focus_changed(self) -> None:
        """Let the keyboard rest where a button went, or was greyed, that had it: Qt gives it to the next button.

        What the signal hands over is not looked at: of a widget that is on its way out it would be half a one.
        """
        old, self._focus = self._focus, QApplication.focusWidget()
        if not isinstance(old, QAbstractButton) or not isinstance(self._focus, QAbstractButton):
            return
        if not isValid(old) or not (old.isVisible() and old.isEnabled()):
            lay_to_rest(self._focus)
