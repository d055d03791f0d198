"""Lists that leave the program, and a list that is being taken in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.exchange.importing import Findings, NearChoice
from orderflow_desk.domain.exchange.progress import Progress

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Listing(Generic[R]):
    """A list: about how many rows it has, and the rows, which are read while they are taken."""

    total: int
    rows: Iterator[R]


class ImportReading(Protocol):
    """A list that was read and compared and can be taken in, once; close it in any case. Its calls wait."""

    @property
    def findings(self) -> Findings:
        """What the list would bring, and what is wrong with it."""
        ...

    def take_in(
        self, choice: NearChoice, *, action_id: str, progress: Progress, without_faulty: bool = False
    ) -> Changes:
        """Take the list in, or nothing; `without_faulty` leaves out the lines that have faults.

        Raises:
            ImportFaulty: lines have faults; nothing was changed.
            ActStopped: `progress` no longer wants it; nothing was changed.
        """
        ...

    def close(self) -> None:
        """Let go of what was read."""
        ...
