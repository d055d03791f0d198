"""Puts poison through the message builder, a process a core, and looks at every mail that comes out."""

import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial

from orderflow_desk.domain.outbox import Parcel
from rigs.poison.built_messages import tried
from rigs.poison.poisoned_letters import has_foreign_markup, parcel

CORES = 2
_AT_ONCE = 2000
_SHOWN = 20


@dataclass(slots=True)
class Figures:
    """What became of the mails: how many for each fault ("" for those that were built), the slowest in seconds."""

    ends: Counter[str] = field(default_factory=Counter[str])
    slowest: float = 0.0
    broken: list[str] = field(default_factory=list[str])

    def add(self, other: "Figures") -> None:
        """Take another part's figures in."""
        self.ends += other.ends
        self.slowest = max(self.slowest, other.slowest)
        self.broken += other.broken


def try_some(seed: int, numbers: range, made: Callable[[int, int], Parcel] = parcel) -> Figures:
    """Build the mails of these numbers; an exception that is not the domain's own is a broken promise."""
    figures = Figures()
    for number in numbers:
        mail = made(seed, number)
        began = time.perf_counter()
        try:
            fault, wrong = tried(mail)
        except Exception as error:  # noqa: BLE001  that there is none is what the rig is for
            fault, wrong = "bug", [f"{type(error).__name__}: {error}"]
        figures.slowest = max(figures.slowest, time.perf_counter() - began)
        figures.ends[fault] += 1
        if number % 2 == 0 and has_foreign_markup(mail.html):
            wrong.append("the letter holds markup that its template has not")
        figures.broken += [f"mail {number}: {one}" for one in wrong]
    return figures


def run(*, messages: int, seed: int, cores: int = CORES) -> Figures:
    """Build so many mails; stop early where much is broken."""
    figures = Figures()
    with ProcessPoolExecutor(cores) as pool:
        for part in pool.map(partial(try_some, seed), _parts(messages)):
            figures.add(part)
            if len(figures.broken) > _SHOWN:
                pool.shutdown(cancel_futures=True)
                break
    return figures


def _parts(messages: int) -> Iterator[range]:
    return (range(first, min(first + _AT_ONCE, messages)) for first in range(0, messages, _AT_ONCE))
