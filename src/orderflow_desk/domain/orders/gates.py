"""Gates: what has to be in order before an order takes a step (docs/product.md: The lifecycle).

A gate is one object: which steps it guards, and what it refuses them with; the refusal names the remedy that mends it in
place. Whoever moves orders, or shows what may follow, asks by the table of gates, and none by name.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from orderflow_desk.domain.errors import Refusal
from orderflow_desk.domain.lifecycle import Move


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What of an order is not finished: numbers of open part lines and of open shipments."""

    part_lines: int = 0
    shipments: int = 0


class Standing(Protocol):
    """What of an order the gates look at."""

    @property
    def contact_confirmed(self) -> bool:
        """Whether the contact details were confirmed with the customer."""
        ...

    def unfinished(self) -> Unfinished:
        """Return what of the order is not finished."""
        ...


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
