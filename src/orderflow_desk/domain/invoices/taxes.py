"""Tax rates with the days from which they hold, and what is left without tax, for which reason (EN 16931-1, BG-23 and BG-30)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from orderflow_desk.domain.errors import FieldInvalid, FieldMissing, FieldTooLong
from orderflow_desk.domain.tidying import tidy_line

NAME_AT_MOST = 60
REASON_AT_MOST = 300
# A rate counts thousandths of a percent: 19 % are 19,000.
PERCENT = 1000
_WHOLE = 100 * PERCENT
_TYPED_AT_MOST = 12


class TaxKind(StrEnum):
    """Why a line bears this much tax (UNTDID 5305 as EN 16931-1 restricts it); stable slugs."""

    STANDARD = "standard"
    ZERO = "zero"
    EXEMPT = "exempt"
    REVERSE_CHARGE = "reverse_charge"
    INTRA_COMMUNITY = "intra_community"
    EXPORT = "export"
    NOT_SUBJECT = "not_subject"


# Those that bear none because of a rule, which the invoice has to name (EN 16931-1, BR-E-10 and its like).
WITH_REASON = frozenset(TaxKind) - {TaxKind.STANDARD, TaxKind.ZERO}
# Those for which the buyer has to be named by a VAT number (BR-AE-02, BR-IC-02).
TO_BUSINESSES = frozenset({TaxKind.REVERSE_CHARGE, TaxKind.INTRA_COMMUNITY})


@dataclass(frozen=True, slots=True)
class Tax:
    """What a line bears: `rate` in thousandths of a percent, and the reason where there is none."""

    kind: TaxKind = TaxKind.STANDARD
    rate: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TaxRate:
    """A tax of the shop by its name, from a day on; several of one name follow each other."""

    name: str
    tax: Tax
    valid_from: date = date.min


def checked_rate(rate: TaxRate) -> TaxRate:
    """Return a rate with tidy texts.

    Raises:
        FieldMissing, FieldTooLong, FieldInvalid: it has no name, needs a reason, or its rate cannot be.
    """
    name, reason, tax = tidy_line(rate.name), tidy_line(rate.tax.reason), rate.tax
    if not name:
        raise FieldMissing("tax_name")
    if len(name) > NAME_AT_MOST:
        raise FieldTooLong("tax_name", NAME_AT_MOST, len(name))
    if len(reason) > REASON_AT_MOST:
        raise FieldTooLong("tax_reason", REASON_AT_MOST, len(reason))
    if tax.kind in WITH_REASON and not reason:
        raise FieldMissing("tax_reason")
    is_possible = 0 < tax.rate <= _WHOLE if tax.kind is TaxKind.STANDARD else tax.rate == 0
    if not is_possible:
        raise FieldInvalid("tax_rate", plain_rate(tax.rate), "not_a_tax_rate")
    return TaxRate(name, Tax(tax.kind, tax.rate, reason if tax.kind in WITH_REASON else ""), rate.valid_from)


def tax_on(rates: Iterable[TaxRate], name: str, day: date) -> Tax | None:
    """Return what a tax of this name comes to on a day; None where none holds yet."""
    held = [one for one in rates if one.name == name and one.valid_from <= day]
    return max(held, key=lambda one: one.valid_from).tax if held else None


def parse_rate(typed: str, *, field: str = "tax_rate") -> int:
    """Return thousandths of a percent of what somebody wrote: "19", "8,1", "5.5 %".

    Raises:
        FieldInvalid: it is no percentage from 0 to 100 with three places at the most.
    """
    plain = "".join(typed.split()).removesuffix("%").replace(",", ".")
    try:
        value = Decimal(plain) * PERCENT if 0 < len(plain) <= _TYPED_AT_MOST else None
    except InvalidOperation:
        value = None
    if value is None or not value.is_finite() or value != int(value) or not 0 <= value <= _WHOLE:
        raise FieldInvalid(field, typed, "not_a_tax_rate")
    return int(value)


def plain_rate(rate: int) -> str:
    """Return a rate as it is typed, with a point and without the sign: ``8.1``."""
    whole, part = divmod(rate, PERCENT)
    return f"{whole}.{part:03}".rstrip("0").rstrip(".")


def tax_of_net(net: int, rate: int) -> int:
    """Return the tax on a net amount in minor units, half a unit away from nothing (EN 16931-1, BR-CO-17)."""
    return rounded(net * rate, _WHOLE)


def net_of_gross(gross: int, rate: int) -> int:
    """Return what of an amount with tax is net, in minor units, half a unit away from nothing."""
    return rounded(gross * _WHOLE, _WHOLE + rate)


def rounded(numerator: int, denominator: int) -> int:
    """Return a fraction as a whole number, halves away from nothing; the denominator is above nothing."""
    size = (2 * abs(numerator) + denominator) // (2 * denominator)
    return size if numerator >= 0 else -size
