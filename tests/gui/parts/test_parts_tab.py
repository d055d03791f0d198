"""Parts at the window: typed with what was used before, received by one press, and what is offered with them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.money import Money
from orderflow_desk.domain.parts.part import PartLine
from orderflow_desk.gui.dialogs.question_dialog import QuestionDialog
from orderflow_desk.gui.orders.order_side import OrderSide
from orderflow_desk.gui.parts.part_model import ACT
from orderflow_desk.gui.session.session import Session
from orderflow_desk.services.desk import Desk
from orderflow_desk.views.parts import PartRow
from support.shops.orders import an_order, new_id, step
from support.shops.real_shop import Hands, enter

Key = Qt.Key
BOLT = PartLine("S1868-00", "Crank bolt M18", 1000, Money(980, "EUR"), "Paul Lange & Co.")


class Station(Hands):
    """The page of an order, at its tab of parts."""

    order_id: int

    def show(self, order_id: int) -> None:
        assert isinstance(self.page, OrderSide)
        self.order_id = order_id
        self.session.commands.set_order_shown(True)
        self.page.detail.show_order(order_id)
        self.idle()
        self.session.commands.of("tab_parts").trigger()
        self.settle()

    def settle(self) -> None:
        for _ in range(2):
            self.idle()
            self.qtbot.wait(1)
        self.idle()

    def keys(self, text: str = "", key: Qt.Key | None = None) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)
        if key is not None:
            QTest.keyClick(focus, key)
        self.settle()

    def add(self, line: PartLine = BOLT) -> None:
        self.desk.parts.add(self.order_id, line=line, action_id=new_id())
        self.show(self.order_id)

    def text(self, name: str) -> str:
        return self.find(QLineEdit, name).text()

    @property
    def table(self) -> QTableView:
        return self.find(QTableView, "part_lines")

    @property
    def rows(self) -> tuple[PartRow, ...]:
        return self.desk.parts.of_order(self.order_id).rows

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


def test_a_part_is_typed_in_a_row_and_enter_begins_the_next(bench: Station) -> None:
    bench.find(QLineEdit, "part_number").setFocus()
    for typed in ("S1868-00", "Crank bolt M18", "2", "9,80"):
        bench.keys(typed, Key.Key_Tab)
    bench.keys("Paul Lange", Key.Key_Return)
    (row,) = bench.rows
    assert (row.number, row.description, row.quantity, row.price) == (
        "S1868-00", "Crank bolt M18", 2000, Money(980, "EUR"),
    )  # fmt: skip
    assert bench.find(QLineEdit, "part_number").hasFocus()
    assert bench.text("part_description") == ""
    assert bench.status is Status.IN_PROGRESS
    assert "19.60" in bench.says("part_sum")


def test_the_keys_of_the_tab_bring_what_is_typed_in_into_sight(bench: Station) -> None:
    bench.page.resize(1290, 420)
    bench.session.commands.of("tab_overview").trigger()
    bench.settle()
    bench.session.commands.of("tab_parts").trigger()
    bench.settle()
    bench.qtbot.waitUntil(lambda: not bench.find(QLineEdit, "part_number").visibleRegion().isEmpty())


def test_the_line_stays_in_sight_while_the_table_above_it_grows(bench: Station) -> None:
    bench.page.resize(1290, 560)
    bench.show(bench.order_id)
    for number in range(6):
        bench.find(QLineEdit, "part_number").setFocus()
        bench.keys(f"N-{number}", Key.Key_Return)
        bench.qtbot.waitUntil(lambda: not bench.find(QLineEdit, "part_number").visibleRegion().isEmpty())
    assert len(bench.rows) == 6


def test_tab_takes_what_was_used_before_and_a_known_part_is_three_presses(bench: Station) -> None:
    bench.add()
    bench.show(an_order(bench.desk, Status.IN_PROGRESS))
    bench.find(QLineEdit, "part_number").setFocus()
    bench.keys("s1868 00", Key.Key_Tab)
    assert (bench.text("part_description"), bench.text("part_price")) == ("Crank bolt M18", "9.80 EUR")
    assert bench.text("part_supplier") == "Paul Lange & Co."
    bench.keys("", Key.Key_Return)
    assert [row.price for row in bench.rows] == [Money(980, "EUR")]


def test_what_is_typed_already_is_not_overwritten_by_what_was_used_before(bench: Station) -> None:
    bench.add()
    bench.find(QLineEdit, "part_description").setFocus()
    bench.keys("Crank bolt, titanium")
    bench.find(QLineEdit, "part_number").setFocus()
    bench.keys("S1868-00", Key.Key_Tab)
    assert bench.text("part_description") == "Crank bolt, titanium"
    assert bench.text("part_price") == "9.80 EUR"


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("part_price", "-5"),
        ("part_price", "much"),
        ("part_price", "1.200"),
        ("part_quantity", "0"),
        ("part_quantity", "2,500"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(bench: Station, name: str, typed: str) -> None:
    bench.type("part_number", "S1868-00")
    bench.type(name, typed)
    bench.press("take_part")
    assert bench.says(f"{name}_fault")
    assert bench.rows == ()
    assert bench.text(name) == typed


def test_one_press_receives_a_part_where_it_lies(bench: Station) -> None:
    bench.add()
    bench.type("part_place", "shelf 3")
    index = bench.table.model().index(0, ACT)
    for _ in range(2):
        QTest.mouseClick(
            bench.table.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            bench.table.visualRect(index).center(),
        )
        bench.settle()
    (row,) = bench.rows
    assert (row.is_open, row.place) == (False, "shelf 3")


def test_space_receives_the_chosen_part_and_receiving_the_last_offers_to_resume(bench: Station) -> None:
    bench.add()
    step(bench.desk, bench.order_id, Status.AWAITING_PARTS)
    bench.show(bench.order_id)
    bench.table.setFocus()
    bench.table.selectRow(0)
    offer = bench.find(QPushButton, "parts_offer")
    assert not offer.isVisible()
    bench.keys("", Key.Key_Space)
    assert not bench.rows[0].is_open
    bench.page.detail.reload()  # type: ignore[attr-defined]
    bench.settle()
    bench.show(bench.order_id)
    assert offer.text() == "Parts arrived: resume"
    bench.press("parts_offer")
    bench.settle()
    assert bench.status is Status.IN_PROGRESS


def test_a_new_part_offers_to_wait_and_moves_nothing_by_itself(bench: Station) -> None:
    bench.add()
    assert bench.status is Status.IN_PROGRESS
    assert bench.find(QPushButton, "parts_offer").text() == "Wait for parts"
    bench.press("parts_offer")
    bench.settle()
    assert bench.status is Status.AWAITING_PARTS


def test_a_finish_that_an_open_part_refuses_is_mended_below_its_buttons(bench: Station) -> None:
    bench.add()
    bench.session.commands.of("tab_overview").trigger()
    walk = bench.find(QPushButton, "usual_walk")
    places = [walk.geometry(), bench.find(QPushButton, "move_forward").geometry()]
    bench.session.commands.of("walk").trigger()
    bench.settle()
    assert bench.says("parts_refused") == (
        "Finish passes Awaiting Parts, but this part has not arrived: Crank bolt M18."
    )
    assert [walk.geometry(), bench.find(QPushButton, "move_forward").geometry()] == places
    bench.press("receive_refused")
    bench.settle()
    assert not bench.rows[0].is_open
    assert bench.status is Status.IN_PROGRESS
    assert not bench.find(QWidget, "parts_fold").isVisible()


def test_several_open_parts_lead_to_their_tab(bench: Station) -> None:
    for _ in range(2):
        bench.add()
    bench.session.commands.of("tab_overview").trigger()
    bench.session.commands.of("walk").trigger()
    bench.settle()
    bench.press("show_parts")
    bench.settle()
    assert bench.table.isVisible()


def test_a_part_that_is_not_needed_asks_why(bench: Station) -> None:
    bench.add()
    bench.table.selectRow(0)
    bench.press("part_not_needed")
    dialog = bench.page.findChild(QuestionDialog)
    assert dialog is not None
    dialog.answered.emit("works without it")
    bench.settle()
    assert bench.rows[0].not_needed == "works without it"


def test_a_correction_begins_with_what_stands_there_and_escape_leaves_it(bench: Station) -> None:
    bench.add()
    bench.table.setFocus()
    bench.table.selectRow(0)
    bench.keys("", Key.Key_Return)
    assert (bench.text("part_number"), bench.text("part_price")) == ("S1868-00", "9.80 EUR")
    bench.keys("", Key.Key_Escape)
    assert bench.text("part_number") == ""
    bench.table.selectRow(0)
    bench.keys("", Key.Key_Return)
    bench.type("part_price", "12.50")
    bench.press("take_part")
    bench.settle()
    assert bench.rows[0].price == Money(1250, "EUR")
    assert bench.find(QWidget, "part_lines").hasFocus()
