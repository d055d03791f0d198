"""The frozen rows of the list of orders, which the window shows before anything else is loaded."""

from dataclasses import dataclass
from datetime import datetime

from orderflow_desk.domain.lifecycle import OPEN, Status


@dataclass(frozen=True, slots=True)
class OrderRow:
    """One order in the list; times are aware, UTC."""

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


@dataclass(frozen=True, slots=True)
class OrderFilter:
    """Which orders a list shows: all of `statuses` (none given: every one), one technician's, found by `search`.

    Drafts stand on top, and the newest first among them and among the others; what was searched for is newest first.
    """

    statuses: tuple[Status, ...] = ()
    technician_id: int | None = None
    search: str = ""

    @property
    def has_drafts_on_top(self) -> bool:
        """Tell whether drafts stand above all others in the list."""
        return not self.search.strip()


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
