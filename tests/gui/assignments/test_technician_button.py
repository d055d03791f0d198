"""Who has an order, at the window: claimed with one key, handed over with a word, new to who gets it."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.entries.kinds import Assigned
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.people import Person, Role
from orderflow_desk.gui.dialogs.question_dialog import QuestionDialog
from orderflow_desk.gui.orders.detail.detail_pane import DetailPane
from orderflow_desk.gui.session.session import Session
from orderflow_desk.services.desk import Desk
from support.shops.databases import ADMINISTRATORS_PASSWORD, take_on
from support.shops.orders import an_order, new_id, version_of
from support.shops.real_shop import enter

PASSWORD = "screwdriver"


@dataclass
class Station:
    """The page of an order with two technicians, Jo at it."""

    qtbot: QtBot
    session: Session
    desk: Desk
    pane: DetailPane
    jo: Person
    kim: Person

    def idle(self) -> None:
        self.qtbot.waitUntil(lambda: self.session.background.is_idle, timeout=5000)

    def sign_in(self, person: Person) -> None:
        self.session.leave()
        self.session.enter(self.desk.people.sign_in(person.login, PASSWORD))
        self.idle()

    def show(self, order_id: int) -> None:
        self.session.commands.set_order_shown(True)
        self.pane.show_order(order_id)
        self.idle()

    def press(self, command: str) -> None:
        self.session.commands.of(command).trigger()
        self.idle()

    def offers(self) -> list[str]:
        menu = self.menu()
        menu.aboutToShow.emit()
        return [one.text() for one in menu.actions() if one.isEnabled() and one.text()]

    def menu(self) -> QMenu:
        button = self.pane.findChild(QPushButton, "order_technician")
        assert button is not None
        menu = button.menu()
        assert menu is not None
        return menu

    def choose(self, text: str) -> None:
        self.menu().aboutToShow.emit()
        next(one for one in self.menu().actions() if one.text() == text).trigger()
        self.idle()

    def label(self, name: str) -> QLabel:
        found = self.pane.findChild(QLabel, name)
        assert found is not None
        return found


@pytest.fixture
def bench(qtbot: QtBot, closed_session: Session, shop: Desk) -> Iterator[Station]:
    enter(closed_session, shop)
    jo = take_on(shop, login="jo", name="Jo", role=Role.TECHNICIAN, password=PASSWORD)
    kim = shop.people.add(login="kim", name="Kim", role=Role.TECHNICIAN, password=PASSWORD)
    pane = DetailPane(closed_session)
    qtbot.addWidget(pane)
    pane.resize(700, 800)
    pane.show()
    made = Station(qtbot, closed_session, shop, pane, jo, kim)
    made.sign_in(jo)
    yield made
    made.idle()


def test_one_key_claims_and_says_whose_it_is(bench: Station) -> None:
    order_id = an_order(bench.desk, Status.NEW)
    bench.show(order_id)
    said: list[str] = []
    bench.session.toasted.connect(lambda toast: said.append(toast.words(0)))
    bench.press("claim_order")
    bench.press("claim_order")
    assert bench.desk.lookup.order(order_id).technician == "Jo"
    assert said[0] == f"#{order_id} is yours"
    assert bench.session.commands.of("claim_order").shortcut().toString() == "Ctrl+G"


def test_who_is_too_late_is_told_who_has_it(bench: Station) -> None:
    order_id = an_order(bench.desk, Status.NEW)
    bench.show(order_id)
    bench.desk.people.sign_in("kim", PASSWORD)
    bench.desk.assignments.claim(order_id, action_id=new_id())
    bench.desk.people.sign_in("jo", PASSWORD)
    bench.press("claim_order")
    assert bench.label("move_fault").text().startswith(f"Kim has order #{order_id} already.")


def test_ones_own_order_is_handed_over_with_a_word_that_stands_in_the_timeline(bench: Station) -> None:
    order_id = an_order(bench.desk, Status.NEW)
    bench.show(order_id)
    assert bench.offers() == ["Claim"]
    bench.press("claim_order")
    assert sorted(bench.offers()) == ["Give back", "Hand over to Kim…", "Hand over to admin…"]
    bench.choose("Hand over to Kim…")
    dialog = bench.pane.window().findChild(QuestionDialog)
    assert dialog is not None
    bench.qtbot.mouseClick(dialog.form.do_it, Qt.MouseButton.LeftButton)
    assert dialog.form.reason_fault.text() == "Write a word on where the work stands."
    bench.qtbot.keyClicks(dialog.form.reason, "brushes are worn")
    bench.qtbot.mouseClick(dialog.form.do_it, Qt.MouseButton.LeftButton)
    bench.idle()
    detail = bench.desk.lookup.order(order_id)
    assert detail.technician == "Kim"
    assert detail.timeline[-1].entry == Assigned("Jo", "Kim", bench.kim.id, note="brushes are worn")
    assert bench.offers() == []


def test_an_order_that_somebody_gave_is_marked_as_new_while_it_is_looked_at_first(bench: Station) -> None:
    first, second = (an_order(bench.desk, Status.NEW) for _ in range(2))
    bench.desk.people.sign_in("admin", ADMINISTRATORS_PASSWORD)
    bench.desk.assignments.assign(
        first, person_id=bench.kim.id, expected_version=version_of(bench.desk, first), action_id=new_id()
    )
    bench.sign_in(bench.jo)
    bench.show(first)
    assert not bench.label("order_is_new").isVisible()
    bench.sign_in(bench.kim)
    bench.show(second)
    bench.show(first)
    assert bench.label("order_is_new").isVisible()
    assert bench.desk.lookup.order(first).of_features["new_to"] is None
    bench.show(second)
    bench.show(first)
    assert not bench.label("order_is_new").isVisible()


def test_a_dispatcher_gives_an_order_to_anybody_at_once(bench: Station) -> None:
    uwe_order = an_order(bench.desk, Status.NEW)
    bench.desk.people.sign_in("admin", ADMINISTRATORS_PASSWORD)
    uwe = bench.desk.people.add(login="uwe", name="Uwe", role=Role.DISPATCHER, password=PASSWORD)
    bench.sign_in(uwe)
    bench.show(uwe_order)
    bench.choose("Assign to Kim")
    assert bench.desk.lookup.order(uwe_order).technician == "Kim"
    assert {"Take it myself", "Give back", "Assign to Jo"} <= set(bench.offers())
    assert bench.pane.findChild(QWidget, "question_dialog") is None
