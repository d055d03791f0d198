"""How a long act tells how far it is, and learns that it is no longer wanted."""

from typing import Protocol


class Progress(Protocol):
    """Somebody who waits for a long act."""

    def report(self, phase: str, done: int, total: int) -> None:
        """Hear how far it is; `total` is 0 where that is not known. Raises ActStopped when it is no longer wanted."""
        ...
