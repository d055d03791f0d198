"""The path of an order, and what may follow what (docs/product.md: The lifecycle)."""

from dataclasses import dataclass
from enum import StrEnum

from orderflow_desk.domain.errors import Refusal


class Status(StrEnum):
    """Where an order stands; the values are stable slugs that are stored."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    NEW = "new"
    IN_PROGRESS = "in_progress"
    AWAITING_PARTS = "awaiting_parts"
    WITH_MANUFACTURER = "with_manufacturer"
    READY_FOR_RETURN = "ready_for_return"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


class Direction(StrEnum):
    """Which way along the path a move goes."""

    FORWARD = "forward"
    BACK = "back"
    CANCEL = "cancel"


PATH = (
    Status.DRAFT,
    Status.SCHEDULED,
    Status.NEW,
    Status.IN_PROGRESS,
    Status.AWAITING_PARTS,
    Status.WITH_MANUFACTURER,
    Status.READY_FOR_RETURN,
    Status.COMPLETED,
)
FINAL = frozenset({PATH[-1], Status.CANCELLED})
OPEN = tuple(status for status in PATH if status not in FINAL)
CLOSED = tuple(status for status in Status if status in FINAL)


@dataclass(frozen=True, slots=True)
class Move:
    """One legal step."""

    start: Status
    to: Status
    direction: Direction

    @property
    def slug(self) -> str:
        """The stable name of the transition, as in ``new>in_progress``."""
        return f"{self.start}>{self.to}"


@dataclass(eq=False)
class MoveNotAllowed(Refusal):
    """A jump or a repeat; `allowed` is what may follow instead (empty when the status is final)."""

    status: Status
    to: Status
    allowed: tuple[Status, ...]


def _moves_from(status: Status) -> tuple[Move, ...]:
    if status in FINAL:
        return ()
    place = PATH.index(status)
    moves = [Move(status, PATH[place + 1], Direction.FORWARD)]
    if place > 0:
        moves.append(Move(status, PATH[place - 1], Direction.BACK))
    moves.append(Move(status, Status.CANCELLED, Direction.CANCEL))
    return tuple(moves)


_MOVES = {status: _moves_from(status) for status in Status}
_TARGETS = {status: tuple(move.to for move in moves) for status, moves in _MOVES.items()}
_BY_PAIR = {(move.start, move.to): move for moves in _MOVES.values() for move in moves}
ALL_MOVES = tuple(_BY_PAIR.values())


def allowed_moves(status: Status) -> tuple[Move, ...]:
    """Return what may follow: forward, back (but for the first), cancel; nothing for a final status."""
    return _MOVES[status]


def check_move(status: Status, to: Status) -> Move:
    """Return the legal step from `status` to `to`.

    Raises:
        MoveNotAllowed: it is a jump, a repeat, or `status` is final.
    """
    move = _BY_PAIR.get((status, to))
    if move is None:
        raise MoveNotAllowed(status, to, _TARGETS[status])
    return move


def stops_along(start: Status, to: Status) -> tuple[Status, ...]:
    """Return the statuses from one of the path to another, both included, forward or backward."""
    begin, end = PATH.index(start), PATH.index(to)
    return PATH[begin : end + 1] if begin <= end else PATH[end : begin + 1][::-1]


def next_status(status: Status) -> Status | None:
    """Return the one step forward, or None where there is none."""
    return next((move.to for move in _MOVES[status] if move.direction is Direction.FORWARD), None)


def previous_status(status: Status) -> Status | None:
    """Return the one step back, or None where there is none."""
    return next((move.to for move in _MOVES[status] if move.direction is Direction.BACK), None)
