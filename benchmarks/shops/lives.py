"""The lives that a big shop's orders have led: some hundred of the demo's, each lived by many orders at other times."""

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random

from orderflow_desk.demo.histories import Event, history
from orderflow_desk.domain.entries.kinds import Moved
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.moments import to_microseconds
from orderflow_desk.store.entries import rows_of
from orderflow_desk.store.sqlite import sqlite3

PER_STATUS = 40
_NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
_SPAN = timedelta(days=20)
_TABLE = """CREATE TEMP TABLE life_events (life, place, after, version, kind, start, "to", is_public, part, since_after,
    details, commitment, salt, body, PRIMARY KEY (life, place)) WITHOUT ROWID"""


@dataclass(frozen=True, slots=True)
class Life:
    """What an order has after such a life; times are microseconds after its beginning."""

    number: int
    status: Status
    version: int
    since_after: int
    changed_after: int
    has_left_draft: bool


def make_lives(conn: sqlite3.Connection, chance: Random) -> dict[Status, list[Life]]:
    """Write the events of the lives into a temporary table and return the lives by the status they end in."""
    conn.execute(_TABLE)
    found: dict[Status, list[Life]] = {status: [] for status in Status}
    number = 0
    for status in Status:
        for _ in range(PER_STATUS):
            number += 1
            found[status].append(_write(conn, number, status, history(chance, status, _NOON, _SPAN)))
    return found


def _write(conn: sqlite3.Connection, number: int, status: Status, events: list[Event]) -> Life:
    began = to_microseconds(events[0].at)
    version, since, groups, has_left = 0, 0, set[int](), False
    for place, event in enumerate(events):
        after = to_microseconds(event.at) - began
        if event.to is not None and event.group not in groups:
            groups.add(event.group)
            version += 1
        leaves = event.start is Status.DRAFT and event.to is not Status.CANCELLED
        has_left = has_left or leaves
        entry = event.entry
        since_after = None
        if isinstance(entry, Moved):
            since_after, entry = since, replace(entry, left_draft=leaves)
        rows = rows_of({}, entry)
        kept, apart = rows.entry, rows.personal or {"salt": None, "body": None}
        conn.execute(
            "INSERT INTO life_events VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            (
                number, place, after, version, kept["kind"], _text(kept["start"]), _text(kept["to"]), kept["is_public"],
                str(event.group), since_after, json.dumps(kept["details"]), kept["commitment"], apart["salt"],
                apart["body"],
            ),
        )  # fmt: skip
        if event.to is not None:
            since = after
    changed = to_microseconds(events[-1].at) - began
    return Life(number, status, version, since, changed, has_left)


def _text(slug: str | None) -> str | None:
    return None if slug is None else str(slug)


# An entry's details as the services write them: `m` is the order that is made, `e` an event of its life.
DETAILS = """CASE WHEN e.since_after IS NULL THEN e.details
    ELSE json_set(e.details, '$.since', m.began + e.since_after) END"""
# What is personal of the entries, which are written already; the entries of one life share their words and salts.
PERSONAL = """INSERT INTO timeline_personal (entry_id, salt, body) SELECT t.id, e.salt, e.body
    FROM timeline t JOIN made m ON m.id = t.order_id JOIN life_events e ON e.life = m.life AND e.kind = t.kind
    AND e.start IS t.start AND t.action_id = 'made-' || m.id || '-' || e.part
    WHERE t.commitment <> '' ORDER BY t.id"""
