"""Drives a running program by real keys and clicks."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from orderflow_desk.app.program import Program
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.orders.orders_page import OrdersPage
from orderflow_desk.gui.session.feed import Freshness
from orderflow_desk.services.desk import Desk
from orderflow_desk.tour.guide import type_text
from orderflow_desk.views.orders.detail import OrderDetail
from orderflow_desk.views.orders.list import OrderFilter

W = TypeVar("W", bound=QWidget)
CONTROL = Qt.KeyboardModifier.ControlModifier


class Driver:
    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot = qtbot
        self.program = program
        self.window = program.window

    @property
    def desk(self) -> Desk:
        desk = self.program.session.desk
        assert desk is not None
        return desk

    @property
    def orders(self) -> OrdersPage:
        page = self.window.page("orders")
        assert isinstance(page, OrdersPage)
        return page

    def wait(self, is_so, seconds: float = 10) -> None:
        self.qtbot.waitUntil(is_so, timeout=int(seconds * 1000))

    def ready(self) -> "Driver":
        """Wait until the shop is open and somebody signed in."""
        self.wait(lambda: self.program.session.person is not None)
        self.rest()
        return self

    def rest(self) -> None:
        """Wait until nothing is under way, and each pane that is seen shows what has changed."""
        for _ in range(2):
            self.qtbot.wait(20)
            self.wait(lambda: self.program.background.is_idle and not self._is_behind())

    def _is_behind(self) -> bool:
        return any(one.is_behind for one in self.window.findChildren(Freshness))

    def find(self, kind: type[W], name: str) -> W:
        found = [widget for widget in self.window.findChildren(kind, name) if widget.isVisible()]
        assert found, f"no {name} to be seen"
        return found[-1]

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        self.rest()

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(self.find(QPushButton, name), Qt.MouseButton.LeftButton)
        self.rest()

    def type_into(self, name: str, text: str) -> None:
        fields = [
            one
            for kind in (QLineEdit, QPlainTextEdit)
            for one in self.window.findChildren(kind, name)
            if one.isVisible()
        ]
        assert fields, f"no field {name}"
        fields[-1].setFocus()
        type_text(fields[-1], text)

    def dialog(self) -> QDialog:
        found = [one for one in self.window.findChildren(QDialog) if one.isVisible()]
        assert found
        return found[-1]

    def walk(self, name: str) -> None:
        """Choose a walk from the menu and answer for its reason."""
        menu = self.find(QPushButton, "further").menu()
        next(one for one in menu.actions() if one.objectName() == f"walk_{name}").trigger()
        self.rest()
        self.click("do_it")

    def take_in(self, **texts: str) -> int:
        """Type a new order and submit it; return its number."""
        self.key(Qt.Key.Key_N, CONTROL)
        for name, text in texts.items():
            self.type_into(name, text)
        self.confirm_contact()
        self.key(Qt.Key.Key_Return, CONTROL)
        return self.newest().id

    def confirm_contact(self) -> None:
        """Tick the contact details as confirmed: of the order that is typed, or of the draft that is shown."""
        self.find(QCheckBox, "contact_confirmed").click()
        self.rest()

    def newest(self) -> OrderDetail:
        rows = self.desk.lookup.page(OrderFilter(), first=0, count=1000).rows
        return self.desk.lookup.order(max(row.id for row in rows))

    def status(self) -> Status:
        return self.newest().status
