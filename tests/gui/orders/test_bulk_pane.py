"""Several orders selected in the list of a real shop: by keys and clicks, moved, refused ones listed, taken back."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.dialogs.question_dialog import QuestionDialog
from orderflow_desk.gui.orders.list import order_selection
from orderflow_desk.gui.orders.orders_page import OrdersPage
from orderflow_desk.gui.session.session import Session, Toast
from orderflow_desk.services.desk import Desk
from support.shops.orders import an_order, step

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


@dataclass
class Hall:
    qtbot: QtBot
    session: Session
    desk: Desk
    page: OrdersPage
    toasts: list[Toast] = field(default_factory=list)

    def idle(self) -> None:
        for _ in range(2):
            self.qtbot.wait(20)
            self.qtbot.waitUntil(lambda: self.session.background.is_idle, timeout=5000)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN, times: int = 1) -> None:
        for _ in range(times):
            self.qtbot.keyClick(self.page.list.view, key, modifiers)
        self.idle()

    def click_order(self, order_id: int, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        row = self.page.list.model.row_of(order_id)
        assert row is not None
        view = self.page.list.view
        place = view.visualRect(self.page.list.model.index(row)).center()
        self.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifiers, place)
        self.idle()

    def button(self, name: str) -> QPushButton:
        return self.page.bulk.findChild(QPushButton, name)

    def press(self, name: str) -> None:
        assert self.button(name).isVisible()
        assert self.button(name).isEnabled()
        self.button(name).click()
        self.idle()

    def status(self, order_id: int) -> Status:
        return self.desk.lookup.order(order_id).status

    @property
    def selected(self) -> set[int]:
        return set(self.page.list.selection.ids)


@pytest.fixture
def orders(shop: Desk) -> list[int]:
    """Four that are planned, and on top of them one draft whose contact nobody confirmed."""
    planned = [an_order(shop, Status.SCHEDULED) for _ in range(4)]
    return [*planned, an_order(shop, contact_confirmed=False)]


@pytest.fixture
def hall(qtbot: QtBot, closed_session: Session, shop: Desk, orders: list[int]) -> Iterator[Hall]:
    closed_session.open(shop)
    person = shop.person
    assert person is not None
    closed_session.enter(person)
    page = OrdersPage(closed_session)
    qtbot.addWidget(page)
    page.resize(1291, 738)
    page.show()
    closed_session.opened.emit()
    closed_session.signed_in.emit(person)
    hall = Hall(qtbot, closed_session, shop, page)
    closed_session.toasted.connect(hall.toasts.append)
    hall.idle()
    yield hall
    hall.idle()


def test_orders_are_selected_by_keys_and_one_alone_again_by_escape(hall: Hall, orders: list[int]) -> None:
    hall.key(Qt.Key.Key_Down, SHIFT, times=2)
    assert hall.selected == {orders[4], orders[3], orders[2]}
    assert hall.page.bulk.isVisible()
    assert not hall.page.detail.isVisible()
    hall.key(Qt.Key.Key_Up, SHIFT)
    assert hall.selected == {orders[4], orders[3]}
    hall.key(Qt.Key.Key_Escape)
    assert hall.selected == set()
    assert hall.page.detail.isVisible()
    assert hall.page.list.chosen == orders[3]
    assert hall.page.detail._detail.id == orders[3]
    hall.key(Qt.Key.Key_Down)
    hall.key(Qt.Key.Key_Down, SHIFT)
    assert hall.selected == {orders[2], orders[1]}


def test_orders_are_selected_by_clicks(hall: Hall, orders: list[int]) -> None:
    hall.click_order(orders[3])
    hall.click_order(orders[0], CTRL)
    assert hall.selected == {orders[3], orders[0]}
    hall.click_order(orders[2], SHIFT)
    assert hall.selected == {orders[0], orders[1], orders[2]}
    hall.click_order(orders[1], CTRL)
    assert hall.selected == {orders[0], orders[2]}
    hall.click_order(orders[2], CTRL)
    assert hall.selected == set()
    assert hall.page.list.chosen == orders[0]
    hall.click_order(orders[1])
    assert hall.page.detail._detail.id == orders[1]


def test_all_are_selected_up_to_a_bound_and_it_says_so(
    hall: Hall, orders: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    hall.page.list.view.setFocus()
    hall.key(Qt.Key.Key_A, CTRL)
    assert hall.selected == set(orders)
    assert not hall.page.bulk._notice.isVisible()
    monkeypatch.setattr(order_selection, "SELECTED_AT_MOST", 3)
    hall.key(Qt.Key.Key_A, CTRL)
    assert len(hall.selected) == 3
    assert hall.page.bulk._notice.text().startswith("3 of 5 selected")


def test_the_legal_ones_go_the_others_are_listed_and_the_batch_is_taken_back(
    hall: Hall, orders: list[int]
) -> None:
    hall.key(Qt.Key.Key_A, CTRL)
    button = hall.button(f"bulk_to_{Status.NEW}")
    assert button.text() == "Item received: 4 of 5 → New"
    assert "1 customer is mailed" in button.accessibleName() or "4 customers" in button.accessibleName()
    assert not hall.button(f"bulk_to_{Status.SCHEDULED}").isEnabled()
    with hall.qtbot.waitSignal(hall.session.feed.changed) as said:
        hall.press(f"bulk_to_{Status.NEW}")
    assert said.args[0].orders == set(orders[:4])
    assert [hall.status(one) for one in orders] == [Status.NEW] * 4 + [Status.DRAFT]
    assert hall.page.bulk.outcome.text() == "4 of 5 orders moved to New."
    assert hall.page.bulk.refused.count() == 1
    assert hall.selected == set(orders)
    undo = hall.toasts[-1].undo
    assert undo is not None
    undo()
    hall.idle()
    assert [hall.status(one) for one in orders[:4]] == [Status.SCHEDULED] * 4


def test_what_became_of_others_is_not_shown_with_a_new_selection(hall: Hall, orders: list[int]) -> None:
    hall.click_order(orders[0])
    hall.click_order(orders[1], CTRL)
    hall.press(f"bulk_to_{Status.NEW}")
    hall.click_order(orders[2], CTRL)
    assert hall.page.bulk.outcome.isVisible()
    hall.click_order(orders[2])
    hall.click_order(orders[3], CTRL)
    assert hall.page.bulk.isVisible()
    assert not hall.page.bulk.outcome.isVisible()


def test_a_refused_one_is_opened_from_its_line(hall: Hall, orders: list[int]) -> None:
    hall.key(Qt.Key.Key_A, CTRL)
    hall.press(f"bulk_to_{Status.NEW}")
    hall.qtbot.keyClick(hall.page.bulk.refused, Qt.Key.Key_Return)
    hall.idle()
    assert hall.page.detail.isVisible()
    assert hall.page.detail._detail.id == orders[4]


def test_what_changed_behind_the_pane_is_shown_and_stays_selected(hall: Hall, orders: list[int]) -> None:
    hall.key(Qt.Key.Key_A, CTRL)
    done = step(hall.desk, orders[0], Status.NEW)
    an_order(hall.desk, Status.SCHEDULED)
    hall.session.feed.announce(done.changes)
    hall.idle()
    assert hall.selected == set(orders)
    assert hall.button(f"bulk_to_{Status.NEW}").text() == "Item received: 3 of 5 → New"
    assert hall.button(f"bulk_to_{Status.IN_PROGRESS}").text() == "Start work: 1 of 5 → In Progress"


def test_cancelling_asks_first_for_one_reason(hall: Hall, orders: list[int]) -> None:
    hall.key(Qt.Key.Key_Down, SHIFT)
    hall.press(f"bulk_to_{Status.CANCELLED}")
    assert hall.status(orders[4]) is Status.DRAFT
    dialog = hall.page.bulk.findChild(QuestionDialog)
    line = dialog.findChild(QLineEdit)
    line.setText("shop closes")
    dialog.form.do_it.click()
    hall.idle()
    assert {hall.desk.lookup.order(one).timeline[-1].reason for one in orders[3:]} == {"shop closes"}
    assert [hall.status(one) for one in orders[3:]] == [Status.CANCELLED] * 2


def test_stopping_keeps_what_is_done_and_the_rest_follows(
    hall: Hall, orders: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    hall.key(Qt.Key.Key_A, CTRL)
    plain_move = type(hall.desk.bulk).move

    def stopped_after_two(bulk, selected, *, progress, **fields):
        def watch_and_stop(done: int, total: int) -> None:
            if done == 2:
                hall.page.bulk.commands.stop()
            progress(done, total)

        return plain_move(bulk, selected, progress=watch_and_stop, **fields)

    with monkeypatch.context() as patch:
        patch.setattr(type(hall.desk.bulk), "move", stopped_after_two)
        hall.press(f"bulk_to_{Status.NEW}")
    assert "3 were not tried" in hall.page.bulk.outcome.text()
    hall.press("bulk_go_on")
    assert [hall.status(one) for one in orders[:4]] == [Status.NEW] * 4
    assert hall.page.bulk.outcome.text() == "4 of 5 orders moved to New."


def test_the_step_that_is_offered_first_leads_none_of_them_back(hall: Hall, shop: Desk) -> None:
    ahead = [an_order(shop, Status.IN_PROGRESS) for _ in range(2)]
    planned = an_order(shop, Status.SCHEDULED)
    hall.session.feed.announce(Changes(everything=True))
    hall.idle()
    hall.click_order(planned)
    for order_id in ahead:
        hall.click_order(order_id, CTRL)
    assert hall.button(f"bulk_to_{Status.NEW}").property("look") == "plain"  # it would put two back
    assert hall.button(f"bulk_to_{Status.AWAITING_PARTS}").property("look") == "primary"
    hall.key(Qt.Key.Key_Return)
    assert hall.button(f"bulk_to_{Status.AWAITING_PARTS}").hasFocus() or not hall.page.isActiveWindow()


def test_the_keys_of_a_step_forward_take_several_orders_forward(hall: Hall, orders: list[int]) -> None:
    hall.click_order(orders[3])
    hall.click_order(orders[0], CTRL)
    command = hall.session.commands.of("move_forward")
    assert command.isEnabled()
    assert not hall.session.commands.of("move_back").isEnabled()
    command.trigger()
    hall.idle()
    assert {hall.status(orders[3]), hall.status(orders[0])} == {Status.NEW}
