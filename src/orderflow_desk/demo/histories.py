"""The lives that the demo's orders have led: legal steps and walks, with believable times and notes."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from random import Random

from orderflow_desk.demo import words
from orderflow_desk.domain.entries.entry import Entry
from orderflow_desk.domain.entries.kinds import Moved, Noted, Passed, TakenIn
from orderflow_desk.domain.lifecycle import FINAL, PATH, Status, stops_along
from orderflow_desk.domain.walks import WALKS

_S = Status
_OPENING, _HOURS = 8, 10
_SHARE = _HOURS / 24
_WALKED = frozenset(walk.stops for walk in WALKS)


def _way(*stays: Status) -> tuple[tuple[Status, ...], ...]:
    """Return the stops of each press from stay to stay: a walk where the table has one, else one step after the other."""
    presses: list[tuple[Status, ...]] = []
    for start, to in pairwise(stays):
        stops = stops_along(start, to)
        presses += [stops] if stops in _WALKED else pairwise(stops)
    return tuple(presses)


# Ways through the shop, by where the order stays.
_BOOKED = (_S.DRAFT, _S.SCHEDULED, _S.NEW, _S.IN_PROGRESS)
_DONE = (_S.READY_FOR_RETURN, _S.COMPLETED)
_BENCH = _way(*_BOOKED, *_DONE)
_WALK_IN = _way(_S.DRAFT, _S.NEW, _S.IN_PROGRESS, *_DONE)
_PARTS = _way(*_BOOKED, _S.AWAITING_PARTS, _S.IN_PROGRESS, *_DONE)
_PARTS_LAST = _way(*_BOOKED, _S.AWAITING_PARTS, *_DONE)
_MAKER = _way(*_BOOKED, _S.WITH_MANUFACTURER, _S.IN_PROGRESS, *_DONE)
_WHOLE_PATH = _way(*PATH)
_WAYS = (_BENCH, _BENCH, _WALK_IN, _WALK_IN, _PARTS, _PARTS_LAST, _MAKER, _WHOLE_PATH)

_WALK_REASONS = {
    (_S.DRAFT, _S.NEW): words.WALKED_IN,
    (_S.IN_PROGRESS, _S.WITH_MANUFACTURER): words.TO_MAKER,
    (_S.IN_PROGRESS, _S.READY_FOR_RETURN): words.NO_PARTS,
    (_S.AWAITING_PARTS, _S.READY_FOR_RETURN): words.PARTS_CAME,
    (_S.WITH_MANUFACTURER, _S.IN_PROGRESS): words.BACK_AT_THE_BENCH,
}

_ANY_AGE = (0.3, 24)
# How old the last change of an open order is, in hours of opening time: the shortest and the longest.
_AGES = {
    _S.DRAFT: (0.05, 12),
    _S.SCHEDULED: (0.4, 38),
    _S.NEW: (0.05, 16),
    _S.IN_PROGRESS: (0.3, 24),
    _S.AWAITING_PARTS: (2, 62),
    _S.WITH_MANUFACTURER: (8, 108),
    _S.READY_FOR_RETURN: (0.5, 70),
}


@dataclass(frozen=True, slots=True)
class Event:
    """An entry of a timeline to come; `group` joins the steps of one press."""

    at: datetime
    entry: Entry
    group: int = 0

    @property
    def start(self) -> Status | None:
        """Where the order came from, of a step."""
        return getattr(self.entry, "start", None)

    @property
    def to(self) -> Status | None:
        """Where the order came to, of a step."""
        return getattr(self.entry, "to", None)


def history(chance: Random, status: Status, now: datetime, span: timedelta) -> list[Event]:
    """Return the life of an order that now stands in `status`; finished ones ended within `span` before `now`."""
    presses = _presses(chance, status)
    if status in FINAL:
        age = timedelta(seconds=chance.uniform(3600, span.total_seconds() * _SHARE))
    else:
        youngest, oldest = _AGES.get(status, _ANY_AGE)
        # Most are young: a shop that leaves half of its orders lying is no example.
        age = timedelta(hours=youngest + (oldest - youngest) * chance.random() ** 2)
    gaps = [timedelta(hours=chance.uniform(0.2, 4) * chance.choice((1, 1, 1, 4))) for _ in presses]
    left = age + sum(gaps, timedelta())
    events = [Event(opening_time_before(now, left), TakenIn())]
    for number, (stops, gap) in enumerate(zip(presses, gaps, strict=True), start=1):
        if chance.random() < 0.45:
            at = opening_time_before(now, left - gap * chance.uniform(0.2, 0.8))
            events.append(_note(chance, at, stops[0], number))
        left -= gap
        events += _press(chance, stops, opening_time_before(now, left), number)
    return events


def opening_time_before(now: datetime, span: timedelta) -> datetime:
    """Return the moment that lies `span` of opening time (8 to 18 o'clock on each day) before `now`."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    opening, closing = midnight + timedelta(hours=_OPENING), midnight + timedelta(hours=_OPENING + _HOURS)
    end = min(max(now, opening), closing)
    days, rest = divmod(span, timedelta(hours=_HOURS))
    moment = end - timedelta(days=days)
    today = opening - timedelta(days=days)
    if moment - rest < today:
        rest -= moment - today
        moment = closing - timedelta(days=days + 1)
    return min(moment - rest, now)


def _presses(chance: Random, status: Status) -> list[tuple[Status, ...]]:
    if status is _S.CANCELLED:
        before = chance.choice(PATH[:-1])
        return [*_presses(chance, before), (before, _S.CANCELLED)]
    if status is _S.DRAFT:
        return []
    ways = [way for way in _WAYS if any(stops[-1] is status for stops in way)]
    way = chance.choice(ways)
    place = next(number for number, stops in enumerate(way) if stops[-1] is status)
    return list(way[: place + 1])


def _press(chance: Random, stops: tuple[Status, ...], at: datetime, group: int) -> list[Event]:
    steps = list(pairwise(stops))
    reason = ""
    if len(steps) > 1:
        reason = chance.choice(_WALK_REASONS[stops[0], stops[-1]])
    if stops[-1] is _S.CANCELLED:
        reason = chance.choice(words.CANCELLED)
    events = [Event(at, Passed(start, to, reason), group) for start, to in steps[:-1]]
    start, to = steps[-1]
    is_public, note = False, ""
    if chance.random() < 0.3:
        is_public = chance.random() < 0.4
        note = chance.choice(words.PUBLIC if is_public else words.INTERNAL)
    last = Moved(start, to, is_public=is_public, note=note, reason=reason)
    return [*events, Event(at, last, group)]


def _note(chance: Random, at: datetime, status: Status, number: int) -> Event:
    is_public = status is not _S.DRAFT and chance.random() < 0.35
    text = chance.choice(words.PUBLIC if is_public else words.INTERNAL)
    return Event(at, Noted(status, is_public, text), -number)
