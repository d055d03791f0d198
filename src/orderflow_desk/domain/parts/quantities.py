"""Quantities as whole thousandths, read however people write them."""

import re
import unicodedata

from orderflow_desk.domain.errors import FieldInvalid

ONE = 1000
# A million pieces: whatever is more was a number of another field.
AT_MOST = 1_000_000 * ONE
_TYPED_AT_MOST = 20
_NUMBER = re.compile(r"(\d+)(?:([.,])(\d{1,3}))?")
_THOUSAND = 3


def parse_quantity(typed: str, *, field: str = "part_quantity") -> int:
    """Return thousandths of what somebody wrote: "1", "0.5", "2,25"; nothing typed is one.

    Nothing is guessed: "1.000" is a thousand to some and one to others.

    Raises:
        FieldInvalid: it is no number, can be read in two ways, is nothing, or too large.
    """
    text = "".join(unicodedata.normalize("NFKC", typed).split())
    if not text:
        return ONE
    if text.startswith(("-", "\u2212")):
        raise FieldInvalid(field, typed, "not_a_quantity")
    match = _NUMBER.fullmatch(text) if len(text) <= _TYPED_AT_MOST else None
    if match is None:
        raise FieldInvalid(field, typed, "not_a_quantity")
    whole, part = match[1], match[3] or ""
    if len(part) == _THOUSAND and int(whole):
        raise FieldInvalid(field, typed, "two_quantities")
    return checked_quantity(int(whole) * ONE + int(part.ljust(_THOUSAND, "0")), field=field)


def checked_quantity(thousandths: int, *, field: str = "part_quantity") -> int:
    """Return a quantity that can be. Raises FieldInvalid."""
    if not 0 < thousandths <= AT_MOST:
        raise FieldInvalid(field, plain_quantity(thousandths), "out_of_range")
    return thousandths


def plain_quantity(thousandths: int) -> str:
    """Return a quantity as it is typed, with a point: ``0.5``."""
    whole, part = divmod(thousandths, ONE)
    return f"{whole}.{part:03}".rstrip("0").rstrip(".")
