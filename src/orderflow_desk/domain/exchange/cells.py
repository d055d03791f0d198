"""What can be read in a cell of a list: how other programs write several values into one, or say that there is none."""

import re
from dataclasses import dataclass

from orderflow_desk.domain.searching import digits, one_word

# What an address book puts between two values of one cell, and this program between further ones.
BETWEEN_VALUES = " ::: "
# What people type into a field that has to be filled; as one folded word ("n/a", "-").
_NO_VALUE_WORDS = """none no na nil null nan unknown notgiven notprovided notavailable noemail nomail nophone nonumber keine kein keineemail
    unbekannt neni nema neuvedeno zadny zadna nemaemail brak niema aucun aucune inconnu nessuno nessuna ninguno ninguna
    xx xxx"""
_NO_VALUE = frozenset({"", *_NO_VALUE_WORDS.split()})
_WORDS_BETWEEN = re.compile(r"[;,|/\s]+|:::")
_NUMBERS_BETWEEN = re.compile(r"\s*(?::::|[;,|/\n]| or | oder | nebo | lub | ou | o )\s*", re.IGNORECASE)
_AROUND = "<>()[]{}\"'`.,;:"
# So many digits make a phone number; less is the area code of one that is written with a slash.
_DIGITS_OF_A_NUMBER = 6
# As a spreadsheet keeps what is to stay a text: ="0012".
_KEPT_AS_TEXT = re.compile(r'="((?:[^"]|"")*)"')


@dataclass(frozen=True, slots=True)
class Pieces:
    """The values of a cell in their order, and the words beside them that are none."""

    values: tuple[str, ...]
    rest: str = ""


def is_no_value(text: str) -> bool:
    """Tell whether a text says that there is nothing to say."""
    return one_word(text) in _NO_VALUE


def further_values(text: str) -> tuple[str, ...]:
    """Return the values of a cell that is made for several."""
    return tuple(piece for part in text.split(BETWEEN_VALUES.strip()) if (piece := part.strip()))


def addresses_in(text: str) -> Pieces:
    """Return what may be addresses in a cell ("Jana <jana@example.net>", "mailto:…", "a@…; b@…"), without what is around them."""
    if "@" not in text:
        return Pieces((), text)
    found, rest = list[str](), list[str]()
    for word in _WORDS_BETWEEN.split(text):
        bare = re.sub(r"^mailto:", "", word.strip(_AROUND), flags=re.IGNORECASE)
        if "@" in bare:
            found.append(bare)
        elif bare:
            rest.append(bare)
    return Pieces(tuple(dict.fromkeys(found)), " ".join(rest))


def phones_in(text: str) -> Pieces:
    """Return the phone numbers of a cell; it is left whole where not each part of it is a number."""
    if not any(map(str.isdigit, text)) and is_no_value(text):
        return Pieces((), text)
    parts = [part for part in _NUMBERS_BETWEEN.split(text) if part]
    is_split = len(parts) > 1 and all(len(digits(part)) >= _DIGITS_OF_A_NUMBER for part in parts)
    return Pieces(tuple(dict.fromkeys(parts)) if is_split else (text,))


def unquoted(text: str) -> str:
    """Return what stands in a formula that is only a text, as spreadsheets write it to keep leading zeros."""
    found = _KEPT_AS_TEXT.fullmatch(text.strip())
    return found[1].replace('""', '"') if found else text
