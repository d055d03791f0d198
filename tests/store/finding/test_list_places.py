"""Marks in long lists: a page and a place are the same with them as without, whatever happened meanwhile."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from benchmarks.shops import maker
from orderflow_desk.domain.lifecycle import CLOSED, OPEN, Status, allowed_moves
from orderflow_desk.services.desk import Desk
from orderflow_desk.store.engine import Store, sqlite_url
from orderflow_desk.store.queries.orders import list_places, order_list
from orderflow_desk.store.queries.orders.list_places import ListPlaces
from orderflow_desk.views.orders.list import OrderFilter
from support.shops.orders import an_intake, confirm, new_id

ORDERS = 400
LISTS = ((), OPEN, CLOSED, (Status.COMPLETED,), (Status.NEW, Status.DRAFT))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    maker.make(tmp_path / "shop.db", ORDERS, seed=3)
    store = Store(sqlite_url(tmp_path / "shop.db"), synchronous="OFF")
    yield store
    store.close()


@pytest.fixture
def desk(store: Store) -> Desk:
    desk = Desk(store)
    assert desk.people.sign_in_without_password() is not None
    return desk


def agree(store: Store, places: ListPlaces, chance: Random) -> None:
    """Hold pages and places by marks against those that are counted out."""
    for statuses in LISTS:
        flt = OrderFilter(statuses)
        with store.reading() as conn:
            first = chance.randrange(1, ORDERS)
            plain = order_list.page(conn, flt, first=first, count=30)
            assert order_list.page(conn, flt, first=first, count=30, places=places) == plain
            for row in plain.rows[:2]:
                place = order_list.place_of(conn, row.id, flt)
                assert order_list.place_of(conn, row.id, flt, places=places) == place


def act(desk: Desk, chance: Random, ids: list[int]) -> None:
    """Do something that changes a list: an intake, a step, a cancellation."""
    detail = desk.lookup.order(chance.choice(ids))
    moves = allowed_moves(detail.status)
    if detail.status is Status.DRAFT and not detail.contact_confirmed:
        confirm(desk, detail.id)
        detail = desk.lookup.order(detail.id)
    if not moves or chance.random() < 0.2:
        ids.append(
            desk.intake.take_in(an_intake(), action_id=new_id(), submit=chance.random() < 0.5).order_id
        )
        return
    to = chance.choice(moves).to
    if to is Status.CANCELLED:
        desk.moves.cancel(detail.id, reason="too dear", expected_version=detail.version, action_id=new_id())
    else:
        desk.moves.move(detail.id, to=to, expected_version=detail.version, action_id=new_id())


@pytest.mark.parametrize("step", [1, 7, 50])
def test_pages_and_places_by_marks_are_those_that_are_counted(store: Store, desk: Desk, step: int) -> None:
    chance, places = Random(step), ListPlaces(step)
    with store.reading() as conn:
        ids = [row.id for row in order_list.page(conn, OrderFilter(OPEN), first=0, count=50).rows]
    for _ in range(40):
        agree(store, places, chance)
        for _ in range(chance.randrange(4)):
            act(desk, chance, ids)


def test_marks_that_are_too_far_behind_are_made_anew(
    store: Store, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_places, "_MENDED_AT_MOST", 2)
    chance, places = Random(5), ListPlaces(10)
    ids = [row.id for row in desk.lookup.page(OrderFilter(OPEN), first=0, count=50).rows]
    for _ in range(10):
        agree(store, places, chance)
        for _ in range(4):
            act(desk, chance, ids)


def test_a_mark_whose_order_has_left_the_list_still_marks(store: Store, desk: Desk) -> None:
    places, flt = ListPlaces(1), OrderFilter(OPEN)
    with store.reading() as conn:
        before = order_list.page(conn, flt, first=1, count=4, places=places).rows
    version = desk.lookup.order(before[0].id).version
    desk.moves.cancel(before[0].id, reason="too dear", expected_version=version, action_id=new_id())
    with store.reading() as conn:
        after = order_list.page(conn, flt, first=1, count=3, places=places).rows
    assert [row.id for row in after] == [row.id for row in before[1:]]


def test_a_short_list_is_not_marked(store: Store) -> None:
    with store.reading() as conn:
        assert not ListPlaces(300).is_worth_it(conn, ORDERS)
        assert ListPlaces(100).is_worth_it(conn, ORDERS)
