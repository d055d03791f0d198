"""A canned note: a text that is written by its abbreviation, kept by the shop or by one person."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from orderflow_desk.domain.canned_notes.blanks import check_blanks
from orderflow_desk.domain.errors import FieldInvalid, FieldMissing, FieldTooLong
from orderflow_desk.domain.tidying import tidy_line, tidy_text

ABBREVIATION_AT_MOST = 20
TEXT_AT_MOST = 2000
_ABBREVIATION = re.compile(r"[^\W_][\w-]*")


@dataclass(frozen=True, slots=True)
class CannedNote:
    """One text; `owner_id` is whose it is, None for the shop's."""

    abbreviation: str
    text: str
    owner_id: int | None = None

    @property
    def key(self) -> str:
        """By what it is the same, however it is typed."""
        return self.abbreviation.casefold()


def checked_note(abbreviation: str, text: str, owner_id: int | None) -> CannedNote:
    """Return a canned note as it is kept.

    Raises:
        FieldMissing, FieldTooLong, FieldInvalid: it has no abbreviation or text, the abbreviation is no single word of
            letters and digits, or a blank of the text is none.
    """
    word, said = tidy_line(abbreviation), tidy_text(text)
    if not word:
        raise FieldMissing("abbreviation")
    if len(word) > ABBREVIATION_AT_MOST:
        raise FieldTooLong("abbreviation", ABBREVIATION_AT_MOST, len(word))
    if not _ABBREVIATION.fullmatch(word):
        raise FieldInvalid("abbreviation", word, "not_an_abbreviation")
    if not said:
        raise FieldMissing("canned_text")
    if len(said) > TEXT_AT_MOST:
        raise FieldTooLong("canned_text", TEXT_AT_MOST, len(said))
    check_blanks(said, field="canned_text")
    return CannedNote(word, said, owner_id)


def meant(notes: Iterable[CannedNote], typed: str) -> list[CannedNote]:
    """Return the notes whose abbreviation begins so, the shortest first; one's own takes the place of the shop's."""
    own: dict[str, CannedNote] = {}
    for note in sorted(notes, key=lambda one: one.owner_id is not None):
        own[note.key] = note
    found = [note for key, note in own.items() if key.startswith(typed.casefold())]
    return sorted(found, key=lambda note: (len(note.key), note.key))
