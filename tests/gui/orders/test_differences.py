"""The steps from what is shown to what is fresh, against a plain model: a list that is really changed step by step."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.orders.list.differences import Kind, Step, steps_to
from orderflow_desk.views.orders.list import OrderFilter, OrderRow

_BASE = OrderRow(
    0, Status.NEW, "item", "customer", "", datetime(2026, 1, 1, tzinfo=UTC), None, None, False, 1
)


def rows(ids: list[int], version: int = 1) -> list[OrderRow]:
    return [replace(_BASE, id=number, version=version) for number in ids]


def carried_out(shown: list[OrderRow | None], steps: list[Step]) -> list[OrderRow | None]:
    result = list(shown)
    for step in steps:
        match step.kind:
            case Kind.INSERT:
                assert 0 <= step.place <= len(result)
                result[step.place : step.place] = step.rows
            case Kind.REMOVE:
                assert step.place + step.count <= len(result)
                del result[step.place : step.place + step.count]
            case Kind.CHANGE:
                assert step.place + step.count <= len(result)
                result[step.place : step.place + step.count] = step.rows
    return result


def test_nothing_is_done_when_nothing_changed() -> None:
    same = rows([9, 8, 7])
    assert steps_to(same, same, first=0, shown_total=3, total=3) == []


def test_a_new_order_is_one_insert_at_the_top() -> None:
    steps = steps_to(rows([9, 8]), rows([10, 9, 8]), first=0, shown_total=2, total=3)
    assert [(step.kind, step.place, step.count) for step in steps] == [(Kind.INSERT, 0, 1)]


def test_an_order_that_left_is_one_removal() -> None:
    steps = steps_to(rows([9, 8, 7]), rows([9, 7]), first=0, shown_total=3, total=2)
    assert [(step.kind, step.place, step.count) for step in steps] == [(Kind.REMOVE, 1, 1)]


def test_a_changed_order_is_one_change_in_its_place() -> None:
    steps = steps_to(rows([9, 8]), [*rows([9]), *rows([8], version=2)], first=0, shown_total=2, total=2)
    assert [(step.kind, step.place, step.count) for step in steps] == [(Kind.CHANGE, 1, 1)]


def test_an_order_that_came_far_above_pushes_the_part_that_is_seen_down() -> None:
    shown, fresh = rows([50, 49, 48]), rows([51, 50, 49])
    steps = steps_to(shown, fresh, first=100, shown_total=500, total=501)
    assert (steps[0].kind, steps[0].place, steps[0].count) == (Kind.INSERT, 0, 1)


_ids = st.sets(st.integers(1, 60), max_size=40)


@given(_ids, _ids, st.sets(st.integers(1, 60)))
def test_the_steps_lead_from_any_list_to_any_other(
    before: set[int], after: set[int], touched: set[int]
) -> None:
    shown = rows(sorted(before, reverse=True))
    fresh = [
        replace(row, version=2) if row.id in touched else row for row in rows(sorted(after, reverse=True))
    ]
    steps = steps_to(shown, fresh, first=0, shown_total=len(shown), total=len(fresh))
    assert carried_out(list(shown), steps) == fresh


@given(_ids, _ids, st.integers(0, 30), st.integers(1, 15))
def test_a_part_of_the_list_ends_up_where_the_desk_says(
    before: set[int], after: set[int], first: int, count: int
) -> None:
    all_before, all_after = (rows(sorted(ids, reverse=True)) for ids in (before, after))
    known = all_before[first : first + count]
    fresh = all_after[first : first + count]
    shown: list[OrderRow | None] = [None] * len(all_before)
    shown[first : first + count] = known
    steps = steps_to(known, fresh, first=first, shown_total=len(all_before), total=len(all_after))
    result = carried_out(shown, steps)
    assert len(result) == len(all_after)
    assert result[first : first + count] == fresh


def in_order(orders: dict[int, bool]) -> list[OrderRow]:
    """Return the rows of a list: which orders, and whether each is a draft."""
    made = [
        replace(_BASE, id=number, status=Status.DRAFT if is_draft else Status.NEW)
        for number, is_draft in orders.items()
    ]
    return sorted(made, key=lambda row: (row.status is Status.DRAFT, row.id), reverse=True)


_lists = st.dictionaries(st.integers(1, 60), st.booleans(), max_size=40)


@given(_lists, _lists, st.integers(0, 30), st.integers(1, 15))
def test_a_list_with_drafts_on_top_ends_up_where_the_desk_says(
    before: dict[int, bool], after: dict[int, bool], first: int, count: int
) -> None:
    all_before, all_after = in_order(before), in_order(after)
    known, fresh = (rows[first : first + count] for rows in (all_before, all_after))
    shown: list[OrderRow | None] = [None] * len(all_before)
    shown[first : first + count] = known
    steps = steps_to(known, fresh, first=first, shown_total=len(all_before), total=len(all_after))
    result = carried_out(shown, steps)
    assert len(result) == len(all_after)
    assert result[first : first + count] == fresh


def test_a_draft_that_is_submitted_goes_from_the_top_to_its_place() -> None:
    shown, fresh = in_order({5: True, 9: False, 3: False}), in_order({5: False, 9: False, 3: False})
    steps = steps_to(shown, fresh, first=0, shown_total=3, total=3)
    assert [(step.kind, step.place, step.count) for step in steps] == [
        (Kind.REMOVE, 0, 1),
        (Kind.INSERT, 1, 1),
    ]


def test_what_was_searched_for_is_compared_newest_first() -> None:
    shown = [replace(_BASE, id=9), replace(_BASE, id=5, status=Status.DRAFT)]
    fresh = [replace(_BASE, id=9), replace(_BASE, id=5)]
    steps = steps_to(shown, fresh, first=0, shown_total=2, total=2, rank=OrderFilter(search="x").rank)
    assert [(step.kind, step.place, step.count) for step in steps] == [(Kind.CHANGE, 1, 1)]
