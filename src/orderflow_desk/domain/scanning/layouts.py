"""What the keys of our codes are on other keyboards: a scanner is one, and the PC makes of its keys what its layout has there."""

from collections.abc import Mapping
from itertools import starmap

# Nearly all scanners are delivered as a US keyboard. The row from 1 to the right, then the letters of our codes, which
# a scanner sends with Shift.
KEYS = "1234567890-ODTES"
_DIGITS, _LETTERS = "1234567890", "ODTES"
# The same keys elsewhere, as xkeyboard-config 2.35 has them (symbols/…) and Windows in its KBD… layouts. Every layout
# that is one of these in these keys is left out: British, Brazilian, Polish, Romanian, Dutch, Hebrew with Shift are "us".
# No two rows may read the same number as two: Lithuanian, Bépo and Kazakh keys are told by where they lie alone
# (`positions`).
LAYOUTS: Mapping[str, str] = {
    "us": KEYS,
    "de, at": _DIGITS + "ß" + _LETTERS,
    "cz": "+ěščřžýáíé=" + _LETTERS,
    "fr": "&é\"'(-è_çà)" + _LETTERS,
    "hu": "123456789öü" + _LETTERS,
    "sk": "+ľščťžýáíé=" + _LETTERS,
    "be, Macs of fr": "&é\"'(§è!çà)" + _LETTERS,
    "it, ch, es, pt, hr, si": _DIGITS + "'" + _LETTERS,
    "se, no, dk, fi, ee": _DIGITS + "+" + _LETTERS,
    "tr": _DIGITS + "*" + _LETTERS,
    "nl": _DIGITS + "/" + _LETTERS,
    "is": _DIGITS + "ö" + _LETTERS,
    "tr f": _DIGITS + "/HEOĞİ",
    "gr": _DIGITS + "-ΟΔΤΕΣ",
    "ru": _DIGITS + "-ЩВЕУЫ",
    "ua": _DIGITS + "-ЩВЕУІ",
    "by": _DIGITS + "-ЎВЕУЫ",
    "bg": _DIGITS + "-ДАШЕЯ",
    "bg phonetic, mk": _DIGITS + "-ОДТЕС",
    "rs": _DIGITS + "'ОДТЕС",
    "ara": _DIGITS + "-×]\ufef9\u064f\u064d",
    "ir": "۱۲۳۴۵۶۷۸۹۰-]\u064a\u064f\u064d\u0626",
    "dvorak": _DIGITS + "[REY>O",
    "colemak": _DIGITS + "-YSGFR",
}


def _table(layout: str, row: str) -> tuple[str, Mapping[str, str]]:
    table: dict[str, str] = {}
    for char, key in zip(row, KEYS, strict=True):
        for one in (
            char,
            char.lower(),
            char.upper(),
        ):  # with Caps Lock on, letters and accents come in the other case
            if len(one) == 1:
                table.setdefault(one, key)
    return layout, table


_TABLES = dict(starmap(_table, LAYOUTS.items()))
# What the first key of our codes is, in all layouts and both cases.
FIRST_LETTERS = frozenset(char for table in _TABLES.values() for char, key in table.items() if key == "O")


def readings(typed: str) -> list[tuple[str, str]]:
    """Return what the keys would be on a US keyboard, for each layout on which all of them exist."""
    return [
        (layout, "".join(table[char] for char in typed))
        for layout, table in _TABLES.items()
        if all(char in table for char in typed)
    ]
