"""Holds what is left of a killed shop against the acts that were acknowledged and the messages that the server took."""

import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, text

from orderflow_desk.domain.errors import DatabaseTrouble
from orderflow_desk.store.engine import Store
from orderflow_desk.store.tables.orders import SEARCH_INDEXES
from rigs.kill.invoice_verification import wrong_invoices
from rigs.kill.labour_verification import wrong_labour
from rigs.kill.parcel_verification import wrong_parcels

# What an act leaves in the timeline under its id: exactly one entry of this kind.
_LEAVES = {
    "intake": "taken_in",
    "move": "moved",
    "walk": "moved",
    "note": "note",
    "edit": "edited",
    "confirm": "confirmed",
    "reschedule": "rescheduled",
    "cancel": "moved",
    "again": "mail",
    "start_timer": "timer",
    "stop_timer": "labour",
    "log_labour": "labour",
    "correct_labour": "labour",
    "add_part": "part_added",
    "receive_part": "part_received",
    "part_not_needed": "part_not_needed",
    "reopen_part": "part_reopened",
    "send_shipment": "shipment_sent",
    "receive_shipment": "shipment_back",
}
_UNSENT = frozenset({"held", "queued", "waiting", "recalled", "no_address", "sending", "merged"})
_Entry = Row[*tuple[Any, ...]]


@dataclass(slots=True)
class Verification:
    """What was found: promises broken, mails that were ever in doubt, and those a person sent again."""

    broken: list[str] = field(default_factory=list[str])
    doubts: int = 0
    again: int = 0


def verify(store: Store, acknowledged: dict[str, str], taken: Counter[str]) -> Verification:
    """Check the whole database; `acknowledged` is the kind of each act by its id, `taken` counts by Message-ID."""
    found = Verification()
    with store.reading() as conn:
        if not store.is_sqlite:
            _wait_for_silence(conn)
        entries = list(conn.execute(text("SELECT * FROM timeline ORDER BY order_id, id")))
        found.broken += _lost_acts(conn, acknowledged, entries)
        found.broken += _wrong_orders(conn, entries)
        found.broken += _wrong_mails(conn, entries, taken, found)
        found.broken += _wrong_counts(conn)
        found.broken += _unconfirmed(conn)
        found.broken += wrong_labour(conn)
        found.broken += wrong_parcels(conn)
        found.broken += wrong_invoices(conn)
        if store.is_sqlite:
            found.broken += _damage(conn)
    if store.is_sqlite:
        found.broken += _wrong_search(store)
    return found


def _wait_for_silence(conn: Connection) -> None:
    """Wait until the server has noticed the death of its client: it may still be at the last statement."""
    others = text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    until = time.monotonic() + 10
    while conn.execute(others).scalar_one():
        if time.monotonic() > until:
            raise TimeoutError("the server still works for a client that was killed")
        conn.rollback()
        time.sleep(0.002)
    conn.rollback()


def _lost_acts(conn: Connection, acknowledged: dict[str, str], entries: Iterable[_Entry]) -> Iterator[str]:
    kept = {row.action_id: row.order_id for row in conn.execute(text("SELECT * FROM actions"))}
    left = Counter((row.action_id, row.kind) for row in entries)
    for action_id, kind in acknowledged.items():
        if not kept.get(action_id):
            yield f"acknowledged and lost: {kind} {action_id}"
        elif kind in _LEAVES and left[action_id, _LEAVES[kind]] != 1:
            yield f"{kind} {action_id} left {left[action_id, _LEAVES[kind]]} entries {_LEAVES[kind]}"
    yield from (f"half done: {action_id}" for action_id, order_id in kept.items() if not order_id)
    yield from (f"an entry of {name}, which is no act" for name in {name for name, _ in left} - kept.keys())


def _by_order(entries: Iterable[_Entry]) -> Iterator[tuple[int, list[_Entry]]]:
    for order_id, group in groupby(entries, key=lambda row: row.order_id):
        yield order_id, list(group)


def _wrong_orders(conn: Connection, entries: Iterable[_Entry]) -> Iterator[str]:
    """Follow each timeline: every step starts where the last one ended, and the order stands at the end."""
    ends: dict[int, tuple[str | None, int]] = {}
    for order_id, story in _by_order(entries):
        status = None
        for entry in story:
            if entry.to is None:
                continue
            if entry.start != status:
                yield f"order {order_id} stood at {status}, entry {entry.id} starts at {entry.start}"
            status = entry.to
        ends[order_id] = (status, story[-1].version)
    for order in conn.execute(text("SELECT id, status, version FROM orders")):
        status, version = ends.get(order.id, (None, 0))
        if order.status != status:
            yield f"order {order.id} is {order.status}, its timeline says {status}"
        if order.version != version:
            yield f"order {order.id} is at version {order.version}, its timeline at {version}"


