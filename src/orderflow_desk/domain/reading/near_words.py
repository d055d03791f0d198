"""What was meant where nothing is written as it was typed: words that differ in a letter or two, and in their blanks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from orderflow_desk.domain.searching import TYPED_AT_MOST, fold, is_number

# So long a word may differ in one letter, or in two; a shorter one is another word.
_ONE_FROM, _TWO_FROM = 5, 8
# Of a long text longer pieces survive a slip, and fewer texts have them.
_LONG_FROM, _LONG_PIECE, _PIECE = 9, 4, 3
# So many words of a text may have been typed as one ("vanderberg").
_JOINED_AT_MOST = 3
# Names and items have no more; a sentence has pieces that stand everywhere.
_WORDS_AT_MOST = 4


@dataclass(frozen=True, slots=True)
class Meant:
    """Words as they are written, and in how many letters they differ from what was typed."""

    distance: int
    words: str


@dataclass(frozen=True, slots=True)
class NearWords:
    """Words to be found by what is close to them; of whatever that is, most have one of the `pieces`."""

    words: tuple[str, ...]
    pieces: tuple[str, ...]

    def meant(self, body: str) -> Meant | None:
        """Return the words of a text made by `document` that are close to those that were typed, if all are."""
        # A word with a digit in it is a name of things: it is as it was typed, or another.
        stored = list(dict.fromkeys(_joined([word for word in body.split() if word.isalpha()])))
        apart = _together(
            _nearest(word, stored) if _allowed(word) else _standing(word, body) for word in self.words
        )
        whole = "".join(self.words)
        as_one = _nearest(whole, stored) if len(self.words) > 1 and _allowed(whole) else None
        return min(
            (one for one in (apart, as_one) if one is not None), key=lambda one: one.distance, default=None
        )


def near_words(typed: str) -> NearWords | None:
    """Return what to look for where nothing is written as typed; None for a number, a short word, a sentence."""
    words = tuple(dict.fromkeys(fold(typed[:TYPED_AT_MOST]).split()))
    if is_number(typed) or len(words) > _WORDS_AT_MOST or not any(map(_allowed, (*words, "".join(words)))):
        return None
    asked = " " + " ".join(words)
    length = _LONG_PIECE if len(asked) > _LONG_FROM else _PIECE
    pieces = (asked[place : place + length] for place in range(len(asked) - length + 1))
    return NearWords(words, tuple(dict.fromkeys(pieces)))


def _allowed(word: str) -> int:
    if not word.isalpha() or len(word) < _ONE_FROM:
        return 0
    return 1 if len(word) < _TWO_FROM else 2


def _joined(words: Sequence[str]) -> Iterator[str]:
    for first in range(len(words)):
        for behind in range(first + 1, min(first + _JOINED_AT_MOST, len(words)) + 1):
            yield " ".join(words[first:behind])


def _together(found: Iterator[Meant | None]) -> Meant | None:
    distance, words = 0, list[str]()
    for one in found:
        if one is None:
            return None
        distance += one.distance
        words.append(one.words)
    return Meant(distance, " ".join(words))


def _standing(word: str, body: str) -> Meant | None:
    return Meant(0, word) if word in body else None


def _nearest(word: str, stored: Sequence[str]) -> Meant | None:
    allowed = _allowed(word)
    found = (Meant(_apart(word, other.replace(" ", ""), allowed), other) for other in stored)
    nearest = min(found, key=lambda one: (one.distance, len(one.words)), default=None)
    return nearest if nearest is not None and nearest.distance <= allowed else None


def _apart(word: str, other: str, allowed: int) -> int:
    """Return how many letters are missing, too many, other or changed about; more than `allowed` is not told apart.

    The optimal string alignment distance of `word` to the nearest beginning of `other`: who types is not done yet.
    """
    if word in other:
        return 0
    if len(word) - len(other) > allowed:
        return allowed + 1
    other = other[: len(word) + allowed]
    before: list[int] = []
    row = list(range(len(other) + 1))
    for down, letter in enumerate(word):
        above, row = row, [down + 1]
        for across, beside in enumerate(other):
            cost = min(above[across + 1] + 1, row[-1] + 1, above[across] + (letter != beside))
            if down and across and letter == other[across - 1] and word[down - 1] == beside:
                cost = min(cost, before[across - 1] + 1)
            row.append(cost)
        if min(row) > allowed:
            return allowed + 1
        before = above
    return min(row)
