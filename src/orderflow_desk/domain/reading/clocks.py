"""Reads a time of day: 10, 10:00, 10.30, 10h30, 10:00 <A> (before noon), 10 <C> (o'clock)."""

import re
from datetime import time

_CLOCK = re.compile(
    r"(?:<(?P<before>[AP])> ?)?(?P<hour>[0-9]{1,2})"
    r"(?: ?(?P<mark>:|\.|<C>) ?(?P<minute>[0-9]{2}))?(?P<word> ?<C>)?(?: ?<(?P<behind>[AP])>)?"
)


def read_clock(text: str, *, is_plain: bool) -> time | None:
    """Return the time of day; an `is_plain` one needs no sign that it is none of a date, as "10" and "10.30" have none."""
    match = _CLOCK.fullmatch(text)
    if match is None or (match["before"] and match["behind"]):
        return None
    half = match["before"] or match["behind"]
    if not (is_plain or half or match["word"] or match["mark"] in (":", "<C>")):
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "P" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
