"""The hours of a week in which the shop is open: typed, checked, kept, and put together as people say them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from orderflow_desk.domain.errors import Refusal

DAYS = 7
MIDNIGHT = 24 * 60
SPANS_AT_MOST = 4
# "9-12", "9:00 – 12.30", "0900-1200", "13 to 18", each with its unit or without.
_SPAN = re.compile(
    r"\s*(\d{1,2})(?:[:.h]?(\d{2}))?\s*h?\s*(?:-|–|—|−|to|bis|až|\s)\s*(\d{1,2})(?:[:.h]?(\d{2}))?\s*h?\s*",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[,;/&+]|\band\b")


class HoursFault(StrEnum):
    """Why what was typed for a day are no opening hours; stable slugs."""

    NOT_HOURS = "not_hours"
    OUT_OF_RANGE = "out_of_range"
    ENDS_BEFORE = "ends_before"
    OVERLAP = "overlap"
    TOO_MANY = "too_many"


@dataclass(eq=False)
class HoursInvalid(Refusal):
    """The hours of a day (0 is Monday) cannot be so; `typed` is what is wrong."""

    weekday: int
    fault: HoursFault
    typed: str

    @property
    def at_field(self) -> str:
        """The field of its day."""
        return f"hours_{self.weekday}"


@dataclass(eq=False)
class TimetablePast(Refusal):
    """A timetable would hold from a day that is over: what was reckoned by the hours of before would not be true any more."""

    since: date


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A time in which the shop is open, in minutes after midnight; the end is no part of it."""

    opens: int
    closes: int


Week = tuple[tuple[Span, ...], ...]
CLOSED: Week = ((),) * DAYS


@dataclass(frozen=True, slots=True)
class Timetable:
    """The hours of each day, Monday first, and the first day of the shop on which they hold."""

    since: date
    week: Week


@dataclass(frozen=True, slots=True)
class Group:
    """Days that follow each other and have the same hours; both are 0 for Monday."""

    first: int
    last: int
    spans: tuple[Span, ...]


def read_spans(typed: str, weekday: int) -> tuple[Span, ...]:
    """Return what was typed for a day, as in "9-12, 13-18"; nothing is a day on which the shop is closed. Raises HoursInvalid."""
    parts = [part for part in _BETWEEN.split(typed) if part.strip()]
    spans: list[Span] = []
    for part in parts:
        found = _SPAN.fullmatch(part)
        if found is None:
            raise HoursInvalid(weekday, HoursFault.NOT_HOURS, part.strip())
        opens, closes = (int(found[at]) * 60 + int(found[at + 1] or 0) for at in (1, 3))
        if any(int(found[at] or 0) > 59 for at in (2, 4)):
            raise HoursInvalid(weekday, HoursFault.NOT_HOURS, part.strip())
        spans.append(Span(opens, closes))
    return checked_day(spans, weekday)


def checked_day(spans: Iterable[Span], weekday: int) -> tuple[Span, ...]:
    """Return the hours of a day in their order; those that meet are one. Raises HoursInvalid."""
    ordered = sorted(spans)
    for span in ordered:
        if not (0 <= span.opens <= MIDNIGHT and 0 <= span.closes <= MIDNIGHT):
            raise HoursInvalid(weekday, HoursFault.OUT_OF_RANGE, span_text(span))
        if span.opens >= span.closes:
            raise HoursInvalid(weekday, HoursFault.ENDS_BEFORE, span_text(span))
    for earlier, later in pairwise(ordered):
        if later.opens < earlier.closes:
            raise HoursInvalid(weekday, HoursFault.OVERLAP, f"{span_text(earlier)}, {span_text(later)}")
    met: list[Span] = []
    for span in ordered:
        if met and met[-1].closes == span.opens:
            met[-1] = Span(met[-1].opens, span.closes)
        else:
            met.append(span)
    if len(met) > SPANS_AT_MOST:
        raise HoursInvalid(weekday, HoursFault.TOO_MANY, ", ".join(map(span_text, met)))
    return tuple(met)


def checked_week(week: Sequence[Iterable[Span]]) -> Week:
    """Return a week in order, Monday first. Raises HoursInvalid."""
    if len(week) != DAYS:
        raise ValueError(f"a week of {len(week)} days")
    return tuple(checked_day(spans, weekday) for weekday, spans in enumerate(week))


def clock_text(minutes: int) -> str:
    """Return a time as it is typed: the hour alone where it is a full one."""
    return f"{minutes // 60}:{minutes % 60:02}" if minutes % 60 else str(minutes // 60)


def span_text(span: Span) -> str:
    """Return a span as it is typed and read back, as in "9–12:30"."""
    return f"{clock_text(span.opens)}–{clock_text(span.closes)}"


def day_text(spans: Iterable[Span]) -> str:
    """Return the hours of a day as they are typed and read back."""
    return ", ".join(map(span_text, spans))


def grouped(week: Week) -> tuple[Group, ...]:
    """Return the days on which the shop is open, those with the same hours together."""
    found: list[Group] = []
    for weekday, spans in enumerate(week):
        if found and found[-1].last == weekday - 1 and found[-1].spans == spans:
            found[-1] = Group(found[-1].first, weekday, spans)
        else:
            found.append(Group(weekday, weekday, spans))
    return tuple(group for group in found if group.spans)


def in_force(timetables: Iterable[Timetable], day: date) -> Timetable | None:
    """Return the timetable that holds on a day, or None before the first."""
    return max((one for one in timetables if one.since <= day), key=lambda one: one.since, default=None)
