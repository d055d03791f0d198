"""The lines of an invoice: what, how much of it, at which price, less which discount."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from orderflow_desk.domain.errors import FieldInvalid, FieldMissing, FieldTooLong
from orderflow_desk.domain.invoices.taxes import parse_rate, rounded
from orderflow_desk.domain.money import MINOR_AT_MOST, parse_money
from orderflow_desk.domain.tidying import tidy_line

DESCRIPTION_AT_MOST = 500
NUMBER_AT_MOST = 200
LINES_AT_MOST = 10_000
QUANTITY_AT_MOST = 1_000_000_000  # thousandths
# A discount in percent counts hundredths of one: 10 % are 1,000.
_PERCENT_WHOLE = 10_000
_THOUSANDTHS = 10  # of a percent, in a hundredth of one


class Unit(StrEnum):
    """What is counted; stable slugs."""

    PIECE = "piece"
    MINUTE = "minute"


# So many thousandths of a unit a price is for: an hour of 60 minutes (EN 16931-1, BT-149).
PRICED = {Unit.PIECE: 1000, Unit.MINUTE: 60_000}


@dataclass(frozen=True, slots=True)
class Discount:
    """What is taken off: hundredths of a percent, or an amount in minor units; nothing by default."""

    percent: int = 0
    minor: int = 0

    def of(self, amount: int) -> int:
        """Return what it takes off an amount in minor units."""
        return rounded(amount * self.percent, _PERCENT_WHOLE) if self.percent else self.minor


@dataclass(frozen=True, slots=True)
class InvoiceLine:
    """One line; `quantity` in thousandths of its unit, `price` in minor units, None while nobody said it, never below nothing (EN 16931-1, BR-27).

    `tax` is the name of one of the shop's. `source` says what of the order it bills, such as "part 7"; `is_by_hand` that
    somebody changed it since, so that nothing overwrites it. Minutes without a description are labour.
    """

    description: str
    number: str = ""
    quantity: int = 1000
    unit: Unit = Unit.PIECE
    price: int | None = 0
    discount: Discount = field(default_factory=Discount)
    tax: str = ""
    source: str = ""
    is_by_hand: bool = False

    @property
    def before_discount(self) -> int:
        """Quantity times price, in minor units."""
        return rounded(self.quantity * (self.price or 0), PRICED[self.unit])

    @property
    def off(self) -> int:
        """What the discount takes off."""
        return self.discount.of(self.before_discount)

    @property
    def amount(self) -> int:
        """What the line comes to, in minor units: without tax or with it, as the invoice's prices are."""
        return self.before_discount - self.off


def checked_line(line: InvoiceLine) -> InvoiceLine:
    """Return a line with tidy texts.

    Raises:
        FieldMissing, FieldTooLong, FieldInvalid: it says nothing, or a value cannot be.
    """
    texts = {"description": tidy_line(line.description), "number": tidy_line(line.number)}
    if not texts["description"] and line.unit is not Unit.MINUTE:
        raise FieldMissing("line_description")
    for name, at_most in (("description", DESCRIPTION_AT_MOST), ("number", NUMBER_AT_MOST)):
        if len(texts[name]) > at_most:
            raise FieldTooLong(f"line_{name}", at_most, len(texts[name]))
    if not 0 < line.quantity <= QUANTITY_AT_MOST:
        raise FieldInvalid("line_quantity", str(line.quantity), "out_of_range")
    if line.price is not None and not 0 <= line.price <= MINOR_AT_MOST:
        raise FieldInvalid("line_price", str(line.price), "out_of_range")
    if line.before_discount > MINOR_AT_MOST:
        raise FieldInvalid("line_price", str(line.price), "out_of_range")
    return replace(line, discount=checked_discount(line.discount, line.before_discount), **texts)


def checked_discount(discount: Discount, amount: int, *, field: str = "line_discount") -> Discount:
    """Return a discount that takes no more off an amount than there is. Raises FieldInvalid."""
    is_possible = 0 <= discount.percent <= _PERCENT_WHOLE and 0 <= discount.minor <= max(0, amount)
    if not is_possible or (discount.percent and discount.minor):
        raise FieldInvalid(field, str(discount.minor or discount.percent), "not_a_discount")
    return discount


def parse_discount(typed: str, currency: str, *, field: str = "line_discount") -> Discount:
    """Return what somebody wants taken off: "10 %", "2,5%", or an amount; nothing typed is none.

    Raises:
        FieldInvalid, FieldTooLong: it is neither.
    """
    text = "".join(typed.split())
    if text.endswith("%"):
        return Discount(percent=parse_rate(text, field=field) // _THOUSANDTHS)
    money = parse_money(typed, currency, field=field)
    if money is None:
        return Discount()
    if money.currency != currency:
        raise FieldInvalid(field, typed, "other_currency")
    return Discount(minor=money.minor)
