"""The counter with people who were here before: found while they say their number, their items offered."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.entries.kinds import Edited
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.intake.new_order_page import NewOrderPage
from orderflow_desk.gui.session.session import Session
from orderflow_desk.services.desk import Desk
from support.shops.counter import Counter, counter_at
from support.shops.lists import take_list, write_list
from support.shops.orders import an_intake, an_order, new_id

ENTER, DOWN, ESCAPE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape, Qt.Key.Key_Tab


@pytest.fixture
def counter(qtbot: QtBot, closed_session: Session, shop: Desk) -> Iterator[Counter]:
    shop.intake.take_in(an_intake(), action_id=new_id())
    shop.intake.take_in(an_intake(name="Petr Novák", email="petr@example.net"), action_id=new_id())
    yield from counter_at(qtbot, closed_session, shop)


class Hands:
    """Presses keys where the keyboard is, and counts them."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter
        self.presses = 0

    def type(self, text: str) -> None:
        QTest.keyClicks(self._counter.page.focusWidget(), text)
        self._counter.idle()
        self.presses += len(text)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self._counter.page.focusWidget(), key)
            self._counter.idle()
            self.presses += 1


@pytest.fixture
def hands(counter: Counter) -> Hands:
    return Hands(counter)


def offers(page: NewOrderPage, line: str) -> list[str]:
    found = page.findChild(QListWidget, f"{line}_offers_list")
    assert found is not None
    if not found.isVisible():
        return []
    spoken = Qt.ItemDataRole.AccessibleTextRole
    return [" ".join(str(found.item(row).data(spoken)).split()) for row in range(found.count())]


def words(counter: Counter, name: str) -> str:
    label = counter.page.findChild(QLabel, name)
    assert label is not None
    return "" if label.isHidden() else label.text()


def test_customers_are_offered_from_the_third_character_with_a_new_one_last(
    counter: Counter, hands: Hands
) -> None:
    hands.type("60")
    assert offers(counter.page, "customer_finder") == []
    hands.type("1")
    assert offers(counter.page, "customer_finder") == [
        "Petr Novák +420 601 555 019 · petr@example.net 1 order",
        "Jana Novák +420 601 555 019 · jana@example.net 1 order",
        "+ New customer with the phone 601",
    ]


def test_a_known_customer_with_a_known_item_takes_few_presses_and_is_the_same_one(
    counter: Counter, hands: Hands
) -> None:
    before = counter.orders()[-1]
    hands.type("jana")
    hands.presses = 0
    hands.press(ENTER, ENTER, ENTER)
    hands.type("hums")
    counter.submit()
    assert hands.presses + 1 <= 12
    first, second = (counter.desk.lookup.order(one) for one in (before.id, counter.wanted[-1]))
    assert (second.customer_id, second.item, second.serial) == (first.customer_id, first.item, first.serial)
    assert second.earlier_orders == (before.id,)
    assert second.status is Status.SCHEDULED


def test_enter_before_the_answer_takes_what_comes_first_in_it(counter: Counter) -> None:
    finder = counter.field("customer_finder")
    finder.setFocus()
    QTest.keyClicks(finder, "jana nov")
    QTest.keyClick(finder, ENTER)
    counter.idle()
    assert counter.page.fields.kept()["customer_email"] == "jana@example.net"
    assert counter.page.focusWidget() is counter.field("contact_confirmed")


def test_enter_never_takes_somebody_whose_name_is_only_close(counter: Counter, hands: Hands) -> None:
    hands.type("Jana Nowak")
    assert [words.split(" +420")[0] for words in offers(counter.page, "customer_finder")] == [
        "Jana Novák",
        "+ New customer Jana Nowak",
    ]
    hands.press(ENTER)
    kept = counter.page.fields.kept()
    assert (kept["customer_name"], kept.get("customer_email", "")) == ("Jana Nowak", "")


def test_who_is_only_close_is_one_key_away(counter: Counter, hands: Hands) -> None:
    hands.type("Jana Nowak")
    hands.press(Qt.Key.Key_Up, ENTER)
    assert counter.page.fields.kept()["customer_name"] == "Jana Novák"


@pytest.mark.parametrize(
    ("typed", "field", "next_field"),
    [
        ("Olga Marsh", "customer_name", "customer_phone"),
        ("0151 999 888", "customer_phone", "customer_name"),
        ("olga@example.com", "customer_email", "customer_name"),
        ("Al", "customer_name", "customer_phone"),
    ],
)
def test_enter_makes_a_new_customer_of_what_was_typed(
    counter: Counter, hands: Hands, typed: str, field: str, next_field: str
) -> None:
    hands.type(typed)
    hands.press(ENTER)
    assert counter.page.fields.kept() == {field: typed}
    assert counter.page.focusWidget() is counter.field(next_field)
    assert words(counter, "customer_known") == "New customer"


