"""Labour on an order: minutes by a timer or typed in, at a rate, billed or not. A correction is a new line."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from orderflow_desk.domain.errors import Refusal
from orderflow_desk.domain.money import Money
from orderflow_desk.domain.reading.durations import MINUTES_AT_MOST

WORK_AT_MOST = 500
# After so long without a sign of whoever runs a timer, it is asked what of that was work.
IDLE = timedelta(hours=1)
_HOUR = 60


@dataclass(eq=False)
class NoTimer(Refusal):
    """No timer of this person runs."""


@dataclass(eq=False)
class TimerTooLong(Refusal):
    """A timer ran for longer than a day: how long the work took has to be said."""

    since: datetime

    @property
    def at_field(self) -> str:
        """The field for minutes."""
        return "labour_minutes"


@dataclass(eq=False)
class LabourReplaced(Refusal):
    """A line of labour was corrected meanwhile; the correction counts."""

    labour_id: int


def amount(minutes: int, rate: Money | None) -> Money | None:
    """Return what minutes cost at a rate by the hour, half a minor unit rounded up; None without a rate."""
    return None if rate is None else Money((2 * minutes * rate.minor + _HOUR) // (2 * _HOUR), rate.currency)


def elapsed_minutes(since: datetime, until: datetime) -> int:
    """Return the minutes that a timer counts: begun ones as whole ones from the half on, one at least.

    A clock that was set back makes none of it negative.

    Raises:
        TimerTooLong: it is more than a day.
    """
    minutes = round(max(until - since, timedelta()) / timedelta(minutes=1))
    if minutes > MINUTES_AT_MOST:
        raise TimerTooLong(since)
    return max(1, minutes)
