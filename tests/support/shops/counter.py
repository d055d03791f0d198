"""The New order page on a real shop, with the hands and eyes of who stands before it."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.gui.intake.new_order_page import NewOrderPage
from orderflow_desk.gui.session.new_orders.unfinished_orders import KEY
from orderflow_desk.gui.session.session import Session
from orderflow_desk.services.desk import Desk
from orderflow_desk.views.orders.list import OrderFilter, OrderRow

CTRL = Qt.KeyboardModifier.ControlModifier


class Counter:
    """The page, and the hands and eyes of who stands before it."""

    def __init__(self, qtbot: QtBot, session: Session, desk: Desk, page: NewOrderPage) -> None:
        self.qtbot, self.session, self.desk, self.page = qtbot, session, desk, page
        self.wanted: list[int] = []
        self.toasts: list[str] = []
        session.order_wanted.connect(self.wanted.append)
        session.toasted.connect(lambda toast: self.toasts.append(toast.words(60)))

    def idle(self) -> None:
        self.qtbot.waitUntil(lambda: self.session.background.is_idle, timeout=5000)

    def field(self, name: str) -> QWidget:
        found = self.page.findChild(QWidget, name)
        assert found is not None
        return found

    def type(self, name: str, text: str) -> None:
        field = self.field(name)
        field.setFocus()
        QTest.keyClicks(field, text)

    def fault(self, name: str) -> str:
        label = self.page.findChild(QLabel, f"{name}_fault")
        assert label is not None
        return "" if label.isHidden() else label.text()

    def type_order(self) -> None:
        self.type("customer_name", "Jana Novak")
        self.type("customer_email", "jana@example.net")
        self.confirm()
        self.type("fault", "hums")
        self.type("item_title", "Bosch WAT28400")

    def confirm(self) -> None:
        QTest.keyClick(self.field("contact_confirmed"), Qt.Key.Key_Space)

    def submit(self) -> None:
        focused = self.page.focusWidget()
        QTest.keyClick(focused or self.page, Qt.Key.Key_Return, CTRL)
        self.idle()

    def orders(self) -> tuple[OrderRow, ...]:
        return self.desk.lookup.page(OrderFilter(), first=0, count=10).rows

    def kept(self) -> dict[str, object] | None:
        return self.session.autosave.recall(KEY)


def counter_at(qtbot: QtBot, closed_session: Session, shop: Desk) -> Iterator[Counter]:
    closed_session.open(shop)
    assert shop.person is not None
    closed_session.enter(shop.person)
    page = NewOrderPage(closed_session)
    qtbot.addWidget(page)
    page.resize(1290, 740)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.setFocus()
    made = Counter(qtbot, closed_session, shop, page)
    made.idle()
    yield made
    made.idle()
