"""The most usual reason to cancel an order, in words that name the other one: read from what was chosen or typed."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from orderflow_desk.gui.words.words import order_number

_OFFERED_AT_MOST = 2


def _words(number: str) -> str:
    return QCoreApplication.translate("questions", "duplicate of {number}").format(number=number)


def duplicate_reasons(others: Iterable[int]) -> list[str]:
    """Return the reasons that name one of the other orders of the customer, and the one whose number is to be typed."""
    return [*(_words(order_number(other)) for other in list(others)[:_OFFERED_AT_MOST]), _words("#")]


def duplicate_of(reason: str) -> int | None:
    """Return the number of the order that a reason names, None where it is another reason."""
    number = _number_in(reason)
    return int(number) if number else None


def lacks_number(reason: str) -> bool:
    """Tell whether a reason says that it is a duplicate, and not of what."""
    return _number_in(reason) == ""


def _number_in(reason: str) -> str | None:
    before, after = (re.escape(part.strip()) for part in _words("#").split("#"))
    found = re.fullmatch(rf"{before}\s*#?\s*(\d{{0,18}})\s*{after}", reason.strip(), re.IGNORECASE)
    return None if found is None else found[1]
