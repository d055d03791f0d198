"""The PCs of the shop that passcodes are sealed for, as the settings show them."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class PasscodePc:
    """One key and the PC it lies in. `opens` counts the passcodes that it can show, `alone` those that no other can."""

    name: str
    pc: str
    since: datetime
    is_retired: bool
    opens: int
    alone: int
