"""Does in the window what a person would: presses keys and buttons, waits for what they do, takes the pictures."""

import time
from collections.abc import Callable
from email import message_from_bytes, policy
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from orderflow_desk.app.program import Program
from orderflow_desk.gui.look.theme import Choice

W = TypeVar("W", bound=QWidget)
TIMEOUT = 30.0
PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def type_text(field: QWidget, text: str) -> None:
    """Press the keys of a text, one by one; Qt's own helper knows ASCII alone."""
    for char in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(field, QKeyEvent(kind, 0, PLAIN, char))


class TourLost(RuntimeError):  # noqa: N818  what happened, not an error of the program
    """The window did not come to where the tour expected it."""


class Guide:
    """Every step waits until the window is at rest again, so that the pictures do not depend on the machine's speed."""

    def __init__(self, program: Program, folder: Path, say: Callable[[str], None]) -> None:
        self.program = program
        self.window = program.window
        self._folder = folder
        self._say = say
        self._pictures = 0
        self._mails = 0
        QApplication.setDoubleClickInterval(0)  # it presses faster than any person

    def wait(self, is_so: Callable[[], bool], what: str) -> None:
        """Let the window work until `is_so`.

        Raises:
            TourLost: it is not, after half a minute.
        """
        until = time.monotonic() + TIMEOUT
        while not is_so():
            if time.monotonic() > until:
                raise TourLost(what)
            self._work(0.01)

    @staticmethod
    def _work(seconds: float) -> None:
        """Let the window and its workers work; Qt's own wait would keep Python's lock from the workers."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            QApplication.processEvents()
            time.sleep(0.002)

    def rest(self) -> None:
        """Wait until nothing is under way."""
        for _ in range(2):
            self._work(0.05)
            self.wait(lambda: self.program.background.is_idle, "the background is idle")

    def find(self, kind: type[W], name: str) -> W:
        """Return the visible widget of that name; TourLost when there is none."""
        roots = (*QApplication.topLevelWidgets(), self.window)
        found = (widget for root in roots for widget in root.findChildren(kind, name) if widget.isVisible())
        widget = next(found, None)
        if widget is None:
            raise TourLost(f"{name} is to be seen")
        return widget

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        self.rest()

    def click(self, name: str) -> None:
        """Press a button."""
        QTest.mouseClick(self.find(QPushButton, name), Qt.MouseButton.LeftButton)
        self.rest()

    def type_into(self, name: str, text: str) -> None:
        """Type a text into a field, key by key."""
        field = self._field(name)
        field.setFocus()
        type_text(field, text)

    def _field(self, name: str) -> QWidget:
        try:
            return self.find(QLineEdit, name)
        except TourLost:
            return self.find(QPlainTextEdit, name)

    def dialog(self) -> QDialog:
        """Return the question that stands before the window."""
        found = [one for one in self.window.findChildren(QDialog) if one.isVisible()]
        if not found:
            raise TourLost("a dialog is open")
        return found[-1]

    def picture(self, name: str) -> None:
        """Save what the window shows now, with the question that stands before it."""
        self.rest()
        self._pictures += 1
        path = self._folder / f"{self._pictures:02}-{name}.png"
        shown = self.window.grab()
        dialogs = [one for one in self.window.findChildren(QDialog) if one.isVisible()]
        if dialogs:
            painter = QPainter(shown)
            painter.fillRect(self.window.rect(), QColor(0, 0, 0, 110))
            middle = self.window.rect().center() - dialogs[-1].rect().center()
            painter.drawPixmap(middle, dialogs[-1].grab())
            painter.end()
        if not shown.save(str(path)):
            raise TourLost(f"{path} can be written")
        self._say(f"picture {path.name}")

    def expect_mails(self, count: int) -> None:
        """Wait until the demo's server has received so many in all, and print a line for each new one."""
        mailbox = self.program.mailbox
        if mailbox is None:
            raise TourLost("the demo has a mail server")
        self.wait(lambda: len(mailbox.messages()) >= count, f"mail {count} arrives")
        received = mailbox.messages()
        for number, one in enumerate(received[self._mails :], start=self._mails + 1):
            subject = message_from_bytes(one.content, policy=policy.default)["Subject"]
            self._say(f"mail {number} to {one.recipient}: {subject}")
        self._mails = len(received)
        self.rest()

    def look(self, choice: Choice) -> None:
        """Show light or dark."""
        self.program.theme.choose(choice)
        self.rest()
