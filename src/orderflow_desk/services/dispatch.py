"""The outbox as the postman uses it: claim with a lease, hand over, settle (ARCHITECTURE: the outbox)."""

import hashlib
import random
import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, or_, select, text, update

from orderflow_desk.domain.mailing import (
    ATTEMPTS_AT_LEAST,
    GIVE_UP_AFTER,
    LEASE_SECONDS,
    MailState,
    Outcome,
    Parcel,
    Result,
    retry_delay,
)
from orderflow_desk.domain.orders import Changes
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.services import breaker
from orderflow_desk.services.due_mails import HELD_AT_MOST, is_behind, is_due
from orderflow_desk.services.letterbox import LINK_MARK, Letter, with_link
from orderflow_desk.services.shop import read_settings
from orderflow_desk.store.engine import Store
from orderflow_desk.store.tables import mail_queue, outbox, portal_tokens
from orderflow_desk.store.tables.mail import IS_PENDING

_LEASE = timedelta(seconds=LEASE_SECONDS)
_THREAD_AT_MOST = 20
_MAIL = frozenset({"mail"})
_MAY_HAVE_ARRIVED = (Result.ACCEPTED, Result.UNCERTAIN)
# Where the server knows whom the mail is for, or what is in it; before, all mails are alike to it.
_PHASES_OF_ONE_MAIL = ("rcpt", "data", "body", "dot")


class Dispatch:
    """Gives mails out one at a time. Promise: none to two, none twice by itself, none while the queue is stopped."""

    def __init__(self, store: Store, chance: Callable[[], float] = random.random) -> None:
        self._store = store
        self._chance = chance

    def claim(self) -> Parcel | None:
        """Return the mail that is due longest, claimed for `LEASE_SECONDS`; None when there is none to send now."""
        with self._store.reading() as conn:
            if not self._may_have_work(conn):
                return None
        with self._store.writing() as conn:
            now = self._store.now(conn)
            _expire(conn, now)
            if not breaker.take_turn(conn, now):
                return None
            row = _claim_one(conn, now)
            if row is None:
                breaker.give_turn_back(conn)
                return None
            return _parcel(conn, row, now)

    def _may_have_work(self, conn: Connection) -> bool:
        # A look first, so that an idle postman never takes the write lock.
        now = self._store.now(conn)
        query = (
            select(outbox.c.id)
            .where(text(IS_PENDING), or_(is_due(now), outbox.c.lease_until <= now))
            .limit(1)
        )
        return conn.execute(query).first() is not None

    def next_due_in(self) -> float | None:
        """Return the seconds until something may be due, or None when nothing waits or the queue is stopped."""
        with self._store.reading() as conn:
            queue = conn.execute(select(mail_queue)).one()
            # A mail that somebody is at falls due again when the claim has run out.
            falls_due = func.coalesce(outbox.c.lease_until, outbox.c.due_at)
            due = conn.execute(select(func.min(falls_due)).where(text(IS_PENDING))).scalar()
            if due is None or queue.is_stopped:
                return None
            now = self._store.now(conn)
            if wait := breaker.seconds_to_wait(queue, now):
                return wait
            if self._may_have_work(conn):
                return 0.0
            return max(0.01, min((due - now).total_seconds(), HELD_AT_MOST.total_seconds()))

    def handing_over(self, parcel: Parcel) -> bool:
        """Commit that the final dot is about to be sent; False when the claim is lost, and nothing may be sent."""
        with self._store.writing() as conn:
            now = self._store.now(conn)
            query = (
                update(outbox)
                .where(
                    outbox.c.id == parcel.mail_id,
                    outbox.c.token == parcel.token,
                    outbox.c.state == MailState.SENDING,
                    outbox.c.lease_until > now,
                )
                .values(state=MailState.HANDING_OVER, lease_until=now + _LEASE)
            )
            return conn.execute(query).rowcount == 1

    def settle(self, parcel: Parcel, outcome: Outcome) -> Changes:
        """Keep the end of an attempt. A claim that was lost meanwhile changes nothing."""
        with self._store.writing() as conn:
            now = self._store.now(conn)
            held = outbox.c.token == parcel.token
            # Locked before the queue, as whoever takes back a claim that is over does.
            mine = select(outbox).where(outbox.c.id == parcel.mail_id, held).with_for_update()
            row = conn.execute(mine).first()
            if row is None:
                return Changes()
            retry_at = breaker.note(conn, outcome, now, self._chance, _problem(outcome), _reply(outcome))
            values = self._mail_after(row, outcome, now, retry_at)
            conn.execute(
                update(outbox)
                .where(outbox.c.id == parcel.mail_id, held)
                .values(
                    token=None, lease_until=None, reply=_reply(outcome), problem=_problem(outcome), **values
                )
            )
            if outcome.result not in _MAY_HAVE_ARRIVED:
                _forget_link(conn, row)
            return Changes(frozenset({row.order_id}), _MAIL)

    def _mail_after(
        self, row: Row[*tuple[Any, ...]], outcome: Outcome, now: datetime, retry_at: datetime | None
    ) -> dict[str, Any]:
        match outcome.result:
            case Result.ACCEPTED | Result.REFUSED | Result.UNCERTAIN:
                attempts = row.attempts + 1
                return {"state": MailState(str(outcome.result)), "settled_at": now, "attempts": attempts}
            case Result.SERVER_TROUBLE:
                return self._wait_for_server(row, outcome, now, retry_at or now)
            case Result.QUEUE_STOPPED:
                return {"state": MailState.QUEUED}
            case Result.TRY_LATER:
                return self._try_later(row, now)

    def _wait_for_server(
        self, row: Row[*tuple[Any, ...]], outcome: Outcome, now: datetime, retry_at: datetime
    ) -> dict[str, Any]:
        if outcome.trouble is None or outcome.trouble.phase not in _PHASES_OF_ONE_MAIL:
            return {"state": MailState.WAITING, "due_at": retry_at}
        # It may be this mail that servers hang up on: its pauses grow, and it is given up like one that is put off.
        values = self._try_later(row, now)
        return values | {"due_at": max(values.get("due_at", now), retry_at)}

    def _try_later(self, row: Row[*tuple[Any, ...]], now: datetime) -> dict[str, Any]:
        first = row.first_attempt_at or now
        attempts = row.attempts + 1
        if (now - first).total_seconds() >= GIVE_UP_AFTER and attempts >= ATTEMPTS_AT_LEAST:
            return {"state": MailState.REFUSED, "settled_at": now, "attempts": attempts}
        due = now + timedelta(seconds=retry_delay(attempts, self._chance()))
        return {"state": MailState.WAITING, "due_at": due, "attempts": attempts, "first_attempt_at": first}


