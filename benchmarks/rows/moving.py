"""A move of an order: from the button to committed, and to painted, beside the same statements through sqlite3."""

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import cycle
from pathlib import Path
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from benchmarks.figures import Figure
from benchmarks.setting import Setting, fdatasync_ms, in_turns, median, milliseconds
from benchmarks.window.painting import Eye, let_run, let_run_until
from benchmarks.window.window import RealWindow, real_window
from benchmarks.yardsticks.replaying import Recording, Replay, connected
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.services.desk import Desk
from orderflow_desk.store.engine import Store, sqlite_url
from orderflow_desk.store.sqlite import journal_mode
from orderflow_desk.views.orders.detail import OrderDetail
from orderflow_desk.views.orders.list import OrderFilter

_TO = {Status.NEW: Status.IN_PROGRESS, Status.IN_PROGRESS: Status.NEW}
_ORDERS = 40
# The feed of changes looks four times a second; what it finds is refreshed before the next act.
_UNTIL_HEARD = 0.35
_YARDSTICK = "the same statements through Python's sqlite3, rollback journal, FULL"


@dataclass(frozen=True, slots=True)
class MovesInTurns:
    """A desk of its own on a shop, with orders that can be moved to and fro, and a recorded move."""

    desk: Desk
    order_ids: Iterator[int]
    replay: Replay

    def move(self) -> float:
        """Move the next order through the services; return the ms until it is committed."""
        order_id = next(self.order_ids)
        return milliseconds(move_of(self.desk, order_id))

    def again(self) -> float:
        """Do the same to the next order through sqlite3 alone; return the ms until it is committed."""
        order_id = next(self.order_ids)
        return milliseconds(lambda: self.replay.do(order_id))


def move_of(desk: Desk, order_id: int, action_id: str = "") -> Any:
    """Return a call that moves an order which is New or In Progress to the other of the two."""
    detail = desk.lookup.order(order_id)
    to, version = _TO[detail.status], detail.version
    return lambda: desk.moves.move(
        order_id, to=to, expected_version=version, action_id=action_id or uuid4().hex
    )


def movable(desk: Desk, count: int) -> list[int]:
    """Return orders that are New, after which mails are not held any more.

    A mail that is held would be merged with that of the next move of the same order: other statements.
    """
    desk.shop.change(replace(desk.shop.read(), hold_seconds=0))
    return [row.id for row in desk.lookup.page(OrderFilter((Status.NEW,)), first=0, count=count).rows]


def at_a_bench(store: Store, copy: Path) -> tuple[Desk, list[int], Replay]:
    """Return a desk on the store, orders to move, and the recorded move with a connection to a copy of the shop."""
    desk = Desk(store, "bench")
    desk.people.sign_in_without_password()
    recorded, *others = movable(desk, _ORDERS)
    recording, action_id = Recording(), uuid4().hex
    move = move_of(desk, recorded, action_id)
    with recording.of(store.engine):
        move()
    return desk, others, Replay(connected(copy), recording, recorded, action_id)


class Button:
    """Presses the button of the order that is shown, and tells when that was committed and when it was painted."""

    def __init__(self, window: RealWindow) -> None:
        self._window = window
        self._committed = 0.0
        self._shown: OrderDetail | None = None
        page = window.page
        self._eye = Eye(page.detail.track, page.detail.strip, page.timeline)
        page.detail.detail_loaded.connect(self._on_loaded)
        moves = window.desk.moves
        plain = moves.move

        def timed(*given: Any, **named: Any) -> Any:
            done = plain(*given, **named)
            self._committed = time.perf_counter()
            return done

        moves.move = timed  # type: ignore[method-assign]  the moment of the commit, seen on the thread that commits

    def _on_loaded(self, detail: OrderDetail) -> None:
        self._shown = detail

    def press(self, order_id: int) -> tuple[float, float]:
        """Show an order and press its button; return the ms to committed and to painted."""
        window = self._window
        window.program.session.order_wanted.emit(order_id)
        let_run_until(lambda: self._shown is not None and self._shown.id == order_id, "the order is shown")
        window.rest()
        assert self._shown is not None
        version, strip = self._shown.version, window.page.detail.strip
        button = strip.forward if self._shown.status is Status.NEW else strip.back
        began = time.perf_counter()
        painted = self._eye.ms(
            lambda: QTest.mouseClick(button, Qt.MouseButton.LeftButton),
            lambda: self._shown is not None and self._shown.id == order_id and self._shown.version > version,
        )
        window.rest()
        return (self._committed - began) * 1000, painted


def transition(setting: Setting) -> list[Figure]:
    """Measure moves of orders through the window, through the services, and through sqlite3."""
    shop = setting.copy_to_write()
    store = Store(sqlite_url(shop))
    desk, order_ids, replay = at_a_bench(store, setting.copy_to_write("sqlite3"))
    painted: list[float] = []
    with closing(replay), closing(store), real_window(shop, setting.home("move")) as window:
        bench, button = MovesInTurns(desk, cycle(order_ids), replay), Button(window)

        def rested(act: Callable[[], float]) -> Callable[[], float]:
            """Return the act after a pause, for a disk and a processor that rested make each of them slower."""

            def do() -> float:
                let_run(_UNTIL_HEARD)
                window.rest()
                return act()

            return do

        def press() -> float:
            committed, seen = button.press(next(bench.order_ids))
            painted.append(seen - committed)
            return committed

        pressed, called, replayed = in_turns(
            setting.rounds, rested(press), rested(bench.move), rested(bench.again)
        )
        warm, warm_replayed = in_turns(setting.rounds, bench.move, bench.again)
    sync = fdatasync_ms(setting.scratch)
    return [
        Figure(
            "transition", "button to committed", "ms", median(pressed), _YARDSTICK, median(replayed), at_most=2.0,
            note=f"fdatasync {sync:.2f} ms; journal mode {journal_mode()}",
        ),
        Figure(
            "transition", "service call to committed", "ms", median(called), _YARDSTICK, median(replayed), at_most=1.0,
            note=f"without a pause before each {median(warm):.2f} ms against {median(warm_replayed):.2f}",
        ),
        Figure("transition", "committed to painted", "ms", median(painted), **setting.frames(1)),
    ]  # fmt: skip
