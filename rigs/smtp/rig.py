"""Lets a mail server do its worst at every phase of a conversation: no mail is lost, none is sent twice, each doubt is told."""

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from orderflow_desk.domain.shop import Security
from orderflow_desk.mail.smtp_connection import Timeouts
from rigs.disk.rig import MEMORY
from rigs.mail.bad_server import WAYS
from rigs.shared.databases import SqliteDatabases
from rigs.smtp.smtp_deliveries import QUICK, SECURITIES, Figures, Round, play
from rigs.smtp.smtp_kills import Killed, kill
from rigs.smtp.smtp_outage import Outage, be_away

# More than there are cores, for much of the time goes by in waiting for a server that hangs.
SHOPS_AT_ONCE = 4
MAILS_IN_A_SHOP = 250
_PHASES = tuple(WAYS)


def deliver(
    folder: Path,
    pool: Executor,
    *,
    deliveries: int,
    seed: int,
    in_a_shop: int = MAILS_IN_A_SHOP,
    timeouts: Timeouts = QUICK,
) -> Figures:
    """Let so many mails leave, from shops that the pool plays at the same time, over TLS and STARTTLS by turns."""
    databases, figures = SqliteDatabases(folder, "delete"), Figures()
    rounds = [
        Round(databases.new(), security, mails, seed * 1_000_000 + number, timeouts)
        for number, (security, mails) in enumerate(_shares(deliveries, in_a_shop))
    ]
    for given, seen in zip(rounds, pool.map(play, rounds), strict=True):
        figures.add(seen)
        databases.drop(given.url)
    return figures


def _shares(deliveries: int, in_a_shop: int) -> Iterator[tuple[Security, int]]:
    for number, first in enumerate(range(0, deliveries, in_a_shop)):
        yield SECURITIES[number % len(SECURITIES)], min(in_a_shop, deliveries - first)


def _print_deliveries(figures: Figures, seconds: float) -> None:
    ends = ", ".join(f"{number} {end}" for end, number in figures.ends.most_common())
    print(
        f"  {figures.mails} deliveries, {figures.attempts} attempts, {figures.outcomes.total()} faults of the server in {seconds:.0f} s: "
        f"{ends}; {figures.slow} of the doubts though the mail was taken with a word (behind nonsense, or too late), {figures.again} lost in doubt and sent "
        f"again by a person, who let a stopped queue go on {figures.stops} times; {len(figures.broken)} promises broken"
    )
    met: dict[tuple[str, str], Counter[str]] = {}
    for (security, phase, way, result), number in figures.outcomes.items():
        line = met.setdefault((phase, way), Counter())
        line[security] += number
        line[result] += number
    for (phase, way), line in sorted(met.items(), key=lambda one: (_PHASES.index(one[0][0]), one[0][1])):
        where = ", ".join(f"{security} {line.pop(security)}" for security in SECURITIES if security in line)
        outcomes = ", ".join(f"{result} {number}" for result, number in line.most_common())
        print(f"    {phase:<9} {way:<13} {where:<24} told as {outcomes}")


def _print_kills(seen: Killed, seconds: float) -> None:
    ends = ", ".join(f"{number} {end}" for end, number in seen.ends.most_common())
    print(
        f"  {seen.kills.total()} senders killed at {len(seen.kills)} moments in {seconds:.0f} s: "
        f"{ends}; {len(seen.broken)} promises broken"
    )
    for (phase, moment), number in _by_moment(seen).items():
        print(f"    {phase:<9} {moment:<14} {number}")


def _by_moment(seen: Killed) -> Counter[tuple[str, str]]:
    kills: Counter[tuple[str, str]] = Counter()
    for (_, phase, moment), number in sorted(seen.kills.items(), key=lambda one: _PHASES.index(one[0][1])):
        kills[phase, moment] += number
    return kills


def _print_outage(seen: Outage, hours: float, seconds: float) -> None:
    print(
        f"  {hours:g} simulated hours without the server in {seconds:.0f} s: asked {seen.asked} times; {seen.left} mails "
        f"left, the first {seen.first_after:.1f} s after the return, at most {seen.most_in_a_minute} a minute, the last "
        f"after {seen.took_seconds / 60:.0f} minutes; {len(seen.broken)} promises broken"
    )


def main(words: list[str]) -> int:
    """Run the rig by its command line."""
    parser = argparse.ArgumentParser(prog="dev.py rig smtp", description=__doc__)
    parser.add_argument("--deliveries", type=int, default=20_000)
    parser.add_argument(
        "--kills", type=int, default=1000, help="of the sender, in whole rounds of all moments"
    )
    parser.add_argument("--hours", type=float, default=72.0, help="of the outage, simulated; 0 for none")
    parser.add_argument("--waiting", type=int, default=5000, help="mails that wait for its end")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    given = parser.parse_args(words)
    print(f"seed {given.seed}:", flush=True)
    broken: list[str] = []
    with tempfile.TemporaryDirectory(prefix="rig-smtp-", dir=MEMORY if MEMORY.is_dir() else None) as name:
        folder = Path(name)
        if given.deliveries:
            began = time.monotonic()
            with ProcessPoolExecutor(SHOPS_AT_ONCE, mp_context=get_context("spawn")) as pool:
                figures = deliver(folder, pool, deliveries=given.deliveries, seed=given.seed)
            _print_deliveries(figures, time.monotonic() - began)
            broken += figures.broken
        if given.kills:
            began = time.monotonic()
            killed = kill(folder, kills=given.kills, seed=given.seed)
            _print_kills(killed, time.monotonic() - began)
            broken += killed.broken
        if given.hours:
            began = time.monotonic()
            outage = be_away(folder, hours=given.hours, mails=given.waiting, seed=given.seed)
            _print_outage(outage, given.hours, time.monotonic() - began)
            broken += outage.broken
    for line in broken[:40]:
        print(f"  {line}")
    return 1 if broken else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
