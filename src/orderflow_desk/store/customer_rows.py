"""What the counter shows of customers and their things; importable without SQLAlchemy."""

from dataclasses import dataclass
from datetime import datetime

from orderflow_desk.domain.lifecycle import Status


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """A customer who may be the one at the counter; `orders` is how many orders there are."""

    id: int
    name: str
    email: str
    phone: str
    orders: int


@dataclass(frozen=True, slots=True)
class PastOrder:
    """An order that an item had before; `finished_at` is None while it is open, or was cancelled."""

    id: int
    status: Status
    since: datetime
    finished_at: datetime | None
    fault: str


@dataclass(frozen=True, slots=True)
class ItemRow:
    """A thing of a customer's with its orders, newest first; `owner` is who it belongs to."""

    id: int
    title: str
    serial: str
    customer_id: int
    owner: str
    orders: tuple[PastOrder, ...]
