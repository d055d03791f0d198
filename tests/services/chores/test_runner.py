"""The thread of the chores: what is due is done by a job of the program, what fails keeps nothing else from being done."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from orderflow_desk.app.chores import CHORES, Chore, ChoreRunner, GoesOn
from orderflow_desk.domain.actors import Job, System
from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble, FileTrouble
from orderflow_desk.services.desk import Desk, open_desk
from support.shops.clock import Clock
from support.shops.databases import on_sqlite

TABLE = frozenset({Topic.CUSTOMER})


def _nothing(_desk: Desk, _goes_on: GoesOn) -> None:
    pass


def _chore(
    job: Job,
    run: Callable[[Desk, GoesOn], object] = _nothing,
    is_due: Callable[[Desk], bool] = lambda _desk: True,
) -> Chore:
    return Chore(job, is_due, run, every=3600.0, topics=TABLE)


@contextmanager
def _running(runner: ChoreRunner) -> Iterator[None]:
    thread = threading.Thread(target=runner.run)
    thread.start()
    try:
        yield
    finally:
        runner.stop()
        thread.join(5)
        assert not thread.is_alive()


def _wait(is_so: Callable[[], object]) -> None:
    until = time.monotonic() + 5
    while not is_so():
        assert time.monotonic() < until
        time.sleep(0.002)


def test_every_job_of_the_table_stands_there_once_and_none_is_due_in_a_new_shop(desk: Desk) -> None:
    assert {chore.job for chore in CHORES} == set(Job) - {Job.POST, Job.RESET_PASSWORD}
    assert len({chore.job for chore in CHORES}) == len(CHORES)
    assert ChoreRunner(desk).drain(10) == ()
    assert desk.chores.all() == ()


@on_sqlite
def test_a_job_acts_whoever_is_signed_in(desk: Desk) -> None:
    acted: list[object] = []
    desk.people.sign_out()
    table = (_chore(Job.PRUNE_CHANGES, lambda own, _goes_on: acted.append(own._acting.actor)),)
    assert ChoreRunner(desk, table).drain(10) == (Job.PRUNE_CHANGES,)
    assert acted == [System(Job.PRUNE_CHANGES)]
    assert desk.person is None


@on_sqlite
@pytest.mark.logs
def test_what_fails_is_kept_and_the_others_are_done(desk: Desk, clock: Clock) -> None:
    def refuse(_desk: Desk, _goes_on: GoesOn) -> None:
        raise FileTrouble("/photos", "No space left on device")

    def fall(_desk: Desk, _goes_on: GoesOn) -> None:
        raise ZeroDivisionError

    table = (_chore(Job.ARCHIVE_PHOTOS, refuse), _chore(Job.SWEEP_ERASED, fall), _chore(Job.PRUNE_CHANGES))
    assert ChoreRunner(desk, table).drain(10) == (Job.PRUNE_CHANGES,)
    faults = {one.job: one.fault for one in desk.chores.all()}
    assert "No space left" in faults.pop(Job.ARCHIVE_PHOTOS)
    assert faults == {Job.SWEEP_ERASED: "ZeroDivisionError", Job.PRUNE_CHANGES: ""}


@on_sqlite
@pytest.mark.logs
def test_a_database_that_is_away_ends_nothing(desk: Desk) -> None:
    def away(_desk: Desk) -> bool:
        raise DatabaseTrouble(DatabaseFault.AWAY)

    done: list[int] = []
    table = (_chore(Job.SWEEP_ERASED, is_due=away), _chore(Job.PRUNE_CHANGES, lambda *_words: done.append(1)))
    with _running(ChoreRunner(desk, table)):
        _wait(lambda: done)


@on_sqlite
def test_a_change_of_its_topic_wakes_a_chore_and_no_other(desk: Desk) -> None:
    looks: list[int] = []
    table = (_chore(Job.SWEEP_ERASED, is_due=lambda _desk: bool(looks.append(1))),)
    runner = ChoreRunner(desk, table, delay=0.01)
    with _running(runner):
        _wait(lambda: len(looks) == 1)
        runner.wake(Changes.of([(Topic.ORDER, 1)]))
        time.sleep(0.1)
        assert len(looks) == 1
        runner.wake(Changes.of([(Topic.CUSTOMER, None)]))
        _wait(lambda: len(looks) == 2)
        runner.wake(Changes(everything=True))
        _wait(lambda: len(looks) == 3)


@on_sqlite
def test_two_programs_on_one_shop_do_a_chore_once(desk: Desk, database_url: str, clock: Clock) -> None:
    others, done = [], list[str]()
    with open_desk(database_url, clock=clock) as other:

        def run(_desk: Desk, _goes_on: GoesOn) -> None:
            done.append("mine")
            others.extend(
                ChoreRunner(other, (_chore(Job.PRUNE_CHANGES, lambda *_words: done.append("theirs")),)).drain(
                    5
                )
            )

        ChoreRunner(desk, (_chore(Job.PRUNE_CHANGES, run),)).drain(5)
    assert (done, others) == (["mine"], [])


@on_sqlite
def test_a_long_chore_keeps_its_lease_and_stops_when_it_was_lost(
    desk: Desk, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    went_on: list[bool] = []

    def run(own: Desk, goes_on: GoesOn) -> None:
        clock.advance(50)
        went_on.append(goes_on())  # the lease is kept
        clock.advance(50)
        went_on.append(goes_on())
        with own._store.writing() as conn:
            conn.exec_driver_sql("UPDATE chores SET token = 'of another'")
        went_on.append(goes_on())

    seconds = iter(range(0, 10_000, 50))
    monkeypatch.setattr("orderflow_desk.app.chores.time.monotonic", lambda: float(next(seconds)))
    ChoreRunner(desk, (_chore(Job.PRUNE_CHANGES, run),)).drain(1_000_000)
    assert went_on == [True, True, False]


@on_sqlite
def test_stop_ends_a_chore_at_its_next_step(desk: Desk) -> None:
    begun = threading.Event()

    def run(_desk: Desk, goes_on: GoesOn) -> None:
        begun.set()
        while goes_on():
            time.sleep(0.002)

    with _running(ChoreRunner(desk, (_chore(Job.PRUNE_CHANGES, run),))):
        assert begun.wait(5)
