"""Whole starts of the program on a virtual screen: process start to the first screenful painted, seen from outside."""

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from benchmarks.figures import Figure, not_run
from benchmarks.setting import PACKAGED, ROOT, Setting, in_turns, median, pss_mb
from benchmarks.window.painting import NeverPainted
from benchmarks.window.screen import MISSING, WHOLE, Area, Screen, is_there, virtual_screen
from orderflow_desk.store.engine import sqlite_url

# The rows of the list, from below the chips to above the status line, without its scroll bar.
_LIST = Area(80, 112, 456, 840)
_TIMEOUT = 30.0
REST = 2.5


@dataclass(slots=True)
class Starter:
    """Starts a program again and again on one screen, and sees when what it paints first is all there."""

    screen: Screen
    area: Area
    command: Callable[[], tuple[Sequence[str], dict[str, str]]]
    memory: list[float] = field(default_factory=list[float])
    _picture: bytes = b""

    def learn(self) -> None:
        """Start it once to see what it looks like in the end; that also makes the files warm."""
        process = self._start()
        self._picture = self.screen.at_rest(self.area, REST, time.monotonic() + _TIMEOUT)
        self._end(process)

    def start(self) -> float:
        """Start it; return the ms from the start of the process to that picture."""
        began = time.perf_counter()
        process = self._start()
        is_seen = self.screen.wait_for(self.area, self._picture, time.monotonic() + _TIMEOUT)
        took = (time.perf_counter() - began) * 1000
        if is_seen:
            self.memory.append(pss_mb(process.pid))
        self._end(process)
        if not is_seen:
            raise NeverPainted("what was painted the first time")
        return took

    def _start(self) -> "subprocess.Popen[bytes]":
        words, environment = self.command()
        return subprocess.Popen(words, env={**self.screen.environment, **environment}, cwd=ROOT)

    def _end(self, process: "subprocess.Popen[bytes]") -> None:
        process.kill()
        process.wait(10)
        # The screen forgets the window a moment after the program has gone.
        until = time.monotonic() + 5
        while not self.screen.is_blank and time.monotonic() < until:
            time.sleep(0.01)


def _program(setting: Setting, *words: str) -> Callable[[], tuple[Sequence[str], dict[str, str]]]:
    shop = setting.copy()

    def command() -> tuple[Sequence[str], dict[str, str]]:
        home = setting.home("start")
        environment = {
            "ORDERFLOW_DESK_HOME": str(home),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        }
        return [*words, "--database", sqlite_url(shop), "--theme", "light"], environment

    return command


def _bare() -> tuple[Sequence[str], dict[str, str]]:
    return [sys.executable, str(ROOT / "benchmarks" / "yardsticks" / "bare.py")], {}


def cold_start(setting: Setting) -> list[Figure]:
    """Measure starts from source against starts of a bare window: time, and memory at that moment."""
    if not is_there():
        return not_run("cold_start", MISSING)
    with virtual_screen() as screen:
        ours = Starter(screen, _LIST, _program(setting, sys.executable, "-m", "orderflow_desk"))
        bare = Starter(screen, WHOLE, _bare)
        ours.learn()
        bare.learn()
        mine, theirs = in_turns(setting.starts, ours.start, bare.start)
    name = "bare PySide6 window with an empty table"
    return [
        Figure(
            "cold_start",
            "process start to rows painted",
            "ms",
            median(mine),
            name,
            median(theirs),
            at_most=1.5,
        ),
        Figure("cold_start", "PSS then", "MB", median(ours.memory), name, median(bare.memory), at_most=1.3),
    ]


def frozen_start(setting: Setting) -> list[Figure]:
    """Measure starts of the one-dir program against starts from source."""
    if not PACKAGED.exists():
        return not_run("frozen_start", "not built: run dev.py package")
    if not is_there():
        return not_run("frozen_start", MISSING)
    with virtual_screen() as screen:
        frozen = Starter(screen, _LIST, _program(setting, str(PACKAGED)))
        source = Starter(screen, _LIST, _program(setting, sys.executable, "-m", "orderflow_desk"))
        frozen.learn()
        source.learn()
        mine, theirs = in_turns(setting.starts, frozen.start, source.start)
    return [
        Figure(
            "frozen_start", "process start to rows painted", "ms", median(mine), "the same from source",
            median(theirs), at_most=1.1, note=f"PSS {median(frozen.memory):.0f} MB against {median(source.memory):.0f} MB",
        )
    ]  # fmt: skip
