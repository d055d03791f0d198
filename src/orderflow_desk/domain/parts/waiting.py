"""What an order that waits for parts may not do, and by which press it goes on most likely (docs/product.md: Strict and fast: the walk)."""

from dataclasses import dataclass

from orderflow_desk.domain.errors import Refusal
from orderflow_desk.domain.lifecycle import Move, Status
from orderflow_desk.domain.orders.gates import Gate, Standing
from orderflow_desk.domain.parts.part import PartRemedy
from orderflow_desk.domain.usual_presses import Press

# Under this name the gates know the open parts of an order, as ids and names.
PART_LINES = "part_lines"


@dataclass(eq=False)
class PartsStillOpen(Refusal):
    """Open part lines refuse a pass of Awaiting Parts. `parts` are the open ones: their ids, and what they are called."""

    remedy = PartRemedy.RECEIVE_PARTS
    parts: tuple[tuple[int, str], ...]


def _passes(step: Move, is_passed: bool) -> bool:  # noqa: FBT001  as a gate calls it
    return is_passed and step.to is Status.AWAITING_PARTS


def _still_open(standing: Standing) -> PartsStillOpen | None:
    found = tuple(standing.known.get(PART_LINES, ()))
    return PartsStillOpen(found) if found else None


# Where parts are still open the stage may be left, but not passed as if nothing were.
NO_PART_OPEN = Gate(_passes, _still_open)


def likeliest(status: Status, standing: Standing) -> Press | None:
    """Return that an order at the bench waits for what is open; None where parts have no say."""
    return Press.FORWARD if status is Status.IN_PROGRESS and standing.known.get(PART_LINES) else None
