"""How the phone numbers of a country are written: with its code, with the digit for calls within it, or with neither.

The rules of each country are those of libphonenumber, by its port `phonenumberslite`.
"""

import re

from orderflow_desk.domain.searching import digits

# What stands in brackets is dialled within the country alone ("+49 (0)351 …").
_TRUNK_IN_BRACKETS = re.compile(r"\(\s*0\s*\)")


def same_numbers(phone: str, country: str) -> frozenset[str]:
    """Return the digits of a number in each of the ways to write it, by which a stored one is the same; none where it has no digit.

    `country` is ISO 3166-1's code of two letters, empty where it is not known: then only a number with its code is told.
    """
    plain = digits(phone)
    parts = _parts(phone, country)
    if parts is None:
        return frozenset({plain} if plain else ())
    code, trunk, number, extension = parts
    written = {number, f"{trunk}{number}", f"{code}{number}", f"{code}{trunk}{number}"}
    return frozenset({plain, *(f"{one}{extension}" for one in written)})


def phone_key(phone: str, country: str) -> str:
    """Return the digits that all ways to write a number have in common: with the country's code, or as they stand."""
    parts = _parts(phone, country)
    if parts is None:
        return digits(phone)
    code, _, number, extension = parts
    return f"{code}{number}{extension}"


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
