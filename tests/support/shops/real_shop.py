"""A window's page on a real shop: hands and eyes for the tests of pages that are forms."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.gui.session.session import Session
from orderflow_desk.services.desk import Desk

W = TypeVar("W", bound=QWidget)


class Hands:
    """Works on one page by name, and waits for what the desk does."""

    def __init__(self, qtbot: QtBot, session: Session, desk: Desk, page: QWidget) -> None:
        self.qtbot, self.session, self.desk, self.page = qtbot, session, desk, page
        self.toasts: list[str] = []
        self.places: list[str] = []
        session.place_wanted.connect(self.places.append)
        session.toasted.connect(lambda toast: self.toasts.append(toast.words(60)))
        qtbot.addWidget(page)
        page.resize(1290, 740)
        page.show()
        self.idle()

    def idle(self) -> None:
        self.qtbot.waitUntil(lambda: self.session.background.is_idle, timeout=5000)

    def find(self, kind: type[W], name: str) -> W:
        found = self.page.findChild(kind, name)
        assert found is not None, name
        return found

    def type(self, name: str, text: str) -> None:
        """Type over what stands in a field."""
        field = self.find(QWidget, name)
        assert isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit)
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClicks(field, text)

    def choose(self, name: str, value: str) -> None:
        box = self.find(QComboBox, name)
        box.setCurrentIndex(box.findData(value))
        box.activated.emit(box.currentIndex())

    def press(self, name: str) -> None:
        button = self.find(QPushButton, name)
        assert button.isEnabled(), name
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.idle()

    def says(self, name: str) -> str:
        """Return what a label says; nothing while it is hidden."""
        label = self.find(QLabel, name)
        return "" if label.isHidden() else label.text()


def enter(session: Session, desk: Desk) -> None:
    """Open the session on a shop, with who is signed in there."""
    session.open(desk)
    assert desk.person is not None
    session.enter(desk.person)
