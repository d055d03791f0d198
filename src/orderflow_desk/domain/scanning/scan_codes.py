"""What a scanned code says: the order it names, read also where scanner and PC have different keyboards."""

import re
from dataclasses import dataclass

from orderflow_desk.domain.scanning.layouts import readings
from orderflow_desk.domain.tidying import tidy_line

_HEAD = "OD"
TRIAL = "OD-TEST"  # what a label holds that was printed to try the printer
_DASH = "-"
_SAME = "us"
# 18 digits always fit the database's numbers. A number alone is an order's up to nine: an EAN, an IMEI and a phone number
# with its country code are longer, and others begin with 0.
_NUMBER = r"[1-9]\d{0,8}"
_OWN_BEGINNING = re.compile(r"O(D(-(\d{0,18}|T(E(ST?)?)?))?)?")
_BEGINNING = re.compile(rf"{_OWN_BEGINNING.pattern}|{_NUMBER}")
_OWN = re.compile(r"OD-(\d{1,18}|TEST)")
_WHOLE = re.compile(rf"{_OWN.pattern}|{_NUMBER}")
_ORDER = re.compile(rf"OD-([1-9]\d{{0,17}})|({_NUMBER})")
_SHOWN = 40
_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class Code:
    """What was read: `text` on one line and short enough to show, the order it names if it has the form of ours.

    `is_plain` tells that scanner and PC have the same keyboard, or one that makes no difference.
    """

    text: str
    order_id: int | None = None
    is_plain: bool = True


def order_code(order_id: int) -> str:
    """Return what the QR of a label holds for an order; the number alone is read as well."""
    return f"{_HEAD}{_DASH}{order_id}"


def may_become_code(typed: str, keys: str = "", *, numbers: bool = True) -> bool:
    """Tell whether these characters can be the beginning of a code of ours, or all of it, on any of the keyboards.

    `keys` are the same by where they lie (`positions`); with `numbers` a number alone is one as well.
    """
    return _fits(_BEGINNING if numbers else _OWN_BEGINNING, typed, keys)


def is_code(typed: str, keys: str = "", *, numbers: bool = True) -> bool:
    """Tell whether these characters are a whole code of the form of ours, or a number, on any of the keyboards."""
    return _fits(_WHOLE if numbers else _OWN, typed, keys)


def read_code(typed: str, keys: str = "") -> Code:
    """Return what a scanner read, from the characters that arrived and where their keys lie.

    What the characters say as they are counts first: the scanner is set to this keyboard. Then where the keys lie says it
    for sure; the tables of layouts only where the system does not tell that.
    """
    found = [text for text in _all_readings(typed.strip(), keys) if _WHOLE.fullmatch(text)]
    if found:
        text = found[0]
        order = next((match for text in found if (match := _ORDER.fullmatch(text))), None)
        if order is not None:
            return Code(order[0], int(order[1] or order[2]), order[0] == typed.strip().upper())
        return Code(text, None, text == typed.strip().upper())
    line = tidy_line(typed[:_LOOKED_AT])
    return Code(line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…")


def _fits(form: re.Pattern[str], typed: str, keys: str) -> bool:
    return any(form.fullmatch(text) for text in _all_readings(typed, keys))


def _all_readings(typed: str, keys: str) -> list[str]:
    """Return what the keys may have been on a US keyboard, the most certain first."""
    by_layout = readings(typed)
    plain = [text for layout, text in by_layout if layout == _SAME]
    return [*plain, keys, *(text for layout, text in by_layout if layout != _SAME)]
