"""Kills a busy shop at random moments, and holds what is left against what was acknowledged."""

import argparse
import multiprocessing
import os
import signal
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from random import Random

from sqlalchemy import Connection, text

from orderflow_desk.services.desk import open_desk
from orderflow_desk.store.engine import Store, sqlite_url
from rigs import busy_shop
from rigs.post_house import PostHouse

# Longer than a lease, so that the next life finds the claims of the last one over.
SHIFT = timedelta(seconds=400)
_EVERY_PAGE = 25


@dataclass(slots=True)
class Figures:
    """What a run has seen."""

    cycles: int = 0
    acts: int = 0
    mails: int = 0
    uncertain: int = 0
    broken: list[str] = field(default_factory=list)


def run(url: str, folder: Path, *, cycles: int, seed: int, longest: float = 0.5) -> Figures:
    """Let a shop at `url` live `cycles` lives of up to `longest` seconds; return what was found."""
    chance = Random(seed)  # noqa: S311  a rig is repeated by its seed
    log, figures = folder / "acknowledged.txt", Figures()
    log.touch()
    house = PostHouse(folder)
    try:
        _set_up(url, house)
        for cycle in range(1, cycles + 1):
            words = (url, log, seed * 1_000_000 + cycle, SHIFT * cycle, house.account, house.ca_file)
            child = multiprocessing.get_context("fork").Process(target=busy_shop.live, args=words)
            child.start()
            time.sleep(chance.uniform(0.02, longest))
            os.kill(child.pid or 0, signal.SIGKILL)
            child.join()
            figures.cycles = cycle
            time.sleep(0.01)  # the server writes down what it took
            _check(url, log, house, figures, is_thorough=cycle % _EVERY_PAGE == 0 or cycle == cycles)
            if figures.broken:
                break
    finally:
        house.close()
    return figures


def _set_up(url: str, house: PostHouse) -> None:
    with open_desk(url) as desk:
        desk.people.sign_in_without_password()
        account = house.account
        desk.shop.change(
            replace(
                desk.shop.read(),
                name="Rig",
                sender_address="rig@example.com",
                hold_seconds=0,
                smtp_host=account.host,
                smtp_port=account.port,
                smtp_security=account.security,
                smtp_user=account.user,
                portal_base="https://portal.example",
            )
        )


def _check(url: str, log: Path, house: PostHouse, figures: Figures, *, is_thorough: bool) -> None:
    """Hold the database against the log of acknowledged acts and the book of the mail server."""
    store = Store(url)
    try:
        with store.reading() as conn:
            figures.broken += _lost_acts(conn, log, figures)
            figures.broken += _wrong_statuses(conn)
            figures.broken += _wrong_mails(conn, house.taken(), figures)
            if is_thorough and store.is_sqlite:
                figures.broken += _damage(conn)
    finally:
        store.close()


def _lost_acts(conn: Connection, log: Path, figures: Figures) -> list[str]:
    acknowledged = [line.split()[0] for line in log.read_text().splitlines()]
    figures.acts = len(acknowledged)
    kept = set(conn.execute(text("SELECT action_id FROM actions WHERE order_id > 0")).scalars())
    twice = [name for name, count in Counter(acknowledged).items() if count > 1]
    return [f"acknowledged and lost: {name}" for name in acknowledged if name not in kept] + [
        f"acknowledged twice: {name}" for name in twice
    ]


def _wrong_statuses(conn: Connection) -> list[str]:
    rows = conn.execute(
        text(
            'SELECT o.id, o.status, (SELECT t."to" FROM timeline t WHERE t.order_id = o.id AND t."to" IS NOT NULL '
            "ORDER BY t.id DESC LIMIT 1) AS last FROM orders o"
        )
    )
    counts = conn.execute(
        text(
            "SELECT c.status FROM status_counts c "
            "WHERE c.count <> (SELECT count(*) FROM orders o WHERE o.status = c.status)"
        )
    )
    return [
        f"order {row.id} is {row.status}, its timeline says {row.last}"
        for row in rows
        if row.status != row.last
    ] + [f"the count of {status} is wrong" for status in counts.scalars()]


def _wrong_mails(conn: Connection, taken: Counter[str], figures: Figures) -> list[str]:
    figures.mails = sum(taken.values())
    rows = conn.execute(text("SELECT message_id, state, entry_id, recipient FROM outbox")).all()
    figures.uncertain = sum(row.state == "uncertain" for row in rows)
    per_entry = Counter(row.entry_id for row in rows)
    found = [f"{name} was taken {count} times" for name, count in taken.items() if count > 1]
    found += [f"entry {entry} has {count} mails" for entry, count in per_entry.items() if count > 1]
    found += [
        f"{row.message_id} is accepted, but never arrived"
        for row in rows
        if row.state == "accepted" and not taken[row.message_id]
    ]
    unsent = {"held", "queued", "waiting", "recalled", "no_address", "sending", "merged"}
    found += [
        f"{row.message_id} is {row.state}, but arrived"
        for row in rows
        if row.state in unsent and taken[row.message_id]
    ]
    untold = conn.execute(
        text(
            "SELECT t.id FROM timeline t JOIN orders o ON o.id = t.order_id "
            "WHERE ((t.kind = 'moved' AND t.\"to\" NOT IN ('draft')) OR (t.kind = 'note' AND t.is_public)) "
            "AND NOT EXISTS (SELECT 1 FROM outbox m WHERE m.entry_id = t.id) "
            "AND EXISTS (SELECT 1 FROM timeline e WHERE e.order_id = t.order_id AND e.id <= t.id "
            "AND e.kind IN ('moved', 'passed') AND e.start = 'draft' AND e.\"to\" = 'scheduled') "
            "AND NOT EXISTS (SELECT 1 FROM timeline u WHERE u.order_id = t.order_id AND u.kind = 'undone')"
        )
    )
    return found + [f"entry {entry} mailed nobody" for entry in untold.scalars()]


def _damage(conn: Connection) -> list[str]:
    state = conn.exec_driver_sql("PRAGMA integrity_check").scalar()
    keys = conn.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    return ([] if state == "ok" else [f"integrity: {state}"]) + [f"foreign key: {row}" for row in keys]


def main(words: list[str]) -> int:
    """Run the rig by its command line."""
    parser = argparse.ArgumentParser(prog="dev.py rig kill", description=__doc__)
    parser.add_argument("--cycles", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument(
        "--database", default="", help="a PostgreSQL to work in; a SQLite file of its own if not given"
    )
    given = parser.parse_args(words)
    with tempfile.TemporaryDirectory(prefix="rig-kill-") as name:
        folder = Path(name)
        began = time.monotonic()
        figures = run(
            given.database or sqlite_url(folder / "shop.db"), folder, cycles=given.cycles, seed=given.seed
        )
    seconds = time.monotonic() - began
    print(
        f"seed {given.seed}: {figures.cycles} kills in {seconds:.0f} s, {figures.acts} acts acknowledged, "
        f"{figures.mails} mails taken, {figures.uncertain} uncertain, {len(figures.broken)} promises broken"
    )
    for line in figures.broken[:20]:
        print(f"  {line}")
    return 1 if figures.broken else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
