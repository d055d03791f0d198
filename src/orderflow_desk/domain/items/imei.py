"""The number of a mobile phone, whose last digit tells of a slip of the pen (3GPP TS 23.003, annex B)."""

from enum import StrEnum

_DIGITS = 15
_BETWEEN = frozenset(" -/.")


class ImeiLook(StrEnum):
    """What a text looks like."""

    OTHER = "other"  # no IMEI: nothing can be said
    FITS = "fits"
    SLIPPED = "slipped"  # fifteen digits, of which the last does not fit the others


def luhn_sum(digits: str) -> int:
    """Return the sum that a whole number of ten makes right: every second digit from the right counts double."""
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits)))
    return sum(sum(divmod(one, 10)) for one in doubled)


def imei_look(text: str) -> ImeiLook:
    """Tell whether a serial number that was typed or scanned may be an IMEI with a wrong digit."""
    digits = "".join(char for char in text if char not in _BETWEEN)
    if len(digits) != _DIGITS or not (digits.isascii() and digits.isdigit()):
        return ImeiLook.OTHER
    return ImeiLook.FITS if luhn_sum(digits) % 10 == 0 else ImeiLook.SLIPPED
