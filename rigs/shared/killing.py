"""What the rigs that kill share: shops on each database in turns, and the command line with its report."""

import argparse
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Protocol, TypeVar

from rigs.shared.databases import NAMES, Databases, databases_named


class Toll(Protocol):
    """What a run has seen on one database."""

    broken: list[str]


F = TypeVar("F", bound=Toll)


def in_turns(
    figures: Mapping[str, Toll], *, kills: int, lives: int, let_live: Callable[[str, int, int], None]
) -> None:
    """Let a shop of `lives` lives live on each database in turns, until there were so many kills or a promise broke.

    `let_live` is given the databases, how many lives, and how often it was this databases's turn before.
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
    run: Callable[[dict[str, Databases], Path, int, int], dict[str, F]],
    seen: Callable[[F], str],
) -> int:
    """Run a rig by its command line: so many `kills` where `option` says no other number; `seen` tells of one databases."""
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
        databases = {
            one: stack.enter_context(closing(databases_named(one, folder))) for one in given.on or NAMES
        }
        figures = run(databases, folder, given.kills, given.seed)
    print(f"seed {given.seed}, {time.monotonic() - began:.0f} s")
    for databases, one in figures.items():
        print(f"  {databases}: {seen(one)}, {len(one.broken)} promises broken")
        _list(one.broken[:20])
    return 1 if any(one.broken for one in figures.values()) else 0


def _list(broken: Iterable[str]) -> None:
    for line in broken:
        print(f"    {line}")
