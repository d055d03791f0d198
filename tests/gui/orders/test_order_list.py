"""The list pane: who is selected stays selected, and what is seen stays where it is."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.gui.orders.list.empty_list import EmptyList
from orderflow_desk.gui.orders.list.list_choice import Group, ListChoice
from orderflow_desk.gui.orders.list.order_list import OrderListPane
from orderflow_desk.gui.session.session import Session
from support.shops.orders import an_order, cancel, new_id
from support.shops.watched_desk import WatchedDesk, refuse

EVERYTHING = Changes(everything=True)
ALL_ORDERS = ListChoice(search="", chip=Group.OPEN)


@pytest.fixture
def desk(shop_of: Callable[..., WatchedDesk]) -> WatchedDesk:
    """A desk with 600 new orders, and 400 finished ones before them."""
    return shop_of(1000, new=600)


@pytest.fixture
def pane(session: Session, qtbot: QtBot, settle: Callable[[], None]) -> OrderListPane:
    pane = OrderListPane(session)
    qtbot.addWidget(pane)
    pane.resize(400, 600)
    pane.show()
    with qtbot.waitSignal(pane.loaded):
        pane.show_choice(ALL_ORDERS)
    settle()
    return pane


def selected(pane: OrderListPane) -> int | None:
    order = pane.model.order_at(pane.view.currentIndex().row())
    return order.id if order is not None else None


def open_ones(desk: WatchedDesk) -> list[int]:
    return [row.id for row in desk.rows.values() if row.status is Status.NEW]


def add_newer(desk: WatchedDesk, count: int) -> None:
    for _ in range(count):
        an_order(desk.real, Status.NEW)


def refresh(pane: OrderListPane, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.model.changed):
        session.feed.announce(EVERYTHING)


def test_the_first_order_is_chosen_at_the_start(pane: OrderListPane, desk: WatchedDesk) -> None:
    assert pane.chosen == max(desk.rows)
    assert selected(pane) == max(desk.rows)


def test_a_click_chooses_an_order(pane: OrderListPane, qtbot: QtBot) -> None:
    order = pane.model.order_at(2)
    assert order is not None
    place = pane.view.visualRect(pane.model.index(2)).center()
    with qtbot.waitSignal(pane.order_chosen) as said:
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert said.args == [order.id]


def test_the_selection_stays_with_its_order_when_new_ones_come(
    pane: OrderListPane, session: Session, desk: WatchedDesk, qtbot: QtBot
) -> None:
    order = pane.model.order_at(4)
    assert order is not None
    pane.choose(order.id)
    add_newer(desk, 3)
    with qtbot.assertNotEmitted(pane.order_chosen):
        refresh(pane, session, qtbot)
    assert selected(pane) == order.id
    assert pane.view.currentIndex().row() == 7


def test_an_order_that_leaves_the_list_stays_chosen_and_nobody_else_is(
    pane: OrderListPane, session: Session, desk: WatchedDesk, qtbot: QtBot
) -> None:
    order = pane.model.order_at(4)
    assert order is not None
    pane.choose(order.id)
    cancel(desk.real, order.id)
    with qtbot.assertNotEmitted(pane.order_chosen):
        refresh(pane, session, qtbot)
    assert pane.chosen == order.id
    assert selected(pane) is None


def test_what_is_seen_does_not_move_when_orders_come_above_it(
    pane: OrderListPane, session: Session, desk: WatchedDesk, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    pane.view.verticalScrollBar().setValue(3000)
    settle()
    before = pane.view.rowAt(5)
    seen = pane.model.order_at(before)
    position = pane.view.rowViewportPosition(before)
    add_newer(desk, 5)
    refresh(pane, session, qtbot)
    after = pane.view.rowAt(5)
    order = pane.model.order_at(after)
    assert seen is not None
    assert order is not None
    assert order.id == seen.id
    assert pane.view.rowViewportPosition(after) == position


def test_at_the_top_new_orders_come_into_view(
    pane: OrderListPane, session: Session, desk: WatchedDesk, qtbot: QtBot
) -> None:
    add_newer(desk, 1)
    refresh(pane, session, qtbot)
    assert pane.view.verticalScrollBar().value() == 0
    order = pane.model.order_at(pane.view.rowAt(5))
    assert order is not None
    assert order.id == max(desk.rows)


def test_a_hidden_list_waits_and_catches_up_when_shown(
    pane: OrderListPane, session: Session, desk: WatchedDesk, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    pane.hide()
    settle()
    desk.calls.clear()
    session.feed.announce(EVERYTHING)
    settle()
    assert desk.calls == []
    with qtbot.waitSignal(pane.model.changed):
        pane.show()


def test_the_end_key_goes_to_the_last_order_without_a_mouse(
    pane: OrderListPane, desk: WatchedDesk, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    pane.view.setFocus()
    QTest.keyClick(pane.view, Qt.Key.Key_End)
    settle()
    assert pane.view.currentIndex().row() == pane.model.rowCount() - 1
    assert pane.chosen == min(open_ones(desk))
    QTest.keyClick(pane.view, Qt.Key.Key_Home)
    assert pane.chosen == max(desk.rows)


def test_an_order_far_down_can_be_chosen_from_elsewhere(
    pane: OrderListPane, desk: WatchedDesk, settle: Callable[[], None]
) -> None:
    wanted = sorted(open_ones(desk))[50]
    pane.choose(wanted)
    settle()
    assert selected(pane) == wanted


def test_an_empty_list_says_what_to_do_next(
    pane: OrderListPane, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    with qtbot.waitSignal(pane.loaded):
        pane.show_choice(ListChoice(search="zzqq"))
    empty = pane.findChild(EmptyList)
    assert empty is not None
    assert empty.isVisible()
    assert not pane.view.isVisible()


def test_a_read_that_is_refused_is_told_and_the_list_stays(
    pane: OrderListPane, session: Session, desk: WatchedDesk, qtbot: QtBot
) -> None:
    count = pane.model.rowCount()
    desk.hindrance = refuse(DatabaseTrouble(DatabaseFault.LOCKED))
    with qtbot.waitSignal(session.toasted):
        session.feed.announce(EVERYTHING)
    assert pane.model.rowCount() == count


def test_a_hovered_row_with_a_failed_mail_says_so(pane: OrderListPane) -> None:
    failed = next(row for row in range(100) if (order := pane.model.order_at(row)) and order.has_failed_mail)
    assert "did not arrive" in pane.model.index(failed).data(Qt.ItemDataRole.ToolTipRole)


def test_typed_markup_stays_markup_in_a_tooltip(
    pane: OrderListPane, session: Session, desk: WatchedDesk, qtbot: QtBot
) -> None:
    newest = desk.rows[max(desk.rows)]
    desk.real.fields.edit(
        newest.id,
        field=Field.ITEM_TITLE,
        value="<b>TV</b> & <img src=x>",
        expected_version=newest.version,
        action_id=new_id(),
    )
    refresh(pane, session, qtbot)
    tip = pane.model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;img src=x&gt;" in tip
    assert "<img" not in tip


def test_every_row_is_painted_differently_enough_to_be_read(pane: OrderListPane) -> None:
    picture = pane.view.viewport().grab().toImage()
    height = pane.view.rowHeight(0)
    ground = picture.pixelColor(QPoint(360, height * 3 + 2))
    inked = sum(
        picture.pixelColor(x, height * 3 + y) != ground
        for x in range(20, 300, 2)
        for y in range(4, height - 4)
    )
    assert inked > 150


def test_another_list_has_its_length_before_it_is_painted_and_not_only_after(
    pane: OrderListPane, desk: WatchedDesk, qtbot: QtBot
) -> None:
    bar, lengths = pane.view.verticalScrollBar(), []
    pane.model.modelReset.connect(lambda: lengths.append(bar.maximum()))
    before = bar.maximum()
    with qtbot.waitSignal(pane.model.shown):
        pane.show_choice(ListChoice(chip=Group.CLOSED))
    qtbot.wait(50)
    assert lengths == [bar.maximum()]
    assert bar.maximum() != before


def test_another_list_reads_nothing_where_the_one_before_was_scrolled_to(
    pane: OrderListPane, desk: WatchedDesk, settle: Callable[[], None], qtbot: QtBot
) -> None:
    pane.view.verticalScrollBar().setValue(pane.view.verticalScrollBar().maximum() // 2)
    settle()
    qtbot.wait(50)
    settle()
    desk.calls.clear()
    with qtbot.waitSignal(pane.model.shown):
        pane.show_choice(ListChoice(chip=Group.CLOSED))
    qtbot.waitUntil(lambda: pane.model.order_at(150) is not None)
    settle()
    # What is seen, then its page and the next one.
    assert desk.calls.count("page") == 3
