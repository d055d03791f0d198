"""A start shows the first orders before the desk is open, and the desk takes over from there."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from orderflow_desk.app.first_look import FirstLook
from orderflow_desk.app.options import Options
from orderflow_desk.app.program import Program
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.widgets.plain_label import ElidedLabel
from orderflow_desk.gui.words.words import order_number
from orderflow_desk.services.desk import Desk, open_desk
from support.shops.orders import an_order
from support.window.driving import Driver


@pytest.fixture
def shop(shop_url: str) -> Iterator[Desk]:
    with open_desk(shop_url) as desk:
        desk.people.sign_in_without_password()
        desk.shop.change(replace(desk.shop.read(), is_first_start_done=True))
        yield desk


@pytest.fixture
def look(shop_url: str, qtbot: QtBot) -> Callable[[], FirstLook]:
    def make() -> FirstLook:
        look = FirstLook(Path(shop_url.removeprefix("sqlite:///")))
        look._look()
        return look

    return make


@pytest.fixture
def start(
    qapp: QApplication, qtbot: QtBot, home: Path, shop_url: str
) -> Iterator[Callable[[FirstLook], Driver]]:
    programs: list[Program] = []

    def start(look: FirstLook) -> Driver:
        program = Program(qapp, Options(database_url=shop_url, demo_folder=home), look=look)
        programs.append(program)
        program.window.resize(1440, 900)
        return Driver(qtbot, program)

    yield start
    for program in programs:
        program.window.close_for_good()
        program.window.deleteLater()


def test_the_orders_are_there_before_the_window_is_shown(
    shop: Desk, look: Callable[[], FirstLook], start: Callable[[FirstLook], Driver]
) -> None:
    ids = [an_order(shop, Status.NEW) for _ in range(60)]
    driver = start(look())
    model = driver.orders.list.model
    assert model.rowCount() == 60
    assert [order.id for row in range(50) if (order := model.order_at(row))] == ids[::-1][:50]
    assert driver.orders.list.chosen == ids[-1]
    assert driver.program.session.desk is None
    driver.program.start()
    driver.ready()
    driver.wait(lambda: model.order_at(59) is not None)  # what is not seen is read ahead after a pause
    assert [order.id for row in range(60) if (order := model.order_at(row))] == ids[::-1]
    assert driver.orders.list.chosen == ids[-1]
    assert order_number(ids[-1]) in driver.find(ElidedLabel, "order_line").whole


def test_what_has_changed_since_the_look_is_right_once_the_desk_is_open(
    shop: Desk, look: Callable[[], FirstLook], start: Callable[[FirstLook], Driver]
) -> None:
    first, second = an_order(shop, Status.NEW), an_order(shop, Status.NEW)
    seen = look()
    third = an_order(shop, Status.NEW)
    shop.moves.move(
        first, to=Status.IN_PROGRESS, expected_version=shop.lookup.order(first).version, action_id="a"
    )
    driver = start(seen)
    driver.program.start()
    driver.ready()
    model = driver.orders.list.model
    shown = [order for row in range(model.rowCount()) if (order := model.order_at(row))]
    assert [(order.id, order.status) for order in shown] == [
        (third, Status.NEW),
        (second, Status.NEW),
        (first, Status.IN_PROGRESS),
    ]


def test_a_look_that_comes_when_the_desk_is_open_is_not_shown(
    shop: Desk, look: Callable[[], FirstLook], start: Callable[[FirstLook], Driver], shop_url: str
) -> None:
    an_order(shop, Status.NEW)
    late = look()
    an_order(shop, Status.NEW)
    driver = start(FirstLook(Path(shop_url.removeprefix("sqlite:///"))))
    driver.program.start()
    driver.ready()
    late.deliver(driver.program.session.looked.emit)
    assert driver.orders.list.model.rowCount() == 2


def test_a_choice_that_was_made_before_the_desk_is_open_holds(
    shop: Desk, look: Callable[[], FirstLook], start: Callable[[FirstLook], Driver]
) -> None:
    an_order(shop, Status.NEW)
    working = an_order(shop, Status.IN_PROGRESS)
    driver = start(look())
    driver.program.window.show()
    driver.orders.chips.chip(Status.IN_PROGRESS).click()
    driver.program.start()
    driver.ready()
    model = driver.orders.list.model
    assert [order.id for row in range(model.rowCount()) if (order := model.order_at(row))] == [working]
