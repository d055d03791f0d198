"""Which acts of a timeline can be undone: by examples, and against a model that keeps a plain list."""

from dataclasses import dataclass
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.entries.entry import Entry
from orderflow_desk.domain.entries.kinds import (
    Confirmed,
    Moved,
    Noted,
    NoteUndone,
    Passed,
    TakenIn,
    Undone,
)
from orderflow_desk.domain.entries.undoing import undoable
from orderflow_desk.domain.lifecycle import Status

_S = Status


@dataclass(frozen=True, slots=True)
class Row:
    id: int
    group: str
    entry: Entry


def timeline(*acts: Entry | tuple[Entry, ...]) -> list[Row]:
    """Return the entries of these acts, each under an id of its own."""
    numbers = count(1)
    return [
        Row(next(numbers), f"act {place}", entry)
        for place, act in enumerate(acts)
        for entry in (act if isinstance(act, tuple) else (act,))
    ]


def ways(rows: list[Row]) -> list[tuple[Status | None, Status | None]]:
    return [(act.start, act.to) for act in undoable(rows).acts]


def test_an_intake_that_was_submitted_at_once_can_be_undone_by_itself() -> None:
    rows = timeline((TakenIn(), Confirmed(is_confirmed=True), Moved(_S.DRAFT, _S.SCHEDULED)))
    (act,) = undoable(rows).acts
    assert (act.of, act.steps) == ("act 0", ((_S.DRAFT, _S.SCHEDULED),))


def test_a_walk_is_one_act_and_its_undo_has_a_step_for_each_of_its_own() -> None:
    walk = (Passed(_S.SCHEDULED, _S.NEW, "x"), Moved(_S.NEW, _S.IN_PROGRESS))
    back = (Undone(_S.IN_PROGRESS, _S.NEW), Undone(_S.NEW, _S.SCHEDULED))
    first = Moved(_S.DRAFT, _S.SCHEDULED)
    assert ways(timeline(first, walk)) == [(_S.DRAFT, _S.SCHEDULED), (_S.SCHEDULED, _S.IN_PROGRESS)]
    found = undoable(timeline(first, walk, back))
    assert ([act.last.id for act in found.acts], found.undone) == ([1], {2, 3})


def test_two_undos_one_after_the_other_undo_two_acts() -> None:
    rows = timeline(
        Moved(_S.DRAFT, _S.SCHEDULED), Moved(_S.SCHEDULED, _S.NEW),
        Undone(_S.NEW, _S.SCHEDULED), Undone(_S.SCHEDULED, _S.DRAFT),
    )  # fmt: skip
    assert (ways(rows), undoable(rows).undone) == ([], {1, 2})


def test_a_move_that_was_undone_below_a_note_leaves_the_note() -> None:
    # Before notes could be undone, an undo went past them.
    rows = timeline(
        Moved(_S.SCHEDULED, _S.NEW), Noted(_S.NEW, is_public=True, note="x"), Undone(_S.NEW, _S.SCHEDULED)
    )
    assert ([act.last.id for act in undoable(rows).acts], undoable(rows).undone) == ([2], {1})


_WRITES: dict[str, tuple[Entry, ...]] = {
    "move": (Moved(_S.NEW, _S.IN_PROGRESS),),
    "walk": (Passed(_S.SCHEDULED, _S.NEW, "x"), Moved(_S.NEW, _S.IN_PROGRESS)),
    "note": (Noted(_S.NEW, is_public=True, note="x"),),
    "end": (Moved(_S.NEW, _S.CANCELLED, reason="x"),),
    "internal": (Noted(_S.NEW, note="x"),),
    "other": (Confirmed(is_confirmed=True),),
}


@given(st.lists(st.sampled_from((*_WRITES, "undo", "undo")), max_size=30))
def test_whatever_is_pressed_the_acts_are_those_of_a_plain_list(presses: list[str]) -> None:
    rows: list[Row] = []
    stack: list[tuple[str, list[int]]] = []  # what was pressed, and the entries that it left
    undone: set[int] = set()
    for place, press in enumerate(presses):
        written = _WRITES.get(press, ())
        if press == "undo" and stack:
            what, ids = stack.pop()
            undone.update(ids)
            back = [Undone(_S.IN_PROGRESS, _S.NEW) for _ in ids]
            written = (NoteUndone(ids[0]),) if what == "note" else tuple(back)
        ids = [len(rows) + number for number in range(1, len(written) + 1)]
        rows += [Row(number, f"act {place}", entry) for number, entry in zip(ids, written, strict=True)]
        if press == "end":
            stack = []
        elif press in ("move", "walk", "note"):
            stack.append((press, ids))
    found = undoable(rows)
    assert [[row.id for row in act.rows] for act in found.acts] == [ids for _, ids in stack]
    assert found.undone == undone
