"""Leases of chores on both engines: one does a chore, who died is replaced, what failed rests."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import pytest

from orderflow_desk.domain.actors import Job
from orderflow_desk.services.chores import LEASE, Chores, ChoreState
from orderflow_desk.services.desk import Desk, open_desk
from support.shops.clock import Clock

JOB = Job.ARCHIVE_PHOTOS


@pytest.fixture
def chores(desk: Desk) -> Chores:
    return desk.for_job(JOB).chores


@pytest.fixture
def elsewhere(desk: Desk, database_url: str, clock: Clock) -> Iterator[Chores]:
    """The same chore on another PC."""
    with open_desk(database_url, pc="workbench", clock=clock) as other:
        yield other.for_job(JOB).chores


def test_one_does_a_chore_and_the_next_when_it_is_given_back(chores: Chores, elsewhere: Chores) -> None:
    token = chores.take(JOB)
    assert token is not None
    assert (elsewhere.take(JOB), chores.take(JOB)) == (None, None)
    assert elsewhere.take(Job.PRUNE_CHANGES) is not None
    chores.settle(token)
    assert elsewhere.take(JOB) is not None


def test_who_died_at_it_is_replaced_when_the_lease_ends_and_knows_it(
    chores: Chores, elsewhere: Chores, clock: Clock
) -> None:
    token = chores.take(JOB)
    assert token is not None
    clock.advance(LEASE.total_seconds() - 1)
    assert chores.keep(token)
    clock.advance(LEASE.total_seconds() - 1)
    assert elsewhere.take(JOB) is None
    clock.advance(1)
    second = elsewhere.take(JOB)
    assert second is not None
    assert not chores.keep(token)
    chores.settle(token, "too late")
    assert elsewhere.keep(second)
    assert [one.fault for one in elsewhere.all()] == [""]


def test_what_failed_rests_longer_each_time_and_no_longer_than_an_hour(chores: Chores, clock: Clock) -> None:
    for minutes in (1, 2, 4, 8, 16, 32, 60, 60):
        token = chores.take(JOB)
        assert token is not None
        chores.settle(token, "the disk is full")
        clock.advance(minutes * 60 - 1)
        assert chores.take(JOB) is None
        clock.advance(1)
    (state,) = chores.all()
    assert (state.fault, state.failures, state.done_at) == ("the disk is full", 8, None)
    token = chores.take(JOB)
    assert token is not None
    chores.settle(token)
    assert chores.all() == (ChoreState(JOB, clock.now),)
    assert chores.take(JOB) is not None


def test_a_clock_that_was_set_back_keeps_no_chore_from_being_done(chores: Chores, clock: Clock) -> None:
    token = chores.take(JOB)
    assert token is not None
    clock.advance(-3 * 86_400)
    second = chores.take(JOB)
    assert second is not None
    clock.advance(3 * 86_400)
    chores.settle(second, "the disk is full")
    clock.advance(-3 * 86_400)
    assert chores.take(JOB) is not None


def test_of_many_at_once_one_has_it(desk: Desk, database_url: str) -> None:
    with ExitStack() as stack, ThreadPoolExecutor(8) as pool:
        desks = [stack.enter_context(open_desk(database_url)).for_job(JOB) for _ in range(8)]
        taken = list(pool.map(lambda one: one.chores.take(JOB), desks))
    assert len([token for token in taken if token]) == 1
