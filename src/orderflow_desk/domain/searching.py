"""How what people type is compared with what is stored: without case, accents and spacing of numbers."""

import unicodedata
from collections.abc import Iterable

_SAME_LETTER = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th"}
)
_NUMBER_MARKS = frozenset("+-/().# \u00a0")
SHORTEST_FRAGMENT = 3


def fold(text: str) -> str:
    """Return the text in lower case, accents taken off, everything but letters and digits a single space."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_SAME_LETTER))
    kept = (char if char.isalnum() else " " for char in plain if not unicodedata.combining(char))
    return " ".join("".join(kept).split())


def digits(text: str) -> str:
    """Return the digits of a phone number, an international 00 taken off."""
    found = "".join(char for char in text if char.isdigit() and char.isascii())
    return found.removeprefix("00") if found.startswith("00") else found


def document(fields: Iterable[str], numbers: Iterable[str]) -> str:
    """Return the text by which an order is found: folded words, then numbers without their spacing.

    It starts with a space, so that the beginning of each word can be asked for as ``" wo"``.
    """
    words = [fold(text) for text in fields]
    joined = [word.replace(" ", "") for word in words if " " in word and any(map(str.isdigit, word))]
    parts = [*words, *joined, *(digits(text) for text in numbers)]
    return " " + " ".join(dict.fromkeys(part for part in parts if part))


def terms(typed: str) -> tuple[str, ...]:
    """Return the terms of a search, all of which have to be found; none when nothing was typed.

    What consists of digits and the marks of phone numbers alone is one number, whatever its spacing.
    """
    if typed.strip() and all(char in _NUMBER_MARKS or (char.isascii() and char.isdigit()) for char in typed):
        number = digits(typed)
        return (number,) if number else ()
    return tuple(dict.fromkeys(fold(typed).split()))
