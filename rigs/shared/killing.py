"""What the rigs that kill share: lives and their ends, shops on each database in turns, the command line with its report."""

import argparse
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack, closing
from pathlib import Path
from random import Random
from typing import Protocol, TypeVar

from rigs.shared.databases import NAMES, Databases, databases_named
from rigs.shared.process_pool import ProcessPool


class Toll(Protocol):
    """What a run has seen on one database."""

    kills: int
    broken: list[str]


F = TypeVar("F", bound=Toll)


class KillingRig:
    """What shops need to live and die: a process pool, and chance. No life lasts longer than `longest`, in seconds."""

    def __init__(
        self, folder: Path, seed: int, pool: ProcessPool, *, shortest: float, longest: float
    ) -> None:
        self._folder = folder
        self._seed = seed
        self._shortest, self._longest = shortest, longest
        self._chance = Random(seed)  # noqa: S311  a rig is repeated by its seed
        self._births = 0
        self._pool = pool

    def close(self) -> None:
        """End the process."""
        self._pool.close()

    def _until_one_breaks(self, kills: int, figures: Toll, live: Callable[[int], list[str]]) -> bool:
        """Let one shop live `kills` lives, each ended by a kill and a check; tell whether every promise was kept."""
        for life in range(1, kills + 1):
            self._births += 1
            broken = live(life)
            figures.kills += 1
            figures.broken += broken
            if broken:
                return False
        return True

    def _lifetime(self) -> float:
        return self._chance.uniform(self._shortest, self._longest)


def in_turns(
    figures: Mapping[str, Toll], *, kills: int, lives: int, let_live: Callable[[str, int, int], None]
) -> None:
    """Let a shop of `lives` lives live on each database in turns, until there were so many kills or a promise broke.

    `let_live` is given the databases, how many lives, and how often it was this databases's turn before. Stopped by
    hand (Ctrl+C), a run tells what it has seen until then.
    """
    names, shops = list(figures), 0
    try:
        while kills and not any(one.broken for one in figures.values()):
            count = min(lives, kills)
            let_live(names[shops % len(names)], count, shops // len(names))
            kills, shops = kills - count, shops + 1
    except KeyboardInterrupt:
        print(f"stopped by hand, with {kills} kills or fewer to go")
    except Exception:
        done = sum(one.kills for one in figures.values())
        print(f"the rig itself failed after {done} kills without a broken promise")
        raise


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
