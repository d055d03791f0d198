"""What the rigs that kill share: shops on each ground in turns, and the command line with its report."""

import argparse
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Protocol, TypeVar

from rigs.shared.grounds import NAMES, Ground, ground_of


class Toll(Protocol):
    """What a run has seen on one ground."""

    broken: list[str]


F = TypeVar("F", bound=Toll)


def in_turns(
    figures: Mapping[str, Toll], *, kills: int, lives: int, let_live: Callable[[str, int, int], None]
) -> None:
    """Let a shop of `lives` lives live on each ground in turns, until there were so many kills or a promise broke.

    `let_live` is given the ground, how many lives, and how often it was this ground's turn before.
    """
    names, shops = list(figures), 0
    while kills and not any(one.broken for one in figures.values()):
        count = min(lives, kills)
        let_live(names[shops % len(names)], count, shops // len(names))
        kills, shops = kills - count, shops + 1


def command(
    name: str,
    words: list[str],
    *,
    does: str | None,
    option: str,
    kills: int,
    run: Callable[[dict[str, Ground], Path, int, int], dict[str, F]],
    seen: Callable[[F], str],
) -> int:
    """Run a rig by its command line: so many `kills` where `option` says no other number; `seen` tells of one ground."""
    parser = argparse.ArgumentParser(prog=f"dev.py rig {name}", description=does)
    parser.add_argument(option, type=int, default=kills, dest="kills")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument(
        "--on",
        choices=NAMES,
        action="append",
        help="a journal mode of SQLite, or PostgreSQL; all in turns if not given",
    )
    given = parser.parse_args(words)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix=f"rig-{name}-") as place, ExitStack() as stack:
        folder = Path(place)
        grounds = {one: stack.enter_context(closing(ground_of(one, folder))) for one in given.on or NAMES}
        figures = run(grounds, folder, given.kills, given.seed)
    print(f"seed {given.seed}, {time.monotonic() - began:.0f} s")
    for ground, one in figures.items():
        print(f"  {ground}: {seen(one)}, {len(one.broken)} promises broken")
        _list(one.broken[:20])
    return 1 if any(one.broken for one in figures.values()) else 0


def _list(broken: Iterable[str]) -> None:
    for line in broken:
        print(f"    {line}")
