"""A whole intake with the customer waiting: by keyboard events alone, each press counted."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QKeyEvent
from PySide6.QtWidgets import QApplication

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.shop import Security
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.printing.choices import PDF
from orderflow_desk.gui.printing.kinds import Kind
from orderflow_desk.gui.printing.papers import papers_of
from orderflow_desk.tour.guide import type_text
from support.mail.smtp_servers import RealServer
from support.shops.orders import an_order
from support.window.driving import CONTROL, Driver
from support.window.papers import codes, pictures, words
from whole.conftest import set_up_mail

# After the name, 12 are allowed: the customer, the tick, the item, four letters of a fault, the photo, and Submit are 9.
PRESSES = 9
_MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt)


class Presses(QObject):
    """Counts the keys that people press; a modifier goes with its key."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Each press asks first whether somebody wants it for more than a shortcut; one that is a shortcut is no press after.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            is_asked = watched is QApplication.focusWidget()
            self.count += is_asked and Qt.Key(event.key()) not in _MODIFIERS
        return False


@pytest.fixture
def presses(qapp: QApplication):
    counted = Presses()
    qapp.installEventFilter(counted)
    yield counted
    qapp.removeEventFilter(counted)


def _type(driver: Driver, text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    type_text(focused, text)
    driver.rest()


def _photo() -> QImage:
    image = QImage(1600, 1200, QImage.Format.Format_RGB32)
    image.fill(QColor("seagreen"))
    return image


@pytest.mark.parametrize("mail_server", [Security.TLS], indirect=True)
def test_a_known_customer_with_a_known_item_is_taken_in_within_twelve_presses(
    mail_server: RealServer, started, shop_url: str, tmp_path: Path, presses: Presses
) -> None:
    set_up_mail(shop_url, mail_server)
    driver = started(shop_url).ready()
    earlier = driver.desk.lookup.order(an_order(driver.desk, Status.DRAFT))
    choices = papers_of(driver.program.session).choices
    choices.choose_folder(str(tmp_path / "papers"))
    choices.choose_printer(Kind.RECEIPT, PDF)
    choices.print_on_submit((Kind.LABEL, Kind.RECEIPT))
    QGuiApplication.clipboard().setImage(_photo())

    driver.key(Qt.Key.Key_N, CONTROL)
    _type(driver, "novak")
    presses.count = 0
    driver.key(Qt.Key.Key_Return)  # the customer that is offered first
    driver.key(Qt.Key.Key_Return)  # the contact details are confirmed
    driver.key(Qt.Key.Key_Return)  # the item that is offered first
    _type(driver, "hums")
    driver.key(Qt.Key.Key_V, CONTROL)  # the photo
    driver.key(Qt.Key.Key_Return, CONTROL)  # submitted
    counted = presses.count

    order = driver.newest()
    driver.wait(lambda: len(driver.desk.photos.of_order(order.id)) == 1)
    driver.wait(lambda: len(mail_server.taken) == 1)
    assert (order.status, order.contact_confirmed, order.fault) == (Status.SCHEDULED, True, "hums")
    assert (order.customer_id, order.item, order.serial) == (
        earlier.customer_id,
        earlier.item,
        earlier.serial,
    )
    assert counted == PRESSES
    driver.wait(lambda: len(list((tmp_path / "papers").glob("*.pdf"))) == 2)
    for kind in (Kind.LABEL, Kind.RECEIPT):
        path = tmp_path / "papers" / f"OD-{order.id} {kind}.pdf"
        assert {code for picture in pictures(path, 203) for code in codes(picture)} == {f"OD-{order.id}"}
        assert f"#{order.id}" in words(path)
