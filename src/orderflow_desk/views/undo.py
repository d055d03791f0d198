"""What can be undone of an order, and for how long."""

from dataclasses import dataclass
from datetime import datetime

from orderflow_desk.domain.lifecycle import Status


@dataclass(frozen=True, slots=True)
class UndoOption:
    """An act that can be undone as long as its mail waits: `until` by the database's clock, `seconds` from now.

    `of` is the action id under which it was done. `start` and `to` are where it led the order from and to; None where it
    is a note for the customer.
    """

    of: str
    start: Status | None
    to: Status | None
    until: datetime
    seconds: float
