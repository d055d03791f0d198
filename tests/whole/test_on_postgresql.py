"""The whole program on a PostgreSQL that is shared with another PC, and that goes away for a moment."""

import psycopg
import pytest
from PySide6.QtCore import Qt

from orderflow_desk.domain.lifecycle import Direction, Status
from orderflow_desk.services.desk import Desk, open_desk
from support.shops.orders import an_order, step
from support.shops.postgres import Server
from support.window.driving import CONTROL


@pytest.fixture
def url(postgres: Server):
    made = postgres.new_database()
    with open_desk(made) as desk:
        from dataclasses import replace

        desk.people.sign_in_without_password()
        desk.shop.change(replace(desk.shop.read(), is_first_start_done=True))
    yield made
    postgres.drop(made)


@pytest.fixture
def other(url: str):
    with open_desk(url, pc="bench") as desk:
        desk.people.sign_in_without_password()
        yield desk


def _cut_every_line(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as conn:
        conn.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


def test_another_pcs_change_is_painted_here_and_ours_goes_there(started, url: str, other: Desk) -> None:
    order_id = an_order(other, Status.NEW)
    driver = started(url).ready()
    driver.program.session.order_wanted.emit(order_id)
    driver.rest()
    step(other, order_id, Status.IN_PROGRESS)
    driver.wait(lambda: driver.orders.detail.strip.option(Direction.BACK).to is Status.NEW)
    driver.key(Qt.Key.Key_Right, CONTROL)
    assert other.lookup.order(order_id).status is Status.AWAITING_PARTS


def test_a_line_that_was_cut_is_made_anew_and_nothing_is_missed(started, url: str, other: Desk) -> None:
    order_id = an_order(other, Status.NEW)
    driver = started(url).ready()
    driver.program.session.order_wanted.emit(order_id)
    driver.rest()
    _cut_every_line(url)
    step(other, order_id, Status.IN_PROGRESS)
    driver.wait(lambda: driver.orders.detail.strip.option(Direction.BACK).to is Status.NEW, 15)
    driver.key(Qt.Key.Key_Right, CONTROL)
    driver.wait(lambda: other.lookup.order(order_id).status is Status.AWAITING_PARTS)
