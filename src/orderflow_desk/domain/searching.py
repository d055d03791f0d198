"""How what people type is compared with what is stored: without case, accents and spacing of numbers."""

import re
import unicodedata
from collections.abc import Iterable

_SAME_LETTER = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th"}
)
_NUMBER_MARKS = frozenset("+-/().#")
# Country codes of two digits; 1 and 7 have one, all others three (ITU-T E.164, assigned codes).
_CODES_OF_TWO = frozenset(
    f"{first}{second}"
    for first, seconds in (
        ("2", "07"),
        ("3", "0123469"),
        ("4", "013456789"),
        ("5", "12345678"),
        ("6", "0123456"),
        ("8", "1246"),
        ("9", "0123458"),
    )
    for second in seconds
)
# How German and the Nordic languages write a letter where there is no key for it.
_WRITTEN_OUT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Å": "Aa"}
)
_IN_TWO_LETTERS = re.compile("(?<![aeioqu])(ae|oe|ue)")
SHORTEST_FRAGMENT = 3
TYPED_AT_MOST = 200
# So many digits of a phone number are enough to find it without its country code.
_ENOUGH_DIGITS = 6


def fold(text: str) -> str:
    """Return the text in lower case, accents taken off, everything but letters and digits a single space."""
    # Signs such as ™ and № hide capital letters, so the case is folded after they are taken apart.
    apart = unicodedata.normalize("NFKD", text).casefold().translate(_SAME_LETTER)
    plain = unicodedata.normalize("NFKD", apart)
    kept = (char if char.isalnum() else " " for char in plain if not unicodedata.combining(char))
    return " ".join("".join(kept).split())


def is_same_name(one: str, other: str) -> bool:
    """Tell whether two names differ in case, accents and spacing at most."""
    return fold(one) == fold(other)


def one_word(text: str) -> str:
    """Return the folded text without spaces: by it serial numbers are the same, however they are written."""
    return fold(text).replace(" ", "")


def is_number(typed: str) -> bool:
    """Tell whether a number was typed, with the marks of phone numbers at most, and no word."""
    return any(map(_is_digit, typed)) and all(
        char in _NUMBER_MARKS or char.isspace() or _is_digit(char) for char in typed
    )


def digits(text: str) -> str:
    """Return the digits of a phone number, an international 00 taken off."""
    found = "".join(filter(_is_digit, text))
    return found[2:] if _has_international_zeros(found) else found


def document(fields: Iterable[str], numbers: Iterable[str]) -> str:
    """Return the text by which an order is found: folded words, then numbers without their spacing.

    A number with a word in it ("212-555-0105 ext 12") stands there as it was written, too. It starts with a space, so that the beginning of each word can be asked for as ``" wo"``.
    """
    words, numbers = [fold(text) for text in fields], tuple(numbers)
    joined = [word.replace(" ", "") for word in words if " " in word and any(map(str.isdigit, word))]
    parts = [*words, *joined, *(digits(text) for text in numbers), *map(words_of_number, numbers)]
    return " " + " ".join(dict.fromkeys(part for part in parts if part))


def words_of_number(number: str) -> str:
    """Return a phone number with its words, folded; nothing, where it has none."""
    return fold(number) if any(map(str.isalpha, number)) else ""


def terms(typed: str) -> tuple[str, ...]:
    """Return the terms of a search, all of which have to be found; none when nothing was typed.

    The first `TYPED_AT_MOST` characters count: a whole letter pasted by accident is more than a database can ask for.
    What consists of digits and the marks of phone numbers alone is one number, whatever its spacing.
    """
    return tuple(spellings(typed))


def spellings(typed: str) -> dict[str, tuple[str, ...]]:
    """Return for each of the `terms` the ways to write it, itself first: Müller and Mueller are one name."""
    asked = typed[:TYPED_AT_MOST]
    if is_number(asked):
        number = _number_to_find(asked)
        return {number: (number,)}
    written_out = fold(unicodedata.normalize("NFC", asked).translate(_WRITTEN_OUT)).split()
    return {
        word: tuple(dict.fromkeys((word, other, _IN_TWO_LETTERS.sub(_first_letter, word))))
        for word, other in zip(fold(asked).split(), written_out, strict=True)
    }


def _first_letter(written: re.Match[str]) -> str:
    return written[0][0]


def _is_digit(char: str) -> bool:
    return char.isascii() and char.isdigit()


def _has_international_zeros(found: str) -> bool:
    # What is left has to be long enough to be a fragment of the number that was typed, which may be no phone number.
    return found.startswith("00") and len(found) - 2 >= SHORTEST_FRAGMENT


def _number_to_find(typed: str) -> str:
    """Return the part of a typed number that stands in the stored one, whether or not either has a prefix.

    It is a fragment of what was typed, so that serial numbers and order numbers are found by it, too.
    """
    plain = digits(typed)
    is_international = "+" in typed or plain != "".join(filter(_is_digit, typed))
    national = (_without_code(plain) if is_international else plain).lstrip("0")
    return national if len(national) >= _ENOUGH_DIGITS else plain


def _without_code(number: str) -> str:
    if number.startswith(("1", "7")):
        return number[1:]
    return number[2 if number[:2] in _CODES_OF_TWO else 3 :]
