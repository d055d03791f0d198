"""Random hands at the real window: keys held and doubled, clicks, drags, typing at a person's and a scanner's speed.

The promise: nothing goes uncaught, Qt and the libraries complain of nothing, no order moves more than once by one press,
memory stays within bounds, and what is left is whole.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from rigs.hands.acts import Act, drawn
from rigs.hands.window import Window, desktop, missing

# A window that has been worked at for so long, in seconds, is closed and looked into.
_LIFE = 600.0
_MORE_MEMORY = 150.0
# Qt's, where the desktop says nothing else: presses that far apart are two.
_DOUBLE_CLICK = 0.4


@dataclass(slots=True)
class Figures:
    """What was done, and what was broken; `memory` is the most that a life grew by, in MB."""

    acts: Counter[str] = field(default_factory=Counter[str])
    moves: int = 0
    lives: int = 0
    memory: float = 0.0
    broken: list[str] = field(default_factory=list[str])


class Hands:
    """Two hands that do something new each moment, repeated by their seed."""

    def __init__(self, seed: int, environment: Mapping[str, str], folder: Path) -> None:
        self._chance = Random(seed)  # noqa: S311  a rig is repeated by its seed
        self._environment = environment
        self._folder = folder
        self.figures = Figures()

    def work(self, seconds: float) -> None:
        """Work for so long, at one window after the other."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self.figures.lives += 1
            folder = self._folder / str(self.figures.lives)
            folder.mkdir()
            self._live(Window(self._environment, folder), min(left, _LIFE))

    def _live(self, window: Window, seconds: float) -> None:
        until, before, first = time.monotonic() + seconds, window.moves(), window.memory
        last = [Act("start", ())]
        while time.monotonic() < until and window.is_alive:
            act = drawn(self._chance)
            began = time.monotonic()
            window.do(act)
            took = time.monotonic() - began
            self.figures.acts[act.kind] += 1
            after = window.moves()
            last = [*last[-4:], act]
            # Hands that were held up themselves may have pressed twice, and meant it.
            self._compare(
                before, after, last, at_most=1 if took < _DOUBLE_CLICK or "doubled" not in act.kind else 2
            )
            before = after
            self.figures.memory = max(self.figures.memory, window.memory - first)
        if window.ended_by_itself:
            self._break(f"the program died, after {_described(last)}; {window.last_words}")
        for what, lines in window.complaints.items():
            for line in lines:
                self._break(f"{what}: {line}")
        if self.figures.memory > _MORE_MEMORY:
            self._break(f"memory grew by {self.figures.memory:.0f} MB in a life")
        for ailment in window.end():
            self._break(f"the doctor finds: {ailment}")

    def _compare(
        self, before: Mapping[int, int], after: Mapping[int, int], last: list[Act], *, at_most: int
    ) -> None:
        for order_id, count in after.items():
            done = count - before.get(order_id, count)
            self.figures.moves += max(done, 0)
            if done > at_most:
                self._break(f"order {order_id} was moved {done} times by one press, after {_described(last)}")

    def _break(self, sentence: str) -> None:
        self.figures.broken.append(sentence)


def _described(acts: list[Act]) -> str:
    return "; ".join(" ".join((act.kind, *act.words)) for act in acts)


def main(words: list[str]) -> int:
    """Run the rig by its command line."""
    parser = argparse.ArgumentParser(prog="dev.py rig hands", description=__doc__)
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    given = parser.parse_args(words)
    lacking = missing()
    if lacking:
        print(
            f"needs {', '.join(lacking)}; on Debian or Ubuntu: sudo apt-get install -y xvfb openbox xdotool"
        )
        return 2
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="rig-hands-") as folder, desktop() as environment:
        hands = Hands(given.seed, environment, Path(folder))
        hands.work(given.minutes * 60)
    figures = hands.figures
    kinds = ", ".join(f"{count} × {kind}" for kind, count in figures.acts.most_common())
    print(f"seed {given.seed}, {time.monotonic() - began:.0f} s, {figures.lives} lives: {kinds}")
    print(f"  {figures.moves} moves and undos, memory grew by {figures.memory:.0f} MB at most")
    print(f"  {len(figures.broken)} promises broken")
    for sentence in figures.broken[:40]:
        print(f"    {sentence}")
    return 1 if figures.broken else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
