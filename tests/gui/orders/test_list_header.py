"""What stands above the list's columns, and what a press on it does."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.orders.list.list_choice import Group, ListChoice
from orderflow_desk.gui.orders.list.list_header import ListHeader
from orderflow_desk.gui.orders.orders_page import OrdersPage
from orderflow_desk.gui.session.session import Session
from orderflow_desk.views.orders.list import moment_of
from support.shops.watched_desk import WatchedDesk


@pytest.fixture
def header(qtbot: QtBot) -> ListHeader:
    header = ListHeader()
    qtbot.addWidget(header)
    return header


def _words(header: ListHeader) -> list[str]:
    return [button.text() for button in header.findChildren(QPushButton)]


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        (ListChoice(), ["Newest ↓", "In status"]),
        (ListChoice(is_by_time=True), ["Newest", "In status ↑"]),
        (ListChoice(chip=Status.SCHEDULED, is_by_time=True), ["Newest", "Appointment ↑"]),
        (ListChoice(chip=Status.NEW), ["Newest ↓", "In status"]),
        (ListChoice(chip=Group.CLOSED, is_by_time=True), ["Newest ↓", "Closed since"]),
        (ListChoice(search="jana", is_by_time=True), ["Newest", "In status ↑"]),
    ],
)
def test_each_column_says_what_it_is_and_which_of_them_orders(
    header: ListHeader, choice: ListChoice, words: list[str]
) -> None:
    header.show_choice(choice)
    assert _words(header) == words


def test_closed_orders_are_always_newest_first(header: ListHeader) -> None:
    header.show_choice(ListChoice(chip=Group.CLOSED))
    assert not header.findChild(QPushButton, "order_by_time").isEnabled()
    assert not ListChoice(chip=Group.CLOSED, is_by_time=True).filter_for(None).is_by_time


@pytest.fixture
def page(session: Session, qtbot: QtBot, settle: Callable[[], None]) -> OrdersPage:
    page = OrdersPage(session)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    settle()
    return page


def test_a_press_orders_the_list_and_the_chosen_order_stays_chosen(
    page: OrdersPage, desk: WatchedDesk, settle: Callable[[], None]
) -> None:
    model = page.list.model
    newest = [model.order_at(row).id for row in range(model.rowCount())]
    page.show_order(newest[2])
    settle()

    page.list.header.findChild(QPushButton, "order_by_time").click()
    settle()
    moments = [moment_of(model.order_at(row)) for row in range(model.rowCount())]
    assert moments == sorted(moments)
    assert page.list.chosen == newest[2]

    page.list.header.findChild(QPushButton, "order_by_number").click()
    settle()
    assert [model.order_at(row).id for row in range(model.rowCount())] == newest
