"""The program with its real window, on a virtual screen with a window manager, and a demo shop that hands may spoil."""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path

from benchmarks.window.screen import virtual_screen
from orderflow_desk.app.diagnostics.hooks import DEATH_FILES
from orderflow_desk.store.sqlite import sqlite3
from rigs.hands.acts import HEIGHT, WIDTH, Act

NEEDED = ("Xvfb", "openbox", "xdotool")
_START, _FILLED, _QUIET, _POLL = 60.0, 3.0, 0.3, 0.05
_LAST_WORDS = 4000  # characters of each file
_MOVES = "SELECT order_id, count(DISTINCT action_id) FROM timeline WHERE kind IN ('moved', 'undone') GROUP BY order_id"
_LINES = {
    "errors that nobody caught": re.compile(r"^orderflow-desk: "),
    # A PC without a browser or a file manager opens no folder: that is said by Qt, and none of its faults.
    "complaints of Qt": re.compile(r"^Qt complains: (?!qt\.qpa\.services)"),
    "warnings": re.compile(r"\w*Warning: "),
}


# What the doctor examines of the shop itself; this PC has neither keychain nor mail server here.
_OF_THE_SHOP = ("database", "schema", "contents", "disk")


def missing() -> list[str]:
    """Return what this machine lacks of the programs that the hands need."""
    return [name for name in NEEDED if shutil.which(name) is None]


class Window:
    """One life of the program. What it complains of stands in `complaints`, by what it is."""

    def __init__(self, environment: Mapping[str, str], folder: Path) -> None:
        self._environment = {
            **environment,
            "ORDERFLOW_DESK_HOME": str(folder / "home"),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
            "PYTHONWARNINGS": "default",
        }
        self._errors = folder / "errors.txt"
        self._folder = folder
        with self._errors.open("w", encoding="utf-8") as errors:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "orderflow_desk", "--demo"],
                env=self._environment,
                stdout=subprocess.DEVNULL,
                stderr=errors,
            )
        self._wait_for_the_shop()

    def _wait_for_the_shop(self) -> None:
        """Wait until the demo shop has all its orders; while it is filled, they move by themselves."""
        until, found, since = time.monotonic() + _START, self._moves(), time.monotonic()
        while time.monotonic() < until and (not found or time.monotonic() - since < _FILLED):
            time.sleep(_POLL)
            if (now := self._moves()) != found:
                found, since = now, time.monotonic()
        found = self._xdotool("search", "--sync", "--onlyvisible", "--name", "Orderflow|demo|Vogt").split()
        if found:
            self._xdotool("windowsize", found[-1], str(WIDTH), str(HEIGHT), "windowmove", found[-1], "0", "0")
        time.sleep(1)

    @property
    def _shop(self) -> Path | None:
        found = [*(self._folder / "home").rglob("*.db")]
        return found[0] if found else None

    @property
    def is_alive(self) -> bool:
        """Tell whether it runs."""
        return self._process.poll() is None

    @property
    def ended_by_itself(self) -> bool:
        """Tell whether it has ended otherwise than by being closed."""
        return self._process.poll() not in (None, 0)

    @property
    def last_words(self) -> str:
        """How it ended, what it said on standard error, and what its log says of the call in which it died."""
        said = [self._errors, *self._folder.rglob(DEATH_FILES)]
        texts = [path.read_text(encoding="utf-8", errors="replace")[:_LAST_WORDS] for path in said]
        return "\n".join([f"exit {self._process.poll()}", *filter(None, texts)])

    @property
    def memory(self) -> float:
        """The memory that it holds, in MB; 0 when it has ended."""
        try:
            status = Path(f"/proc/{self._process.pid}/status").read_text(encoding="ascii")
        except FileNotFoundError:
            return 0.0
        found = re.search(r"VmRSS:\s+(\d+) kB", status)
        return int(found[1]) / 1024 if found else 0.0

    @property
    def complaints(self) -> dict[str, list[str]]:
        """What it said on standard error, by what it is."""
        lines = self._errors.read_text(encoding="utf-8", errors="replace").splitlines()
        return {what: [line for line in lines if form.search(line)] for what, form in _LINES.items()}

    def do(self, act: Act) -> None:
        """Let the hands do something."""
        self._xdotool(*act.words)

    def moves(self) -> dict[int, int]:
        """Return how often each order was moved or undone, once that has not changed for a moment."""
        found, since = self._moves(), time.monotonic()
        while time.monotonic() - since < _QUIET:
            time.sleep(_POLL)
            if (now := self._moves()) != found:
                found, since = now, time.monotonic()
        return found

    def end(self) -> list[str]:
        """End it, and return what the doctor finds in what it leaves."""
        self._process.terminate()
        self._process.wait(20)
        if self._shop is None:
            return ["there is no shop"]
        command = [
            sys.executable,
            "-m",
            "orderflow_desk",
            "--database",
            f"sqlite:///{self._shop}",
            "doctor",
            "--json",
        ]
        found = subprocess.run(
            command, env=self._environment, capture_output=True, text=True, check=False, timeout=120
        )
        return _ailments(found.stdout) if found.stdout else [found.stderr[-300:]]

    def _moves(self) -> dict[int, int]:
        shop = self._shop
        if shop is None:
            return {}
        try:
            connection = sqlite3.connect(f"file:{shop}?mode=ro", uri=True, timeout=5)
        except sqlite3.Error:
            return {}
        try:
            return dict(connection.execute(_MOVES).fetchall())
        except sqlite3.Error:
            return {}
        finally:
            connection.close()

    def _xdotool(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words],
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=30,
        )
        return done.stdout


def _ailments(report: str) -> list[str]:
    findings = json.loads(report)["findings"]
    return [one["sentence"] for one in findings if one["check"] in _OF_THE_SHOP and one["state"] == "bad"]


@contextmanager
def desktop() -> Generator[dict[str, str]]:
    """Give a virtual screen with a window manager; both end with the block."""
    with virtual_screen() as screen:
        environment = {**os.environ, **screen.environment}
        manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
        try:
            yield environment
        finally:
            manager.terminate()
            manager.wait(10)
