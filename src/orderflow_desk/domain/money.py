"""Amounts of money as whole minor units with their currency, read however people write them."""

import re
from dataclasses import dataclass

from orderflow_desk.domain.errors import FieldInvalid, FieldTooLong

DEFAULT_CURRENCY = "EUR"
MINOR_AT_MOST = 10**12
_TYPED_AT_MOST = 60
# How many digits the minor unit has where it is not two (ISO 4217).
_DIGITS = {
    "BHD": 3, "CLP": 0, "IQD": 3, "ISK": 0, "JOD": 3, "JPY": 0, "KRW": 0, "KWD": 3, "LYD": 3, "OMR": 3,
    "PYG": 0, "TND": 3, "UGX": 0, "VND": 0, "XAF": 0, "XOF": 0, "XPF": 0,
}  # fmt: skip
_SIGNS = {"€": "EUR", "£": "GBP", "Kč": "CZK", "zł": "PLN", "₴": "UAH", "₽": "RUB", "¥": "JPY", "₹": "INR"}
_SHARED = frozenset({"$", "kr", "kr."})  # several countries write theirs so: the shop's own is meant
_CODE = re.compile(r"[A-Z]{3}")
_NAMED = re.compile(r"^(?P<first>[^\d\s.,+\-\u2212]*) ?(?P<number>.*?) ?(?P<last>[^\d\s.,\-\u2013\u2014]*)$")
_EVEN = re.compile(r"[.,](?:-+|\u2013|\u2014)$")  # "120,-" has no cents
_WHOLE = re.compile(r"[0-9]+|[0-9]{1,3}(?:[ '\u2019.,][0-9]{3})+")
_GROUP = 3


@dataclass(frozen=True, slots=True)
class Money:
    """An amount: `minor` are cents where the currency has cents."""

    minor: int
    currency: str

    def __str__(self) -> str:
        """Return it as the timeline keeps it: ``12000 EUR``."""
        return f"{self.minor} {self.currency}"


def digits_of(currency: str) -> int:
    """Return how many digits the minor unit of a currency has."""
    return _DIGITS.get(currency, 2)


def check_currency(typed: str, *, field: str = "currency") -> str:
    """Return the three letters of a currency (ISO 4217); empty for none. Raises FieldInvalid."""
    code = typed.strip().upper()
    if code and not _CODE.fullmatch(code):
        raise FieldInvalid(field, typed, "not_a_currency")
    return code


def parse_money(typed: str, currency: str = DEFAULT_CURRENCY, *, field: str = "agreed_limit") -> Money | None:
    """Return the amount that somebody wrote, in `currency` where they named none; None for nothing.

    "120", "120.00", "120,00 EUR", "€ 1.200,50" and "1,200.50" are all read: the last mark before as many digits as the
    minor unit has is the decimal one, marks before groups of three are not.

    Raises:
        FieldTooLong, FieldInvalid: it is no amount, below nothing, or too large.
    """
    text = " ".join(typed.split())
    if not text:
        return None
    if len(text) > _TYPED_AT_MOST:
        raise FieldTooLong(field, _TYPED_AT_MOST, len(text))
    number, code = _apart(text, currency)
    if number.startswith(("-", "\u2212")):
        raise FieldInvalid(field, typed, "below_nothing")
    places = digits_of(code)
    whole, part = _halves(_EVEN.sub("", number), places)
    is_written_so = _WHOLE.fullmatch(whole) and len(part) <= places and (not part or part.isdecimal())
    if not is_written_so or not part.isascii() or not _CODE.fullmatch(code):
        raise FieldInvalid(field, typed, "not_an_amount")
    minor = int("".join(char for char in whole if char.isdecimal()) + part.ljust(places, "0"))
    if minor > MINOR_AT_MOST:
        raise FieldInvalid(field, typed, "out_of_range")
    return Money(minor, code)


def read_money(kept: str) -> Money | None:
    """Return the amount that `str` made a text of; None for anything else."""
    minor, _, currency = kept.partition(" ")
    return Money(int(minor), currency) if minor.isdecimal() and _CODE.fullmatch(currency) else None


def _apart(text: str, currency: str) -> tuple[str, str]:
    """Return the number and the currency, which may stand before or behind it, as a sign or as letters."""
    match = _NAMED.fullmatch(text)
    if match is None:
        return text, currency
    named = (name for name in (match["first"], match["last"]) if name)
    names = [currency if name in _SHARED else _SIGNS.get(name, name.upper()) for name in named]
    return match["number"], (currency if not names else names[0] if len(names) == 1 else "")


def _halves(number: str, places: int) -> tuple[str, str]:
    """Return what stands before and behind the decimal mark."""
    marks = [char for char in number if char in ".,"]
    if not marks:
        return number, ""
    whole, _, part = number.rpartition(marks[-1])
    is_decimal = marks.count(marks[-1]) == 1 and (len(marks) > 1 or len(part) != _GROUP or places == _GROUP)
    return (whole, part) if is_decimal and part else (number, "")
