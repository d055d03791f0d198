"""Works at the bench of the busy shop: a timer is started and stopped, minutes are typed, lines corrected."""

from collections.abc import Callable
from random import Random

from orderflow_desk.domain.money import Money
from orderflow_desk.services.desk import Desk
from orderflow_desk.views.done import Done

_RATE = Money(6600, "EUR")
# What is done how often, beside the acts of the counter.
WEIGHTS = {"start_timer": 2, "stop_timer": 2, "log_labour": 2, "correct_labour": 2}


class BusyBench:
    """One person, whose timer is anywhere or nowhere."""

    def __init__(self, desk: Desk, chance: Random, some_order: Callable[[], int | None]) -> None:
        self._desk, self._chance, self._some_order = desk, chance, some_order

    def acts(self) -> dict[str, Callable[[str], Done | None]]:
        """Return what is done here, by the names of `WEIGHTS`."""
        return {
            "start_timer": self._start,
            "stop_timer": self._stop,
            "log_labour": self._log,
            "correct_labour": self._correct,
        }

    def _start(self, action_id: str) -> Done | None:
        order_id, before = self._some_order(), self._desk.labour.running()
        if order_id is None or (before is not None and before.order_id == order_id):
            return None
        return self._desk.labour.start(order_id, action_id=action_id)

    def _stop(self, action_id: str) -> Done | None:
        if self._desk.labour.running() is None:
            return None
        minutes = self._chance.randrange(1, 90)
        return self._desk.labour.stop(minutes=minutes, work=f"work {action_id}", action_id=action_id)

    def _log(self, action_id: str) -> Done | None:
        order_id = self._some_order()
        if order_id is None:
            return None
        minutes, is_billed = self._chance.randrange(1, 90), self._chance.random() < 0.8
        return self._desk.labour.log(
            order_id,
            minutes=minutes,
            work=f"work {action_id}",
            is_billed=is_billed,
            rate=_RATE,
            action_id=action_id,
        )

    def _correct(self, action_id: str) -> Done | None:
        order_id = self._some_order()
        rows = self._desk.labour.of_order(order_id).rows if order_id is not None else ()
        if not rows:
            return None
        row = self._chance.choice(rows)
        return self._desk.labour.correct(
            row.id,
            minutes=self._chance.randrange(0, 90),
            work=row.work,
            is_billed=not row.is_billed,
            rate=row.rate,
            action_id=action_id,
        )
