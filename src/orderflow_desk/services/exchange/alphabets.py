"""Tells by its letters in which old encoding a text is, and whether that is certain."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from orderflow_desk.domain.exchange.importing import Encoding

# Letters of Central Europe in Windows-1250 that are rare letters or signs in Windows-1252, and the reverse.
_CENTRAL = frozenset(
    b"\xb9\xb3\xec\xf9\xf2\x9d\x8d\x8f\xbe\x9f\xbf\xea\xe6\xcc\xd9\xd2\xa5\xa3\xaf\xca\xf5\xfb\x8a\x9a\x8e\x9e"
)
_WESTERN = frozenset(b"\xe0\xe5\xf1\xe3\xf5\xf2\xc0\xc5\xd1\xc3\xea\xfb\xef\xe6")
# "Č", "č", "Ř", "ř" stand before vowels and k (Kučera, Jiří, Růžička); "È", "è", "Ø", "ø" do not (Hélène, Søren).
_BY_WHAT_FOLLOWS = frozenset(b"\xc8\xe8\xd8\xf8")
_VOWELS = frozenset(b"aeiouykAEIOUYK\xe1\xe9\xed\xf3\xfa\xfd\xec\xf9")
# Turkish in Windows-1254: all its letters beyond ASCII, and those of them that are Ğ İ Ş ğ ş there alone.
_TURKISH = frozenset("ÇÖÜçöüĞİŞğışÂâÎîÛû".encode("cp1254"))
_ONLY_TURKISH = frozenset("ĞŞğş".encode("cp1254"))
_CAPITAL_I_WITH_DOT, _CONSONANTS = 0xDD, frozenset(b"bcdfghjklmnprstvyzBCDFGHJKLMNPRSTVYZ")
_TURKISH_AT_LEAST = 2
# Words of Latin writing are mostly of ASCII letters also where one of theirs is none.
_ASCII_IN_LATIN_WORDS = 0.4
_HIGH, _LETTERS = (
    re.compile(rb"[\x80-\xff]"),
    re.compile(rb"[\xaa\xb5\xba\xc0-\xff\x8a\x8c-\x8f\x9a\x9c-\x9f]"),
)
_WORDS, _ASCII_LETTERS = re.compile(rb"[A-Za-z]*[\x80-\xff][A-Za-z\x80-\xff]*"), re.compile(rb"[A-Za-z]")
_LIKELY, _CLEAR = 0.85, 0.1
# How much of a text is looked at.
_LOOKED_AT = 65_536


@dataclass(frozen=True, slots=True)
class Guess:
    """An encoding, and whether no other one is as likely."""

    encoding: Encoding
    is_certain: bool


def guess(text: bytes) -> Guess:
    """Return in which encoding a text is that is not Unicode."""
    if not _is_latin(text):
        return _of_another_script(text) or Guess(_latin(text), is_certain=False)
    if (turkish := _turkish(text)) is not None:
        return turkish
    encoding = _latin(text)
    others = (Encoding.WINDOWS_1250, Encoding.WINDOWS_1252)
    readings = {text.decode(one, errors="replace") for one in others}
    return Guess(encoding, is_certain=len(readings) == 1 or _lead(text) != 0)


def _is_latin(text: bytes) -> bool:
    words = b"".join(_WORDS.findall(text[:_LOOKED_AT]))
    return len(_ASCII_LETTERS.findall(words)) >= len(words) * _ASCII_IN_LATIN_WORDS


def _of_another_script(text: bytes) -> Guess | None:
    scores = {encoding: score(text) for encoding, score in _SCRIPTS.items()}
    encoding = max(scores, key=lambda one: scores[one])
    best = scores.pop(encoding)
    return Guess(encoding, is_certain=best - max(scores.values()) > _CLEAR) if best >= _LIKELY else None


def _share(good: int, count: int) -> float:
    return good / count if count else 0.0


def _words_of(text: bytes, encoding: Encoding, script: str) -> list[str] | None:
    """Return the words of a text in letters beyond ASCII; None where it is not in this encoding, or of several scripts."""
    try:
        decoded = text[:_LOOKED_AT].decode(encoding)
    except UnicodeDecodeError:
        return None
    if any(unicodedata.combining(char) for char in decoded):
        return None  # points of Hebrew: nobody writes them in lists
    words = re.findall(r"[^\W\d_]+", decoded)
    found = [word for word in words if not word.isascii()]
    letters = "".join(found)
    is_of_script = all(unicodedata.name(letter, "").startswith(script) for letter in set(letters))
    return found if is_of_script else None


def _cyrillic(text: bytes) -> float:
    words = _words_of(text, Encoding.WINDOWS_1251, "CYRILLIC")
    return 0.0 if words is None else _share(sum(map(_has_usual_case, words)), len(words))


def _greek(text: bytes) -> float:
    words = _words_of(text, Encoding.WINDOWS_1253, "GREEK")
    return 0.0 if words is None else _share(sum(map(_is_like_greek, words)), len(words))


def _without_case(encoding: Encoding, script: str) -> Callable[[bytes], float]:
    return lambda text: 1.0 if _words_of(text, encoding, script) else 0.0


def _has_usual_case(word: str) -> bool:
    return word.islower() or word.isupper() or word.istitle()


def _is_like_greek(word: str) -> bool:
    """Tell whether a word has its one accent where it is not in capitals, and no final sigma before its end."""
    accents = unicodedata.normalize("NFD", word).count("\u0301")
    return (
        _has_usual_case(word) and "ς" not in word[:-1] and (word.isupper() or accents == 1 or len(word) < 3)
    )


def _of_two_bytes(encoding: Encoding, leads: tuple[tuple[int, int], ...]) -> Callable[[bytes], float]:
    """Return how much of a text is in the characters that are common in an encoding, known by their first bytes."""

    def score(text: bytes) -> float:
        try:
            decoded = text[:_LOOKED_AT].decode(encoding)
        except UnicodeDecodeError:
            return 0.0
        pairs = [char.encode(encoding) for char in decoded if not char.isascii()]
        common = sum(
            1 for pair in pairs if len(pair) == 2 and any(low <= pair[0] <= high for low, high in leads)
        )
        return _share(common, len(pairs))

    return score


_SCRIPTS: dict[Encoding, Callable[[bytes], float]] = {
    Encoding.WINDOWS_1251: _cyrillic,
    Encoding.WINDOWS_1253: _greek,
    Encoding.WINDOWS_1255: _without_case(Encoding.WINDOWS_1255, "HEBREW"),
    Encoding.WINDOWS_1256: _without_case(Encoding.WINDOWS_1256, "ARABIC"),
    # Signs, kana, the characters of the first level; the others are rare in lists.
    Encoding.SHIFT_JIS: _of_two_bytes(Encoding.SHIFT_JIS, ((0x81, 0x83), (0x88, 0x98))),
    # Of two that fit alike the one with fewer common characters is likelier.
    Encoding.KOREAN: _of_two_bytes(Encoding.KOREAN, ((0xB0, 0xC8),)),
    Encoding.CHINESE: _of_two_bytes(Encoding.CHINESE, ((0xB0, 0xD7),)),
    Encoding.CHINESE_TRADITIONAL: _of_two_bytes(Encoding.CHINESE_TRADITIONAL, ((0xA4, 0xC6),)),
}


def _turkish(text: bytes) -> Guess | None:
    letters = _LETTERS.findall(text)
    if any(letter[0] not in _TURKISH for letter in letters):
        return None
    signs = sum(letter[0] in _ONLY_TURKISH for letter in letters)
    signs += sum(
        text[place + 1 : place + 2] != b"" and text[place + 1] in _CONSONANTS
        for place in range(len(text))
        if text[place] == _CAPITAL_I_WITH_DOT
    )
    return Guess(Encoding.WINDOWS_1254, is_certain=signs >= _TURKISH_AT_LEAST) if signs else None


def _latin(text: bytes) -> Encoding:
    """Return which of the two a text of single bytes is in, by the letters that are common in only one of them."""
    return Encoding.WINDOWS_1250 if _lead(text) > 0 else Encoding.WINDOWS_1252


def _lead(text: bytes) -> int:
    """Return by how many letters a text is rather of Central Europe; below 0 it is rather of the West."""
    if re.search(rb"[\x81\x8d\x8f\x90\x9d]", text):
        return 1  # these are no characters at all in Windows-1252
    central = western = 0
    for place in (match.start() for match in _HIGH.finditer(text)):
        byte, following = text[place], text[place + 1 : place + 2]
        if byte in _BY_WHAT_FOLLOWS:
            is_central = bool(following) and following[0] in _VOWELS
            central += is_central
            western += not is_central
        else:
            central += byte in _CENTRAL
            western += byte in _WESTERN
    return central - western
