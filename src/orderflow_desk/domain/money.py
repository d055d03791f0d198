"""Amounts of money as whole minor units with their currency, read however people write them."""

import re
import unicodedata
from dataclasses import dataclass

from orderflow_desk.domain.errors import FieldInvalid, FieldTooLong
from orderflow_desk.domain.reading.currencies import CODES, currencies_of

DEFAULT_CURRENCY = "EUR"
# That of a shop which is not asked yet: whatever may be its own is let through.
ANY_CURRENCY = ""
MINOR_AT_MOST = 10**12
_TYPED_AT_MOST = 60
# How many digits the minor unit has where it is not two (ISO 4217).
_DIGITS = {
    "BHD": 3, "CLP": 0, "IQD": 3, "ISK": 0, "JOD": 3, "JPY": 0, "KRW": 0, "KWD": 3, "LYD": 3, "OMR": 3,
    "PYG": 0, "TND": 3, "UGX": 0, "VND": 0, "XAF": 0, "XOF": 0, "XPF": 0,
}  # fmt: skip
_CODE = re.compile(r"[A-Z]{3}")
_APART = re.compile(
    r"(?P<first>[^0-9]*?) ?(?P<number>[0-9](?:.*[0-9])?)"
    r"(?: ?[.,:] ?[-\u2013\u2014]{1,2})?"  # "120,-" has no cents
    r" ?(?P<last>[^0-9]*)"
)
_MINUS = ("-", "\u2212")
# Threes with one and the same mark between them, or the lakhs of India: 12,34,567.
_WHOLE = re.compile(r"[0-9]+|[0-9]{1,3}([ '.,])[0-9]{3}(?:\1[0-9]{3})*|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}")
_ONE_MARK = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
# Marks of other scripts, as Arabic, Adlam and Geez have them.
_SPELLINGS = str.maketrans("\u2019\u2018\u02bc\u066b\u066c\u060c\u2e41\u12c8", "'''.,,,,")
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
    if code and code not in CODES:
        raise FieldInvalid(field, typed, "not_a_currency")
    return code


def parse_money(typed: str, currency: str = DEFAULT_CURRENCY, *, field: str = "agreed_limit") -> Money | None:
    """Return the amount that somebody wrote, in `currency` where they named none; None for nothing.

    "120", "120.00", "120,00 EUR", "€ 1.200,50", "1,200.50", "120 000 Ft" and "CHF 120.-" are all read, as the countries of
    the world write them. Nothing is guessed: "1.200" is a thousand to some and one to others.

    Raises:
        FieldTooLong, FieldInvalid: it is no amount, can be read in two ways, is below nothing, or too large.
    """
    text = _plain(typed)
    if not text:
        return None
    if len(text) > _TYPED_AT_MOST:
        raise FieldTooLong(field, _TYPED_AT_MOST, len(text))
    match = _APART.fullmatch(text)
    if match is None:
        raise FieldInvalid(field, typed, "not_an_amount")
    first, number, last = match["first"], match["number"], match["last"]
    if first.startswith(_MINUS) or first.endswith(_MINUS):
        raise FieldInvalid(field, typed, "below_nothing")
    code, why = _currency([name for name in (first, last) if name], currency)
    if why:
        raise FieldInvalid(field, typed, why)
    places = digits_of(code)
    if places and _ONE_MARK.fullmatch(number):
        raise FieldInvalid(field, typed, "two_amounts")
    whole, part = _halves(number, places)
    if not (_WHOLE.fullmatch(whole) and len(part) <= places and (not part or part.isdecimal())):
        raise FieldInvalid(field, typed, "not_an_amount")
    minor = int("".join(char for char in whole if char.isdecimal()) + part.ljust(places, "0"))
    if minor > MINOR_AT_MOST:
        raise FieldInvalid(field, typed, "out_of_range")
    return Money(minor, code)


def read_money(kept: str) -> Money | None:
    """Return the amount that `str` made a text of; None for anything else."""
    minor, _, currency = kept.partition(" ")
    return Money(int(minor), currency) if minor.isdecimal() and _CODE.fullmatch(currency) else None


def _plain(typed: str) -> str:
    """Return a text in one spelling: digits 0 to 9, one kind of blank and of apostrophe, nothing that can't be seen."""
    plain = unicodedata.normalize("NFKC", typed).translate(_SPELLINGS)
    seen = (char for char in plain if unicodedata.category(char) != "Cf")
    ours = (str(unicodedata.decimal(char)) if char.isdecimal() else char for char in seen)
    return " ".join("".join(ours).split())


def _currency(names: list[str], own: str) -> tuple[str, str]:
    """Return the currency that is named before or behind a number, or why it is none."""
    if not names:
        return own or DEFAULT_CURRENCY, ""
    found = currencies_of(names[0], own) if len(names) == 1 else ()
    if not found:
        return "", "not_an_amount"
    return (found[0], "") if len(found) == 1 or own == ANY_CURRENCY else ("", "which_currency")


def _halves(number: str, places: int) -> tuple[str, str]:
    """Return what stands before and behind the decimal mark."""
    marks = [char for char in number if char in ".,"]
    if not marks:
        return number, ""
    whole, _, part = number.rpartition(marks[-1])
    is_group = len(marks) == 1 and len(part) == _GROUP and not places
    return (number, "") if marks.count(marks[-1]) > 1 or is_group else (whole, part)
