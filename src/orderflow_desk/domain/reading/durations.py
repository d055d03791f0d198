"""Durations as people type them: minutes, hours and minutes, hours with a fraction."""

import re
import unicodedata
from decimal import Decimal

from orderflow_desk.domain.errors import FieldInvalid

MINUTES_AT_MOST = 24 * 60
_TYPED_AT_MOST = 30
_HOURS = r"(?:h|hr|hrs|hours?|std|stunden?|hod|hodin[ay]?)\.?"
_MINUTES = r"(?:m|min|mins|minutes?|minuten?|minut[ay]?)\.?"
# "25", "25 min"; "1:20", "1 h 20", "1 h 20 min"; "1.5 h", "1,5 h".
_ONLY_MINUTES = re.compile(rf"(\d+)\s*(?:{_MINUTES})?", re.IGNORECASE)
_BOTH = re.compile(rf"(\d+)\s*(?::|{_HOURS})\s*([0-5]?\d)\s*(?:{_MINUTES})?", re.IGNORECASE)
_ONLY_HOURS = re.compile(rf"(\d+(?:[.,]\d{{1,2}})?)\s*{_HOURS}", re.IGNORECASE)


def parse_minutes(typed: str, *, field: str, at_least: int = 1) -> int:
    """Return the minutes that somebody wrote, up to those of a day.

    Raises:
        FieldInvalid: it is no duration, nothing, or too long.
    """
    text = " ".join(unicodedata.normalize("NFKC", typed).split())
    minutes = _minutes(text) if len(text) <= _TYPED_AT_MOST else None
    if minutes is None:
        raise FieldInvalid(field, typed, "not_a_duration")
    return checked_minutes(minutes, field=field, at_least=at_least)


def checked_minutes(minutes: int, *, field: str, at_least: int = 1) -> int:
    """Return minutes that can be: none below nothing, no more than a day has. Raises FieldInvalid."""
    if not at_least <= minutes <= MINUTES_AT_MOST:
        raise FieldInvalid(field, str(minutes), "out_of_range")
    return minutes


def _minutes(text: str) -> int | None:
    if match := _ONLY_MINUTES.fullmatch(text):
        return int(match[1])
    if match := _BOTH.fullmatch(text):
        return int(match[1]) * 60 + int(match[2])
    if match := _ONLY_HOURS.fullmatch(text):
        return round(Decimal(match[1].replace(",", ".")) * 60)
    return None
