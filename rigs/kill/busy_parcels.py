"""Orders parts for the busy shop and receives them, sends items to their makers and gets them back."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from random import Random

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.money import Money
from orderflow_desk.domain.parts.part import PartLine
from orderflow_desk.domain.shipments.shipment import CameBack, Sent
from orderflow_desk.domain.walks import WalkName
from orderflow_desk.services.desk import Desk
from orderflow_desk.views.done import Done

_DAYS = 20
# What is done how often, beside the acts of the counter and of the bench.
PARCEL_WEIGHTS = {
    "add_part": 3, "receive_part": 2, "part_not_needed": 1, "reopen_part": 1, "send_shipment": 2, "receive_shipment": 2,
}  # fmt: skip


class BusyParcels:
    """What is received may have been received by a life before: that is refused, and counts for nothing."""

    def __init__(self, desk: Desk, chance: Random, some_order: Callable[[], int | None]) -> None:
        self._desk, self._chance, self._some_order = desk, chance, some_order

    def acts(self) -> dict[str, Callable[[str], Done | None]]:
        """Return what is done here, by the names of `PARCEL_WEIGHTS`."""
        return {
            "add_part": self._add,
            "receive_part": lambda action_id: self._with_part(
                lambda part: self._desk.parts.receive(part, place="shelf", action_id=action_id)
            ),
            "part_not_needed": lambda action_id: self._with_part(
                lambda part: self._desk.parts.not_needed(part, reason="works without", action_id=action_id)
            ),
            "reopen_part": lambda action_id: self._with_part(
                lambda part: self._desk.parts.reopen(part, action_id=action_id), is_open=False
            ),
            "send_shipment": self._send,
            "receive_shipment": self._receive,
        }

    def _add(self, action_id: str) -> Done | None:
        order_id = self._some_order()
        if order_id is None:
            return None
        days = self._chance.randrange(-2, _DAYS)
        due = datetime.now(UTC) + timedelta(days=days) if days else None
        number = self._chance.randrange(50)
        line = PartLine(f"S-{number}", "sensor", 1000, Money(100 + number, "EUR"), "Lange", due=due)
        return self._desk.parts.add(order_id, line=line, action_id=action_id)

    def _with_part(self, act: Callable[[int], Done], *, is_open: bool = True) -> Done | None:
        order_id = self._some_order()
        rows = self._desk.parts.of_order(order_id).rows if order_id is not None else ()
        found = [row for row in rows if row.is_open is is_open]
        return act(self._chance.choice(found).id) if found else None

    def _send(self, action_id: str) -> Done | None:
        order_id = self._some_order()
        if order_id is None:
            return None
        sent = Sent(
            "Canon",
            f"R-{action_id}",
            "DHL",
            serial=f"S-{action_id}",
            expected_back=datetime.now(UTC) + timedelta(days=9),
        )
        order = self._desk.lookup.order(order_id)
        if order.status is not Status.IN_PROGRESS:
            return self._desk.shipments.send(order_id, sent=sent, action_id=action_id)
        return self._desk.moves.walk(
            order_id,
            name=WalkName.SEND_TO_MANUFACTURER,
            reason="sealed",
            expected_version=order.version,
            action_id=action_id,
            along=[sent],
        )

    def _receive(self, action_id: str) -> Done | None:
        order_id = self._some_order()
        rows = self._desk.shipments.of_order(order_id).rows if order_id is not None else ()
        waiting = [row for row in rows if row.is_open]
        if order_id is None or not waiting:
            return None
        came = CameBack(waiting[0].id, f"B-{action_id}")
        order = self._desk.lookup.order(order_id)
        if order.status is not Status.WITH_MANUFACTURER:
            return self._desk.shipments.receive(came, action_id=action_id)
        return self._desk.moves.walk(
            order_id,
            name=WalkName.BACK_TO_THE_BENCH,
            reason="back",
            expected_version=order.version,
            action_id=action_id,
            along=[came],
        )
