"""Spares a mail server in trouble, and one that is just back: one mail at a time, and the backlog slowly.

Why the queue rests stays told as long as it does, and until a mail gets through: a press on "Try again" is no cure.

What it remembers stands in the database: all PCs of a shop keep to it together, and a restart forgets nothing.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, select, text, update

from orderflow_desk.domain.changes import Topic, Touched
from orderflow_desk.domain.errors import MailFault, MailTrouble
from orderflow_desk.domain.outbox import (
    ASK_AGAIN_AFTER,
    BACKLOG_PAUSE,
    LEFT_LYING_AFTER,
    OUTAGE_FROM,
    PAUSE_AFTER,
    TURN_SECONDS,
    Outcome,
    Result,
    ask_again_delay,
    pause_delay,
)
from orderflow_desk.services.outbox.due_mails import has_backlog, is_left_lying
from orderflow_desk.services.outbox.refusal_run import run_after
from orderflow_desk.store.tables import mail_queue, outbox
from orderflow_desk.store.tables.outbox import IS_PENDING

_Queue = Row[*tuple[Any, ...]]
_TURN = timedelta(seconds=TURN_SECONDS)
_MINUTE = timedelta(seconds=60)
_OUTAGE_AT_MOST = timedelta(seconds=max(ASK_AGAIN_AFTER)) + _MINUTE
_PAUSE_AT_MOST = timedelta(seconds=pause_delay(len(PAUSE_AFTER), 1.0)) + _MINUTE
_LEFT_LYING = timedelta(seconds=LEFT_LYING_AFTER)
_locked = select(mail_queue).with_for_update()
_QUEUE: Touched = (Topic.QUEUE, None)
_any_pending = select(outbox.c.id).where(text(IS_PENDING)).limit(1)
_NO_TURN = {"retry_at": None, "probe_until": None}


@dataclass(frozen=True, slots=True)
class Noted:
    """What an attempt said of the server: when it is asked again, if it is in trouble; whether nothing keeps the next mail."""

    retry_at: datetime | None = None
    is_clear: bool = False


def take_turn(conn: Connection, now: datetime, touched: set[Touched]) -> bool:
    """Tell whether a mail may be claimed now; in an outage, and while its backlog leaves, one PC at a time may."""
    queue = conn.execute(_locked).one()
    if queue.is_stopped:
        return False
    if _is_calm(queue, now):
        return True
    if _is_catching_up(queue, now) and not has_backlog(conn, queue.back_at, now):
        conn.execute(update(mail_queue).values(back_at=None, **_NO_TURN))
        touched.add(_QUEUE)
        return True
    is_taken = queue.probe_until is not None and now < queue.probe_until <= now + _TURN
    if is_taken or _is_ahead(queue, now):
        return False
    conn.execute(update(mail_queue).values(probe_until=now + _TURN))
    return True


def give_turn_back(conn: Connection) -> None:
    """Let others have the turn: nothing could be claimed with it."""
    conn.execute(update(mail_queue).where(mail_queue.c.probe_until.is_not(None)).values(probe_until=None))


def seconds_to_wait(queue: _Queue, now: datetime) -> float:
    """Return for how long no mail may be claimed because of the server; 0 when one may."""
    if _is_calm(queue, now) or not _is_ahead(queue, now):
        return 0.0
    return (queue.retry_at - now).total_seconds()


def note(
    conn: Connection,
    mail: Row[*tuple[Any, ...]],
    outcome: Outcome,
    now: datetime,
    chance: Callable[[], float],
    touched: set[Touched],
    *,
    problem: str,
) -> Noted:
    """Keep what an attempt with a mail says of the server."""
    queue = conn.execute(_locked).one()
    if outcome.result is Result.GIVEN_BACK:
        give_turn_back(conn)
        return Noted()
    retry_at: datetime | None = None
    detail = _without(mail.recipient, outcome)
    said: dict[str, Any] = {"problem": problem, "detail": detail, "probe_until": None}
    said["away_since"] = queue.away_since or now
    match outcome.result:
        case Result.QUEUE_STOPPED:
            values = said | {"is_stopped": True, "is_paused": False}
        case _ if queue.is_stopped:
            # What another PC had begun before the stop ends the one mail, and not the stop, nor what is told of it.
            values = {"probe_until": None} | run_after(conn, queue, outcome, mail.id).values
        case Result.QUEUE_PAUSED:
            pauses = queue.failures + 1 if queue.is_paused else 1
            values = said | {"failures": pauses, "is_paused": True}
            values["retry_at"] = now + timedelta(seconds=pause_delay(pauses, chance()))
        case Result.SERVER_TROUBLE:
            failures = 1 if queue.is_paused else queue.failures + 1
            values = said | {"failures": failures, "is_paused": False}
            values["retry_at"] = retry_at = now + timedelta(seconds=ask_again_delay(failures, chance()))
        case _:
            values = _after_an_answer(conn, queue, outcome, mail.id, now, said)
            if not values:
                return Noted(is_clear=True)
    conn.execute(update(mail_queue).values(**values))
    touched.add(_QUEUE)
    return Noted(retry_at)


def _after_an_answer(
    conn: Connection, queue: _Queue, outcome: Outcome, mail_id: int, now: datetime, said: dict[str, Any]
) -> dict[str, Any]:
    """Return what changes when the server spoke of the mail alone: it is well, or back, unless it refuses all alike."""
    run = run_after(conn, queue, outcome, mail_id)
    if run.is_too_long:
        return (
            said | run.values | {"is_stopped": True, "is_paused": False, "problem": MailFault.SAME_REFUSALS}
        )
    if _is_calm(queue, now) and not (queue.problem or queue.probe_until or queue.back_at):
        return run.values
    back_at = _back_at(queue, now)
    if back_at is not None and not has_backlog(conn, back_at, now):
        back_at = None
    next_at = None if back_at is None else now + timedelta(seconds=BACKLOG_PAUSE)
    well = {"failures": 0, "is_paused": False, "problem": "", "detail": "", "away_since": None}
    return well | run.values | {"probe_until": None, "back_at": back_at, "retry_at": next_at}


def note_unable(conn: Connection, trouble: MailTrouble, now: datetime, touched: set[Touched]) -> None:
    """Keep that this PC cannot send, where that matters: a mail lies there that no other PC has taken either."""
    queue = conn.execute(_locked).one()
    # That no account is set up, every PC reads in the settings.
    said = ("", "") if trouble.fault is MailFault.NOT_SET_UP else (trouble.fault, trouble.reply)
    is_known = (queue.problem, queue.detail) == said
    # Another PC is at it, or has just been: what it says counts.
    is_in_hand = queue.retry_at is not None and now < queue.retry_at + _MINUTE
    if queue.is_stopped or is_known or is_in_hand or not is_left_lying(conn, now - _LEFT_LYING):
        return
    conn.execute(update(mail_queue).values(problem=said[0], detail=said[1]))
    touched.add(_QUEUE)


def resume(conn: Connection) -> None:
    """Ask the server now. How long it was away stays known: it is one mail that asks, and the backlog leaves slowly.

    So does what was wrong: whether it is mended, the next mail tells. Where none waits, nothing is wrong any more.
    """
    values: dict[str, Any] = {"is_stopped": False, "is_paused": False, "failures": 0, **_NO_TURN}
    if conn.execute(_any_pending).first() is None:
        values |= {"problem": "", "detail": ""}
    conn.execute(update(mail_queue).values(**values))


def _without(recipient: str, outcome: Outcome) -> str:
    """Return what the server said, without the customer's address: the queue's state outlives an erasure."""
    reply = outcome.reply or (outcome.trouble.reply if outcome.trouble else "")
    return re.sub(re.escape(recipient), "…", reply, flags=re.IGNORECASE) if recipient else reply


def _is_calm(queue: _Queue, now: datetime) -> bool:
    return not queue.failures and queue.away_since is None and not _is_catching_up(queue, now)


def _is_catching_up(queue: _Queue, now: datetime) -> bool:
    # A return that is still to come was put down before the clock was set back.
    return queue.away_since is None and queue.back_at is not None and queue.back_at <= now


def _is_ahead(queue: _Queue, now: datetime) -> bool:
    """Tell whether it is too early; a time beyond every pause is from before a clock change."""
    at_most = _PAUSE_AT_MOST if queue.is_paused else _OUTAGE_AT_MOST
    return queue.retry_at is not None and now < queue.retry_at <= now + at_most


def _back_at(queue: _Queue, now: datetime) -> datetime | None:
    """Return since when the server is back, as long as that matters."""
    if queue.away_since is None:
        return queue.back_at if _is_catching_up(queue, now) else None
    was_long = now - queue.away_since >= timedelta(seconds=OUTAGE_FROM) or queue.away_since > now
    return now if was_long else queue.back_at
