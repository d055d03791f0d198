"""The tabs of an order: each with its number, read when it is seen, reached by keys, remembered for each person."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QTabBar, QWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.people import Role
from orderflow_desk.domain.photos.photos import Photo
from orderflow_desk.gui.items.field_value import FieldValue
from orderflow_desk.gui.orders.order_side import OrderSide
from orderflow_desk.gui.photos.card import PhotoCard
from orderflow_desk.gui.session.session import Session
from orderflow_desk.services.desk import Desk
from support.shops.databases import take_on
from support.shops.orders import an_order, version_of
from support.shops.real_shop import enter
from support.window.photo_files import encoded, picture


def a_photo(name: str) -> Photo:
    jpeg = encoded(picture())
    return Photo(f"sha of {name}", 640, 480, name, jpeg, jpeg)


@dataclass
class Counter:
    """The page of an order beside its timeline."""

    qtbot: QtBot
    session: Session
    desk: Desk
    side: OrderSide

    def idle(self) -> None:
        self.qtbot.waitUntil(lambda: self.session.background.is_idle, timeout=5000)

    def show(self, order_id: int) -> None:
        self.side.detail.show_order(order_id)
        self.idle()

    def press(self, name: str) -> None:
        self.session.commands.set_order_shown(True)
        self.session.commands.of(name).trigger()
        self.idle()

    @property
    def titles(self) -> list[str]:
        bar = self.side.findChild(QTabBar, "detail_tabs")
        assert bar is not None
        return [bar.tabText(place) for place in range(bar.count())]

    def part(self, kind: type[QWidget], name: str) -> QWidget:
        found = self.side.findChild(kind, name)
        assert isinstance(found, QWidget)
        return found


@pytest.fixture
def counter(qtbot: QtBot, closed_session: Session, shop: Desk) -> Iterator[Counter]:
    side = OrderSide(closed_session)
    qtbot.addWidget(side)
    side.resize(1100, 800)
    side.show()
    enter(closed_session, shop)
    made = Counter(qtbot, closed_session, shop, side)
    made.idle()
    yield made
    made.idle()


def test_each_tab_says_how_much_it_holds(counter: Counter) -> None:
    order_id = an_order(counter.desk, Status.IN_PROGRESS)
    counter.show(order_id)
    assert counter.titles[:2] == ["Overview", "Photos"]
    done = counter.desk.photos.add(
        order_id, made=[a_photo("front.jpg"), a_photo("back.jpg")], action_id="two"
    )
    counter.session.feed.announce(done.changes)
    counter.idle()
    assert counter.titles[:2] == ["Overview", "Photos 2"]


def test_a_tab_is_read_when_it_is_seen_and_not_before(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    order_id = an_order(counter.desk, Status.IN_PROGRESS)
    counter.desk.photos.add(order_id, made=[a_photo("front.jpg")], action_id="one")
    read: list[int] = []
    of_order = counter.desk.photos.of_order
    monkeypatch.setattr(counter.desk.photos, "of_order", lambda one: read.append(one) or of_order(one))
    counter.show(order_id)
    assert read == []
    counter.press("tab_photos")
    assert read == [order_id]
    assert len(counter.part(PhotoCard, "photo_card").keys) == 1  # type: ignore[attr-defined]


def test_keys_lead_to_a_tab_and_put_the_keyboard_there(counter: Counter) -> None:
    counter.show(an_order(counter.desk, Status.IN_PROGRESS))
    counter.press("tab_photos")
    assert counter.part(PhotoCard, "photo_card").isVisible()
    assert not counter.part(QWidget, "fields").isVisible()
    counter.press("tab_overview")
    assert counter.part(QWidget, "fields").isVisible()
    shortcuts = [
        counter.session.commands.of(name).shortcut().toString() for name in ("tab_overview", "tab_photos")
    ]
    assert shortcuts == ["Alt+1", "Alt+2"]


def test_keys_lead_to_a_tab_from_the_timeline_that_stands_in_its_place(counter: Counter) -> None:
    counter.side.set_narrow(is_narrow=True)
    counter.show(an_order(counter.desk, Status.IN_PROGRESS))
    counter.side.toggle_timeline()
    assert not counter.side.detail.isVisible()
    counter.press("tab_photos")
    assert counter.part(PhotoCard, "photo_card").isVisible()


def test_each_person_finds_the_tab_that_was_seen_last(
    counter: Counter, qtbot: QtBot, closed_session: Session
) -> None:
    counter.show(an_order(counter.desk, Status.IN_PROGRESS))
    counter.press("tab_photos")
    counter.session.flush()
    counter.idle()
    again = OrderSide(closed_session)
    qtbot.addWidget(again)
    assert again.detail.tabs.current == "photos"
    kim = take_on(counter.desk, login="kim", name="Kim", role=Role.TECHNICIAN, password="correct horse")
    counter.session.leave()
    counter.session.enter(kim)
    assert again.detail.tabs.current == "overview"


def test_a_date_that_is_to_be_typed_turns_to_the_overview(counter: Counter) -> None:
    counter.show(an_order(counter.desk, Status.SCHEDULED))
    counter.press("tab_photos")
    counter.press("plan_order")
    value = counter.side.detail.fields.value(Field.SHOP_DATE)
    assert isinstance(value, FieldValue)
    assert value.isVisible()


def test_what_changed_behind_a_tab_is_there_when_it_is_seen_again(counter: Counter) -> None:
    first, second = (an_order(counter.desk, Status.IN_PROGRESS) for _ in range(2))
    version = version_of(counter.desk, second)
    counter.desk.fields.edit(
        second, field=Field.FAULT, value="hums", expected_version=version, action_id="edit"
    )
    counter.show(first)
    counter.press("tab_photos")
    counter.show(second)
    counter.press("tab_overview")
    assert counter.side.detail.fields.value(Field.FAULT).typed() == "hums"
