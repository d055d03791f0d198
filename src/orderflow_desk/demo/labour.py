"""The labour of the demo shop: a line for each time that an order lay on the bench, and what an hour costs."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import Connection, insert

from orderflow_desk.demo import words
from orderflow_desk.demo.histories import Event
from orderflow_desk.domain.entries.kinds import LabourLogged
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.money import Money
from orderflow_desk.store.queries.labour import SHOP
from orderflow_desk.store.tables import labour, labour_rates

RATE = Money(6600, "EUR")
_UNBILLED = 7  # one line in so many is a courtesy
_GROUPS = 2000
_A_WHILE = timedelta(minutes=50)
_JUST_BEFORE = timedelta(seconds=1)


@dataclass(slots=True)
class Labour:
    """The lines that were written down so far; an order's work follows from its number, not from the dice of the shop."""

    rows: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])

    def work_on(self, number: int, events: list[Event], worker: int | None, now: datetime) -> None:
        """Put the labour on an order among its events: before each step away from the bench, or a while ago."""
        if worker is None:
            return
        left = [at for at, event in enumerate(events) if _is_from_the_bench(event, events[at - 1])]
        for place in reversed(left):
            events.insert(place, self._written(number, events[place].at - _JUST_BEFORE, worker))
        if events[-1].to is Status.IN_PROGRESS and now - events[-1].at > _A_WHILE:
            events.append(self._written(number, events[-1].at + _A_WHILE, worker))

    def write(self, conn: Connection) -> None:
        """Write the lines, and what an hour costs."""
        conn.execute(insert(labour_rates), {"worker": SHOP, "minor": RATE.minor, "currency": RATE.currency})
        conn.execute(insert(labour), self.rows)

    def _written(self, number: int, at: datetime, worker: int) -> Event:
        line = len(self.rows) + 1
        chance = Random(number * 31 + line)  # noqa: S311  the same shop every time is the point
        minutes, work = 5 * chance.randrange(2, 14), chance.choice(words.WORK)
        is_billed = bool(line % _UNBILLED)
        self.rows.append(
            {
                "id": line,
                "order_id": number,
                "worker_id": worker,
                "person_id": worker,
                "at": at,
                "started_at": at - timedelta(minutes=minutes),
                "minutes": minutes,
                "work": work,
                "rate_minor": RATE.minor,
                "rate_currency": RATE.currency,
                "is_billed": is_billed,
            }
        )
        entry = LabourLogged(line, minutes, worker, is_billed, str(RATE), None, work)
        return Event(at, entry, group=_GROUPS + line)


def _is_from_the_bench(event: Event, before: Event) -> bool:
    """Tell whether an event takes the order off the bench; of a walk, it is the first of its steps."""
    is_first = event.group != before.group
    return is_first and event.start is Status.IN_PROGRESS and event.to not in (None, Status.NEW)
