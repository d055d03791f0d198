"""Which chores are being done, and by whom: over several PCs one does a chore, and who died at it is replaced."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Column, ColumnElement, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from orderflow_desk.domain.actors import Job
from orderflow_desk.domain.people import Permission
from orderflow_desk.services.transaction.unit_of_work import UnitsOfWork
from orderflow_desk.store.tables import chores

LEASE = timedelta(seconds=60)
# After a failure a chore is left alone for this long, twice as long each time, up to an hour.
_FIRST_PAUSE, _LONGEST_PAUSE = timedelta(minutes=1), timedelta(hours=1)
_KNOWN = {
    "sqlite": sqlite.insert(chores).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(chores).on_conflict_do_nothing(),
}


@dataclass(frozen=True, slots=True)
class ChoreState:
    """How a chore is: when it was last done, or what it failed at, how often in a row, and since when."""

    job: str
    done_at: datetime | None
    fault: str = ""
    failures: int = 0
    failed_at: datetime | None = None


class Chores:
    """Leases for the program's own jobs, by the database's clock. Promise: two never hold the lease of one chore."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    def take(self, job: Job) -> str | None:
        """Return the token of a lease of `LEASE`, or None: another is at it, or it failed a moment ago."""
        token = secrets.token_hex(8)
        with self._units.writing(Permission.MAINTAIN) as unit:
            unit.conn.execute(_KNOWN[unit.conn.dialect.name], {"job": job})
            is_free = _is_over(chores.c.lease_until, unit.now, LEASE)
            is_rested = _is_over(chores.c.not_before, unit.now, _LONGEST_PAUSE)
            taken = update(chores).where(chores.c.job == job, is_free, is_rested)
            lease = taken.values(token=token, lease_until=unit.now + LEASE)
            return token if unit.conn.execute(lease).rowcount else None

    def keep(self, token: str) -> bool:
        """Make the lease last anew; False when it was lost: another may be at the chore."""
        with self._units.writing(Permission.MAINTAIN) as unit:
            held = update(chores).where(chores.c.token == token)
            return bool(unit.conn.execute(held.values(lease_until=unit.now + LEASE)).rowcount)

    def settle(self, token: str, fault: str = "") -> None:
        """Give the lease back: the chore is done, or `fault` is what it failed at, and it rests for a while."""
        with self._units.writing(Permission.MAINTAIN) as unit:
            held = chores.c.token == token
            failures = unit.conn.execute(select(chores.c.failures).where(held)).scalar()
            if failures is None:
                return
            values = {"token": None, "lease_until": None, "fault": fault}
            if fault:
                pause = min(_FIRST_PAUSE * 2 ** min(failures, 10), _LONGEST_PAUSE)
                values |= {"failures": failures + 1, "failed_at": unit.now, "not_before": unit.now + pause}
            else:
                values |= {"failures": 0, "failed_at": None, "not_before": None, "done_at": unit.now}
            unit.conn.execute(update(chores).where(held).values(values))

    def all(self) -> tuple[ChoreState, ...]:
        """Return how each chore is that was ever begun; anybody may ask."""
        query = select(
            chores.c.job, chores.c.done_at, chores.c.fault, chores.c.failures, chores.c.failed_at
        ).order_by(chores.c.job)
        with self._units.store.reading() as conn:
            return tuple(ChoreState(*row) for row in conn.execute(query))


def _is_over(until: Column[datetime | None], now: datetime, at_most: timedelta) -> ColumnElement[bool]:
    """Return the condition that a time is over; one that is further ahead than it can be is from before a clock was set back."""
    return or_(until.is_(None), until <= now, until > now + 2 * at_most)
