"""The change feed: each hears what another did, soon, on both engines."""

import threading
import time
from collections.abc import Iterator

import pytest

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.store.changes import changes_of
from support.shops.orders import an_order, step


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
def ear(database_url: str) -> Iterator[Ear]:
    with open_desk(database_url) as other:
        listening = Ear(other)
        time.sleep(0.4)
        yield listening
        listening.close()


def test_what_one_does_the_other_hears(desk: Desk, ear: Ear) -> None:
    order_id = an_order(desk, Status.NEW)
    ear.wait(lambda heard: any(one.everything or order_id in one.orders for one in heard))
    ear.heard.clear()
    step(desk, order_id, Status.IN_PROGRESS)
    ear.wait(lambda heard: any(one.everything or order_id in one.orders for one in heard))


def test_nothing_is_heard_while_nothing_happens(desk: Desk, ear: Ear) -> None:
    time.sleep(0.3)
    ear.heard.clear()
    desk.lookup.counts()
    time.sleep(0.7)
    assert ear.heard == []


def test_messages_name_orders_and_the_shop() -> None:
    assert changes_of(["10001", "10002", "10001"]) == Changes(
        frozenset({10001, 10002}), frozenset({"order", "mail"})
    )
    assert changes_of(["shop"]).kinds == {"shop"}
    assert changes_of(["nonsense"]) == Changes()
