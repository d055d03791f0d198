"""The outbox as the mail worker uses it: claim with a lease, hand over, settle (docs/architecture.md: The outbox)."""

import random
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, func, or_, select, text, update

from orderflow_desk.domain.changes import Changes, Topic, Touched
from orderflow_desk.domain.errors import MailFault, MailTrouble
from orderflow_desk.domain.outbox import (
    ATTEMPTS_AT_LEAST,
    GIVE_UP_AFTER,
    MailState,
    Outcome,
    Parcel,
    Result,
    retry_delay,
)
from orderflow_desk.services.outbox import breaker
from orderflow_desk.services.outbox.claims import LEASE, Mail, claim_one, expire, forget_link
from orderflow_desk.services.outbox.due_mails import HELD_AT_MOST, is_due, times
from orderflow_desk.store import change_log
from orderflow_desk.store.engine import Store
from orderflow_desk.store.tables import mail_queue, outbox
from orderflow_desk.store.tables.metadata import Moment
from orderflow_desk.store.tables.outbox import IS_PENDING

_EXPIRE_AGAIN = timedelta(seconds=1)
_ENDS = (Result.ACCEPTED, Result.REFUSED, Result.UNCERTAIN)
_MAY_HAVE_ARRIVED = (Result.ACCEPTED, Result.UNCERTAIN)
# Where the server knows whom the mail is for, or what is in it; before, all mails are alike to it.
_PHASES_OF_ONE_MAIL = ("rcpt", "data", "body", "dot")
_now = bindparam("now", type_=Moment)
_queue = select(mail_queue)
_work = (
    select(outbox.c.id)
    .where(text(f"outbox.{IS_PENDING}"), or_(is_due(), outbox.c.lease_until <= _now))
    .limit(1)
)
# A mail that somebody is at falls due again when the claim has run out.
_next_due = select(func.min(func.coalesce(outbox.c.lease_until, outbox.c.due_at))).where(text(IS_PENDING))
_is_held_by = (outbox.c.id == bindparam("mail"), outbox.c.token == bindparam("claim"))
_hand_over = (
    update(outbox)
    .where(*_is_held_by, outbox.c.state == MailState.SENDING, outbox.c.lease_until > _now)
    .values(state=MailState.HANDING_OVER, lease_until=bindparam("claimed_until", type_=Moment))
)
_CHANGING = ("state", "due_at", "settled_at", "attempts", "first_attempt_at")
_keep = (
    update(outbox)
    .where(outbox.c.id == bindparam("of_mail"))
    .values(token=None, lease_until=None)
    .values({name: bindparam(name) for name in (*_CHANGING, "reply", "problem")})
)
# In one statement what is the end of almost every mail.
_end = (
    update(outbox)
    .where(*_is_held_by)
    .values(attempts=outbox.c.attempts + 1, token=None, lease_until=None)
    .values({name: bindparam(f"its_{name}") for name in ("state", "settled_at", "reply", "problem")})
    .returning(outbox.c.id, outbox.c.order_id, outbox.c.recipient)
)
# Without the letter itself, which is long and needed no more.
_held = (
    select(outbox.c.id, outbox.c.order_id, outbox.c.recipient, *(outbox.c[name] for name in _CHANGING))
    .where(*_is_held_by)
    .with_for_update()
)


