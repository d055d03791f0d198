"""The frozen rows of the list of orders, which the window shows before anything else is loaded."""

from dataclasses import dataclass
from datetime import datetime

from orderflow_desk.domain.lifecycle import OPEN, Status


@dataclass(frozen=True, slots=True)
class OrderRow:
    """One order in the list; times are aware, UTC. `new_to` is the number of who got it, and has not looked at it yet."""

    id: int
    status: Status
    item: str
    customer: str
    fault: str
    since: datetime
    shop_date: datetime | None
    technician_id: int | None
    has_failed_mail: bool
    version: int
    new_to: int | None = None


def moment_of(row: OrderRow) -> datetime:
    """Return the time that a row tells: for when a scheduled order is planned, else since when it is in its status."""
    planned = row.shop_date if row.status is Status.SCHEDULED else None
    return row.since if planned is None else planned


@dataclass(frozen=True, slots=True)
class OrderFilter:
    """Which orders a list shows: all of `statuses` (none given: every one), one technician's, found by `search`.

    Drafts stand on top, and the newest first among them and among the others; what was searched for is newest first.
    `is_by_time` puts on top what has stood longest in its status, or is planned first: see `moment_of`.
    """

    statuses: tuple[Status, ...] = ()
    technician_id: int | None = None
    search: str = ""
    is_by_time: bool = False

    def rank(self, row: OrderRow) -> tuple[int, int]:
        """Return by what a row stands where it does: the highest on top."""
        if self.is_by_time:
            return -int(moment_of(row).timestamp() * 1_000_000), -row.id
        has_drafts_on_top = not self.search.strip()
        return int(has_drafts_on_top and row.status is Status.DRAFT), row.id


@dataclass(frozen=True, slots=True)
class OrderPage:
    """A part of the list in its order; `first` is the place of its first row, `total` how long the list is.

    `near` are the words by which it was found, where nothing is written as it was searched for.
    """

    rows: tuple[OrderRow, ...]
    first: int
    total: int
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StatusCount:
    """How many orders stand in a status."""

    status: Status
    count: int


FIRST_FILTER = OrderFilter(OPEN)


@dataclass(frozen=True, slots=True)
class FirstPage:
    """What a start shows before the desk is open: the first orders of `FIRST_FILTER`, and all counts."""

    page: OrderPage
    counts: tuple[StatusCount, ...]
    time_zone: str = ""
