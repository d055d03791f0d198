"""Blanks in a text: what is still to be filled in, marked so that it can be seen, kept in a draft, and found again."""

import re
from dataclasses import dataclass

from orderflow_desk.domain.errors import FieldInvalid, Refusal

OPEN, CLOSE = "\u2039", "\u203a"  # ‹ ›
_BLANK = re.compile(f"{OPEN}([^{OPEN}{CLOSE}\\n]+){CLOSE}")
_NAMED = re.compile(r"\{([^{}\n]*)\}")
BLANK_AT_MOST = 200


@dataclass(eq=False)
class BlankLeft(Refusal):
    """A note still has something to be filled in."""

    blank: str


@dataclass(frozen=True, slots=True)
class Blank:
    """Where a blank stands in a text, and what may be chosen for it; none where anything may be typed."""

    start: int
    end: int
    name: str
    choices: tuple[str, ...] = ()


def blanks(text: str) -> list[Blank]:
    """Return the blanks of a text, in their order: ``‹volt›``, ``‹place: fuse|socket›``."""
    found: list[Blank] = []
    for match in _BLANK.finditer(text):
        name, _, rest = match[1].partition(":")
        choices = tuple(choice.strip() for choice in rest.split("|") if choice.strip())
        found.append(Blank(match.start(), match.end(), name.strip(), choices))
    return found


def as_inserted(text: str) -> str:
    """Return a canned text as it is put into a note: what stands in braces is a blank."""
    return _NAMED.sub(lambda match: f"{OPEN}{match[1].strip()}{CLOSE}", text)


def check_blanks(text: str, *, field: str) -> None:
    """Raise FieldInvalid where a brace is left open, or a blank has no name."""
    rest = _NAMED.sub("", text)
    if "{" in rest or "}" in rest:
        raise FieldInvalid(field, text, "open_brace")
    for match in _NAMED.finditer(text):
        name = match[1].partition(":")[0].strip()
        if not name or len(match[1]) > BLANK_AT_MOST:
            raise FieldInvalid(field, text, "blank_without_name")


def check_filled(text: str) -> None:
    """Raise BlankLeft where something is still to be filled in."""
    found = blanks(text)
    if found:
        raise BlankLeft(found[0].name)
