"""Gates: what has to be in order before an order takes a step (docs/product.md: The lifecycle).

A gate is one object: which steps it guards, and what it refuses them with; the refusal names the remedy that mends it in
place. Whoever moves orders, or shows what may follow, asks by the table of gates, and none by name.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from orderflow_desk.domain.errors import Refusal
from orderflow_desk.domain.lifecycle import Move


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What of an order the gates look at; a gate that looks at something else adds it here, by the name that records have.

    The defaults are those of an order that is only typed: nobody has it, and nothing of it is begun.
    """

    contact_confirmed: bool = False
    technician_id: int | None = None
    # What features know of it, by the names that they give it.
    known: Mapping[str, Any] = field(default_factory=dict[str, Any])


def standing_of(order: object, known: Mapping[str, Any]) -> Standing:
    """Return what the gates look at, of a record or an intake: whatever it has of it, and what features know besides."""
    found: dict[str, Any] = {
        one.name: getattr(order, one.name) for one in fields(Standing) if hasattr(order, one.name)
    }
    return Standing(**found, known=known)


@dataclass(frozen=True, slots=True)
class Gate:
    """`guards` is asked of each step, with whether the status that it leads to is only passed through."""

    guards: Callable[[Move, bool], bool]
    refusal: Callable[[Standing], Refusal | None]


def obstacle(gates: Iterable[Gate], steps: Sequence[Move], standing: Standing) -> Refusal | None:
    """Return why an order may not take these steps under one press, or None when nothing stands in their way."""
    guarded = [(step, place < len(steps) - 1) for place, step in enumerate(steps)]
    for gate in gates:
        if any(gate.guards(step, is_passed) for step, is_passed in guarded):
            refusal = gate.refusal(standing)
            if refusal is not None:
                return refusal
    return None
