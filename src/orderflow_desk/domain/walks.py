"""Walks: chains of legal single steps done under one press (docs/product.md: Strict and fast: the walk)."""

from dataclasses import dataclass
from enum import StrEnum

from orderflow_desk.domain.errors import Refusal
from orderflow_desk.domain.lifecycle import Move, Status, check_move, stops_along


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
