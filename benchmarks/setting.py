"""What a row is given: the shop to read, a folder to write in, and how often it is to repeat itself."""

import os
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from typing import Any, TypeVar

from benchmarks.shops.maker import copied

ROOT = Path(__file__).resolve().parents[1]
PACKAGED = ROOT / "build" / "package" / "dist" / "orderflow-desk" / "orderflow-desk"
_MS = 1000.0
SHORTEST_FRAME_MS = 1000 / 60
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and how a row measures. `rounds` is how often the short acts are repeated, `mails` how many are sent.

    `frame_ms` is a frame of this run: what the stock table takes to paint a changed screenful, one of 60 Hz at least.
    """

    shop: Path
    scratch: Path
    orders: int
    seed: int
    rounds: int = 21
    starts: int = 7
    mails: int = 1000
    frame_ms: float = SHORTEST_FRAME_MS

    @property
    def chance(self) -> Random:
        """The same chances for each row of the same seed."""
        return Random(self.seed)  # noqa: S311  a measurement is repeated by its seed

    def copy(self) -> Path:
        """Return a shop for rows that look at it; the program may note this and that in it."""
        return self._copied("looked-at.db")

    def copy_to_write(self, whose: str = "all") -> Path:
        """Return a shop for rows that change orders and send mails; one of its own for a row that leaves little to do."""
        return self._copied(f"written-to-by-{whose}.db")

    def _copied(self, name: str) -> Path:
        path = self.scratch / name
        return path if path.exists() else copied(self.shop, path)

    def home(self, name: str) -> Path:
        """Return an empty folder for one start of the program."""
        folder = self.scratch / f"home-{name}-{time.monotonic_ns()}"
        folder.mkdir(parents=True)
        return folder

    def frames(self, count: float) -> dict[str, Any]:
        """Return a limit of so many frames, as a figure takes it."""
        said = f"{count:g} frame{'' if count == 1 else 's'} ({count * self.frame_ms:.1f} ms)"
        return {"limit": count * self.frame_ms, "limit_said": said}

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain values."""
        return {
            name: str(value) if isinstance(value, Path) else value for name, value in asdict(self).items()
        }


def setting_of(kept: dict[str, Any]) -> Setting:
    """Return the setting that `as_dict` told of."""
    paths: dict[str, Any] = {name: Path(kept[name]) for name in ("shop", "scratch")}
    return Setting(**{**kept, **paths})


def milliseconds(act: Callable[[], object]) -> float:
    """Return how long an act takes."""
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * _MS


def in_turns(rounds: int, *acts: Callable[[], T]) -> tuple[list[T], ...]:
    """Let the acts measure themselves in turns, so that what the machine does besides meets all alike."""
    found: tuple[list[T], ...] = tuple([] for _ in acts)
    for _ in range(rounds):
        for act, values in zip(acts, found, strict=True):
            values.append(act())
    return found


def median(values: Sequence[float]) -> float:
    """Return the median."""
    return statistics.median(values)


def fdatasync_ms(folder: Path, rounds: int = 51) -> float:
    """Return the median time in ms of one fdatasync of 4 KiB in `folder`: what no durable commit can go below."""
    path = folder / "fdatasync.tmp"
    handle = os.open(path, os.O_CREAT | os.O_RDWR)
    try:
        times: list[float] = []
        for number in range(rounds):
            os.pwrite(handle, b"x" * 4096, number * 4096)
            times.append(milliseconds(lambda: os.fdatasync(handle)))
        return median(times)
    finally:
        os.close(handle)
        path.unlink()


def pss_mb(pid: int | str = "self") -> float:
    """Return the proportional set size of a process in MB (10^6 bytes), as the kernel reckons it."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024 / 1e6
    raise LookupError(pid)
