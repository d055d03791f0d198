"""Until when an act can be undone, as its answer and the order's page say it."""

from datetime import datetime, timedelta

from orderflow_desk.domain.entries.kinds import Moved, Noted
from orderflow_desk.domain.entries.undoing import can_be_undone
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.outbox import Forecast
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork
from orderflow_desk.views.undo import UndoOption


def undo_option(
    of: str, start: Status | None, to: Status | None, *, until: datetime, now: datetime
) -> UndoOption | None:
    """Return the option, or None where its time is over."""
    left = (until - now).total_seconds()
    return UndoOption(of, start, to, until, left) if left > 0 else None


def option_of_this_act(
    unit: UnitOfWork,
    record: OrderRecord,
    entry: Moved | Noted,
    mail: Forecast,
    *,
    hold_seconds: int,
    start: Status | None = None,
) -> UndoOption | None:
    """Return how what is done here can be undone; `start` is where the order stood before all of its steps.

    Nothing is read for it: the mail has just been written, or there is none, and a hold of 0 leaves no time.
    """
    if not can_be_undone(entry):
        return None
    since = unit.now if mail.address else unit.moment(record)
    to = entry.to if isinstance(entry, Moved) else None
    until = since + timedelta(seconds=hold_seconds)
    return undo_option(unit.action_id, start, to, until=until, now=unit.now)
