"""The path of an order: all 81 pairs of statuses, and what may follow each."""

from itertools import pairwise, product

import pytest

from orderflow_desk.domain.lifecycle import (
    ALL_MOVES,
    CLOSED,
    FINAL,
    OPEN,
    PATH,
    Direction,
    MoveNotAllowed,
    Status,
    allowed_moves,
    check_move,
    next_status,
    previous_status,
)

# Written out, not computed: the product's own table of what may follow what.
FORWARD = {
    ("draft", "scheduled"),
    ("scheduled", "new"),
    ("new", "in_progress"),
    ("in_progress", "awaiting_parts"),
    ("awaiting_parts", "with_manufacturer"),
    ("with_manufacturer", "ready_for_return"),
    ("ready_for_return", "completed"),
}
BACK = {
    ("scheduled", "draft"),
    ("new", "scheduled"),
    ("in_progress", "new"),
    ("awaiting_parts", "in_progress"),
    ("with_manufacturer", "awaiting_parts"),
    ("ready_for_return", "with_manufacturer"),
}
CANCEL = {
    ("draft", "cancelled"),
    ("scheduled", "cancelled"),
    ("new", "cancelled"),
    ("in_progress", "cancelled"),
    ("awaiting_parts", "cancelled"),
    ("with_manufacturer", "cancelled"),
    ("ready_for_return", "cancelled"),
}
DIRECTIONS = {
    **dict.fromkeys(FORWARD, Direction.FORWARD),
    **dict.fromkeys(BACK, Direction.BACK),
    **dict.fromkeys(CANCEL, Direction.CANCEL),
}
PAIRS = list(product(Status, Status))


def test_there_are_nine_statuses_and_their_slugs_never_change() -> None:
    assert [str(status) for status in Status] == [
        "draft",
        "scheduled",
        "new",
        "in_progress",
        "awaiting_parts",
        "with_manufacturer",
        "ready_for_return",
        "completed",
        "cancelled",
    ]
    assert (*PATH, Status.CANCELLED) == tuple(Status)


@pytest.mark.parametrize(("start", "to"), PAIRS, ids=str)
def test_a_pair_of_statuses_is_a_step_exactly_when_the_table_says_so(start: Status, to: Status) -> None:
    direction = DIRECTIONS.get((start, to))
    if direction is None:
        with pytest.raises(MoveNotAllowed) as caught:
            check_move(start, to)
        assert (caught.value.status, caught.value.to) == (start, to)
        assert {(start, one) for one in caught.value.allowed} == {
            pair for pair in DIRECTIONS if pair[0] == start
        }
    else:
        move = check_move(start, to)
        assert (move.start, move.to, move.direction) == (start, to, direction)


def test_of_81_pairs_20_are_steps_seven_forward_six_back_and_seven_to_cancelled() -> None:
    assert len(PAIRS) == 81
    assert {(move.start, move.to): move.direction for move in ALL_MOVES} == DIRECTIONS
    assert len(ALL_MOVES) == 20
    ways = [move.direction for move in ALL_MOVES]
    assert [ways.count(way) for way in (Direction.FORWARD, Direction.BACK, Direction.CANCEL)] == [7, 6, 7]


@pytest.mark.parametrize("status", list(Status))
def test_what_may_follow_is_what_the_check_lets_through(status: Status) -> None:
    assert allowed_moves(status) == tuple(move for move in ALL_MOVES if move.start is status)
    for move in allowed_moves(status):
        assert check_move(status, move.to) is move


def test_an_order_cannot_skip_awaiting_parts() -> None:
    with pytest.raises(MoveNotAllowed) as caught:
        check_move(Status.IN_PROGRESS, Status.WITH_MANUFACTURER)
    assert caught.value.allowed == (Status.AWAITING_PARTS, Status.NEW, Status.CANCELLED)


@pytest.mark.parametrize("status", list(Status))
def test_staying_where_one_is_is_no_step(status: Status) -> None:
    with pytest.raises(MoveNotAllowed):
        check_move(status, status)


def test_nothing_follows_completed_or_cancelled() -> None:
    assert {Status.COMPLETED, Status.CANCELLED} == FINAL
    for status in FINAL:
        assert allowed_moves(status) == ()
        assert next_status(status) is None
        assert previous_status(status) is None
        with pytest.raises(MoveNotAllowed) as caught:
            check_move(status, Status.DRAFT)
        assert caught.value.allowed == ()


def test_open_and_closed_share_all_statuses_between_them() -> None:
    assert set(OPEN) | set(CLOSED) == set(Status)
    assert set(CLOSED) == FINAL
    assert not set(OPEN) & set(CLOSED)
    assert (*OPEN, Status.COMPLETED) == PATH


def test_next_and_previous_lead_along_the_path_one_step_at_a_time() -> None:
    for earlier, later in pairwise(PATH):
        assert next_status(earlier) is later
    for earlier, later in pairwise(OPEN):
        assert previous_status(later) is earlier
    assert previous_status(Status.DRAFT) is None


def test_a_cancelled_order_can_be_cancelled_from_every_open_status_and_no_other() -> None:
    cancelling = {move.start for move in ALL_MOVES if move.to is Status.CANCELLED}
    assert cancelling == set(OPEN)


def test_each_step_has_a_name_of_its_own_that_tells_both_ends() -> None:
    assert check_move(Status.NEW, Status.IN_PROGRESS).slug == "new>in_progress"
    assert len({move.slug for move in ALL_MOVES}) == len(ALL_MOVES)
