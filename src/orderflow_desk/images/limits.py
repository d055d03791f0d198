"""How much the process that reads photos may have."""

from dataclasses import dataclass
from typing import Protocol

MEMORY_MB = 2560
CPU_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a process may have: of memory in all its life, and of the processor's time for each photo."""

    memory_mb: int = MEMORY_MB
    cpu_seconds: int = CPU_SECONDS


class Hold(Protocol):
    """Holds a process to its limits from outside."""

    def renew(self) -> None:
        """Give it the processor's time for one photo more. Raises OSError where that is refused."""
        ...

    def close(self) -> None:
        """Let go of it; it is ended."""
        ...
