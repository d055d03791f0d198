"""The page of the parts of all orders: groups with their counts, received by Enter, dated together, ordered from a supplier."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.errors import FileTrouble
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.money import Money
from orderflow_desk.domain.parts.part import PartLine
from orderflow_desk.gui.lists.filter_chip import FilterChip
from orderflow_desk.gui.parts.page.order_list import mail_text, write_pdf
from orderflow_desk.gui.parts.page.parts_page import PartsPage
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.when import now
from orderflow_desk.services.desk import Desk
from orderflow_desk.views.parts import WaitedFor
from support.shops.orders import an_order, new_id
from support.shops.real_shop import Hands, enter

Key = Qt.Key


class Buyer(Hands):
    """The page of parts."""

    def settle(self) -> None:
        for _ in range(2):
            self.idle()
            self.qtbot.wait(1)
        self.idle()

    @property
    def table(self) -> QTableView:
        return self.find(QTableView, "all_parts")

    def said(self) -> list[str]:
        model = self.table.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def choose(self, *names: str) -> None:  # type: ignore[override]
        flags = QItemSelectionModel.SelectionFlag
        self.table.setFocus()
        self.table.clearSelection()
        for row, name in enumerate(self.said()):
            if name in names:
                index = self.table.model().index(row, 0)
                self.table.selectionModel().setCurrentIndex(index, flags.Select | flags.Rows)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, modifier)
        self.settle()

    def count(self, name: str) -> str:
        return self.find(FilterChip, f"parts_{name}").accessibleName()


@pytest.fixture
def orders(shop: Desk) -> list[int]:
    found = [an_order(shop, Status.AWAITING_PARTS), an_order(shop, Status.IN_PROGRESS)]
    for order_id, name, days, supplier in (
        (found[0], "late", -3, "ASWO"),
        (found[1], "today", 0, "Lange"),
        (found[1], "later", 9, "ASWO"),
        (found[1], "undated", None, "Lange"),
    ):
        due = None if days is None else now() + timedelta(days=days)
        line = PartLine(
            f"N-{name}", name, price=Money(1000, "EUR"), supplier=supplier, order_number=f"45-{name}", due=due
        )
        shop.parts.add(order_id, line=line, action_id=new_id())
    return found


@pytest.fixture
def buyer(qtbot: QtBot, closed_session: Session, shop: Desk, orders: list[int]) -> Iterator[Buyer]:
    enter(closed_session, shop)
    made = Buyer(qtbot, closed_session, shop, PartsPage(closed_session))
    made.page.window().activateWindow()
    qtbot.waitUntil(made.page.window().isActiveWindow)
    made.settle()
    yield made
    made.settle()


def _all(desk: Desk) -> dict[str, WaitedFor]:
    found = desk.parts.all(since=now() - timedelta(days=1))
    return {one.part.description: one for one in (*found.open, *found.arrived)}


def test_parts_stand_in_groups_with_their_counts_and_their_sum(buyer: Buyer) -> None:
    assert buyer.said() == [
        "Late 1",
        "late",
        "Due today 1",
        "today",
        "No date 1",
        "undated",
        "Later 1",
        "later",
    ]
    assert buyer.says("parts_sum") == "4 open lines, 40.00 EUR"
    assert "1" in buyer.count("late")
    buyer.find(FilterChip, "parts_late").click()
    assert buyer.said() == ["late"]


def test_enter_receives_the_line_and_the_last_one_of_an_order_offers_to_resume_it(
    buyer: Buyer, orders: list[int]
) -> None:
    buyer.choose("late")
    buyer.key(Key.Key_Return)
    assert not _all(buyer.desk)["late"].part.is_open
    assert buyer.find(QWidget, "parts_bar").isVisible()
    buyer.press("take_parts_bar")
    buyer.settle()
    assert buyer.desk.lookup.order(orders[0]).status is Status.IN_PROGRESS
    assert "Arrived today 1" in buyer.said()


def test_what_was_received_is_taken_back_at_the_same_place(buyer: Buyer) -> None:
    for is_open in (False, True):
        buyer.choose("today")
        buyer.key(Key.Key_Return)
        assert _all(buyer.desk)["today"].part.is_open is is_open
    assert not buyer.find(QWidget, "parts_bar").isVisible()


def test_several_get_another_date_at_once(buyer: Buyer) -> None:
    buyer.choose("undated", "today")
    buyer.key(Key.Key_D)
    line = buyer.find(QLineEdit, "parts_due_line")
    assert line.hasFocus()
    QTest.keyClicks(line, "+6")
    buyer.key(Key.Key_Return)
    found = _all(buyer.desk)
    assert found["undated"].part.due == found["today"].part.due
    assert found["today"].part.due is not None
    assert found["later"].part.due != found["today"].part.due


def test_a_scanned_number_finds_its_line_and_enter_receives_it(buyer: Buyer) -> None:
    buyer.find(QLineEdit, "parts_search").setFocus()
    QTest.keyClicks(buyer.find(QLineEdit, "parts_search"), "45-later")
    buyer.key(Key.Key_Return)
    assert buyer.said() == ["Later 1", "later"]
    assert buyer.table.hasFocus()
    buyer.key(Key.Key_Return)
    assert not _all(buyer.desk)["later"].part.is_open


def test_a_code_that_was_scanned_elsewhere_chooses_its_line(buyer: Buyer) -> None:
    buyer.session.parts_wanted.emit("n later")
    buyer.settle()
    assert buyer.said() == ["Later 1", "later"]
    buyer.key(Key.Key_Return)
    assert not _all(buyer.desk)["later"].part.is_open


def test_supplier_and_technician_narrow_the_page_and_its_counts(buyer: Buyer) -> None:
    box = buyer.find(QComboBox, "parts_supplier")
    box.setCurrentIndex(box.findData("ASWO"))
    assert buyer.said() == ["Late 1", "late", "Later 1", "later"]
    assert buyer.says("parts_sum") == "2 open lines, 20.00 EUR"


def test_ctrl_enter_opens_the_order(buyer: Buyer, orders: list[int]) -> None:
    wanted: list[object] = []
    buyer.session.order_wanted.connect(wanted.append)
    buyer.choose("late")
    buyer.key(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wanted == [orders[0]]


def test_the_list_for_a_supplier_is_a_text_a_pdf_and_says_what_was_typed_as_it_is(
    buyer: Buyer, tmp_path: Path
) -> None:
    parts = list(_all(buyer.desk).values())
    text = mail_text(parts, "Vogt & Novák")
    assert "1 × N-late late" in text
    assert text.endswith("Vogt & Novák")
    path = tmp_path / "list.pdf"
    with ThreadPoolExecutor(1) as worker:  # as the window does it
        worker.submit(write_pdf, path, parts, "Parts to order: <b>ASWO</b>").result()
        assert worker.submit(path.read_bytes).result().startswith(b"%PDF")
        failed = worker.submit(write_pdf, tmp_path, parts, "x").exception()
    assert isinstance(failed, FileTrouble)
    assert buyer.find(QPushButton, "parts_export").isEnabled()
