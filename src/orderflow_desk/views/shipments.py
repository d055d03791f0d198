"""The shipments of an order as its tab shows them."""

from dataclasses import dataclass
from datetime import datetime

from orderflow_desk.domain.shipments.tracking import CARRIERS, Carrier, tracking_link

# Under this name `OrderDetail.of_features` has a `ShipmentSum`.
SHIPMENTS = "shipments"


@dataclass(frozen=True, slots=True)
class ShipmentRow:
    """One shipment, both ways; `expected_at` is of a closed one, that of an open one stands in the order.

    `closed_by` is who said that it is back or stays there; empty for a customer or a job, and while it is open.
    """

    id: int
    number: int
    sent_at: datetime
    sent_by: str
    maker: str
    rma: str
    carrier: str
    tracking: str
    serial: str
    back_carrier: str
    back_tracking: str
    received_at: datetime | None
    back_serial: str
    work: str
    stays_because: str
    expected_at: datetime | None
    closed_at: datetime | None
    closed_by: str

    @property
    def is_open(self) -> bool:
        """Whether it is still on its way, or with the manufacturer."""
        return self.closed_at is None

    @property
    def is_swapped(self) -> bool:
        """Whether another serial number came back than went out."""
        return bool(self.back_serial) and self.back_serial != self.serial


@dataclass(frozen=True, slots=True)
class ShipmentSum:
    """What the page of an order says of its shipments: how many there are, and which are open, as ids and manufacturers."""

    count: int = 0
    open: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class UsedMaker:
    """A manufacturer that was sent to before, and by which carrier the last time."""

    name: str
    carrier: str


@dataclass(frozen=True, slots=True)
class ShipmentsOfOrder:
    """All shipments of an order, the newest first; when the order is expected back, and by which clock that is read.

    `makers` are those that were sent to before, the likeliest first, `carriers` those whose parcels can be followed.
    """

    rows: tuple[ShipmentRow, ...] = ()
    expected_back: datetime | None = None
    now: datetime | None = None
    serial: str = ""
    makers: tuple[UsedMaker, ...] = ()
    carriers: tuple[Carrier, ...] = CARRIERS

    @property
    def is_overdue(self) -> bool:
        """Whether something is open that should be back by now."""
        is_late = self.expected_back is not None and self.now is not None and self.expected_back < self.now
        return is_late and any(row.is_open for row in self.rows)

    def link(self, carrier: str, number: str) -> str:
        """Return the page on which a parcel is followed, or nothing."""
        return tracking_link(self.carriers, carrier, number)


@dataclass(frozen=True, slots=True)
class CarrierList:
    """The carriers of the shop, its own before those that the program knows; `own` are those written down by the shop."""

    all: tuple[Carrier, ...] = CARRIERS
    own: tuple[Carrier, ...] = ()
