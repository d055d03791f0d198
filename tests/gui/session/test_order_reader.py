"""A tab of an order that cannot be read says so, once: it does not ask again and again."""

from PySide6.QtWidgets import QVBoxLayout
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble
from orderflow_desk.gui.session.order_reader import OrderReader
from orderflow_desk.gui.session.session import Session
from orderflow_desk.services.desk import Desk
from orderflow_desk.views import reads
from support.shops.orders import an_order
from support.shops.real_shop import enter


class Unreadable(OrderReader):
    """Reads what the database does not give."""

    topics = reads.ORDER_PARTS

    def __init__(self, session: Session) -> None:
        super().__init__(session, "unreadable")
        self.asked = 0
        QVBoxLayout(self).addWidget(self.fault)

    def _read(self, desk: Desk, order_id: int) -> None:
        self.asked += 1
        raise DatabaseTrouble(DatabaseFault.DAMAGED)

    def _begin_anew(self) -> None: ...

    def _show(self, found: None) -> None: ...


def test_what_cannot_be_read_is_said_and_asked_for_once(
    qtbot: QtBot, closed_session: Session, shop: Desk
) -> None:
    enter(closed_session, shop)
    tab = Unreadable(closed_session)
    qtbot.addWidget(tab)
    tab.show()
    tab.show_detail(shop.lookup.order(an_order(shop)))
    qtbot.wait(200)
    qtbot.waitUntil(lambda: closed_session.background.is_idle, timeout=5000)
    assert tab.asked == 1
    assert tab.fault.isVisible()
    assert tab.fault.text()
