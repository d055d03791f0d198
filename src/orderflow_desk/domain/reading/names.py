"""Finds the names of days and months, and other words of dates, in what somebody typed."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product

from orderflow_desk.domain.reading.day_words import NUMBERED, WORDS

_MEANINGS_AT_MOST = 64
_NUMBERED = re.compile(NUMBERED)
_BLANKS = str.maketrans(dict.fromkeys(",;،、", " ") | {"’": "'", "<": "?", ">": "?"})
# Letters of these scripts are written without blanks between words.
_UNSPACED = re.compile(r"[\u3000-\u9fff\uac00-\ud7a3\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")


@dataclass(frozen=True, slots=True)
class Names:
    """The words of a language, tidied, with the marks of all that each may mean ("mar" is both in Spanish)."""

    meanings: Mapping[str, frozenset[str]]
    # The words by the character that they begin with, the longest first.
    by_first: Mapping[str, tuple[str, ...]] = field(init=False)

    def __post_init__(self) -> None:
        found: dict[str, list[str]] = {}
        for name in sorted(self.meanings, key=len, reverse=True):
            found.setdefault(name[:1], []).append(name)
        object.__setattr__(self, "by_first", {first: tuple(names) for first, names in found.items()})


def tidied(text: str) -> str:
    """Return a text in one spelling: no capitals, digits 0 to 9, single blanks, no commas, nothing that can't be seen."""
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_BLANKS)
    seen = (char for char in plain if unicodedata.category(char) != "Cf")
    ours = (str(unicodedata.decimal(char)) if char.isdecimal() else char for char in seen)
    return " ".join("".join(ours).split())


def names_of(months: Iterable[str], days: Iterable[str], halves: Iterable[str], language: str) -> Names:
    """Return the words of a language and of English.

    Each list may go round several times: `months` from January, `days` from Monday, `halves` are before and after noon.
    """
    own: dict[str, set[str]] = {}
    for mark, count, first, texts in (("M", 12, 1, months), ("W", 7, 0, days)):
        for place, text in enumerate(texts):
            _add(own, text, f"<{mark}{place % count + first}>")
    for place, text in enumerate(halves):
        _add(own, text, "<P>" if place % 2 else "<A>")
    known = {name: frozenset(marks) for name, marks in own.items()}
    for words in (WORDS.get(language, {}), *WORDS.values()):
        for word, mark in words.items():
            if mark != " " or words is WORDS["en"] or words is WORDS.get(language):
                name = tidied(word)
                # "h" is an hour where it stands behind one, in Hungarian, too, where it is a Monday elsewhere.
                known[name] = (
                    known.get(name, frozenset()) | {mark}
                    if mark == "<C>"
                    else known.get(name, frozenset({mark}))
                )
    for name, marks in tuple(known.items()):
        known.setdefault(_without_accents(name), marks)
    return Names(known)


def _add(own: dict[str, set[str]], text: str, mark: str) -> None:
    name = tidied(text).strip(".")
    for spelling in {name, name.replace(" ", ""), name.replace(". ", ".")}:
        if spelling and not spelling.isdecimal():
            own.setdefault(spelling, set()).add(mark)


def _without_accents(name: str) -> str:
    """Return a Latin name as people without the keys for it write it; marks of other scripts are letters and stay."""
    apart = unicodedata.normalize("NFKD", name)
    return unicodedata.normalize("NFKC", re.sub("[\u0300-\u036f]", "", apart))


def marked(typed: str, names: Names) -> Iterator[str]:
    """Return what was typed with marks in the place of words, once for each meaning that they may have."""
    text = _NUMBERED.sub(r"\1-\2-\3", tidied(typed))
    pieces: list[tuple[str, ...]] = []
    place = 0
    while place < len(text):
        name = next((one for one in names.by_first.get(text[place], ()) if _stands_at(text, place, one)), "")
        pieces.append(tuple(sorted(names.meanings[name])) if name else (text[place],))
        place += len(name) or 1
        if name and text[place : place + 1] == ".":
            place += 1  # of an abbreviation
    count = 1
    for piece in pieces:
        count *= len(piece)
    if count <= _MEANINGS_AT_MOST:
        for one in product(*pieces):
            yield " ".join("".join(one).split())


def _stands_at(text: str, place: int, name: str) -> bool:
    """Tell whether a name stands here as a word of its own, and not within another one."""
    if not text.startswith(name, place):
        return False
    end = place + len(name)
    return not (_goes_on(text[place - 1 : place], name[0]) or _goes_on(name[-1], text[end : end + 1]))


def _goes_on(one: str, other: str) -> bool:
    if not one or not other or _UNSPACED.match(one) or _UNSPACED.match(other):
        return False
    return (one.isdecimal() and other.isdecimal()) or (_is_letter(one) and _is_letter(other))


def _is_letter(char: str) -> bool:
    return unicodedata.category(char)[0] in "LM"