def _problem(outcome: Outcome) -> str:
    return str(outcome.trouble.fault) if outcome.trouble else ""


def _reply(outcome: Outcome) -> str:
    return outcome.reply or (outcome.trouble.reply if outcome.trouble else "")


def _expire(conn: Connection, now: datetime) -> None:
    """Take back claims whose lease is over: what was not handed over is sent again, the rest is in doubt."""
    is_over = or_(outbox.c.lease_until <= now, outbox.c.lease_until > now + _LEASE + _LEASE)
    freed = {"token": None, "lease_until": None}
    conn.execute(
        update(outbox)
        .where(outbox.c.state == MailState.SENDING, is_over)
        .values(state=MailState.QUEUED, **freed)
    )
    conn.execute(
        update(outbox)
        .where(outbox.c.state == MailState.HANDING_OVER, is_over)
        .values(state=MailState.UNCERTAIN, settled_at=now, **freed)
    )


def _claim_one(conn: Connection, now: datetime) -> Row[*tuple[Any, ...]] | None:
    due = (
        select(outbox.c.id)
        .where(text(f"outbox.{IS_PENDING}"), is_due(now), ~is_behind())
        .order_by(outbox.c.due_at, outbox.c.id)
        .limit(1)
        .with_for_update(skip_locked=True, of=outbox)
    )
    return conn.execute(
        update(outbox)
        .where(outbox.c.id == due.scalar_subquery())
        .values(
            state=MailState.SENDING, token=secrets.token_hex(16), lease_until=now + _LEASE, settled_at=None
        )
        .returning(outbox)
    ).first()


def _parcel(conn: Connection, row: Row[*tuple[Any, ...]], now: datetime) -> Parcel:
    shop = read_settings(conn)
    letter = Letter(row.subject, row.text, row.html)
    if LINK_MARK in row.text or LINK_MARK in row.html:
        letter = with_link(letter, _new_link(conn, shop, row, now))
    thread = (
        select(outbox.c.message_id)
        .where(outbox.c.order_id == row.order_id, outbox.c.state == MailState.ACCEPTED, outbox.c.id != row.id)
        .order_by(outbox.c.settled_at)
    )
    references = tuple(conn.execute(thread).scalars())
    return Parcel(
        mail_id=row.id,
        order_id=row.order_id,
        token=row.token,
        message_id=row.message_id,
        references=references[:1] + references[1:][-_THREAD_AT_MOST:],
        sender_name=shop.sender_name or shop.name,
        sender_address=shop.sender_address,
        reply_to=shop.reply_to,
        recipient_name=row.recipient_name,
        recipient=row.recipient,
        subject=letter.subject,
        text=letter.text,
        html=letter.html,
    )


def _new_link(conn: Connection, shop: ShopSettings, row: Row[*tuple[Any, ...]], now: datetime) -> str:
    """Return a link with a fresh random 256-bit token, of which only the hash is kept."""
    token = secrets.token_urlsafe(32)
    digest = hashlib.sha256(token.encode()).hexdigest()
    conn.execute(
        insert(portal_tokens),
        {"hash": digest, "order_id": row.order_id, "mail_id": row.id, "created_at": now},
    )
    return f"{shop.portal_base}/o/{token}"


def _forget_link(conn: Connection, row: Row[*tuple[Any, ...]]) -> None:
    """Take back the link that was made for this attempt: nobody got it. An outage would leave thousands."""
    newest = (
        select(portal_tokens.c.hash)
        .where(portal_tokens.c.order_id == row.order_id, portal_tokens.c.mail_id == row.id)
        .order_by(portal_tokens.c.created_at.desc())
        .limit(1)
    )
    if LINK_MARK in row.text or LINK_MARK in row.html:
        conn.execute(delete(portal_tokens).where(portal_tokens.c.hash == newest.scalar_subquery()))