def _unconfirmed(conn: Connection) -> Iterator[str]:
    left = text("SELECT id FROM orders WHERE status NOT IN ('draft', 'cancelled') AND NOT contact_confirmed")
    yield from (f"order {order_id} left Draft unconfirmed" for order_id in conn.execute(left).scalars())


def _wrong_counts(conn: Connection) -> Iterator[str]:
    counts = conn.execute(
        text(
            "SELECT c.status FROM status_counts c "
            "WHERE c.count <> (SELECT count(*) FROM orders o WHERE o.status = c.status)"
        )
    )
    yield from (f"the count of {status} is wrong" for status in counts.scalars())
    lost = conn.execute(
        text("SELECT id FROM orders WHERE id NOT IN (SELECT order_id FROM order_search)")
    ).scalars()
    yield from (f"order {order_id} cannot be found" for order_id in lost)
    unheard = conn.execute(
        text("SELECT id FROM customers WHERE id NOT IN (SELECT customer_id FROM customer_search)")
    ).scalars()
    yield from (f"customer {customer_id} cannot be found" for customer_id in unheard)


def _wrong_mails(
    conn: Connection, entries: list[_Entry], taken: Counter[str], found: Verification
) -> Iterator[str]:
    rows = conn.execute(text("SELECT id, message_id, state, entry_id FROM outbox")).all()
    again = Counter(_sent_again(entries))
    found.again = again.total()
    found.doubts = found.again + sum(row.state == "uncertain" for row in rows)
    for row in rows:
        count = taken[row.message_id]
        if count > 1 + again[row.id]:
            yield f"{row.message_id} was taken {count} times, and sent again by a person {again[row.id]} times"
        if row.state == "accepted" and not count:
            yield f"{row.message_id} is accepted, but never arrived"
        if row.state in _UNSENT and count > again[row.id]:
            yield f"{row.message_id} is {row.state}, but arrived"
    mailed = Counter(row.entry_id for row in rows)
    wanted = {entry.id for _, story in _by_order(entries) for entry in _that_mail(story)}
    yield from (f"entry {entry} mailed nobody" for entry in sorted(wanted - mailed.keys()))
    yield from (
        f"entry {entry} is for staff only, but has a mail" for entry in sorted(mailed.keys() - wanted)
    )
    yield from (f"entry {entry} has {count} mails" for entry, count in mailed.items() if count > 1)


def _sent_again(entries: Iterable[_Entry]) -> Iterator[int]:
    for entry in entries:
        if entry.kind == "mail":
            # SQLite gives JSON back as text, the driver of PostgreSQL as what it holds.
            details = json.loads(entry.details) if isinstance(entry.details, str) else entry.details
            if details["act"] == "sent_again":
                yield details["mail"]


def _that_mail(story: list[_Entry]) -> Iterator[_Entry]:
    """Return the entries of one order that the customer is told: none before it has left Draft (docs/product.md: Who is told what)."""
    has_left, last_act, status = False, "", ""
    before: list[bool] = []  # whether it had left Draft before each act that stands
    for entry in story:
        if entry.kind in ("moved", "passed", "undone"):
            is_another_act, last_act = entry.action_id != last_act, entry.action_id
            if entry.kind != "undone":
                if is_another_act:
                    before.append(has_left)
                has_left = has_left or entry.to not in ("draft", "cancelled")
            elif is_another_act:
                has_left = before.pop()
        status = entry.to or status
        is_news = entry.kind in ("moved", "rescheduled") or _is_date_of(entry, status)
        if has_left and (is_news or (entry.kind == "note" and entry.is_public)):
            yield entry


# The dates whose change is news, and while the order stands where.
_DATES = {"parts_eta": "awaiting_parts", "expected_back": "with_manufacturer"}


def _is_date_of(entry: _Entry, status: str) -> bool:
    if entry.kind != "edited":
        return False
    details: dict[str, Any] = json.loads(entry.details) if isinstance(entry.details, str) else entry.details
    return _DATES.get(details["field"]) == status and bool(details.get("new"))


def _damage(conn: Connection) -> Iterator[str]:
    state = conn.exec_driver_sql("PRAGMA integrity_check").scalar()
    if state != "ok":
        yield f"integrity: {state}"
    yield from (f"foreign key: {row}" for row in conn.exec_driver_sql("PRAGMA foreign_key_check").fetchall())


def _wrong_search(store: Store) -> Iterator[str]:
    """Let the search indexes compare themselves with what they index; it is asked for as if it were a write."""
    for name in SEARCH_INDEXES:
        try:
            with store.writing() as conn:
                conn.exec_driver_sql(f"INSERT INTO {name}({name}, rank) VALUES ('integrity-check', 1)")
        except DatabaseTrouble as trouble:
            yield f"the index {name}: {trouble}"
