"""Reads a day: 24.11., 24/11/26, 11/24/2026, 2026-11-24, 24 <M11> 2026, <D1> (tomorrow), +2."""

import re
from collections.abc import Callable
from datetime import date, timedelta

# An order of day, month and year: "dmy", "mdy" or "ymd".
Order = str
FIRST_YEAR, LAST_YEAR = 2000, 2099
# So long ago a day without its year may have been; before that, the one in the next year is meant.
_LATELY = timedelta(days=30)
_DAY = r"([0-9]{1,2})(?:st|nd|rd|th)?"
_GAP = r"[-/. ]{0,2}"


def read_day(text: str, order: Order, today: date) -> date | None:
    """Return the day; two numbers of which only one can be the month are read that way in any order."""
    for form, made in _FORMS:
        match = form.fullmatch(text)
        if match is not None:
            return made(match, order, today)
    return None


def _number(match: re.Match[str], _order: Order, today: date) -> date | None:
    days = int(match[1])
    return today + timedelta(days=days) if abs(days) < 10_000 else None


def _year_first(match: re.Match[str], _order: Order, _today: date) -> date | None:
    return _date(int(match[1]), int(match[3]), int(match[4]))


def _three(match: re.Match[str], order: Order, _today: date) -> date | None:
    one, two, three = match[1], match[3], match[4]
    if order == "ymd" and len(one) == 2 and len(three) < 4:
        found = _date(_year(one), int(two), int(three))
        if found is not None:
            return found
    if len(three) == 1:
        return None
    return _either(int(one), int(two), order, lambda month, day: _date(_year(three), month, day))


def _loose(match: re.Match[str], order: Order, _today: date) -> date | None:
    year = int(match[3])
    return _either(int(match[1]), int(match[2]), order, lambda month, day: _date(year, month, day))


def _two(match: re.Match[str], order: Order, today: date) -> date | None:
    # Who writes 12/4/2026 puts no full stop behind both: "4.12." is a day, then a month, typed by somebody else.
    is_ordinal = match[4] == "." and match[2].startswith(".")
    by = "dmy" if is_ordinal and order == "mdy" else order
    return _either(int(match[1]), int(match[3]), by, lambda month, day: _ahead(month, day, today))


def _day_and_name(match: re.Match[str], _order: Order, today: date) -> date | None:
    return _named(match[3], int(match[2]), int(match[1]), today)


def _name_and_day(match: re.Match[str], _order: Order, today: date) -> date | None:
    return _named(match[3], int(match[1]), int(match[2]), today)


def _year_and_name(match: re.Match[str], _order: Order, today: date) -> date | None:
    return _named(match[1], int(match[2]), int(match[3]), today)


def _named(year: str | None, month: int, day: int, today: date) -> date | None:
    return _date(_year(year), month, day) if year else _ahead(month, day, today)


def _either(one: int, two: int, order: Order, made: Callable[[int, int], date | None]) -> date | None:
    day_first, month_first = (two, one), (one, two)
    ways = (day_first, month_first) if order == "dmy" else (month_first, day_first)
    return next((found for month, day in ways if (found := made(month, day)) is not None), None)


def _ahead(month: int, day: int, today: date) -> date | None:
    """Return the day in the year that makes it lie ahead, or not long ago: 28.12. in January was last week."""
    years = range(today.year - 1, today.year + 9)
    days = (_date(year, month, day) for year in years)
    return next((one for one in days if one is not None and one >= today - _LATELY), None)


def _year(written: str) -> int:
    return int(written) + (2000 if len(written) == 2 else 0)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Order, date], date | None]], ...] = (
    (re.compile(r"<D(-?[0-9]+)>"), _number),
    (re.compile(r"\+ ?([0-9]{1,4})"), _number),
    (re.compile(r"([0-9]{4})([-/.] ?| )([0-9]{1,2})\2([0-9]{1,2})\.?"), _year_first),
    (re.compile(r"([0-9]{1,2})([-/.] ?)([0-9]{1,2})\2([0-9]{4}|[0-9]{1,2})\.?"), _three),
    (re.compile(r"([0-9]{1,2})(?:[-/.] ?| )([0-9]{1,2})(?:[-/.] ?| )([0-9]{4})\.?"), _loose),
    (re.compile(r"([0-9]{1,2})([-/.] ?)([0-9]{1,2})(\.?)"), _two),
    (re.compile(rf"{_DAY}{_GAP}<M([0-9]+)>{_GAP}([0-9]{{4}}|[0-9]{{2}})?"), _day_and_name),
    (re.compile(rf"<M([0-9]+)> ?{_DAY}\.?(?: ([0-9]{{4}}))?"), _name_and_day),
    (re.compile(rf"([0-9]{{4}}){_GAP}<M([0-9]+)>{_GAP}{_DAY}\.?"), _year_and_name),
)
