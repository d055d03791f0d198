"""The list as a Qt model: fetched ahead in pages, never asking while it is painted."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.lifecycle import OPEN, Status
from orderflow_desk.gui.orders.list.order_model import PAGE, OrderModel, Role
from orderflow_desk.gui.session.session import Session
from orderflow_desk.views.orders.list import OrderFilter
from support.shops.orders import an_order, cancel
from support.shops.watched_desk import WatchedDesk

ALL = OrderFilter()


@pytest.fixture
def desk(request: pytest.FixtureRequest, shop_of: Callable[..., WatchedDesk]) -> WatchedDesk:
    return shop_of(getattr(request, "param", 900))


@pytest.fixture
def model(session: Session, qtbot: QtBot) -> OrderModel:
    """A model under Qt's own model tester, whose complaints fail the test."""
    model = OrderModel(session)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    with qtbot.waitSignal(model.shown):
        model.show(ALL)
    return model


def test_all_orders_are_counted_and_the_first_page_is_known(model: OrderModel, desk: WatchedDesk) -> None:
    newest = max(row.id for row in desk.rows.values() if row.status is Status.DRAFT)
    assert model.rowCount() == 900
    assert model.index(0).data(Role.ORDER).id == newest
    assert str(newest) in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_looking_far_down_fetches_what_is_seen_and_then_its_neighbours_alone(
    model: OrderModel, desk: WatchedDesk, settle: Callable[[], None], qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: model.order_at(150) is not None)
    desk.calls.clear()
    model.look_at(620, 632)
    settle()
    assert model.order_at(625) is not None
    qtbot.waitUntil(lambda: model.order_at(550) is not None and model.order_at(750) is not None)
    settle()
    assert model.order_at(450) is None
    # What is seen, the rest of its page, the page below, and the one above.
    assert desk.calls.count("page") == 4


def test_rows_of_two_pages_are_read_once_before_the_pages(
    model: OrderModel, desk: WatchedDesk, settle: Callable[[], None], qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: model.order_at(150) is not None)
    desk.calls.clear()
    model.look_at(594, 606)
    qtbot.waitUntil(lambda: model.order_at(594) is not None and model.order_at(606) is not None)
    qtbot.waitUntil(lambda: model.order_at(410) is not None and model.order_at(790) is not None)
    settle()
    # What is seen, the two pages it stands in, the page below, and the one above.
    assert desk.calls.count("page") == 5


def test_asking_for_data_never_asks_the_desk(
    model: OrderModel, desk: WatchedDesk, settle: Callable[[], None]
) -> None:
    settle()
    desk.calls.clear()
    for row in range(0, 900, 7):
        model.index(row).data(Role.ORDER)
    settle()
    assert desk.calls == []


def test_the_desk_is_asked_on_the_data_lane_alone(
    model: OrderModel, desk: WatchedDesk, settle: Callable[[], None]
) -> None:
    settle()
    assert desk.threads == {"data-0"}


def test_a_new_order_moves_the_others_down_without_a_reset(
    model: OrderModel, desk: WatchedDesk, qtbot: QtBot
) -> None:
    kept = QPersistentModelIndex(model.index(20))
    order_id = kept.data(Role.ORDER).id
    an_order(desk.real, Status.NEW)
    with qtbot.waitSignal(model.changed), qtbot.assertNotEmitted(model.modelReset):
        model.refresh()
    assert kept.row() == 21
    assert kept.data(Role.ORDER).id == order_id
    assert model.rowCount() == 901


def test_an_order_that_leaves_the_filter_is_removed(
    session: Session, desk: WatchedDesk, qtbot: QtBot
) -> None:
    model = OrderModel(session)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    with qtbot.waitSignal(model.shown):
        model.show(OrderFilter(OPEN))
    count = model.rowCount()
    gone = model.order_at(2)
    assert gone is not None
    cancel(desk.real, gone.id)
    with qtbot.waitSignal(model.changed), qtbot.waitSignal(model.rowsRemoved):
        model.refresh()
    assert model.rowCount() == count - 1
    assert model.row_of(gone.id) is None


def test_refreshing_deep_in_the_list_keeps_what_is_seen_in_step(
    model: OrderModel, desk: WatchedDesk, settle: Callable[[], None], qtbot: QtBot
) -> None:
    model.look_at(500, 510)
    settle()
    seen = model.order_at(505)
    assert seen is not None
    for _ in range(3):
        an_order(desk.real, Status.NEW)
    with qtbot.waitSignal(model.changed):
        model.refresh()
    assert model.row_of(seen.id) == 508
    assert model.rowCount() == 903


def test_of_quickly_changed_filters_only_the_last_is_shown(
    model: OrderModel, desk: WatchedDesk, settle: Callable[[], None]
) -> None:
    shown: list[OrderFilter] = []
    model.shown.connect(shown.append)
    for typed in ("b", "bo", "bos", "bosc", "bosch"):
        model.show(OrderFilter(search=typed))
    settle()
    assert shown[-1].search == "bosch"
    assert model.filter == OrderFilter(search="bosch")
    order = model.order_at(0)
    assert order is not None
    assert "Bosch" in order.item


def test_what_is_shown_stays_until_the_new_filter_has_its_first_page(
    model: OrderModel, desk: WatchedDesk, settle: Callable[[], None]
) -> None:
    model.show(OrderFilter(search="bosch"))
    assert model.rowCount() == 900
    settle()
    assert 0 < model.rowCount() < 900


@pytest.mark.parametrize("desk", [3500], indirect=True)
def test_no_more_than_thirty_pages_are_kept(
    session: Session, desk: WatchedDesk, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    model = OrderModel(session)
    with qtbot.waitSignal(model.shown):
        model.show(ALL)
    for page in range(0, 35, 3):  # with each, its neighbours are read
        model.look_at(page * PAGE, page * PAGE + 10)
        settle()
    known = sum(model.order_at(row) is not None for row in range(3500))
    assert known <= 31 * PAGE
    assert model.order_at(3405) is not None


def test_a_desk_that_opens_later_is_asked_for_what_was_wanted(
    closed_session: Session, desk: WatchedDesk, qtbot: QtBot
) -> None:
    model = OrderModel(closed_session)
    model.show(ALL)
    assert model.rowCount() == 0
    closed_session.open(desk)  # type: ignore[arg-type]
    with qtbot.waitSignal(model.shown):
        model.refresh()
    assert model.rowCount() == 900
