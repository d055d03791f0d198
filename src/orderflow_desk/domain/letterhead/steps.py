"""The way of an order in five plain steps, as customers see it: nine statuses are for staff."""

from dataclasses import dataclass

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import OrderKind

# Slugs of the words that a language has for them.
_AT_SHOP = ("planned", "received", "in_work", "ready", "done")
_STEPS = {OrderKind.FIELD_VISIT: ("planned", "visit", "in_work", "ready", "done")}
_PLACES = {
    Status.SCHEDULED: 0,
    Status.NEW: 1,
    Status.IN_PROGRESS: 2,
    Status.AWAITING_PARTS: 2,
    Status.WITH_MANUFACTURER: 2,
    Status.READY_FOR_RETURN: 3,
    Status.COMPLETED: 4,
}


@dataclass(frozen=True, slots=True)
class Steps:
    """Where an order is: `place` is the step of `names` that it has come to, 0 the first."""

    names: tuple[str, ...]
    place: int


def steps_of(status: Status, kind: OrderKind) -> Steps | None:
    """Return where an order is; None before it is planned and once it was cancelled: it is on no way then."""
    place = _PLACES.get(status)
    return None if place is None else Steps(_STEPS.get(kind, _AT_SHOP), place)
