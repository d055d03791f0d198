"""Feeds the desk what is hostile: names, items, notes and addresses, through mail, mail worker, intake, screen and print."""

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from rigs.poison import poison_commands as poison_acts
from rigs.poison import poison_mails as poison_post
from rigs.poison import poison_messages, poison_paper, poison_screen
from rigs.shared.databases import databases_named

# Both engines: what one of them takes the other may choke on.
DATABASES = ("delete", "postgresql")
_SHOWN = 40


def _messages(given: argparse.Namespace, _folder: Path) -> list[str]:
    figures = poison_messages.run(messages=given.messages, seed=given.seed)
    built = figures.ends.pop("", 0)
    print(
        f"{built + figures.ends.total()} messages, {built} built, the rest refused ({_listed(figures.ends)}), "
        f"the slowest in {figures.slowest:.2f} s"
    )
    return figures.broken


def _post(given: argparse.Namespace, folder: Path) -> list[str]:
    figures = poison_post.run(folder, poisonous=given.poisonous, good=given.good, seed=given.seed)
    print(
        f"{figures.good.total()} good mails ({_listed(figures.good)}) among {figures.poisonous.total()} poisonous ones "
        f"({_listed(figures.poisonous)})"
    )
    return figures.broken


def _acts(given: argparse.Namespace, folder: Path) -> list[str]:
    broken: list[str] = []
    for name in DATABASES:
        with closing(databases_named(name, folder)) as databases:
            figures = poison_acts.run(
                databases.new(), acts=given.acts, seed=given.seed, journal=databases.journal
            )
        print(
            f"{name}: {figures.done.total()} acts done, {figures.refused.total()} refused ({_listed(figures.refused)})"
        )
        broken += [f"{name}: {line}" for line in figures.broken]
    return broken


def _screen(given: argparse.Namespace, folder: Path) -> list[str]:
    figures = poison_screen.run(folder, orders=given.orders, seed=given.seed)
    longest, what = figures.longest
    print(f"{figures.shown} sights of the window, which stood still for {longest:.0f} ms at most ({what})")
    return figures.broken


def _paper(given: argparse.Namespace, folder: Path) -> list[str]:
    figures = poison_paper.run(folder, orders=given.papers, seed=given.seed)
    print(
        f"{_listed(figures.papers)} on {figures.pages.total()} pages, the slowest in {figures.slowest:.2f} s"
    )
    return figures.broken


PARTS: dict[str, Callable[[argparse.Namespace, Path], list[str]]] = {
    "messages": _messages,
    "post": _post,
    "acts": _acts,
    "screen": _screen,
    "paper": _paper,
}


def _listed(counted: Counter[str]) -> str:
    return ", ".join(f"{name} {number}" for name, number in counted.most_common())


def main(words: list[str]) -> int:
    """Run the rig by its command line."""
    parser = argparse.ArgumentParser(prog="dev.py rig poison", description=__doc__)
    parser.add_argument("--messages", type=int, default=1_000_000, help="through the message builder")
    parser.add_argument(
        "--poisonous", type=int, default=10_000, help="mails through outbox, mail worker and server …"
    )
    parser.add_argument("--good", type=int, default=1_000, help="… among so many good ones")
    parser.add_argument("--acts", type=int, default=20_000, help="through the services, on each engine")
    parser.add_argument("--orders", type=int, default=200, help="shown in the window, with their mails")
    parser.add_argument("--papers", type=int, default=5_000, help="orders of which all papers are printed")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--only", choices=PARTS, action="append", help="some of the parts; all if not given")
    given = parser.parse_args(words)
    print(f"seed {given.seed}")
    all_broken: list[str] = []
    for name in given.only or PARTS:
        began = time.monotonic()
        print(f"  {name}: ", end="", flush=True)
        with tempfile.TemporaryDirectory(prefix="rig-poison-") as folder:
            broken = PARTS[name](given, Path(folder))
        print(f"    in {time.monotonic() - began:.0f} s, {len(broken)} promises broken", flush=True)
        for line in broken[:_SHOWN]:
            print(f"    {line}")
        all_broken += broken
    return 1 if all_broken else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