class Dispatch:
    """Gives mails out one at a time. Promise: none to two, none twice by itself, none while the queue is stopped."""

    def __init__(self, store: Store, origin: str, chance: Callable[[], float] = random.random) -> None:
        """`origin` is what the change log calls the desk that this works at."""
        self._store = store
        self._origin = origin
        self._chance = chance
        self._expired_at: datetime | None = None

    def now(self) -> datetime:
        """Return the time by the database's clock, by which every mail is dated."""
        with self._store.reading() as conn:
            return self._store.now(conn)

    def claim(self) -> Parcel | None:
        """Return the mail that is due longest, claimed for `LEASE_SECONDS`; None when there is none to send now.

        It takes the lock for writing: ask `next_due_in` first.
        """
        with self._changing() as (conn, now, touched):
            return self._claim(conn, now, touched)

    @contextmanager
    def _changing(self) -> Generator[tuple[Connection, datetime, set[Touched]]]:
        """Open a transaction whose changes the other desks read in the change log."""
        with self._store.writing() as conn:
            now, touched = self._store.now(conn), set[Touched]()
            yield conn, now, touched
            change_log.write(conn, self._origin, now, touched)

    def _claim(
        self, conn: Connection, now: datetime, touched: set[Touched], *, is_clear: bool = False
    ) -> Parcel | None:
        last = self._expired_at
        if last is None or not last <= now < last + _EXPIRE_AGAIN:
            touched.update((Topic.MAIL, order_id) for order_id in expire(conn, now))
            self._expired_at = now
        if not (is_clear or breaker.take_turn(conn, now, touched)):
            return None
        parcel = claim_one(conn, now)
        if parcel is None:
            breaker.give_turn_back(conn)
        else:
            touched.add((Topic.MAIL, parcel.order_id))
        return parcel

    def next_due_in(self) -> float | None:
        """Return the seconds until something may be due, or None when nothing waits or the queue is stopped."""
        with self._store.reading() as conn:
            queue = conn.execute(_queue).one()
            due = conn.execute(_next_due).scalar()
            if due is None or queue.is_stopped:
                return None
            now = self._store.now(conn)
            if wait := breaker.seconds_to_wait(queue, now):
                return wait
            if conn.execute(_work, times(now)).first() is not None:
                return 0.0
            return max(0.01, min((due - now).total_seconds(), HELD_AT_MOST.total_seconds()))

    def handing_over(self, parcel: Parcel) -> bool:
        """Commit that the final dot is about to be sent; False when the claim is lost, and nothing may be sent."""
        with self._store.writing() as conn:
            now = self._store.now(conn)
            moments = {"now": now, "claimed_until": now + LEASE}
            return conn.execute(_hand_over, {**_held_by(parcel), **moments}).rowcount == 1

    def unable(self, trouble: MailTrouble) -> Changes:
        """Keep that this PC cannot send the mails that wait, where no other one does; every PC says so then."""
        with self._changing() as (conn, now, touched):
            breaker.note_unable(conn, trouble, now, touched)
            return Changes.of(touched)

    def settle(self, parcel: Parcel, outcome: Outcome) -> Changes:
        """Keep the end of an attempt. A claim that was lost meanwhile changes nothing."""
        with self._changing() as (conn, now, touched):
            self._settle(conn, parcel, outcome, now, touched)
            return Changes.of(touched)

    def settle_and_claim(self, parcel: Parcel, outcome: Outcome) -> tuple[Changes, Parcel | None]:
        """Keep the end of an attempt and claim the next mail, in one commit: both stand, or neither."""
        with self._changing() as (conn, now, touched):
            is_clear = self._settle(conn, parcel, outcome, now, touched)
            following = self._claim(conn, now, touched, is_clear=is_clear)
            return Changes.of(touched), following

    def _settle(
        self, conn: Connection, parcel: Parcel, outcome: Outcome, now: datetime, touched: set[Touched]
    ) -> bool:
        """Keep what came of an attempt; return whether the queue is known to let the next mail go."""
        said = {"problem": _problem(outcome), "reply": _reply(outcome)}
        is_end = outcome.result in _ENDS
        # The mail is locked before the queue, as whoever takes back a claim that is over does.
        mail = conn.execute(*_ended(parcel, outcome, now) if is_end else (_held, _held_by(parcel))).first()
        if mail is None:
            return False
        noted = breaker.note(conn, mail, outcome, now, self._chance, touched, problem=said["problem"])
        if not is_end:
            values = self._mail_after(mail, outcome, now, noted.retry_at)
            kept = {name: values.get(name, getattr(mail, name)) for name in _CHANGING}
            conn.execute(_keep, {**kept, **said, "of_mail": mail.id})
        if outcome.result not in _MAY_HAVE_ARRIVED:
            forget_link(conn, mail)
        touched.add((Topic.MAIL, mail.order_id))
        return noted.is_clear

    def _mail_after(
        self, mail: Mail, outcome: Outcome, now: datetime, retry_at: datetime | None
    ) -> dict[str, Any]:
        match outcome.result:
            case Result.SERVER_TROUBLE:
                return self._wait_for_server(mail, outcome, now, retry_at or now)
            case Result.TRY_LATER:
                return self._try_later(mail, now)
            case _:
                return {"state": MailState.QUEUED}

    def _wait_for_server(
        self, mail: Mail, outcome: Outcome, now: datetime, retry_at: datetime
    ) -> dict[str, Any]:
        if outcome.trouble is None or not _may_be_this_mail(outcome.trouble):
            return {"state": MailState.WAITING, "due_at": retry_at}
        # It may be this mail that servers hang up on: its pauses grow, and it is given up like one that is put off.
        values = self._try_later(mail, now)
        return values | {"due_at": max(values.get("due_at", now), retry_at)}

    def _try_later(self, mail: Mail, now: datetime) -> dict[str, Any]:
        first = mail.first_attempt_at or now
        attempts = mail.attempts + 1
        if (now - first).total_seconds() >= GIVE_UP_AFTER and attempts >= ATTEMPTS_AT_LEAST:
            return {"state": MailState.REFUSED, "settled_at": now, "attempts": attempts}
        due = now + timedelta(seconds=retry_delay(attempts, self._chance()))
        return {"state": MailState.WAITING, "due_at": due, "attempts": attempts, "first_attempt_at": first}


def _ended(parcel: Parcel, outcome: Outcome, now: datetime) -> tuple[Any, dict[str, Any]]:
    """Return the statement that ends a mail with what came of it, and its values."""
    values = {
        "its_state": MailState(str(outcome.result)),
        "its_settled_at": now,
        "its_reply": _reply(outcome),
        "its_problem": _problem(outcome),
    }
    return _end, {**_held_by(parcel), **values}


def _may_be_this_mail(trouble: MailTrouble) -> bool:
    return trouble.phase in _PHASES_OF_ONE_MAIL and trouble.fault is not MailFault.SERVER_BUSY


def _problem(outcome: Outcome) -> str:
    return str(outcome.trouble.fault) if outcome.trouble else ""


def _reply(outcome: Outcome) -> str:
    return outcome.reply or (outcome.trouble.reply if outcome.trouble else "")


def _held_by(parcel: Parcel) -> dict[str, Any]:
    return {"mail": parcel.mail_id, "claim": parcel.token}
