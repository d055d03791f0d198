"""What was paid for an order, how, and what is still owed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from orderflow_desk.domain.errors import FieldInvalid, FieldMissing, FieldTooLong, Refusal
from orderflow_desk.domain.invoices.taxes import rounded
from orderflow_desk.domain.money import MINOR_AT_MOST
from orderflow_desk.domain.tidying import tidy_line

REASON_AT_MOST = 300
RECEIPT_AT_MOST = 60
# The smallest coin, in minor units, where cash knows fewer amounts than a card (each country's rule of rounding).
CASH_STEPS = {
    "AUD": 5, "CAD": 5, "CHF": 5, "CZK": 100, "DKK": 50, "HUF": 500, "NOK": 100, "NZD": 10,
    "SEK": 100, "ZAR": 10,
}  # fmt: skip


class PayWay(StrEnum):
    """How something was paid, or why it is not owed any more; stable slugs."""

    CASH = "cash"
    CARD = "card"
    TRANSFER = "transfer"
    OTHER = "other"
    # The part of a unit that no coin pays, told beside the cash.
    ROUNDING = "rounding"
    WRITTEN_OFF = "written_off"


BY_HAND = (PayWay.CASH, PayWay.CARD, PayWay.TRANSFER, PayWay.OTHER)


@dataclass(eq=False)
class OverPaid(Refusal):
    """More was paid than is owed: `owed` in minor units of `currency`. Change is given for cash alone."""

    owed: int
    currency: str

    @property
    def at_field(self) -> str:
        """The field for what was paid."""
        return "payment_amount"


@dataclass(eq=False)
class PaymentGone(Refusal):
    """There is no such payment, or it was taken back already."""

    payment_id: int


@dataclass(eq=False)
class NothingToWriteOff(Refusal):
    """Nothing is owed for this order."""


@dataclass(frozen=True, slots=True)
class Payment:
    """What was paid, in minor units; `given` is what was handed over in cash, `receipt` the till's own number.

    `reason` says why something is not owed any more.
    """

    id: int
    way: PayWay
    minor: int
    at: datetime
    who: str = ""
    given: int = 0
    receipt: str = ""
    reason: str = ""

    @property
    def change(self) -> int:
        """What was given back."""
        return max(0, self.given - self.minor) if self.given else 0


@dataclass(frozen=True, slots=True)
class Paid:
    """What an act writes down: the amount that counts, what was handed over, and what no coin pays."""

    minor: int
    given: int = 0
    rounding: int = 0


def step_of(currency: str, chosen: int = 0) -> int:
    """Return the smallest coin in minor units: the one that the shop chose, or else that of the currency."""
    return chosen or CASH_STEPS.get(currency, 1)


def owed_in_cash(owed: int, step: int) -> int:
    """Return what is asked for in cash, in minor units: the nearest amount that there are coins of `step` for."""
    return rounded(owed, step) * step


def taken(way: PayWay, minor: int, owed: int, currency: str, step: int = 1) -> Paid:
    """Return what counts of an amount that was handed over for what is `owed`, all in minor units; `step` is the smallest coin.

    What is handed over in cash beyond that is change. A payment that leaves less than a coin in cash settles it all.

    Raises:
        FieldInvalid: it is nothing, or too large.
        OverPaid: it is more than is owed, and no cash.
    """
    if not 0 < minor <= MINOR_AT_MOST:
        raise FieldInvalid("payment_amount", str(minor), "out_of_range")
    if way is not PayWay.CASH:
        if minor > owed:
            raise OverPaid(max(0, owed), currency)
        return Paid(minor)
    asked = owed_in_cash(owed, step)
    if owed <= 0 or asked <= 0:
        raise OverPaid(max(0, owed), currency)
    if minor < asked:
        return Paid(minor, minor)
    # What the coins leave over is written beside the cash, so that both together are what was owed.
    return Paid(asked, minor, owed - asked)


def checked_reason(typed: str, *, field: str = "write_off_reason") -> str:
    """Return the reason for which something is not owed any more. Raises FieldMissing, FieldTooLong."""
    reason = tidy_line(typed)
    if not reason:
        raise FieldMissing(field)
    if len(reason) > REASON_AT_MOST:
        raise FieldTooLong(field, REASON_AT_MOST, len(reason))
    return reason


def checked_receipt(typed: str) -> str:
    """Return the till's own number of a payment. Raises FieldTooLong."""
    receipt = tidy_line(typed)
    if len(receipt) > RECEIPT_AT_MOST:
        raise FieldTooLong("payment_receipt", RECEIPT_AT_MOST, len(receipt))
    return receipt
