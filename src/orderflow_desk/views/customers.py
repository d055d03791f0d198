"""What the counter shows of customers and their items; importable without SQLAlchemy."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.errors import Refusal
from orderflow_desk.domain.invoices.parties import BillingDetails
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.views.outbox import MailRow


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """A customer who may be the one at the counter; `orders` is how many orders there are.

    `is_close`: not written as it was typed, but much like it.
    """

    id: int
    name: str
    email: str
    phone: str
    orders: int
    is_close: bool = False


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
    """An item of a customer's with its orders, newest first; `owner` is who it belongs to."""

    id: int
    title: str
    serial: str
    customer_id: int
    owner: str
    orders: tuple[PastOrder, ...]
    kind: str = ""
    brand: str = ""
    model: str = ""
    purchased: str = ""
    warranty_months: int | None = None


class Likeness(StrEnum):
    """What two customers have in common; stable slugs."""

    PHONE = "phone"
    EMAIL = "email"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class LikelyDuplicate:
    """Another record that may be of the same person, and why. Families share phones: only a person can tell."""

    customer: CustomerRow
    alike: tuple[Likeness, ...]


@dataclass(frozen=True, slots=True)
class MergeRow:
    """A record that was merged into this one; `refusal` says why it cannot be parted again, if so."""

    id: int
    at: datetime
    who: str
    name: str
    orders: int
    refusal: Refusal | None


@dataclass(frozen=True, slots=True)
class CustomerOrder:
    """One order of a customer's, as their page lists it."""

    id: int
    status: Status
    item: str
    fault: str
    since: datetime
    created_at: datetime


@dataclass(frozen=True, slots=True)
class CustomerDetail:
    """All that the customers page shows of one; items, orders and mails newest first, of long histories the newest."""

    id: int
    name: str
    email: str
    phone: str
    others: Mapping[str, Sequence[str]]
    created_at: datetime
    order_count: int
    items: tuple[ItemRow, ...]
    orders: tuple[CustomerOrder, ...]
    mails: tuple[MailRow, ...]
    duplicates: tuple[LikelyDuplicate, ...]
    merges: tuple[MergeRow, ...]
    billing: BillingDetails = field(default_factory=BillingDetails)


@dataclass(frozen=True, slots=True)
class ComeBack:
    """What a new order takes over from a finished one; no customer where they were erased."""

    order_id: int
    customer: CustomerRow | None
    item_id: int
    title: str
    serial: str
    kind: str = ""
    brand: str = ""
    model: str = ""
    purchased: str = ""
    warranty_months: int | None = None


@dataclass(frozen=True, slots=True)
class Exported:
    """The file that was written, and how many files are in it."""

    path: Path
    files: int


@dataclass(frozen=True, slots=True)
class Erased:
    """What was erased: how many orders are left without a name."""

    orders: int
    changes: Changes


@dataclass(frozen=True, slots=True)
class Merged:
    """A merge that was done; `merge_id` is what it can be taken back by."""

    merge_id: int
    changes: Changes
