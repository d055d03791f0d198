"""Which acts of an order still stand and can be undone, and which entries were: it follows from its entries alone.

They are never changed, so an act that was undone is still there, and a later entry says so.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from orderflow_desk.domain.entries.entry import Entry
from orderflow_desk.domain.entries.kinds import Moved, Noted, NoteUndone, Passed, Undone
from orderflow_desk.domain.lifecycle import FINAL, Status


class Row(Protocol):
    """What is asked of an entry that stands in a timeline; those of one act have the same `group`."""

    @property
    def id(self) -> int:
        """Its number."""
        ...

    @property
    def group(self) -> str:
        """The action id under which it was written."""
        ...

    @property
    def entry(self) -> Entry:
        """What it says."""
        ...


R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True)
class Act(Generic[R]):
    """What was done under one press: a step, a walk with the stages that it passed, or a note for the customer."""

    rows: tuple[R, ...]

    @property
    def last(self) -> R:
        """The entry that the customer is told of."""
        return self.rows[-1]

    @property
    def of(self) -> str:
        """The action id under which it was done."""
        return self.last.group

    @property
    def is_note(self) -> bool:
        """Whether it is a note, which moved nothing."""
        return isinstance(self.last.entry, Noted)

    @property
    def steps(self) -> tuple[tuple[Status, Status], ...]:
        """Its steps in their order; none of a note."""
        found = (row.entry for row in self.rows)
        return tuple(
            (entry.start, entry.to)
            for entry in found
            if isinstance(entry, Moved | Passed) and entry.start is not None and entry.to is not None
        )

    @property
    def start(self) -> Status | None:
        """Where the order stood before it; None of a note."""
        return self.steps[0][0] if self.steps else None

    @property
    def to(self) -> Status | None:
        """Where it brought the order; None of a note."""
        return self.steps[-1][1] if self.steps else None


@dataclass(frozen=True, slots=True)
class Undoable(Generic[R]):
    """What a timeline says: the acts that stand and can be undone, the newest last, and the ids of the entries that were."""

    acts: tuple[Act[R], ...]
    undone: frozenset[int]


def can_be_undone(entry: Moved | Noted) -> bool:
    """Tell whether an act can be undone at all (docs/product.md: Who is told what).

    A move into a final status cannot. A note for staff is read by nobody else, so there is nothing to stop.
    """
    return entry.to not in FINAL if isinstance(entry, Moved) else entry.is_public


def undoable(rows: Iterable[R]) -> Undoable[R]:
    """Read a timeline, oldest entry first."""
    acts: list[Act[R]] = []
    passed: list[R] = []
    undone: set[int] = set()
    undoing = ""
    for row in rows:
        match row.entry:
            case Passed():
                passed.append(row)
            case Moved() as moved if can_be_undone(moved):
                acts.append(Act((*_of_one_press(passed, row), row)))
            case Moved():
                acts.clear()
            case Noted() as note if can_be_undone(note):
                acts.append(Act((row,)))
            case NoteUndone(entry=number):
                undone |= _taken(acts, next((one for one in acts if one.last.id == number), None))
            case Undone() if row.group != undoing:  # one for each step, and all of them undo one act
                undoing = row.group
                undone |= _taken(acts, next((one for one in reversed(acts) if not one.is_note), None))
            case _:
                pass
    return Undoable(tuple(acts), frozenset(undone))


def _of_one_press(passed: list[R], last: R) -> list[R]:
    return [row for row in passed if row.group == last.group]


def _taken(acts: list[Act[R]], act: Act[R] | None) -> set[int]:
    """Take an act off, and return the ids of its entries."""
    if act is None:
        return set()
    acts.remove(act)
    return {row.id for row in act.rows}
