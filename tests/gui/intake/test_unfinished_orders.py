"""Several new orders at once: each is put aside whole, found again, and none is lost or taken for another."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from orderflow_desk.gui.intake.new_order_page import NewOrderPage
from orderflow_desk.gui.lists.filter_chip import FilterChip
from orderflow_desk.gui.orders.list.unfinished_line import UnfinishedLine, UnfinishedLines
from orderflow_desk.gui.session.new_orders.unfinished_orders import unfinished_of
from orderflow_desk.gui.session.session import Session
from orderflow_desk.services.desk import Desk
from support.shops.counter import Counter, counter_at


@pytest.fixture
def counter(qtbot: QtBot, closed_session: Session, shop: Desk) -> Iterator[Counter]:
    for counter in counter_at(qtbot, closed_session, shop):
        closed_session.commands.set_place("new_order")
        QTest.qWait(1)  # what led to the page is over
        yield counter


def _press(counter: Counter, command: str) -> None:
    counter.session.commands.of(command).trigger()
    counter.idle()


def _chips(counter: Counter) -> dict[str, FilterChip]:
    found = counter.page.findChildren(FilterChip)
    return {
        chip.text(): chip
        for chip in found
        if chip.objectName().startswith("unfinished_") and chip.isVisible()
    }


def _name(counter: Counter) -> str:
    return counter.page.form.customer_name.text()


def test_the_next_customer_is_served_while_the_first_one_waits(counter: Counter) -> None:
    counter.type("customer_name", "Jana Novak")
    counter.type("passcode", "1234")
    counter.type("fault", "hums")
    _press(counter, "new_order")
    assert (_name(counter), counter.page.form.fault.toPlainText()) == ("", "")
    assert counter.page.form.passcode.text() == ""

    counter.type("customer_name", "Anna Vogt")
    assert set(_chips(counter)) == {"Jana Novak", "Anna Vogt"}
    _chips(counter)["Jana Novak"].click()
    assert _name(counter) == "Jana Novak"
    assert counter.page.form.fault.toPlainText() == "hums"
    assert counter.page.form.passcode.text() == "1234"
    assert _chips(counter)["Jana Novak"].isChecked()

    _chips(counter)["Anna Vogt"].click()
    assert _name(counter) == "Anna Vogt"


def test_each_becomes_an_order_of_its_own(counter: Counter) -> None:
    counter.type_order()
    _press(counter, "new_order")
    counter.type("customer_name", "Anna Vogt")
    counter.type("item_title", "Miele G 7000")
    _press(counter, "keep_as_draft")
    assert [row.customer for row in counter.orders()] == ["Anna Vogt"]

    _chips(counter)["Jana Novak"].click()
    counter.submit()
    assert sorted(row.customer for row in counter.orders()) == ["Anna Vogt", "Jana Novak"]
    assert unfinished_of(counter.session).keys() == ()
    assert not _chips(counter)


def test_on_an_empty_page_another_one_is_none(counter: Counter) -> None:
    for _ in range(3):
        _press(counter, "new_order")
    counter.type("customer_name", "Jana Novak")
    assert unfinished_of(counter.session).keys() == ("new_order",)


def test_the_press_that_leads_to_the_page_puts_nothing_aside(counter: Counter) -> None:
    counter.type("customer_name", "Jana Novak")
    counter.page.hide()
    counter.page.show()
    _press(counter, "new_order")
    assert _name(counter) == "Jana Novak"


def test_what_the_last_run_left_is_all_there(counter: Counter, qtbot: QtBot) -> None:
    counter.type("customer_name", "Jana Novak")
    _press(counter, "new_order")
    counter.type("customer_name", "Anna Vogt")
    again = NewOrderPage(counter.session)
    qtbot.addWidget(again)

    assert again.form.customer_name.text() == "Anna Vogt"
    assert unfinished_of(counter.session).keys() == ("new_order", "new_order/000001")


def test_the_list_leads_back_to_each(counter: Counter, qtbot: QtBot) -> None:
    lines = UnfinishedLines(counter.session)
    qtbot.addWidget(lines)
    counter.type("customer_name", "Jana Novak")
    _press(counter, "new_order")
    counter.type("customer_name", "Anna Vogt")

    shown = [line for line in lines.findChildren(UnfinishedLine) if not line.isHidden()]
    assert [line.accessibleName() for line in shown] == [
        "Unfinished new order, Jana Novak: continue",
        "Unfinished new order, Anna Vogt: continue",
    ]
    shown[0].click()
    assert _name(counter) == "Jana Novak"


def test_the_list_says_how_many_more_there_are(counter: Counter, qtbot: QtBot) -> None:
    lines = UnfinishedLines(counter.session)
    qtbot.addWidget(lines)
    for name in ("Jana", "Anna", "Petr", "Olga", "Ivan"):
        counter.type("customer_name", name)
        _press(counter, "new_order")

    lines.resize(600, 120)
    lines.show()
    words = [label.text() for label in lines.findChildren(QLabel) if label.isVisible()]
    assert words == [
        *("Unfinished: Jana", "Continue", "Unfinished: Anna", "Continue"),
        *("Unfinished: Petr", "2 more", "Continue"),
    ]


def test_what_was_discarded_comes_back_beside_what_is_typed_now(counter: Counter) -> None:
    undone: list[object] = []
    counter.session.toasted.connect(lambda toast: undone.append(toast.undo))
    counter.type("customer_name", "Jana Novak")
    _press(counter, "discard_new_order")
    assert _name(counter) == ""
    counter.type("customer_name", "Anna Vogt")
    undo = undone[-1]
    assert callable(undo)
    undo()

    assert _name(counter) == "Jana Novak"
    assert set(_chips(counter)) == {"Jana Novak", "Anna Vogt"}


def _escape(counter: Counter) -> None:
    QTest.keyClick(counter.page.focusWidget() or counter.page, Qt.Key.Key_Escape)
    counter.idle()


def _answer(counter: Counter, name: str) -> None:
    button = counter.page.findChild(QPushButton, name)
    assert button is not None
    button.click()
    counter.idle()


def test_escape_asks_and_the_safe_answer_has_the_keyboard(counter: Counter) -> None:
    places: list[str] = []
    counter.session.place_wanted.connect(places.append)
    counter.type("customer_name", "Jana Novak")
    _escape(counter)
    go_on = counter.page.findChild(QPushButton, "leave_go_on")
    assert go_on is not None
    assert go_on.window().focusWidget() is go_on
    assert places == []

    _answer(counter, "leave_go_on")
    assert (places, _name(counter)) == ([], "Jana Novak")


@pytest.mark.parametrize(
    ("answer", "orders", "kept"),
    [("leave_put_aside", 0, True), ("leave_keep_as_draft", 1, False), ("leave_discard", 0, False)],
)
def test_escape_leaves_as_it_is_answered(counter: Counter, answer: str, orders: int, kept: bool) -> None:
    counter.type_order()
    _escape(counter)
    _answer(counter, answer)

    assert len(counter.orders()) == orders
    assert bool(unfinished_of(counter.session).keys()) is kept


def test_escape_leaves_an_empty_page_at_once(counter: Counter) -> None:
    places: list[str] = []
    counter.session.place_wanted.connect(places.append)
    _escape(counter)
    assert places == ["orders"]
