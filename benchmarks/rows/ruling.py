"""The rule itself: what may follow a status, and a refused move, beside libraries of state machines."""

from collections.abc import Callable
from importlib.util import find_spec
from typing import Any

from benchmarks.figures import Figure
from benchmarks.setting import Setting, in_turns, median, milliseconds
from orderflow_desk.domain.lifecycle import (
    ALL_MOVES,
    FINAL,
    MoveNotAllowed,
    Status,
    allowed_moves,
    check_move,
)

_CALLS = 2000
_WORKING, _FRESH, _DONE = Status.IN_PROGRESS, Status.NEW, Status.COMPLETED


def rule_check(setting: Setting) -> list[Figure]:
    """Measure both questions, each against the library that answers it fastest."""
    libraries = {name: make() for name, make in _LIBRARIES.items() if find_spec(name)}
    found: list[Figure] = []
    for place, (what, ours) in enumerate((("allowed moves", _ours_allowed), ("refused move", _ours_refused))):
        acts = [ours, *(pair[place] for pair in libraries.values())]
        times = in_turns(setting.rounds, *(lambda act=act: _micros(act) for act in acts))
        medians = {name: median(one) for name, one in zip(libraries, times[1:], strict=True)}
        best = min(medians, key=lambda name: medians[name], default="")
        found.append(
            Figure(
                "rule_check", what, "µs", median(times[0]), best or "state-machine library", medians.get(best),
                at_most=0.1, missing="" if best else "no state-machine library is installed",
                note=", ".join(f"{name} {value:.2f} µs" for name, value in medians.items()),
            )
        )  # fmt: skip
    return found


def _micros(act: Callable[[], object]) -> float:
    def often() -> None:
        for _ in range(_CALLS):
            act()

    return milliseconds(often) * 1000 / _CALLS


def _ours_allowed() -> object:
    return allowed_moves(_WORKING)


def _ours_refused() -> object:
    try:
        return check_move(_FRESH, _DONE)
    except MoveNotAllowed as refusal:
        return refusal


def _transitions() -> tuple[Callable[[], object], Callable[[], object]]:
    from transitions import Machine, MachineError  # type: ignore[import-not-found]  stands in requirements/bench.txt

    def machine(initial: Status) -> Any:
        made = Machine(states=[str(one) for one in Status], initial=str(initial), auto_transitions=False)
        for move in ALL_MOVES:
            made.add_transition(f"to_{move.to}", str(move.start), str(move.to))
        return made

    working, fresh = machine(Status.IN_PROGRESS), machine(Status.NEW)

    def refused() -> object:
        try:
            return fresh.to_completed()
        except MachineError as refusal:
            return refusal

    return lambda: working.get_triggers(working.state), refused


def _statemachine() -> tuple[Callable[[], object], Callable[[], object]]:
    from statemachine import State, StateMachine  # type: ignore[import-not-found]  likewise
    from statemachine.exceptions import TransitionNotAllowed  # type: ignore[import-not-found]

    states: dict[str, Any] = {
        str(one): State(initial=one is Status.DRAFT, final=one in FINAL, value=str(one)) for one in Status
    }
    events: dict[str, Any] = {}
    for move in ALL_MOVES:
        step, name = states[move.start].to(states[move.to]), f"to_{move.to}"
        events[name] = events[name] | step if name in events else step
    kind: Any = type(StateMachine)("Lifecycle", (StateMachine,), {**states, **events})
    working, fresh = kind(start_value="in_progress"), kind(start_value="new")

    def refused() -> object:
        try:
            return fresh.send("to_completed")
        except TransitionNotAllowed as refusal:
            return refusal

    return lambda: working.allowed_events, refused


_LIBRARIES = {"transitions": _transitions, "statemachine": _statemachine}
