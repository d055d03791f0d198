"""When an item that is back counts as a repair of ours that did not hold."""

from datetime import datetime, timedelta

FLAGGED_WITHIN = timedelta(days=90)


def came_back_soon(finished_at: datetime | None, now: datetime) -> bool:
    """Tell whether a repair was finished within the last 90 days; times are aware."""
    return finished_at is not None and timedelta(0) <= now - finished_at <= FLAGGED_WITHIN
