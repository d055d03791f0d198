"""The parts of the demo shop: some for each time that an order waited for them, ordered by the technician who had it."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import Connection, insert

from orderflow_desk.demo import words
from orderflow_desk.demo.histories import Event
from orderflow_desk.domain.actors import ActorKind
from orderflow_desk.domain.entries.kinds import Moved, PartAdded, PartReceived
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.money import Money
from orderflow_desk.store.tables import parts

_GROUPS = 6000
_JUST_BEFORE = timedelta(seconds=3)
_UNDATED = 5  # of one in so many nobody knows when it comes
_NUMBERS = 30


@dataclass(slots=True)
class Parts:
    """Those that were written down so far; what goes with an order follows from its number, not from the dice of the shop."""

    rows: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])

    def order(self, number: int, events: list[Event], worker: int | None, now: datetime) -> datetime | None:
        """Put the parts of an order among its events, and return when the last of those that are waited for is expected."""
        if worker is None:
            return None
        waited = None
        for at in reversed([at for at, event in enumerate(events) if _waits(event)]):
            left = next(
                (one for one in range(at + 1, len(events)) if events[one].start is Status.AWAITING_PARTS),
                None,
            )
            chance = Random(number * 13 + at)  # noqa: S311  the same shop every time is the point
            made = [
                self._row(chance, number, events[at].at - _JUST_BEFORE, worker, now if left is None else None)
                for _ in range(chance.choice((1, 1, 2)))
            ]
            if left is None:
                waited = max((row["due"] for row in made if row["due"] is not None), default=None)
            else:
                events[left:left] = [
                    self._received(row, events[left].at - _JUST_BEFORE, worker) for row in made
                ]
            events[at:at] = [self._added(row) for row in made]
        return waited

    def write(self, conn: Connection) -> None:
        """Write them down."""
        for row in self.rows:
            conn.execute(insert(parts), row)

    def _row(
        self, chance: Random, number: int, at: datetime, worker: int, now: datetime | None
    ) -> dict[str, Any]:
        line = len(self.rows) + 1
        description, letters, cents, supplier = chance.choice(words.PARTS)
        due = (now or at) + timedelta(days=chance.randrange(-4, 7))
        row = {
            "id": line,
            "order_id": number,
            "at": at,
            "person_id": worker,
            "number": f"{letters}{(cents * 7919 + len(description)) % 10**6:06}",
            "description": description,
            "quantity": 1000 * chance.choice((1, 1, 1, 2)),
            "price_minor": cents,
            "price_currency": "EUR",
            "supplier": supplier,
            "order_number": str(45_003_000 + chance.randrange(1000)),
            "due": due.replace(hour=12, minute=0, second=0, microsecond=0) if line % _UNDATED else None,
            "waits_since": at,
        }
        self.rows.append(row)
        return row

    def _added(self, row: dict[str, Any]) -> Event:
        price = Money(row["price_minor"], row["price_currency"])
        entry = PartAdded(
            row["id"], row["description"], row["quantity"], row["number"], str(price), row["supplier"],
            row["order_number"], row["due"],
        )  # fmt: skip
        return Event(row["at"], entry, group=_GROUPS + 2 * row["id"])

    def _received(self, row: dict[str, Any], at: datetime, worker: int) -> Event:
        place = words.PLACES[row["id"] % len(words.PLACES)]
        row |= {
            "received_at": at,
            "place": place,
            "closed_at": at,
            "closed_by": worker,
            "closed_kind": ActorKind.STAFF,
            "waits_since": None,
        }
        return Event(
            at, PartReceived(row["id"], row["description"], place), group=_GROUPS + 2 * row["id"] + 1
        )


def _waits(event: Event) -> bool:
    """Tell whether the order waits for parts from here on, and does not only pass the stage."""
    return isinstance(event.entry, Moved) and event.to is Status.AWAITING_PARTS
