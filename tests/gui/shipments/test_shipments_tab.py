"""Shipments at the window: out and back by keys, the walk with them, what is refused, and whose parcels are followed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.shipments.shipment import CameBack, Sent, ShipmentDetails
from orderflow_desk.domain.walks import WalkName
from orderflow_desk.gui.dialogs.question_dialog import QuestionDialog
from orderflow_desk.gui.orders.order_side import OrderSide
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.shipments.carriers_section import CarriersSection
from orderflow_desk.services.desk import Desk
from orderflow_desk.views.shipments import ShipmentRow
from support.shops.orders import an_order, new_id
from support.shops.real_shop import Hands, enter

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier


class Station(Hands):
    """The page of an order, at its tab of shipments."""

    order_id: int

    def show(self, order_id: int) -> None:
        assert isinstance(self.page, OrderSide)
        self.order_id = order_id
        self.session.commands.set_order_shown(True)
        self.page.detail.show_order(order_id)
        self.idle()
        self.command("tab_shipments")

    def command(self, name: str) -> None:
        self.session.commands.of(name).trigger()
        self.settle()

    def settle(self) -> None:
        for _ in range(2):
            self.idle()
            self.qtbot.wait(1)
        self.idle()

    def keys(
        self, text: str = "", key: Qt.Key | None = None, modifier: Qt.KeyboardModifier | None = None
    ) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)
        if key is not None:
            QTest.keyClick(focus, key, modifier or Qt.KeyboardModifier.NoModifier)
        self.settle()

    @property
    def rows(self) -> tuple[ShipmentRow, ...]:
        return self.desk.shipments.of_order(self.order_id).rows

    @property
    def status(self) -> Status:
        return self.desk.lookup.order(self.order_id).status


@pytest.fixture
def bench(qtbot: QtBot, closed_session: Session, shop: Desk) -> Iterator[Station]:
    enter(closed_session, shop)
    made = Station(qtbot, closed_session, shop, OrderSide(closed_session))
    made.page.window().activateWindow()
    qtbot.waitUntil(made.page.window().isActiveWindow)
    made.show(an_order(shop, Status.IN_PROGRESS))
    yield made
    made.idle()


def _send(bench: Station, *, tracking: str = "17") -> ShipmentRow:
    bench.desk.shipments.send(
        bench.order_id, sent=Sent("Canon Service", "R-1", "DHL", tracking, "A-1"), action_id=new_id()
    )
    bench.page.detail.reload()  # type: ignore[attr-defined]
    bench.settle()
    return bench.rows[0]


def test_it_is_sent_to_the_manufacturer_by_keys_alone_with_the_walk(bench: Station) -> None:
    bench.find(QPushButton, "new_shipment").setFocus()
    bench.keys(key=Key.Key_Space)
    for typed in ("Canon Service", "CSG-118204"):
        bench.keys(typed, Key.Key_Tab)
    bench.keys("032021004417", Key.Key_Tab)
    bench.keys("DHL", Key.Key_Tab)
    bench.keys("0034 0434", Key.Key_Return, Control)
    (row,) = bench.rows
    assert (row.maker, row.rma, row.serial) == ("Canon Service", "CSG-118204", "032021004417")
    assert (row.carrier, row.tracking) == ("DHL", "0034 0434")
    assert bench.status is Status.WITH_MANUFACTURER
    assert not bench.find(QWidget, "shipment_form").isVisible()
    assert any("With Manufacturer" in toast for toast in bench.toasts)


def test_a_maker_of_before_is_completed_and_brings_its_carrier(bench: Station) -> None:
    _send(bench)
    bench.desk.shipments.receive(CameBack(bench.rows[0].id), action_id=new_id())
    bench.show(an_order(bench.desk, Status.IN_PROGRESS))
    bench.press("new_shipment")
    bench.keys("can", Key.Key_Tab)
    assert bench.find(QLineEdit, "shipment_maker").text() == "Canon Service"
    assert bench.find(QLineEdit, "shipment_carrier").text() == "DHL"


def test_a_press_that_comes_twice_sends_it_once(bench: Station) -> None:
    bench.press("new_shipment")
    bench.keys("Canon")
    take = bench.find(QPushButton, "take_shipment")
    for _ in range(2):
        QTest.mouseClick(take, Qt.MouseButton.LeftButton)
    bench.settle()
    assert len(bench.rows) == 1


def test_without_a_manufacturer_the_form_says_so_at_its_field(bench: Station) -> None:
    bench.press("new_shipment")
    bench.press("take_shipment")
    assert bench.says("shipment_maker_fault")
    assert bench.rows == ()
    QTest.keyClick(bench.find(QLineEdit, "shipment_maker"), Key.Key_Escape)
    assert bench.find(QWidget, "shipment_form").isHidden()


def test_one_press_receives_it_and_takes_the_order_back_to_the_bench(bench: Station) -> None:
    bench.desk.moves.walk(
        bench.order_id,
        name=WalkName.SEND_TO_MANUFACTURER,
        reason="sealed",
        expected_version=bench.desk.lookup.order(bench.order_id).version,
        action_id=new_id(),
        along=[Sent("Canon Service", serial="A-1")],
    )
    bench.show(bench.order_id)
    bench.find(QLineEdit, "back_shipment_serial").setFocus()
    bench.keys("B-2", Key.Key_Return)
    assert "A-1 → B-2" in bench.says("swapped_serial")
    bench.keys("New body", Key.Key_Return, Control)
    (row,) = bench.rows
    assert (row.back_serial, row.work, row.is_open) == ("B-2", "New body", False)
    assert bench.status is Status.IN_PROGRESS


def test_what_is_typed_of_a_return_stays_when_somebody_else_changes_the_order(bench: Station) -> None:
    row = _send(bench)
    bench.type("back_shipment_work", "New shutter")
    bench.desk.shipments.correct(row.id, details=ShipmentDetails(rma="R-2"), action_id=new_id())
    bench.page.detail.reload()  # type: ignore[attr-defined]
    bench.settle()
    assert bench.find(QLineEdit, "back_shipment_work").text() == "New shutter"
    bench.press("receive_shipment")
    assert bench.rows[0].work == "New shutter"


def test_where_it_stays_there_a_reason_is_asked_for(bench: Station) -> None:
    _send(bench)
    bench.press("shipment_stays")
    dialog = bench.page.findChild(QuestionDialog)
    assert dialog is not None
    dialog.answered.emit("scrapped there")
    bench.settle()
    assert bench.rows[0].stays_because == "scrapped there"


def test_the_step_that_an_open_shipment_refuses_leads_to_the_form(bench: Station) -> None:
    bench.desk.moves.walk(
        bench.order_id,
        name=WalkName.SEND_TO_MANUFACTURER,
        reason="sealed",
        expected_version=bench.desk.lookup.order(bench.order_id).version,
        action_id=new_id(),
        along=[Sent("Canon Service")],
    )
    bench.show(bench.order_id)
    bench.command("tab_overview")
    bench.command("move_forward")
    assert bench.status is Status.WITH_MANUFACTURER
    assert bench.find(QLineEdit, "back_shipment_serial").hasFocus()


def test_a_parcel_is_followed_in_the_browser(bench: Station, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    _send(bench, tracking="17 & 4")
    bench.press("track_out")
    assert [one.toString(QUrl.ComponentFormattingOption.FullyEncoded) for one in opened] == [
        "https://www.dhl.de/en/privatkunden.html?piececode=17%264"
    ]


def test_carriers_of_the_shop_are_kept_in_the_settings(
    qtbot: QtBot, closed_session: Session, shop: Desk
) -> None:
    enter(closed_session, shop)
    section = Hands(qtbot, closed_session, shop, CarriersSection(closed_session))
    section.idle()
    section.type("carrier", "Post")
    section.type("tracking_page", "ftp://post.example/{number}")
    section.press("save_carrier")
    assert [one.name for one in shop.shipments.carriers().own] == []
    section.type("tracking_page", "https://post.example/{number}")
    section.press("save_carrier")
    assert [one.name for one in shop.shipments.carriers().own] == ["Post"]
    listed = section.find(QListWidget, "carriers")
    listed.setCurrentRow(0)
    section.press("remove_carrier")
    assert shop.shipments.carriers().own == ()
