"""Unfinished intakes stand above everything else in the list, on both engines and however deep it is read."""

from random import Random

import pytest

from orderflow_desk.domain.lifecycle import CLOSED, OPEN, Status
from orderflow_desk.services.desk import Desk
from orderflow_desk.views.orders.list import OrderFilter, OrderRow
from support.shops.orders import an_order, cancel, step

_S = Status
_LISTS = ((), OPEN, CLOSED, (_S.DRAFT,), (_S.NEW,), (_S.DRAFT, _S.NEW), (_S.NEW, _S.COMPLETED))


def _wanted(rows: list[OrderRow], flt: OrderFilter) -> list[int]:
    """Return what the list has to be, told in one line."""
    shown = [row for row in rows if not flt.statuses or row.status in flt.statuses]
    return [row.id for row in sorted(shown, key=lambda row: (row.status is not _S.DRAFT, -row.id))]


def _read(desk: Desk, flt: OrderFilter) -> list[OrderRow]:
    return list(desk.lookup.page(flt, first=0, count=100).rows)


@pytest.fixture
def shop(desk: Desk) -> Desk:
    """Drafts at the bottom, at the top, and in between."""
    for status in (_S.DRAFT, _S.NEW, _S.DRAFT, _S.DRAFT, _S.COMPLETED, _S.CANCELLED, _S.SCHEDULED, _S.DRAFT):
        an_order(desk, status)
    return desk


@pytest.mark.parametrize("statuses", _LISTS)
def test_drafts_stand_above_everything_else_and_each_part_newest_first(
    shop: Desk, statuses: tuple[Status, ...]
) -> None:
    flt = OrderFilter(statuses)
    rows = _read(shop, flt)
    assert [row.id for row in rows] == _wanted(_read(shop, OrderFilter()), flt)
    assert len(rows) == shop.lookup.page(flt, first=0, count=1).total


@pytest.mark.parametrize("statuses", _LISTS)
def test_any_part_of_the_list_is_the_same_part_of_the_whole_and_each_order_has_its_place(
    shop: Desk, statuses: tuple[Status, ...]
) -> None:
    flt = OrderFilter(statuses)
    whole = _read(shop, flt)
    for first in range(len(whole) + 1):
        for count in (1, 2, 3, 5):
            page = shop.lookup.page(flt, first=first, count=count)
            assert list(page.rows) == whole[first : first + count]
    assert [shop.lookup.place_of(row.id, flt) for row in whole] == list(range(len(whole)))


def test_one_technicians_drafts_stand_on_top_too(shop: Desk) -> None:
    assert shop.person is not None
    me = shop.person.id
    ids = [row.id for row in _read(shop, OrderFilter(OPEN))]
    for order_id in ids[1::2]:
        version = shop.lookup.order(order_id).version
        shop.assignments.assign(
            order_id, person_id=me, expected_version=version, action_id=f"give-{order_id}"
        )
    flt = OrderFilter(OPEN, technician_id=me)
    assert [row.id for row in _read(shop, flt)] == ids[1::2]
    assert [shop.lookup.place_of(one, flt) for one in ids[1::2]] == list(range(len(ids[1::2])))
    assert shop.lookup.place_of(ids[0], flt) is None


def test_a_draft_that_leaves_goes_to_its_place_and_one_that_comes_back_to_the_top(shop: Desk) -> None:
    flt = OrderFilter(OPEN)
    lowest = next(row.id for row in reversed(_read(shop, flt)) if row.status is _S.DRAFT)
    step(shop, lowest, _S.SCHEDULED)
    assert shop.lookup.place_of(lowest, flt) == len(_read(shop, flt)) - 1
    step(shop, lowest, _S.DRAFT)
    assert shop.lookup.place_of(lowest, flt) == 3
    cancel(shop, lowest)
    assert shop.lookup.place_of(lowest, flt) is None
    assert [row.id for row in _read(shop, flt)] == _wanted(_read(shop, flt), flt)


def test_what_was_searched_for_is_newest_first(shop: Desk) -> None:
    found = [row.id for row in _read(shop, OrderFilter(search="bosch"))]
    assert found == sorted(found, reverse=True)
    assert len(found) == 8


def test_random_lists_are_ordered_as_one_line_says(desk: Desk) -> None:
    chance = Random(17)
    for _ in range(12):
        an_order(desk, chance.choice((_S.DRAFT, _S.DRAFT, _S.SCHEDULED, _S.NEW, _S.CANCELLED)))
    for statuses in _LISTS:
        flt = OrderFilter(statuses)
        assert [row.id for row in _read(desk, flt)] == _wanted(_read(desk, OrderFilter()), flt)
