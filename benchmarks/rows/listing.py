"""The list of orders: shown, scrolled and jumped through, beside Qt's SQL model in Qt's table."""

from collections.abc import Callable
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from benchmarks.figures import Figure
from benchmarks.setting import Setting, in_turns, median
from benchmarks.window.painting import FRAME_MS, Pulse, let_run
from benchmarks.window.window import RealWindow, real_window
from benchmarks.yardsticks.stock import stock
from orderflow_desk.gui.orders.list.list_choice import Group, ListChoice

ROWS_A_STEP = 3
_SQL_MODEL = "QSqlQueryModel on the same file, in a QTableView with the stock delegate"


def open_the_list(window: RealWindow) -> float:
    """Return the ms from the press on the chip of the closed orders to a screenful of them painted."""
    if window.model.filter != ListChoice(Group.OPEN).filter_for(None):
        window.choose(Group.OPEN)
        window.rest()
    took = window.choose(Group.CLOSED)
    window.rest()
    return took


def scroll(window: RealWindow, frames: int) -> list[float]:
    """Return the ms of so many steps of three rows, one each frame, from the top."""
    bar = window.view.verticalScrollBar()
    step = ROWS_A_STEP * bar.singleStep()
    times: list[float] = []
    for _ in range(frames):
        times.append(window.eye.ms(lambda: bar.setValue(bar.value() + step)))
        let_run(FRAME_MS / 1000)
    return times


def press_end(window: RealWindow) -> float:
    """Return the ms from the End key to the last rows painted."""
    window.view.verticalScrollBar().setValue(0)
    QTest.keyClick(window.view, Qt.Key.Key_Home)
    window.rest()
    took = _jump(window, lambda: QTest.keyClick(window.view, Qt.Key.Key_End))
    # The last order is opened, too: that is another row's.
    window.rest()
    return took


def drag(window: RealWindow, chance: Random) -> float:
    """Return the ms from a drag of the scroll bar to anywhere to the rows there painted."""
    bar = window.view.verticalScrollBar()
    to = chance.randrange(bar.maximum() // 20, bar.maximum())
    took = _jump(window, lambda: bar.setValue(to))
    window.rest()
    return took


def _jump(window: RealWindow, act: Callable[[], object]) -> float:
    return window.eye.ms(act, window.knows_what_is_seen)


def list_open(setting: Setting) -> list[Figure]:
    """Measure how long it takes until a list is shown."""
    with real_window(setting.copy(), setting.home("list")) as window:
        with stock(setting.shop, window.view.width(), window.view.height()) as yard:
            ours, theirs = in_turns(setting.rounds, lambda: open_the_list(window), yard.open)
    return [
        Figure("list_open", "chip to painted", "ms", median(ours), _SQL_MODEL, median(theirs), at_most=1.2)
    ]


def scroll_frame(setting: Setting) -> list[Figure]:
    """Measure the frames of a scrolling list."""
    ours: list[float] = []
    theirs: list[float] = []
    frames = setting.rounds
    with real_window(setting.copy(), setting.home("scroll")) as window:
        window.choose_all_closed()
        with stock(setting.shop, window.view.width(), window.view.height()) as yard:
            yard.open()
            for _ in range(6):
                ours += scroll(window, frames)
                theirs += yard.scroll(frames)
    return [
        Figure("scroll_frame", "three rows", "ms", median(ours), _SQL_MODEL, median(theirs), at_most=0.8),
        Figure("scroll_frame", "longest", "ms", max(ours), "", max(theirs), **setting.frames(1)),
    ]


def jump(setting: Setting) -> list[Figure]:
    """Measure jumps to the end and to anywhere, to known rows painted, and what the window misses meanwhile."""
    chance, pulse = setting.chance, Pulse()
    with real_window(setting.copy(), setting.home("jump")) as window:
        window.choose_all_closed()
        with stock(setting.shop, window.view.width(), window.view.height()) as yard:
            (theirs,) = in_turns(3, yard.end)
        # The yardstick holds the window's timers up for many seconds: what they do then is not what a jump does.
        window.rest()
        with pulse:
            ends, drags = in_turns(setting.rounds, lambda: press_end(window), lambda: drag(window, chance))
    name = f"End key of {_SQL_MODEL.partition(',')[0]}"
    return [
        Figure("jump", "End key", "ms", median(ends), name, median(theirs), at_most=0.002),
        Figure("jump", "random drag", "ms", median(drags), name, median(theirs), at_most=0.002),
        Figure(
            "jump", "longest to painted", "ms", max(*ends, *drags), name, median(theirs), **setting.frames(1)
        ),
        Figure("jump", "longest gap of the event loop", "ms", pulse.longest, **setting.frames(1)),
    ]