def test_a_new_one_can_be_taken_though_known_ones_fit(counter: Counter, hands: Hands) -> None:
    hands.type("novak")
    hands.press(DOWN, DOWN, DOWN, ENTER)
    assert counter.page.fields.kept() == {"customer_name": "novak"}
    assert counter.page.known_customer.customer_id is None


def test_escape_puts_the_offers_away_and_tab_begins_a_new_customer(counter: Counter, hands: Hands) -> None:
    hands.type("novak")
    hands.press(ESCAPE)
    assert offers(counter.page, "customer_finder") == []
    hands.press(TAB)
    assert counter.page.fields.kept() == {"customer_name": "novak"}


def test_typing_on_after_tab_writes_nothing_over_what_tab_took(counter: Counter, hands: Hands) -> None:
    hands.type("Jan Novotny")
    hands.press(TAB)
    hands.type("601 123 456")
    assert counter.page.fields.kept() == {"customer_name": "Jan Novotny", "customer_phone": "601 123 456"}


def test_another_name_is_another_person_and_the_old_name_again_the_same(
    counter: Counter, hands: Hands
) -> None:
    hands.type("jana")
    hands.press(ENTER)
    assert words(counter, "customer_known") == "Known customer · 1 order"
    counter.type("customer_name", "x")
    assert words(counter, "customer_known").startswith("New customer: another name than Jana Novák")
    assert counter.page.known_customer.customer_id is None
    QTest.keyClick(counter.field("customer_name"), Qt.Key.Key_Backspace)
    assert counter.page.known_customer.customer_id is not None


def test_a_corrected_phone_corrects_the_customer_and_stands_in_the_timeline(
    counter: Counter, hands: Hands
) -> None:
    hands.type("jana")
    hands.press(ENTER, ENTER, ENTER)
    counter.type("customer_phone", " 7")
    counter.confirm()
    counter.type("fault", "hums")
    counter.submit()
    made = counter.desk.lookup.order(counter.wanted[-1])
    assert made.phone == "+420 601 555 019 7"
    (edit,) = [entry for entry in made.timeline if isinstance(entry.entry, Edited)]
    assert (edit.entry.field, edit.entry.old) == ("customer_phone", "+420 601 555 019")
    assert len(counter.desk.customers.suggest("jana")) == 1


def test_a_serial_that_was_repaired_lately_is_flagged(counter: Counter) -> None:
    done = counter.desk.lookup.order(an_order(counter.desk, Status.COMPLETED))
    counter.type("item_serial", done.serial.replace("-", " "))
    counter.idle()
    said = words(counter, "item_history")
    assert said.startswith("Repaired here 0 days ago, for Jana Novák. Earlier orders: ")
    assert str(done.id)[-3:] in said


def test_a_serial_that_was_here_is_told_and_an_unknown_one_is_not(counter: Counter) -> None:
    known = counter.orders()[-1]
    counter.type("item_serial", counter.desk.lookup.order(known.id).serial)
    counter.idle()
    assert words(counter, "item_history").startswith("Was here before, for Jana Novák: ")
    counter.type("item_serial", "X")
    counter.idle()
    assert words(counter, "item_history") == ""


def test_what_was_chosen_is_kept_with_what_was_typed(counter: Counter, hands: Hands, qtbot: QtBot) -> None:
    hands.type("jana")
    hands.press(ENTER, ENTER, ENTER)
    again = NewOrderPage(counter.session)
    qtbot.addWidget(again)
    assert again.known_customer.customer_id == counter.page.known_customer.customer_id is not None
    assert again.known_customer.item_id == counter.page.known_customer.item_id is not None
    assert again.fields.kept() == counter.page.fields.kept()


def test_the_first_keystroke_is_kept(counter: Counter, hands: Hands) -> None:
    hands.type("j")
    kept = counter.kept()
    assert kept is not None
    assert kept["finder"] == "j"
    hands.press(Qt.Key.Key_Backspace)
    assert counter.kept() is None


def test_an_item_of_a_list_is_told_and_its_owner_found_by_the_serial_number(
    counter: Counter, hands: Hands, tmp_path: Path
) -> None:
    take_list(counter.desk, write_list(tmp_path, "Name,Item,Serial\nOlga Marsh,Pump,WX-7704\n"))
    counter.type("item_serial", "wx 7704")
    counter.idle()
    assert words(counter, "item_history") == "On file for Olga Marsh: Pump. No orders yet."
    counter.field("customer_finder").setFocus()
    hands.type("WX7704")
    hands.press(ENTER)
    assert counter.page.known_customer.customer_id == counter.desk.customers.suggest("marsh")[0].id
