"""A part line of an order: what is needed, from whom, when it comes, and that it is here or not needed."""

from dataclasses import dataclass
from datetime import datetime

from orderflow_desk.domain.errors import AnyRemedy, FieldInvalid, FieldMissing, FieldTooLong, Refusal
from orderflow_desk.domain.money import MINOR_AT_MOST, Money
from orderflow_desk.domain.parts.quantities import ONE, checked_quantity
from orderflow_desk.domain.tidying import tidy_line

LINE_AT_MOST = 200
REASON_AT_MOST = 500


class PartRemedy(AnyRemedy):
    """What mends it that parts are still open; stable slugs."""

    RECEIVE_PARTS = "receive_parts"


@dataclass(eq=False)
class PartClosed(Refusal):
    """The part was received already, is not needed, or there is no such line."""

    part_id: int


@dataclass(eq=False)
class PartNotClosed(Refusal):
    """The part is still open: there is nothing to take back."""

    part_id: int


@dataclass(frozen=True, slots=True)
class PartLine:
    """What is typed of a part; `quantity` is in thousandths, `due` an aware time, None where nobody knows.

    A part has a number, a description, or both.
    """

    number: str = ""
    description: str = ""
    quantity: int = ONE
    price: Money | None = None
    supplier: str = ""
    order_number: str = ""
    due: datetime | None = None


def checked_part(line: PartLine) -> PartLine:
    """Return a part with tidy texts.

    Raises:
        FieldMissing, FieldTooLong, FieldInvalid: it has neither number nor description, or a value cannot be.
    """
    texts = {name: checked_line(f"part_{name}", getattr(line, name)) for name in _TEXTS}
    if not texts["number"] and not texts["description"]:
        raise FieldMissing("part_description")
    if line.price is not None and not 0 <= line.price.minor <= MINOR_AT_MOST:
        raise FieldInvalid("part_price", str(line.price.minor), "out_of_range")
    return PartLine(quantity=checked_quantity(line.quantity), price=line.price, due=line.due, **texts)


def checked_line(field: str, text: str, at_most: int = LINE_AT_MOST) -> str:
    """Return a text on one line. Raises FieldTooLong."""
    tidy = tidy_line(text)
    if len(tidy) > at_most:
        raise FieldTooLong(field, at_most, len(tidy))
    return tidy


def amount(quantity: int, price: Money | None) -> Money | None:
    """Return what so many thousandths cost at a price for one, half a minor unit rounded up; None without a price."""
    return None if price is None else Money((2 * quantity * price.minor + ONE) // (2 * ONE), price.currency)


_TEXTS = ("number", "description", "supplier", "order_number")
