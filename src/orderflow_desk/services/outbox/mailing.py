"""One mail on its way into the outbox: what it says, whom it is for, what it hangs on, and by what a second one is known."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

import idna
from sqlalchemy import Connection, insert
from sqlalchemy.dialects import postgresql, sqlite

from orderflow_desk.domain.errors import FieldTooLong
from orderflow_desk.domain.letters import LetterKind
from orderflow_desk.domain.outbox import ATTACHED_AT_MOST, Attachment, MailState
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.services.outbox.letter_builder import Letter
from orderflow_desk.store.tables import mail_attachments, outbox

_WRITTEN = {
    name: dialect.insert(outbox)
    .on_conflict_do_nothing(index_elements=["dedupe_key"], index_where=outbox.c.dedupe_key.is_not(None))
    .returning(outbox.c.id)
    for name, dialect in (("sqlite", sqlite), ("postgresql", postgresql))
}
_attached = insert(mail_attachments)


@dataclass(frozen=True, slots=True)
class Mailing:
    """A mail that is to be written. It hangs on an order and an entry of its timeline, on a customer, on a person, or on nothing.

    `dedupe_key` names what it tells, as in ``digest:12:2026-11-29``: there is never a second mail of one key.
    """

    kind: LetterKind
    name: str
    address: str
    dedupe_key: str
    order_id: int | None = None
    entry_id: int | None = None
    customer_id: int | None = None
    person_id: int | None = None
    attachments: Sequence[Attachment] = ()


def write(
    conn: Connection,
    shop: ShopSettings,
    mailing: Mailing,
    letter: Letter,
    state: MailState,
    now: datetime,
    hold: int,
) -> int | None:
    """Write a mail with the files that go with it, and return its number; None where one of its key was written before.

    Raises:
        FieldTooLong: the files are more than `ATTACHED_AT_MOST` bytes together.
    """
    size = sum(len(one.content) for one in mailing.attachments)
    if size > ATTACHED_AT_MOST:
        raise FieldTooLong("attachments", ATTACHED_AT_MOST, size)
    values: dict[str, Any] = {
        "order_id": mailing.order_id,
        "entry_id": mailing.entry_id,
        "customer_id": mailing.customer_id,
        "person_id": mailing.person_id,
        "dedupe_key": mailing.dedupe_key,
        "kind": mailing.kind.slug,
        "recipient_name": mailing.name,
        "recipient": mailing.address,
        "subject": letter.subject,
        "text": letter.text,
        "html": letter.html,
        "attached": len(mailing.attachments),
        "message_id": new_message_id(shop, mailing.order_id),
        "state": state,
        "created_at": now,
        "due_at": now + timedelta(seconds=hold),
    }
    mail_id = conn.execute(_WRITTEN[conn.dialect.name], values).scalar()
    if mail_id is not None and mailing.attachments:
        conn.execute(_attached, [_file(mail_id, one) for one in mailing.attachments])
    return mail_id


def _file(mail_id: int, one: Attachment) -> dict[str, Any]:
    return {"mail_id": mail_id, "name": one.name, "media_type": one.media_type, "content": one.content}


def new_message_id(shop: ShopSettings, order_id: int | None) -> str:
    """Return a Message-ID (RFC 5322, 3.6.4) that no other mail has, of the sender's domain."""
    domain = _ascii_domain(shop.sender_address.rpartition("@")[2])
    about = "mail" if order_id is None else f"order-{order_id}"
    return f"<{about}.{secrets.token_hex(12)}@{domain or 'orderflow-desk.invalid'}>"


@lru_cache(maxsize=4)
def _ascii_domain(domain: str) -> str:
    return idna.encode(domain, uts46=True).decode() if domain else ""
