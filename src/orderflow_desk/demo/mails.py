"""The mails of the demo's past: most were accepted, a few failed, the newest are still on their way."""

import secrets
from collections import defaultdict
from datetime import datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import Connection, insert

from orderflow_desk.demo import words
from orderflow_desk.domain.lifecycle import FINAL, Status, check_move
from orderflow_desk.domain.orders.order import PublicNote, TimelineKind
from orderflow_desk.domain.outbox import PUBLIC_NOTE, MailState, letter_of_move
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.services.outbox import letter_builder
from orderflow_desk.services.outbox.announcement import Announcement
from orderflow_desk.services.transaction import records
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.store.tables import outbox

_ON_THE_WAY = timedelta(seconds=55)


def write_mails(
    conn: Connection, chance: Random, entries: list[dict[str, Any]], shop: ShopSettings, now: datetime
) -> None:
    """Write the mail of every entry that the customer was told of."""
    by_order: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for entry in entries:
        by_order[entry["order_id"]].append(entry)
    rows: list[dict[str, Any]] = []
    for order_id, own in by_order.items():
        record = records.load(conn, order_id)
        has_left_draft = False
        for entry in own:
            has_left_draft = has_left_draft or (
                entry["start"] is Status.DRAFT and entry["to"] is not Status.CANCELLED
            )
            announcement = _announcement(entry, own) if has_left_draft else None
            if announcement is not None:
                letter = letter_builder.compose(conn, shop, record, announcement, [])
                rows.append(_row(chance, record, entry, announcement, letter, now))
    rows.sort(key=lambda row: row["created_at"])
    conn.execute(insert(outbox), rows)


def _announcement(entry: dict[str, Any], own: list[dict[str, Any]]) -> Announcement | None:
    note = PublicNote(entry["note"]) if entry["is_public"] else None
    if entry["kind"] is TimelineKind.MOVED:
        first = next(
            one for one in own if one["action_id"] == entry["action_id"] and one["start"] is not None
        )
        kind = letter_of_move(check_move(entry["start"], entry["to"]))
        return Announcement(kind, entry["at"], entry["to"], first["start"], note)
    if entry["kind"] is TimelineKind.NOTE and note is not None:
        return Announcement(PUBLIC_NOTE, entry["at"], Status(entry["details"]["status"]), None, note)
    return None


def _row(
    chance: Random,
    record: OrderRecord,
    entry: dict[str, Any],
    announcement: Announcement,
    letter: letter_builder.Letter,
    now: datetime,
) -> dict[str, Any]:
    sent = entry["at"] + timedelta(seconds=61)
    return {
        "order_id": record.id,
        "entry_id": entry["id"],
        "kind": announcement.kind.slug,
        "recipient_name": record.customer,
        "recipient": record.email,
        "subject": letter.subject,
        "text": letter.text,
        "html": letter.html,
        "message_id": f"<order-{record.id}.{secrets.token_hex(12)}@desk.example>",
        "created_at": entry["at"],
        "due_at": entry["at"] + timedelta(seconds=60),
        **_fate(chance, record, entry, sent, now),
    }


def _fate(
    chance: Random, record: OrderRecord, entry: dict[str, Any], sent: datetime, now: datetime
) -> dict[str, Any]:
    """Return what became of a mail; only open orders show failed ones, since those of old ones were seen to."""
    plain = {
        "state": MailState.ACCEPTED,
        "settled_at": sent,
        "attempts": 1,
        "problem": "",
        "reply": "250 2.0.0 taken",
    }
    is_open = record.status not in FINAL
    if not record.email and not is_open:
        return plain | {"state": MailState.PHONED, "reply": ""}
    if not record.email:
        return plain | {"state": MailState.NO_ADDRESS, "settled_at": None, "attempts": 0, "reply": ""}
    if now - entry["at"] < _ON_THE_WAY:
        return plain | {"state": MailState.HELD, "settled_at": None, "attempts": 0, "reply": ""}
    is_last = entry["at"] == record.since
    if is_open and is_last and chance.random() < 0.1:
        return plain | _failure(chance)
    if chance.random() < 0.02:
        return plain | {
            "state": MailState.PHONED,
            "problem": "recipient_refused",
            "reply": words.REFUSALS[0][1],
        }
    return plain


def _failure(chance: Random) -> dict[str, Any]:
    if chance.random() < 0.25:
        return {"state": MailState.UNCERTAIN, "problem": "dropped", "reply": ""}
    problem, reply = chance.choice(words.REFUSALS)
    return {"state": MailState.REFUSED, "problem": problem, "reply": reply}
