"""How the phone numbers of a country are written: with its code, with the digit for calls within it, or with neither.

The rules of each country are those of libphonenumber, by its port `phonenumberslite`.
"""

import re
from dataclasses import dataclass

from orderflow_desk.domain.searching import digits

# What stands in brackets is dialled within the country alone ("+49 (0)351 …").
_TRUNK_IN_BRACKETS = re.compile(r"\(\s*0\s*\)")


@dataclass(frozen=True, slots=True)
class Writings:
    """The digits of one number: with the country's code where it is known, and in each of the ways to write it."""

    key: str
    ways: frozenset[str]


def writings(phone: str, country: str) -> Writings:
    """Return the ways to write a number, by which another one is the same; none where it has no digit.

    `country` is ISO 3166-1's code of two letters, empty where it is not known: then only a number with its code is told.
    """
    plain = digits(phone)
    parts = _parts(phone, country)
    if parts is None:
        return Writings(plain, frozenset({plain} if plain else ()))
    code, trunk, number, extension = parts
    written = {number, f"{trunk}{number}", f"{code}{number}", f"{code}{trunk}{number}"}
    return Writings(
        f"{code}{number}{extension}", frozenset({plain, *(f"{one}{extension}" for one in written)})
    )


def countries() -> frozenset[str]:
    """Return the codes of all countries whose numbers are known."""
    import phonenumbers  # noqa: PLC0415

    return frozenset(phonenumbers.SUPPORTED_REGIONS)


def within_country(typed: str, country: str) -> str:
    """Return the digits of a typed number that stand in every writing of it; empty where it is no number of a country."""
    parts = _parts(typed, country)
    return "" if parts is None else parts[2]


def _parts(phone: str, country: str) -> tuple[str, str, str, str] | None:
    """Return the country's code, the digits before a call within it, the number, and the extension."""
    # Its rules take longer to load than the window to paint.
    import phonenumbers  # noqa: PLC0415

    try:
        parsed = phonenumbers.parse(_TRUNK_IN_BRACKETS.sub("", phone), country or None)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(parsed):
        return None
    number = phonenumbers.national_significant_number(parsed)
    extension = parsed.extension or ""
    parsed.extension = None
    written = digits(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL))
    trunk = written.removesuffix(number) if written.endswith(number) else ""
    return str(parsed.country_code), trunk, number, extension
