"""Garbage is collected on the thread of the window, and on no other."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from orderflow_desk.app import collector
from orderflow_desk.app.collector import Collector


class Knot:
    """Something that only a collector takes apart."""

    def __init__(self) -> None:
        self.self = self


@pytest.fixture
def start_ms() -> int:
    """How long the start takes: no test comes to its end but that which says so, for what the end leaves alone stays."""
    return 600_000


@pytest.fixture
def running(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, start_ms: int) -> Iterator[Collector]:
    monkeypatch.setattr(collector, "_EVERY_MS", 1)
    monkeypatch.setattr(collector, "_YOUNG", 0)
    monkeypatch.setattr(collector, "_START_OVER_MS", start_ms)
    gc.unfreeze()  # the run's own start is left alone in the same way
    one = Collector()
    one.begin()
    yield one
    one.end()
    gc.disable()


def test_what_nobody_holds_is_gone_soon(running: Collector, qtbot: QtBot) -> None:
    gone = weakref.ref(Knot())
    qtbot.waitUntil(lambda: gone() is None, timeout=5000)


def test_what_has_grown_old_is_gone_in_the_end(running: Collector, qtbot: QtBot) -> None:
    knot = Knot()
    gone = weakref.ref(knot)
    gc.collect()
    del knot
    qtbot.waitUntil(lambda: gone() is None, timeout=5000)


def test_a_worker_that_makes_many_objects_collects_nothing(running: Collector) -> None:
    gone = weakref.ref(Knot())
    worker = threading.Thread(target=lambda: [[] for _ in range(100_000)])
    worker.start()
    worker.join()
    assert gone() is not None


@pytest.mark.parametrize("start_ms", [1000])
def test_what_the_start_has_made_is_left_alone_once_it_is_over(running: Collector, qtbot: QtBot) -> None:
    assert gc.get_freeze_count() == 0
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 0, timeout=5000)


def test_it_is_left_to_python_again_at_the_end(running: Collector) -> None:
    assert not gc.isenabled()
    running.end()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
