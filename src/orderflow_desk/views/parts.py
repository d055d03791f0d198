"""The parts of an order as its tab shows them, and those of all orders for who buys."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.money import DEFAULT_CURRENCY, Money
from orderflow_desk.domain.parts.part import amount

# Under this name `OrderDetail.of_features` has a `PartSum`.
PARTS = "parts"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRow:
    """One part; `quantity` in thousandths. It is open, received (`received_at`), or not needed (`not_needed`, the reason)."""

    id: int
    order_id: int
    number: str
    description: str
    quantity: int
    price: Money | None
    supplier: str
    order_number: str
    due: datetime | None
    received_at: datetime | None
    place: str
    not_needed: str
    closed_by: str

    @property
    def is_open(self) -> bool:
        """Whether it is still waited for."""
        return self.received_at is None and not self.not_needed

    @property
    def amount(self) -> Money | None:
        """What it costs; None without a price, or where it is not needed."""
        return None if self.not_needed else amount(self.quantity, self.price)

    @property
    def name(self) -> str:
        """What it is called: its description, else its number."""
        return self.description or self.number


@dataclass(frozen=True, slots=True)
class PartSum:
    """What the page of an order says of its parts: how many lines there are, and the open ones as ids and names."""

    count: int = 0
    open: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class UsedBefore:
    """What a part with this number was the last time, and how often it was used."""

    description: str
    price: Money | None
    supplier: str
    times: int


@dataclass(frozen=True, slots=True)
class PartsOfOrder:
    """All parts of an order, oldest first; `currency` is that of prices which name none, `now` the database's time."""

    rows: tuple[PartRow, ...] = ()
    currency: str = DEFAULT_CURRENCY
    now: datetime | None = None
    suppliers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitedFor:
    """An open part, or one that arrived lately, with its order."""

    part: PartRow
    item: str
    customer: str
    technician: str
    status: Status


@dataclass(frozen=True, slots=True)
class AllParts:
    """The open parts of all orders by date, those without one last; and those that were received today."""

    open: tuple[WaitedFor, ...] = ()
    arrived: tuple[WaitedFor, ...] = ()
    now: datetime | None = None


def amounts(rows: Iterable[PartRow]) -> tuple[Money, ...]:
    """Return what the parts come to, by currency."""
    sums: dict[str, int] = {}
    for row in rows:
        if row.amount is not None:
            sums[row.amount.currency] = sums.get(row.amount.currency, 0) + row.amount.minor
    return tuple(Money(minor, currency) for currency, minor in sums.items())
