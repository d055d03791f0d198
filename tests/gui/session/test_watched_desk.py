"""What the window's tests stand on: a shop that could be a real one, and a desk that notes what is asked of it."""

import pytest

from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble
from orderflow_desk.domain.lifecycle import Status, check_move
from orderflow_desk.services.health import Health
from orderflow_desk.views.orders.list import OrderFilter
from support.shops.believable_shop import MIRA
from support.shops.orders import cancel
from support.shops.watched_desk import WatchedDesk, refuse


def test_the_shop_is_as_sound_as_a_real_one(desk: WatchedDesk) -> None:
    assert Health(desk.real._store).examine(is_whole=True) == ()


def test_every_order_of_the_shop_came_where_it_stands_by_legal_moves(desk: WatchedDesk) -> None:
    for order_id, row in desk.rows.items():
        order = desk.real.lookup.order(order_id)
        status = Status.DRAFT
        for entry in order.timeline[1:]:
            assert entry.start is status
            status = check_move(entry.start, entry.to).to
        assert (status, len(order.timeline)) == (row.status, row.version)


def test_who_sits_at_the_desk_is_the_one_that_tests_speak_of(desk: WatchedDesk) -> None:
    assert desk.person == MIRA


def test_a_call_is_noted_with_its_thread_and_hindered_before_it_is_done(desk: WatchedDesk) -> None:
    order_id = next(iter(desk.rows))
    desk.hindrance = refuse(DatabaseTrouble(DatabaseFault.AWAY))
    with pytest.raises(DatabaseTrouble):
        cancel(desk, order_id)  # type: ignore[arg-type]
    assert (desk.calls, desk.threads) == (["order"], {"MainThread"})
    assert desk.real.lookup.order(order_id).status is Status.NEW


def test_what_one_test_did_to_the_shop_is_gone_for_the_next(shop_of) -> None:
    first = shop_of()
    cancel(first.real, next(iter(first.rows)))
    again = shop_of()
    assert again.rows[next(iter(again.rows))].status is Status.NEW
    assert again.real.lookup.page(OrderFilter(), first=0, count=1).total == 240
