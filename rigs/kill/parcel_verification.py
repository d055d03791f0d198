"""Holds the parts and shipments of a killed shop against its timeline: each stands there once, and as it was left."""

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, text

_OF_PARTS = ("part_added", "part_received", "part_not_needed", "part_reopened")
_OF_SHIPMENTS = ("shipment_sent", "shipment_back", "shipment_stays", "shipment_undone")


def wrong_parcels(conn: Connection) -> Iterator[str]:
    """Yield what does not agree."""
    yield from _wrong_parts(conn)
    yield from _wrong_shipments(conn)
    eta = text(
        "SELECT o.id FROM orders o WHERE coalesce((SELECT max(p.due) FROM parts p WHERE p.order_id = o.id "
        "AND p.waits_since IS NOT NULL), o.parts_eta, 0) <> coalesce(o.parts_eta, 0)"
    )
    yield from (
        f"the parts ETA of order {number} is none of its parts" for number in conn.execute(eta).scalars()
    )
    swaps = text(
        "SELECT id FROM orders WHERE expected_back IS NOT NULL AND id NOT IN "
        "(SELECT order_id FROM shipments WHERE closed_at IS NULL AND undone_at IS NULL)"
    )
    yield from (f"order {number} is expected back from nowhere" for number in conn.execute(swaps).scalars())


def _wrong_parts(conn: Connection) -> Iterator[str]:
    stories = _stories(conn, _OF_PARTS, "part")
    for row in conn.execute(text("SELECT * FROM parts")):
        story = stories.pop((row.order_id, row.id), [])
        if [kind for kind in story if kind == "part_added"] != ["part_added"] or story[0] != "part_added":
            yield f"part {row.id} was added {story.count('part_added')} times"
        state = (
            "part_received" if row.received_at is not None else "part_not_needed" if row.not_needed else ""
        )
        if (row.waits_since is None) != bool(state):
            yield f"part {row.id} waits and does not"
        if state != _left(story, closing=_OF_PARTS[1:3], opening=("part_added", "part_reopened")):
            yield f"part {row.id} is {state or 'open'}, its timeline says {story}"
    yield from (f"part {part} of order {order} is lost" for order, part in stories)


def _wrong_shipments(conn: Connection) -> Iterator[str]:
    stories = _stories(conn, _OF_SHIPMENTS, "shipment")
    for row in conn.execute(text("SELECT * FROM shipments")):
        story = stories.pop((row.order_id, row.id), [])
        if story[:1] != ["shipment_sent"] or story.count("shipment_sent") != 1:
            yield f"shipment {row.id} was sent {story.count('shipment_sent')} times"
        state = (
            "shipment_back" if row.received_at is not None else "shipment_stays" if row.stays_because else ""
        )
        if row.undone_at is None and state != _left(
            story, closing=_OF_SHIPMENTS[1:3], opening=("shipment_sent", "shipment_undone")
        ):
            yield f"shipment {row.id} is {state or 'open'}, its timeline says {story}"
        if (row.closed_at is not None) != bool(state):
            yield f"shipment {row.id} is closed and is not"
        if row.undone_at is not None and story[-1:] != ["shipment_undone"]:
            yield f"shipment {row.id} never left, its timeline says {story}"
    yield from (f"shipment {shipment} of order {order} is lost" for order, shipment in stories)


def _left(story: list[str], *, closing: tuple[str, ...], opening: tuple[str, ...]) -> str:
    """Return how the last entry leaves it; what is closed twice without having been opened between is told as it is."""
    state, is_doubled = "", False
    for kind in story:
        if kind in closing:
            is_doubled |= bool(state)
            state = kind
        elif kind in opening:
            state = ""
    return "doubled" if is_doubled else state


def _stories(conn: Connection, kinds: tuple[str, ...], key: str) -> dict[tuple[int, int], list[str]]:
    named = ", ".join(f"'{kind}'" for kind in kinds)
    rows = conn.execute(
        text(f"SELECT order_id, kind, details FROM timeline WHERE kind IN ({named}) ORDER BY id")
    )
    found: dict[tuple[int, int], list[str]] = defaultdict(list)
    for row in rows:
        details: dict[str, Any] = json.loads(row.details) if isinstance(row.details, str) else row.details
        found[row.order_id, details[key]].append(row.kind)
    return dict(found)
