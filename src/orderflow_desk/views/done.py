"""What every act answers with."""

from dataclasses import dataclass, field

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.outbox import Forecast
from orderflow_desk.views.undo import UndoOption


@dataclass(frozen=True, slots=True)
class Done:
    """What an act did: who will be mailed, and what of the order can be undone now.

    `undo` is the act itself, and after an undo the act that stood below, if it still can be; None where there is none.
    `is_repeat` tells that the action id was known already, so that nothing was changed this time.
    """

    order_id: int
    version: int
    changes: Changes
    undo: UndoOption | None = None
    mail: Forecast = field(default_factory=Forecast)
    is_repeat: bool = False

    @property
    def undo_seconds(self) -> float:
        """How long it can be undone; 0: not at all."""
        return 0.0 if self.undo is None else self.undo.seconds
