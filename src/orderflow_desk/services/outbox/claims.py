"""How a waiting mail becomes a parcel for one mail worker alone, and how claims that ran out are taken back."""

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, or_, select, text, update

from orderflow_desk.domain.outbox import LEASE_SECONDS, Attachment, MailState, Parcel
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.services.letterhead import read_shop_logo
from orderflow_desk.services.outbox.due_mails import is_behind, is_due, times
from orderflow_desk.services.outbox.letter_builder import Letter, with_link
from orderflow_desk.services.outbox.letter_look import LOGO_ID, has_logo, without_logo
from orderflow_desk.services.outbox.letter_words import LINK_MARK
from orderflow_desk.services.shop import read_settings
from orderflow_desk.store.tables import mail_attachments, outbox, portal_tokens
from orderflow_desk.store.tables.metadata import Moment
from orderflow_desk.store.tables.outbox import IS_PENDING

LEASE = timedelta(seconds=LEASE_SECONDS)
_THREAD_AT_MOST = 20
Mail = Row[*tuple[Any, ...]]

# Made once: putting a statement together takes longer than running it, and a busy shop sends hundreds of mails.
_is_over = or_(
    outbox.c.lease_until <= bindparam("now", type_=Moment),
    outbox.c.lease_until > bindparam("too_far", type_=Moment),
)
_freed = {"token": None, "lease_until": None}
_requeue = (
    update(outbox)
    .where(text(IS_PENDING), outbox.c.state == MailState.SENDING, _is_over)
    .values(state=MailState.QUEUED, **_freed)
    .returning(outbox.c.order_id)
)
_put_in_doubt = (
    update(outbox)
    .where(text(IS_PENDING), outbox.c.state == MailState.HANDING_OVER, _is_over)
    .values(state=MailState.UNCERTAIN, settled_at=bindparam("now", type_=Moment), **_freed)
    .returning(outbox.c.order_id)
)
# By the index of what is to be sent, in its order: SQLite would rather read and sort all that waits, for each mail anew.
_due = (
    select(outbox.c.id)
    .with_hint(outbox, "INDEXED BY ix_outbox_pending", "sqlite")
    .where(text(f"outbox.{IS_PENDING}"), is_due(), ~is_behind())
    .order_by(outbox.c.due_at, outbox.c.id)
    .limit(1)
    .with_for_update(skip_locked=True, of=outbox)
)
_claim = (
    update(outbox)
    .where(outbox.c.id == _due.scalar_subquery())
    .values(
        state=MailState.SENDING,
        token=bindparam("claim"),
        lease_until=bindparam("claimed_until", type_=Moment),
        settled_at=None,
    )
    .returning(outbox)
)
_accepted_before = (
    select(outbox.c.message_id)
    .where(
        outbox.c.order_id == bindparam("of_order"),
        outbox.c.state == MailState.ACCEPTED,
        outbox.c.id != bindparam("but"),
    )
    .order_by(outbox.c.settled_at)
)
_files = (
    select(mail_attachments.c.name, mail_attachments.c.media_type, mail_attachments.c.content)
    .where(mail_attachments.c.mail_id == bindparam("of_mail"))
    .order_by(mail_attachments.c.id)
)
_keep_link = insert(portal_tokens)
_newest_link = (
    select(portal_tokens.c.hash)
    .where(portal_tokens.c.order_id == bindparam("of_order"), portal_tokens.c.mail_id == bindparam("of_mail"))
    .order_by(portal_tokens.c.created_at.desc())
    .limit(1)
)
_forget_newest = delete(portal_tokens).where(portal_tokens.c.hash == _newest_link.scalar_subquery())


def expire(conn: Connection, now: datetime) -> list[int | None]:
    """Take back claims whose lease is over: what was not handed over is sent again, the rest is in doubt.

    Returns the orders whose mails these are; None for one that hangs on no order.
    """
    moments = {"now": now, "too_far": now + LEASE + LEASE}
    taken_back = conn.execute(_requeue, moments).scalars().all()
    return [*taken_back, *conn.execute(_put_in_doubt, moments).scalars()]


def claim_one(conn: Connection, now: datetime) -> Parcel | None:
    """Claim the mail that is due longest, for `LEASE_SECONDS`; None when there is none to send now."""
    claim = {"claim": secrets.token_hex(16), "claimed_until": now + LEASE}
    mail = conn.execute(_claim, {**times(now), **claim}).first()
    return None if mail is None else _parcel(conn, mail, now)


def _parcel(conn: Connection, mail: Mail, now: datetime) -> Parcel:
    shop = read_settings(conn)
    letter = Letter(mail.subject, mail.text, mail.html)
    if _has_link(mail):
        letter = with_link(letter, _new_link(conn, shop, mail, now))
    logo = read_shop_logo(conn) if has_logo(letter.html) else None
    references = tuple(conn.execute(_accepted_before, {"of_order": mail.order_id, "but": mail.id}).scalars())
    return Parcel(
        mail_id=mail.id,
        order_id=mail.order_id,
        token=mail.token,
        message_id=mail.message_id,
        references=references[:1] + references[1:][-_THREAD_AT_MOST:],
        sender_name=shop.sender_name or shop.name,
        sender_address=shop.sender_address,
        reply_to=shop.reply_to,
        recipient_name=mail.recipient_name,
        recipient=mail.recipient,
        subject=letter.subject,
        text=letter.text,
        html=letter.html if logo else without_logo(letter.html),
        attachments=_attachments(conn, mail.id) if mail.attached else (),
        claimed_at=now,
        pictures=(Attachment(LOGO_ID, logo.media_type, logo.content),) if logo else (),
    )


def _attachments(conn: Connection, mail_id: int) -> tuple[Attachment, ...]:
    return tuple(Attachment(*row) for row in conn.execute(_files, {"of_mail": mail_id}))


def _has_link(mail: Mail) -> bool:
    return LINK_MARK in mail.text or LINK_MARK in mail.html


def _new_link(conn: Connection, shop: ShopSettings, mail: Mail, now: datetime) -> str:
    """Return a link with a fresh random 256-bit token, of which only the hash is kept."""
    token = secrets.token_urlsafe(32)
    digest = hashlib.sha256(token.encode()).hexdigest()
    kept = {"hash": digest, "order_id": mail.order_id, "mail_id": mail.id, "created_at": now}
    conn.execute(_keep_link, kept)
    return f"{shop.portal_base}/o/{token}"


def forget_link(conn: Connection, mail: Mail) -> None:
    """Take back the link that was made for this attempt, if there is one: nobody got it. An outage would leave thousands."""
    if mail.order_id is not None:
        conn.execute(_forget_newest, {"of_order": mail.order_id, "of_mail": mail.id})
