"""The list in the order of its right column, on both engines: the longest in its status, the next appointment."""

from datetime import timedelta

import pytest

from orderflow_desk.domain.lifecycle import OPEN, Status
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.services.desk import Desk
from orderflow_desk.views.orders.list import OrderFilter, moment_of
from support.shops.clock import Clock
from support.shops.orders import an_order, new_id, step, version_of

BY_TIME = OrderFilter(OPEN, is_by_time=True)


@pytest.fixture
def shop(desk: Desk, clock: Clock) -> tuple[Desk, list[int]]:
    """Five orders: a draft, two scheduled ones of which one is planned, one in progress that waited longest, and a new one."""
    made = []
    for status in (Status.IN_PROGRESS, Status.SCHEDULED, Status.SCHEDULED, Status.NEW, Status.DRAFT):
        made.append(an_order(desk, status))
        clock.advance(3600)
    planned = desk.lookup.order(made[1]).since + timedelta(days=3)
    desk.fields.edit(
        made[1],
        field=Field.SHOP_DATE,
        value=planned,
        expected_version=version_of(desk, made[1]),
        action_id=new_id(),
    )
    return desk, made


def _ids(desk: Desk, flt: OrderFilter, first: int = 0, count: int = 50) -> list[int]:
    return [row.id for row in desk.lookup.page(flt, first=first, count=count).rows]


def test_what_waited_longest_stands_on_top_and_the_next_appointments_below(
    shop: tuple[Desk, list[int]],
) -> None:
    desk, (working, planned, unplanned, new, draft) = shop
    assert _ids(desk, BY_TIME) == [working, unplanned, new, draft, planned]
    assert [desk.lookup.place_of(order_id, BY_TIME) for order_id in (working, planned)] == [0, 4]


def test_any_part_of_the_list_is_a_part_of_the_whole(shop: tuple[Desk, list[int]]) -> None:
    desk, _ = shop
    whole = _ids(desk, BY_TIME)
    assert [_ids(desk, BY_TIME, first, 2) for first in range(6)] == [whole[at : at + 2] for at in range(6)]
    assert desk.lookup.page(BY_TIME, first=0, count=1).total == 5


def test_a_move_takes_an_order_to_the_end(shop: tuple[Desk, list[int]], clock: Clock) -> None:
    desk, (working, *_rest) = shop
    clock.advance(10 * 86_400)
    step(desk, working, Status.AWAITING_PARTS)
    assert _ids(desk, BY_TIME)[-1] == working


def test_what_is_found_is_ordered_by_time_too(shop: tuple[Desk, list[int]]) -> None:
    desk, (working, planned, unplanned, new, draft) = shop
    found = OrderFilter(search="jana", is_by_time=True)
    assert _ids(desk, found) == [working, unplanned, new, draft, planned]
    assert desk.lookup.place_of(planned, found) == 4


def test_rows_rank_as_the_database_orders_them(shop: tuple[Desk, list[int]]) -> None:
    desk, _ = shop
    rows = desk.lookup.page(BY_TIME, first=0, count=50).rows
    assert sorted(rows, key=BY_TIME.rank, reverse=True) == list(rows)
    assert sorted(rows, key=moment_of) == list(rows)


def test_orders_of_one_technician_in_the_order_of_time(shop: tuple[Desk, list[int]]) -> None:
    desk, (working, _, _, new, _) = shop
    me = desk.person
    assert me is not None
    for order_id in (new, working):
        desk.assignments.assign(
            order_id, person_id=me.id, expected_version=version_of(desk, order_id), action_id=new_id()
        )
    assert _ids(desk, OrderFilter(OPEN, me.id, is_by_time=True)) == [working, new]
