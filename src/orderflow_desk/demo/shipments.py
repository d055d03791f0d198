"""The shipments of the demo shop: one for each time that an order stood with its manufacturer."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import Connection, insert

from orderflow_desk.demo import words
from orderflow_desk.demo.histories import Event
from orderflow_desk.domain.actors import ActorKind
from orderflow_desk.domain.entries.kinds import Moved, ShipmentBack, ShipmentSent
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.searching import one_word
from orderflow_desk.store.tables import shipments

_GROUPS = 4000
_JUST_BEFORE = timedelta(seconds=2)
_OF_A_PART = 3  # one in so many is a sealed part with a number of its own, and comes back as another one
_DAYS = (3, 15)


@dataclass(slots=True)
class Shipments:
    """Those that were sent so far; what goes with an order follows from its number, not from the dice of the shop."""

    rows: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])

    def send(self, number: int, events: list[Event], worker: int | None, serial: str) -> datetime | None:
        """Put the shipments of an order among its events, and return when it is expected back if it is away now."""
        if worker is None:
            return None
        expected = None
        for at in reversed([at for at, event in enumerate(events) if _arrives(event)]):
            first = next(one for one, event in enumerate(events) if event.group == events[at].group)
            row = self._row(number, events[first].at - _JUST_BEFORE, worker, serial)
            left = next((one for one in range(at + 1, len(events)) if _leaves(events[one])), None)
            if left is None:
                expected = row.pop("due")
            else:
                row["expected_at"] = row.pop("due")
                events.insert(left, self._closed(row, events[left].at - _JUST_BEFORE, worker))
            sent = ShipmentSent(
                row["id"], 1, row["maker"], row["carrier"], expected or row.get("expected_at"), row["rma"],
                row["tracking"], row["serial"],
            )  # fmt: skip
            events.insert(first, Event(row["sent_at"], sent, group=_GROUPS + 2 * row["id"]))
        return expected

    def write(self, conn: Connection) -> None:
        """Write them down."""
        for row in self.rows:
            conn.execute(insert(shipments), row)

    def _row(self, number: int, at: datetime, worker: int, serial: str) -> dict[str, Any]:
        line = len(self.rows) + 1
        chance = Random(number * 17 + line)  # noqa: S311  the same shop every time is the point
        maker, carrier = chance.choice(words.MAKERS)
        own = f"{maker[:2].upper()}{chance.randrange(10, 99)}-{chance.randrange(100000, 999999)}"
        row = {
            "id": line,
            "order_id": number,
            "number": 1 + sum(one["order_id"] == number for one in self.rows),
            "sent_at": at,
            "person_id": worker,
            "sent_by_act": f"demo-{number}-{_GROUPS + 2 * line}",
            "maker": maker,
            "rma": f"{maker[:3].upper()}-{chance.randrange(100000, 999999)}",
            "carrier": carrier,
            "tracking": f"00{chance.randrange(10**10, 10**11)}",
            "serial": serial if line % _OF_A_PART else own,
            "due": at + timedelta(days=chance.randrange(*_DAYS)),
        }
        self.rows.append(row)
        return row

    def _closed(self, row: dict[str, Any], at: datetime, worker: int) -> Event:
        line, was = row["id"], row["serial"]
        back = was if line % _OF_A_PART else f"{was[:3]}{(int(was[-6:]) + 4711) % 10**6:06}"
        work = words.MADE_THERE[line % len(words.MADE_THERE)]
        row |= {
            "received_at": at,
            "back_serial": back,
            "back_serial_key": one_word(back),
            "work": work,
            "closed_at": at,
            "closed_by": worker,
            "closed_kind": ActorKind.STAFF,
            "closed_by_act": f"demo-{row['order_id']}-{_GROUPS + 2 * line + 1}",
        }
        entry = ShipmentBack(line, row["number"], at, was if back != was else "", back, work)
        return Event(at, entry, group=_GROUPS + 2 * line + 1)


def _arrives(event: Event) -> bool:
    """Tell whether the order stands with its manufacturer from here on, and does not only pass it."""
    return isinstance(event.entry, Moved) and event.to is Status.WITH_MANUFACTURER


def _leaves(event: Event) -> bool:
    return event.start is Status.WITH_MANUFACTURER
