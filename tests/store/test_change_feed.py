"""The change feed: each desk hears what the others did, soon, and nothing of its own, on both engines."""

import threading
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta

import psycopg
import pytest
from sqlalchemy import text

from orderflow_desk.domain.actors import Job
from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.moments import to_microseconds
from orderflow_desk.domain.orders.order import InternalNote
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.store import change_log
from orderflow_desk.store.changes import EVERYTHING, Mark, PostgresFeed, news
from support.shops.chores import do_chores
from support.shops.databases import on_postgresql, on_sqlite
from support.shops.orders import an_order, new_id, step


class Ear:
    def __init__(self, desk: Desk) -> None:
        self.heard: list[Changes] = []
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._listen, args=(desk,))
        self._thread.start()

    def _listen(self, desk: Desk) -> None:
        for changes in desk.changes().watch(self._stop):
            self.heard.append(changes)

    def wait(self, is_so, seconds: float = 5.0) -> None:
        until = time.monotonic() + seconds
        while not is_so(self.heard) and time.monotonic() < until:
            time.sleep(0.01)
        assert is_so(self.heard), self.heard

    def close(self) -> None:
        self._stop.set()
        self._thread.join(5)
        assert not self._thread.is_alive()


@pytest.fixture
def other(database_url: str) -> Iterator[Desk]:
    with open_desk(database_url) as other:
        other.people.sign_in_without_password()
        yield other


@pytest.fixture
def ear(other: Desk) -> Iterator[Ear]:
    listening = Ear(other)
    yield listening
    listening.close()


def test_what_one_does_the_other_hears_by_its_topics(desk: Desk, ear: Ear) -> None:
    order_id = an_order(desk, Status.NEW)
    ear.wait(lambda heard: any(order_id in one.orders and Topic.CUSTOMER in one.topics for one in heard))
    time.sleep(0.3)
    ear.heard.clear()
    desk.notes.add(order_id, note=InternalNote("x"), action_id=new_id())
    ear.wait(bool)
    assert ear.heard == [Changes.of([(Topic.ORDER, order_id)])]
    step(desk, order_id, Status.IN_PROGRESS)
    ear.wait(lambda heard: Topic.STATUS in heard[-1].topics)
    assert not any(one.everything for one in ear.heard)


def test_nobody_hears_of_what_they_did_themselves(desk: Desk, other: Desk, ear: Ear) -> None:
    order_id = an_order(other, Status.NEW)
    time.sleep(0.7)
    assert ear.heard == []
    desk.notes.add(order_id, note=InternalNote("x"), action_id=new_id())
    ear.wait(bool)
    assert ear.heard == [Changes.of([(Topic.ORDER, order_id)])]


def test_what_was_done_before_a_desk_began_to_listen_is_heard_then(desk: Desk, other: Desk) -> None:
    order_id = an_order(desk)
    ear = Ear(other)
    try:
        ear.wait(lambda heard: any(order_id in one.orders for one in heard))
    finally:
        ear.close()


def test_nothing_is_heard_while_nothing_happens(desk: Desk, ear: Ear) -> None:
    time.sleep(0.3)
    ear.heard.clear()
    desk.lookup.counts()
    time.sleep(0.7)
    assert ear.heard == []


def test_lines_are_applied_once_and_unknown_topics_are_everything() -> None:
    mark = Mark()
    lines = [(1, "a", "order", 7), (2, "b", "order", 8), (3, "a", "people", None)]
    assert news(lines, mark, "b") == Changes.of([(Topic.ORDER, 7), (Topic.PEOPLE, None)])
    assert news(lines, mark, "b") == Changes()
    assert news([(4, "b", "from the future", None)], mark, "b") == Changes()
    assert news([(5, "a", "from the future", None)], mark, "b") == EVERYTHING


@on_sqlite
def test_a_desk_that_slept_while_the_log_was_pruned_reads_everything(desk: Desk, other: Desk) -> None:
    for _ in range(3):
        an_order(desk)
    with desk._store.writing() as conn:
        assert change_log.prune(conn, desk._store.now(conn), timedelta(seconds=-1)) > 0
    an_order(desk)
    ear = Ear(other)
    try:
        ear.wait(bool)
        assert ear.heard == [EVERYTHING]
    finally:
        ear.close()


@on_postgresql
def test_an_id_that_becomes_visible_behind_a_higher_one_is_not_lost(desk: Desk, other: Desk) -> None:
    feed = other.changes()
    assert isinstance(feed, PostgresFeed)
    line = "INSERT INTO change_log (at, origin, topic, order_id) VALUES (0, 'x', 'order', {})"
    with (
        closing(psycopg.connect(**feed._place, autocommit=True)) as reader,
        desk._store.engine.connect() as slow,
    ):
        with slow.begin():
            slow.execute(text(line.format(1)))
            with desk._store.writing() as quick:
                quick.execute(text(line.format(2)))
            assert feed._news(reader) == Changes.of([(Topic.ORDER, 2)])
            assert feed._news(reader) == Changes()
        assert feed._news(reader) == Changes.of([(Topic.ORDER, 1)])
        assert feed._news(reader) == Changes()


@on_postgresql
def test_after_a_lost_connection_everything_is_read_anew(desk: Desk, other: Desk) -> None:
    first = Ear(other)
    time.sleep(0.5)
    first.close()
    assert first.heard == []
    again = Ear(other)
    try:
        again.wait(bool)
        assert again.heard == [EVERYTHING]
    finally:
        again.close()


def test_old_lines_go_by_a_chore(desk: Desk) -> None:
    an_order(desk)
    assert do_chores(desk) == ()
    with desk._store.writing() as conn:
        now = to_microseconds(desk._store.now(conn))
        conn.execute(text(f"UPDATE change_log SET at = {now}"))
        conn.execute(text(f"UPDATE change_log SET at = {now} - 15 * 86400000000 WHERE topic <> 'status'"))
    assert do_chores(desk) == (Job.PRUNE_CHANGES,)
    with desk._store.reading() as conn:
        assert conn.execute(text("SELECT DISTINCT topic FROM change_log")).scalars().all() == ["status"]
    assert do_chores(desk) == ()
