"""Labour on an order as its tab shows it, and the timer that runs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from orderflow_desk.domain.labour.labour import amount
from orderflow_desk.domain.money import DEFAULT_CURRENCY, Money

# Under this name `OrderDetail.of_features` has a `LabourSum`.
LABOUR = "labour"


@dataclass(frozen=True, slots=True)
class LabourRow:
    """One line that counts; `at` is when the work began where a timer knows it, else when it was written down."""

    id: int
    order_id: int
    worker_id: int
    worker: str
    at: datetime
    minutes: int
    work: str
    rate: Money | None
    is_billed: bool
    is_correction: bool

    @property
    def amount(self) -> Money | None:
        """What it costs at its rate; None without one, or where it is not billed."""
        return amount(self.minutes, self.rate) if self.is_billed else None


@dataclass(frozen=True, slots=True)
class RunningTimer:
    """A timer that runs; `now` is the database's time when it was read, by which its own times are."""

    worker_id: int
    worker: str
    order_id: int
    item: str
    started_at: datetime
    seen_at: datetime
    now: datetime


@dataclass(frozen=True, slots=True)
class LabourSum:
    """What the page of an order says of its labour: minutes worked and billed, and whose timers run."""

    minutes: int = 0
    billed: int = 0
    workers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class LabourOfOrder:
    """All lines of an order that count, oldest work first, the timers that run on it, and the rate of who asks.

    `currency` is that of amounts which name none.
    """

    rows: tuple[LabourRow, ...] = ()
    timers: tuple[RunningTimer, ...] = ()
    rate: Money | None = None
    currency: str = DEFAULT_CURRENCY


@dataclass(frozen=True, slots=True)
class LabourRates:
    """What an hour costs: in the shop, and by the numbers of those who have rates of their own."""

    shop: Money | None = None
    currency: str = DEFAULT_CURRENCY
    of_people: tuple[tuple[int, Money], ...] = ()


def amounts(rows: Iterable[LabourRow]) -> tuple[Money, ...]:
    """Return what the billed lines come to, by currency."""
    sums: dict[str, int] = {}
    for row in rows:
        if row.amount is not None:
            sums[row.amount.currency] = sums.get(row.amount.currency, 0) + row.amount.minor
    return tuple(Money(minor, currency) for currency, minor in sums.items())
