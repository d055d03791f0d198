"""Spares a mail server in trouble, and one that is just back: one mail at a time, and the backlog slowly.

What it remembers stands in the database: all PCs of a shop keep to it together, and a restart forgets nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, select, update

from orderflow_desk.domain.changes import Topic, Touched
from orderflow_desk.domain.outbox import (
    ASK_AGAIN_AFTER,
    BACKLOG_PAUSE,
    OUTAGE_FROM,
    TURN_SECONDS,
    Outcome,
    Result,
    ask_again_delay,
)
from orderflow_desk.services.outbox.due_mails import has_backlog
from orderflow_desk.store.tables import mail_queue

_Queue = Row[*tuple[Any, ...]]
_TURN = timedelta(seconds=TURN_SECONDS)
_PAUSE_AT_MOST = timedelta(seconds=max(ASK_AGAIN_AFTER) + 60)
_locked = select(mail_queue).with_for_update()
_QUEUE: Touched = (Topic.QUEUE, None)
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
    if is_taken or _is_ahead(queue.retry_at, now):
        return False
    conn.execute(update(mail_queue).values(probe_until=now + _TURN))
    return True


def give_turn_back(conn: Connection) -> None:
    """Let others have the turn: nothing could be claimed with it."""
    conn.execute(update(mail_queue).where(mail_queue.c.probe_until.is_not(None)).values(probe_until=None))


def seconds_to_wait(queue: _Queue, now: datetime) -> float:
    """Return for how long no mail may be claimed because of the server; 0 when one may."""
    if _is_calm(queue, now) or not _is_ahead(queue.retry_at, now):
        return 0.0
    return (queue.retry_at - now).total_seconds()


def note(
    conn: Connection,
    outcome: Outcome,
    now: datetime,
    chance: Callable[[], float],
    touched: set[Touched],
    *,
    problem: str,
    reply: str,
) -> Noted:
    """Keep what an attempt says of the server."""
    queue = conn.execute(_locked).one()
    if outcome.result is Result.GIVEN_BACK:
        give_turn_back(conn)
        return Noted()
    values: dict[str, Any] = {"probe_until": None}
    match outcome.result:
        case Result.QUEUE_STOPPED:
            values |= {"is_stopped": True, "problem": problem, "detail": reply}
            values["away_since"] = queue.away_since or now
        case Result.SERVER_TROUBLE:
            failures = queue.failures + 1
            values |= {"failures": failures, "problem": problem, "detail": reply}
            values["away_since"] = queue.away_since or now
            values["retry_at"] = now + timedelta(seconds=ask_again_delay(failures, chance()))
        case _:
            if _is_calm(queue, now) and not (queue.problem or queue.probe_until or queue.back_at):
                return Noted(is_clear=not queue.is_stopped)
            back_at = _back_at(queue, now)
            if back_at is not None and not has_backlog(conn, back_at, now):
                back_at = None
            next_at = None if back_at is None else now + timedelta(seconds=BACKLOG_PAUSE)
            values |= {"failures": 0, "problem": "", "detail": "", "away_since": None}
            values |= {"back_at": back_at, "retry_at": next_at}
    conn.execute(update(mail_queue).values(**values))
    touched.add(_QUEUE)
    return Noted(values["retry_at"] if outcome.result is Result.SERVER_TROUBLE else None)


def resume(conn: Connection) -> None:
    """Ask the server now. How long it was away stays known: it is one mail that asks, and the backlog leaves slowly."""
    conn.execute(update(mail_queue).values(is_stopped=False, problem="", detail="", failures=0, **_NO_TURN))


def _is_calm(queue: _Queue, now: datetime) -> bool:
    return not queue.failures and queue.away_since is None and not _is_catching_up(queue, now)


def _is_catching_up(queue: _Queue, now: datetime) -> bool:
    # A return that is still to come was put down before the clock was set back.
    return queue.away_since is None and queue.back_at is not None and queue.back_at <= now


def _is_ahead(retry_at: datetime | None, now: datetime) -> bool:
    """Tell whether it is too early; a time beyond every pause is from before a clock change."""
    return retry_at is not None and now < retry_at <= now + _PAUSE_AT_MOST


def _back_at(queue: _Queue, now: datetime) -> datetime | None:
    """Return since when the server is back, as long as that matters."""
    if queue.away_since is None:
        return queue.back_at if _is_catching_up(queue, now) else None
    was_long = now - queue.away_since >= timedelta(seconds=OUTAGE_FROM) or queue.away_since > now
    return now if was_long else queue.back_at
