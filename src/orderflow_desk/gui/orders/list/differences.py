"""Finds what a fresh part of the list changes in what is shown, so that selection and scroll can stay."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from orderflow_desk.views.orders.list import OrderFilter, OrderRow

_Rank = tuple[int, int]
_NEWEST_FIRST = OrderFilter().rank


class Kind(StrEnum):
    """What a step does."""

    INSERT = "insert"
    REMOVE = "remove"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class Step:
    """One change of the list: `count` rows from `place` on; `rows` are the new ones, None for rows not known yet."""

    kind: Kind
    place: int
    count: int
    rows: tuple[OrderRow | None, ...] = ()


def steps_to(
    shown: Sequence[OrderRow],
    fresh: Sequence[OrderRow],
    *,
    first: int,
    shown_total: int,
    total: int,
    rank: Callable[[OrderRow], _Rank] = _NEWEST_FIRST,
) -> list[Step]:
    """Return the steps from the `shown` to the `fresh` rows, to be done one after the other.

    Both lists begin at row `first` and are ordered by descending rank; an order of another rank than before goes from one
    place and comes to another. Where rows came or went above `first`, the list is
    pushed or pulled at its top so that the first order known to both, and not moved, stands where it belongs.
    """
    steps: list[Step] = []
    start_shown = start_fresh = 0
    if first > 0:
        start_shown, start_fresh = _first_in_both(shown, fresh, rank)
        _push(steps, start_fresh - start_shown)
        _change(steps, first, fresh[:start_fresh])
    place = _merge(steps, shown[start_shown:], fresh[start_fresh:], first + start_fresh, rank)
    _even_out(steps, shown_total, total)
    _change(steps, place, fresh[place - first :])
    return steps


def _first_in_both(
    shown: Sequence[OrderRow], fresh: Sequence[OrderRow], rank: Callable[[OrderRow], _Rank]
) -> tuple[int, int]:
    places = {rank(row): place for place, row in enumerate(fresh)}
    for place, row in enumerate(shown):
        if rank(row) in places:
            return place, places[rank(row)]
    return len(shown), len(shown)


def _push(steps: list[Step], by: int) -> None:
    if by > 0:
        steps.append(Step(Kind.INSERT, 0, by, (None,) * by))
    elif by < 0:
        steps.append(Step(Kind.REMOVE, 0, -by))


def _change(steps: list[Step], place: int, rows: Sequence[OrderRow]) -> None:
    if rows:
        steps.append(Step(Kind.CHANGE, place, len(rows), tuple(rows)))


def _merge(
    steps: list[Step],
    shown: Sequence[OrderRow],
    fresh: Sequence[OrderRow],
    place: int,
    rank: Callable[[OrderRow], _Rank],
) -> int:
    """Walk both lists until one ends; return the place that was reached."""
    old = new = 0
    while old < len(shown) and new < len(fresh):
        old_rank, new_rank = rank(shown[old]), rank(fresh[new])
        if old_rank == new_rank:
            if shown[old] != fresh[new]:
                _change(steps, place, (fresh[new],))
            old, new, place = old + 1, new + 1, place + 1
        elif old_rank > new_rank:
            gone = _run(shown, old, new_rank, rank)
            steps.append(Step(Kind.REMOVE, place, gone))
            old += gone
        else:
            came = _run(fresh, new, old_rank, rank)
            steps.append(Step(Kind.INSERT, place, came, tuple(fresh[new : new + came])))
            new, place = new + came, place + came
    return place


def _run(rows: Sequence[OrderRow], start: int, floor: _Rank, rank: Callable[[OrderRow], _Rank]) -> int:
    """Return how many rows from `start` on rank above `floor`."""
    length = 0
    while start + length < len(rows) and rank(rows[start + length]) > floor:
        length += 1
    return length


def _even_out(steps: list[Step], shown_total: int, total: int) -> None:
    """Make the number of rows right, at the end of the list: what came or went there is not known row by row."""
    signs = {Kind.INSERT: 1, Kind.REMOVE: -1, Kind.CHANGE: 0}
    count = shown_total + sum(signs[step.kind] * step.count for step in steps)
    if count < total:
        steps.append(Step(Kind.INSERT, count, total - count, (None,) * (total - count)))
    elif count > total:
        steps.append(Step(Kind.REMOVE, total, count - total))
