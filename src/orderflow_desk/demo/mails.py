"""The mails of the demo's past: most were accepted, a few failed, the newest are still on their way."""

import secrets
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import Connection, insert

from orderflow_desk.demo import words
from orderflow_desk.domain.entries.entry import Entry
from orderflow_desk.domain.entries.kinds import Moved, Noted, Passed
from orderflow_desk.domain.letters import PUBLIC_NOTE, Announcement, letter_of_move
from orderflow_desk.domain.lifecycle import FINAL, Status, check_move
from orderflow_desk.domain.outbox import MailState
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.services.outbox import letter_builder
from orderflow_desk.services.outbox.announcement import announcement_of, date_of, news_of
from orderflow_desk.services.transaction import records
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.store.tables import outbox

_STEPS = (Moved, Passed)
_ON_THE_WAY = timedelta(seconds=55)


@dataclass(frozen=True, slots=True)
class Written:
    """An entry of a timeline as it was written."""

    id: int
    order_id: int
    at: datetime
    action_id: str
    entry: Entry
    person_id: int | None = None


def write_mails(
    conn: Connection, chance: Random, entries: list[Written], shop: ShopSettings, now: datetime
) -> None:
    """Write the mail of every entry that the customer was told of."""
    by_order: dict[int, list[Written]] = defaultdict(list)
    for written in entries:
        by_order[written.order_id].append(written)
    rows: list[dict[str, Any]] = []
    for order_id, own in by_order.items():
        record = records.load(conn, order_id)
        has_left_draft = False
        for written in own:
            entry = written.entry
            has_left_draft = has_left_draft or (
                isinstance(entry, _STEPS) and entry.start is Status.DRAFT and entry.to is not Status.CANCELLED
            )
            announcement = _announcement(record, written, own) if has_left_draft else None
            if announcement is not None:
                letter = letter_builder.compose(
                    conn, shop, announcement.kind, news_of(record, announcement), now
                )
                rows.append(_row(chance, record, written, announcement, letter, now))
    rows.sort(key=lambda row: row["created_at"])
    conn.execute(insert(outbox), rows)


def _announcement(record: OrderRecord, written: Written, own: list[Written]) -> Announcement | None:
    entry = written.entry
    if isinstance(entry, Moved) and entry.start and entry.to:
        first = next(
            one.entry.start
            for one in own
            if one.action_id == written.action_id and isinstance(one.entry, _STEPS)
        )
        kind = letter_of_move(check_move(entry.start, entry.to))
        # What is planned now was so when the order came to where it stands.
        return replace(announcement_of(kind, written.at, entry), was=first, date=date_of(record, entry.to))
    if isinstance(entry, Noted) and entry.is_public:
        return announcement_of(PUBLIC_NOTE, written.at, entry)
    return None


def _row(
    chance: Random,
    record: OrderRecord,
    entry: Written,
    announcement: Announcement,
    letter: letter_builder.Letter,
    now: datetime,
) -> dict[str, Any]:
    sent = entry.at + timedelta(seconds=61)
    return {
        "order_id": record.id,
        "entry_id": entry.id,
        "dedupe_key": f"entry:{entry.id}",
        "kind": announcement.kind.slug,
        "recipient_name": record.customer,
        "recipient": record.email,
        "subject": letter.subject,
        "text": letter.text,
        "html": letter.html,
        "message_id": f"<order-{record.id}.{secrets.token_hex(12)}@desk.example>",
        "created_at": entry.at,
        "due_at": entry.at + timedelta(seconds=60),
        **_fate(chance, record, entry, sent, now),
    }


def _fate(
    chance: Random, record: OrderRecord, entry: Written, sent: datetime, now: datetime
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
    if now - entry.at < _ON_THE_WAY:
        return plain | {"state": MailState.HELD, "settled_at": None, "attempts": 0, "reply": ""}
    is_last = entry.at == record.since
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
