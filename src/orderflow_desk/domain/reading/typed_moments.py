"""Reads a date with a time as people type it, and tells what is doubtful about it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from orderflow_desk.domain.reading.clocks import read_clock
from orderflow_desk.domain.reading.days import FIRST_YEAR, LAST_YEAR, Order, read_day
from orderflow_desk.domain.reading.names import Names, marked

_TYPED_AT_MOST = 80
_USUAL = time(9, 0)
_WEEKDAY = re.compile(r" ?<W([0-6])> ?")
_YEAR = timedelta(days=366)


class MomentFault(StrEnum):
    """Why what was typed is not taken for a time; stable slugs."""

    NOT_A_TIME = "not_a_time"
    TWO_READINGS = "two_readings"
    OTHER_WEEKDAY = "other_weekday"
    OUT_OF_RANGE = "not_near"
    IN_THE_PAST = "in_the_past"
    FAR_AHEAD = "far_ahead"


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a date is read by: the words and the order of the language, this moment, and the day there was before; all local."""

    names: Names
    order: Order
    now: datetime
    known: date | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A local time without a zone, or why there is none."""

    at: datetime | None
    why: MomentFault | None = None


def read_moment(typed: str, by: Circumstances) -> Reading:
    """Return what was typed as a time; a day alone is its morning, a clock alone belongs to the day there was before."""
    if not typed.strip() or len(typed) > _TYPED_AT_MOST:
        return Reading(None, MomentFault.NOT_A_TIME)
    found: set[datetime] = set()
    missed = 0
    for text in marked(typed, by.names):
        for weekday, moment in _readings(text, by):
            if weekday is None or moment.weekday() == weekday:
                found.add(moment)
            else:
                missed += 1
    if not found:
        return Reading(None, MomentFault.OTHER_WEEKDAY if missed else MomentFault.NOT_A_TIME)
    likely = {one for one in found if one.date() >= by.now.date()} if len(found) > 1 else found
    if len(likely) != 1:
        return Reading(None, MomentFault.TWO_READINGS)
    (moment,) = likely
    is_near = FIRST_YEAR <= moment.year <= LAST_YEAR
    return Reading(moment) if is_near else Reading(None, MomentFault.OUT_OF_RANGE)


def doubt_about(at: datetime, now: datetime) -> MomentFault | None:
    """Return what makes a time unlikely to be meant, if anything does; both are local, or both aware."""
    if at < now:
        return MomentFault.IN_THE_PAST
    return MomentFault.FAR_AHEAD if at > now + _YEAR else None


def usual_time(day: date, now: datetime) -> datetime:
    """Return when a day is meant for which no time is named: its morning; today, where that is over, the next full hour."""
    morning = datetime.combine(day, _USUAL)
    if day != now.date() or morning >= now:
        return morning
    return datetime.combine(day, time(min(now.hour + 1, 23), 0))


def _readings(text: str, by: Circumstances) -> Iterator[tuple[int | None, datetime]]:
    """Return all times that a text with marks may mean, each with the day of the week that was named."""
    named = _WEEKDAY.findall(text)
    if len(named) > 1:
        return
    weekday = int(named[0]) if named else None
    rest = _WEEKDAY.sub(" ", text).strip()
    for written_day, written_clock, is_plain in _parts(rest):
        is_after_day = is_plain and (bool(written_day) or weekday is not None)
        clock = read_clock(written_clock, is_plain=is_after_day) if written_clock else None
        if written_clock and clock is None:
            continue
        day = _day(written_day, weekday, clock, by)
        if day is not None:
            yield (
                weekday,
                usual_time(day, by.now) if clock is None else datetime.combine(day, clock),
            )


def _parts(text: str) -> Iterator[tuple[str, str, bool]]:
    """Return each way to part a text into a day and a clock, and whether the clock may be a plain number there."""
    yield text, "", True
    for place, char in enumerate(text):
        if char == " ":
            yield text[:place], text[place + 1 :], True
            yield text[place + 1 :], text[:place], False
    yield "", text, True


def _day(written: str, weekday: int | None, clock: time | None, by: Circumstances) -> date | None:
    today = by.now.date()
    if written:
        return read_day(written, by.order, today)
    if weekday is not None:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    if clock is None:
        return None
    if by.known is not None:
        return by.known
    return today if datetime.combine(today, clock) > by.now else today + timedelta(days=1)
