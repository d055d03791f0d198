"""The Tab key goes through every place of the window as one reads it: a key too far would be another act."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from orderflow_desk.domain.lifecycle import Status
from support.shops.customers import ANNA, taken_in
from support.shops.orders import an_order, new_id, version_of
from support.window.driving import Driver
from support.window.reading_order import misread, stops_from


@pytest.fixture
def driver(started, shop_url: str) -> Driver:
    return started(shop_url).ready()


@pytest.mark.parametrize("status", [Status.DRAFT, Status.IN_PROGRESS, Status.COMPLETED])
def test_tab_goes_through_an_order_as_one_reads(driver: Driver, status: Status) -> None:
    driver.program.session.order_wanted.emit(an_order(driver.desk, status))
    driver.rest()
    driver.type_into("note", "We ring you")
    driver.rest()
    stops = stops_from(driver.window, driver.orders.detail.strip.note)
    names = [one.objectName() for one in stops]
    assert names[:2] == ["note", "note_is_public"]
    assert misread(driver.window, stops) == []


def test_tab_comes_to_what_is_shown_of_an_order_only_now_and_then(driver: Driver) -> None:
    kept, second = an_order(driver.desk, Status.NEW), an_order(driver.desk, Status.DRAFT)
    driver.program.session.order_wanted.emit(second)
    driver.rest()
    driver.desk.moves.cancel(
        second,
        expected_version=version_of(driver.desk, second),
        action_id=new_id(),
        reason=f"duplicate of #{kept}",
        duplicate_of=kept,
    )
    driver.program.session.order_wanted.emit(kept)
    driver.rest()
    stops = stops_from(driver.window, driver.orders.detail.strip.note)
    assert f"link_{second}" in [one.objectName() for one in stops]
    assert misread(driver.window, stops) == []


def test_tab_goes_through_what_is_known_of_a_customer_as_one_reads(driver: Driver) -> None:
    orders = [taken_in(driver.desk, contact) for contact in (ANNA, replace(ANNA, name="Anne Vogt"))]
    anna, anne = (driver.desk.lookup.order(one).customer_id for one in orders)
    driver.program.session.show_customer(anna)
    driver.rest()
    first = QApplication.focusWidget()
    assert first is not None
    stops = stops_from(driver.window, first)
    names = [one.objectName() for one in stops]
    assert names.index(f"compare_{anne}") < names.index("customer_items") < names.index("customer_orders")
    assert misread(driver.window, stops) == []


@pytest.mark.parametrize("place", ["customers", "outbox", "settings"])
def test_tab_goes_through_a_place_as_one_reads(driver: Driver, place: str) -> None:
    an_order(driver.desk, Status.IN_PROGRESS)
    driver.program.session.place_wanted.emit(place)
    driver.rest()
    first = QApplication.focusWidget()
    assert first is not None
    stops = stops_from(driver.window, first)
    assert len(stops) > 5
    assert misread(driver.window, stops) == []
