"""What every act answers with."""

from dataclasses import dataclass, field

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.outbox import Forecast


@dataclass(frozen=True, slots=True)
class Done:
    """What an act did: who will be mailed, and how long it can be undone (0: not at all).

    `is_repeat` tells that the action id was known already, so that nothing was changed this time.
    """

    order_id: int
    version: int
    changes: Changes
    undo_seconds: float = 0.0
    mail: Forecast = field(default_factory=Forecast)
    is_repeat: bool = False
