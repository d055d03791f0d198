"""Walks: chains of legal single steps done under one press (docs/product.md: Strict and fast: the walk)."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from orderflow_desk.domain.errors import Refusal
from orderflow_desk.domain.lifecycle import Direction, Move, Status, check_move, stops_along
from orderflow_desk.domain.orders.gates import Gate, Standing
from orderflow_desk.domain.shipments.shipment import ShipmentRemedy


class WalkName(StrEnum):
    """The stable slugs of the walks."""

    WALK_IN = "walk_in"
    START_NOW = "start_now"
    SEND_TO_MANUFACTURER = "send_to_manufacturer"
    FINISH = "finish"
    BACK_TO_THE_BENCH = "back_to_the_bench"
    REWORK = "rework"


@dataclass(frozen=True, slots=True)
class Walk:
    """A chain of statuses; `stops[0]` is where it starts, `stops[-1]` is announced, those between are passed."""

    name: WalkName
    stops: tuple[Status, ...]
    takes_the_order: bool = False

    @property
    def to(self) -> Status:
        """The status it ends in."""
        return self.stops[-1]

    @property
    def passed(self) -> tuple[Status, ...]:
        """The stages that are only passed through."""
        return self.stops[1:-1]

    def steps(self) -> tuple[Move, ...]:
        """Return its single steps, each checked against the path."""
        return tuple(check_move(start, to) for start, to in zip(self.stops, self.stops[1:], strict=False))


@dataclass(eq=False)
class WalkNotAllowed(Refusal):
    """The walk does not start at the order's status."""

    name: WalkName
    status: Status


@dataclass(eq=False)
class PartsStillOpen(Refusal):
    """Open part lines refuse a pass of Awaiting Parts."""

    count: int


@dataclass(eq=False)
class ShipmentStillOpen(Refusal):
    """An open shipment keeps an order from going on from With Manufacturer, and from passing it.

    `shipments` are the open ones: their ids, and to whom they went.
    """

    remedy = ShipmentRemedy.CLOSE_SHIPMENT
    shipments: tuple[tuple[int, str], ...]


_S = Status
WALKS = (
    Walk(WalkName.WALK_IN, stops_along(_S.DRAFT, _S.NEW)),
    Walk(WalkName.START_NOW, stops_along(_S.SCHEDULED, _S.IN_PROGRESS), takes_the_order=True),
    Walk(WalkName.SEND_TO_MANUFACTURER, stops_along(_S.IN_PROGRESS, _S.WITH_MANUFACTURER)),
    Walk(WalkName.FINISH, stops_along(_S.IN_PROGRESS, _S.READY_FOR_RETURN)),
    Walk(WalkName.FINISH, stops_along(_S.AWAITING_PARTS, _S.READY_FOR_RETURN)),
    Walk(WalkName.BACK_TO_THE_BENCH, stops_along(_S.WITH_MANUFACTURER, _S.IN_PROGRESS)),
    Walk(WalkName.REWORK, stops_along(_S.READY_FOR_RETURN, _S.IN_PROGRESS)),
)


def walks_from(status: Status) -> tuple[Walk, ...]:
    """Return the walks that start at `status`, in the order of the table."""
    return tuple(walk for walk in WALKS if walk.stops[0] is status)


def check_walk(status: Status, name: WalkName) -> Walk:
    """Return the walk `name` from `status`; what stands in its way is for the gates.

    Raises:
        WalkNotAllowed: it does not start there.
    """
    walk = next((one for one in walks_from(status) if one.name is name), None)
    if walk is None:
        raise WalkNotAllowed(name, status)
    return walk


def _passes(status: Status) -> Callable[[Move, bool], bool]:
    return lambda step, is_passed: is_passed and step.to is status


def _open_parts(standing: Standing) -> PartsStillOpen | None:
    count = standing.known.get("part_lines", 0)
    return PartsStillOpen(count) if count else None


def _open_shipments(standing: Standing) -> ShipmentStillOpen | None:
    found = tuple(standing.known.get("shipments", ()))
    return ShipmentStillOpen(found) if found else None


def _goes_on(step: Move, is_passed: bool) -> bool:  # noqa: FBT001  as a gate calls it
    is_left = step.start is Status.WITH_MANUFACTURER and step.direction is Direction.FORWARD
    return is_left or (is_passed and step.to is Status.WITH_MANUFACTURER)


# Where parts are still open the stage may be left, but not passed as if nothing were.
NO_PART_OPEN = Gate(_passes(Status.AWAITING_PARTS), _open_parts)
# What is with the manufacturer is neither passed nor ready; it may go back to the bench without.
NO_SHIPMENT_OPEN = Gate(_goes_on, _open_shipments)
