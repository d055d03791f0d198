"""A shipment to a manufacturer: what went out, under which numbers, and what came back (docs/product.md: Beyond every peer)."""

from dataclasses import dataclass, fields
from datetime import datetime

from orderflow_desk.domain.errors import AnyRemedy, FieldMissing, FieldTooLong, Refusal
from orderflow_desk.domain.orders.along import Along
from orderflow_desk.domain.tidying import tidy_line

LINE_AT_MOST = 200
WORK_AT_MOST = 500


class ShipmentRemedy(AnyRemedy):
    """What mends it that a shipment is still open; stable slugs."""

    CLOSE_SHIPMENT = "close_shipment"


@dataclass(eq=False)
class ShipmentClosed(Refusal):
    """The shipment came back already, stays where it is, or there is none such."""

    shipment_id: int


@dataclass(eq=False)
class ShipmentNotClosed(Refusal):
    """The shipment is still open: there is nothing to take back."""

    shipment_id: int


@dataclass(eq=False)
class ReceivedAhead(Refusal):
    """Nothing was received at a time that is yet to come, or before it was sent."""

    at: datetime

    @property
    def at_field(self) -> str:
        """The field for when it was received."""
        return "shipment_received"


@dataclass(frozen=True, slots=True)
class Sent(Along):
    """What goes out to whom: the maker's number for it (RMA), the carrier and the parcel's number, and its serial number.

    `expected_back` is when it is expected, an aware time; None where nobody knows.
    """

    maker: str
    rma: str = ""
    carrier: str = ""
    tracking: str = ""
    serial: str = ""
    expected_back: datetime | None = None


@dataclass(frozen=True, slots=True)
class CameBack(Along):
    """That a shipment is back: when (None: now), with which serial number (empty: nobody looked), and what they did."""

    shipment_id: int
    serial: str = ""
    work: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ShipmentDetails:
    """What is corrected of a shipment, both ways; None leaves a value as it is."""

    maker: str | None = None
    rma: str | None = None
    carrier: str | None = None
    tracking: str | None = None
    serial: str | None = None
    back_carrier: str | None = None
    back_tracking: str | None = None


def checked_sent(sent: Sent) -> Sent:
    """Return a shipment with tidy texts. Raises FieldMissing, FieldTooLong."""
    maker = checked_line("shipment_maker", sent.maker)
    if not maker:
        raise FieldMissing("shipment_maker")
    texts = {name: checked_line(f"shipment_{name}", getattr(sent, name)) for name in _TEXTS}
    return Sent(maker, expected_back=sent.expected_back, **texts)


def checked_details(details: ShipmentDetails) -> dict[str, str]:
    """Return what is to be changed, by its names, with tidy texts. Raises FieldMissing, FieldTooLong."""
    given = {one.name: getattr(details, one.name) for one in fields(details)}
    tidy = {name: checked_line(f"shipment_{name}", text) for name, text in given.items() if text is not None}
    if tidy.get("maker") == "":
        raise FieldMissing("shipment_maker")
    return tidy


def checked_line(field: str, text: str, at_most: int = LINE_AT_MOST) -> str:
    """Return a text on one line. Raises FieldTooLong."""
    tidy = tidy_line(text)
    if len(tidy) > at_most:
        raise FieldTooLong(field, at_most, len(tidy))
    return tidy


_TEXTS = ("rma", "carrier", "tracking", "serial")
