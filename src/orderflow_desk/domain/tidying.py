"""What is kept of a text that people typed or pasted: all that can be seen, and nothing else."""

import re
import unicodedata

# The zero-width joiner holds emoji of several parts together; no other format character is kept.
JOINER = "\u200d"
_LOOSE_JOINER = re.compile(rf"(?<!\S){JOINER}+|{JOINER}+(?!\S)")
_BREAK = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")


def tidy_line(text: str) -> str:
    """Return the text on one line, as `tidy_text` has it, every run of spaces and line breaks a single space."""
    return " ".join(_LOOSE_JOINER.sub("", " ".join(_visible(text).split())).split())


def tidy_text(text: str) -> str:
    """Return the text with plain line breaks and spaces, without what nobody sees.

    Gone are control and format characters, lone surrogates, and spaces at the ends of lines.
    """
    lines = _BREAK.sub("\n", text).split("\n")
    return "\n".join(_LOOSE_JOINER.sub("", _visible(line)).rstrip() for line in lines).strip()


def _visible(text: str) -> str:
    return "".join(" " if char.isspace() else char for char in text if char.isspace() or _can_be_seen(char))


def _can_be_seen(char: str) -> bool:
    return char.isprintable() or char == JOINER or _is_newer_than_python(char)


def _is_newer_than_python(char: str) -> bool:
    """Tell whether this may be a character of a later Unicode: emoji come every year, noncharacters never."""
    code = ord(char)
    is_noncharacter = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    return unicodedata.category(char) == "Cn" and not is_noncharacter
