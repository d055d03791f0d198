"""What a scanned code says: the order it names, read also where scanner and PC have different keyboards."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from orderflow_desk.domain.tidying import tidy_line

# These letters have the same keys on all keyboards below, which is why labels begin with the first two.
_LETTERS = "odtes"
_HEAD = "OD"
TRIAL = "OD-TEST"  # what a label holds that was printed to try the printer
_DASH = "-"
_US = "1234567890-"
# A scanner is a keyboard. Nearly all are delivered as a US one, and the PC makes of a key what its own layout has there:
# the unshifted keys from 1 to the right, as xkeyboard-config 2.35 has them in symbols/us, de, cz, fr and hu, and Windows
# in KBDUS, KBDGR, KBDCZ, KBDFR and KBDHU.
LAYOUTS: Mapping[str, str] = {
    "us": _US,
    "de": "1234567890ß",
    "cz": "+ěščřžýáíé=",
    "fr": "&é\"'(-è_çà)",
    "hu": "123456789öü",
}
_TABLES: Mapping[str, Mapping[str, str]] = {
    name: dict(zip(_LETTERS + row, _LETTERS + _US, strict=True)) for name, row in LAYOUTS.items()
}
# 18 digits always fit the database's numbers.
_BEGINNING = re.compile(r"o(d(-(\d{0,18}|t(e(st?)?)?))?)?|\d{1,18}")
_WHOLE = re.compile(r"od-(\d{1,18}|test)|\d{1,18}")
_ORDER = re.compile(r"(?:od-)?([1-9]\d{0,17})")
_SHOWN = 40
_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class Code:
    """What was read: `text` on one line and short enough to show, the order it names if it has the form of ours.

    `layout` is the keyboard by which it made sense; `us` also where scanner and PC agree.
    """

    text: str
    order_id: int | None = None
    layout: str = "us"


def order_code(order_id: int) -> str:
    """Return what the QR of a label holds for an order; the number alone is read as well."""
    return f"{_HEAD}{_DASH}{order_id}"


def may_become_code(typed: str) -> bool:
    """Tell whether these characters can be the beginning of a code of ours, or all of it, on any of the keyboards."""
    return any(_BEGINNING.fullmatch(text) for _, text in _readings(typed))


def is_code(typed: str) -> bool:
    """Tell whether these characters are a whole code of the form of ours, or a number, on any of the keyboards."""
    return any(_WHOLE.fullmatch(text) for _, text in _readings(typed))


def read_code(typed: str) -> Code:
    """Return what a scanner read, from the characters that arrived."""
    readings = _readings(typed.strip())
    for layout, text in readings:
        found = _ORDER.fullmatch(text)
        if found is not None:
            return Code(text.upper(), int(found[1]), layout)
    for layout, text in readings:
        if _WHOLE.fullmatch(text):
            return Code(text.upper(), None, layout)
    line = tidy_line(typed[:_LOOKED_AT])
    return Code(line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…")


def _readings(typed: str) -> "list[tuple[str, str]]":
    """Return what the keys would be on a US keyboard, for each keyboard on which all of them exist."""
    lowered = typed.lower()  # with Caps Lock on, letters and accents come in the other case
    return [
        (name, "".join(table[char] for char in lowered))
        for name, table in _TABLES.items()
        if all(char in table for char in lowered)
    ]
