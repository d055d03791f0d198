"""The lives that a big shop's orders have led: some hundred of the demo's, each lived by many orders at other times."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from orderflow_desk.demo.histories import Event, history
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.order import TimelineKind
from orderflow_desk.store.sqlite import sqlite3
from orderflow_desk.store.tables.metadata import to_microseconds

PER_STATUS = 40
_NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
_SPAN = timedelta(days=20)
_TABLE = """CREATE TEMP TABLE life_events (life, place, after, version, kind, start, "to", note, is_public, reason,
    part, since_after, left_draft, status, PRIMARY KEY (life, place)) WITHOUT ROWID"""


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
        since_after = since if event.kind is TimelineKind.MOVED else None
        status_then = event.details.get("status")
        row = (event.kind, event.start, event.to, event.note, event.is_public, event.reason, event.group)
        texts = tuple(str(one) if one is not None and isinstance(one, str) else one for one in row)
        conn.execute(
            "INSERT INTO life_events VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            (number, place, after, version, *texts, since_after, leaves, status_then),
        )
        if event.to is not None:
            since = after
    changed = to_microseconds(events[-1].at) - began
    return Life(number, status, version, since, changed, has_left)


# An entry's details as the services write them: `m` is the order that is made, `e` an event of its life.
DETAILS = """CASE
    WHEN e.since_after IS NOT NULL
    THEN CASE WHEN e.left_draft THEN json_object('since', m.began + e.since_after, 'left_draft', json('true'))
        ELSE json_object('since', m.began + e.since_after) END
    WHEN e.status IS NOT NULL THEN json_object('status', e.status)
    ELSE '{}' END"""
