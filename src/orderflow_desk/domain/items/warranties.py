"""When an item was bought, to the month or to the day, and until when its warranty holds."""

import calendar
import re
from datetime import date

from orderflow_desk.domain.errors import FieldInvalid

# Two years: what the seller of a new thing is liable for in the European Union (Directive (EU) 2019/771, article 10).
USUAL_MONTHS = 24
MONTHS_AT_MOST = 600
_EARLIEST_YEAR = 1900
_LENGTH_AT_MOST = 40
_KEPT = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?", re.ASCII)
_MONTH_FIRST = re.compile(r"(\d{1,2})[./ -]{1,2}(\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[./ -](\d{1,2})(?:[./ -](\d{1,2}))?", re.ASCII)
_DAY = re.compile(r"(\d{1,2})[./ -]{1,2}(\d{1,2})[./ -]{1,2}(\d{4})", re.ASCII)
_PERIOD = re.compile(r"([0-9]{1,4})\s*([^\W\d_]*)\.?")


def check_purchase(typed: str, *, field: str, month_first: bool = False) -> str:
    """Return a date of purchase as it is kept, ``2024-05`` or ``2024-05-17``; empty for none.

    Read are these and "5/2024", "17.5.2024" with any of the usual marks; `month_first` reads "5/17/2024".

    Raises:
        FieldInvalid: it is no month and no day, or before 1900.
    """
    text = " ".join(typed.split())
    if not text:
        return ""
    year, month, day = _numbers(text, month_first=month_first) if len(text) <= _LENGTH_AT_MOST else (0, 0, 0)
    try:
        bought = date(year, month, day or 1)
    except ValueError:
        raise FieldInvalid(field, typed, "not_a_month") from None
    if bought.year < _EARLIEST_YEAR:
        raise FieldInvalid(field, typed, "not_a_month")
    return bought.isoformat() if day else f"{bought:%Y-%m}"


def _numbers(text: str, *, month_first: bool) -> tuple[int, int, int]:
    """Return year, month and day; no day is 0, and nothing understood is all 0."""
    if match := _YEAR_FIRST.fullmatch(text):
        return int(match[1]), int(match[2]), int(match[3] or 0)
    if match := _MONTH_FIRST.fullmatch(text):
        return int(match[2]), int(match[1]), 0
    if match := _DAY.fullmatch(text):
        one, two = int(match[1]), int(match[2])
        day, month = (two, one) if month_first else (one, two)
        return int(match[3]), month, day or 99
    return 0, 0, 0


def check_not_ahead(purchased: str, today: date, *, field: str) -> None:
    """Refuse a purchase that is still to come; FieldInvalid. Tomorrow is let through: shops lie east of their server."""
    first = _first_day(purchased)
    if first is not None and (first - today).days > 1:
        raise FieldInvalid(field, purchased, "still_to_come")


def warranty_until(purchased: str, months: int | None) -> date | None:
    """Return the last day of the warranty, or None where nothing is known of the purchase.

    Bought in a month, it holds to the end of one. `months` is None for the usual ones.
    """
    first = _first_day(purchased)
    if first is None:
        return None
    count = first.year * 12 + first.month - 1 + (USUAL_MONTHS if months is None else months)
    year, month = divmod(count, 12)
    if year > date.max.year:
        return date.max
    length = calendar.monthrange(year, month + 1)[1]
    is_day = len(purchased) == len("2024-05-17")
    return date(year, month + 1, min(first.day, length) if is_day else length)


def _first_day(purchased: str) -> date | None:
    match = _KEPT.fullmatch(purchased)
    try:
        return date(int(match[1]), int(match[2]), int(match[3] or 1)) if match else None
    except ValueError:
        return None


def check_months(typed: str, *, field: str) -> int | None:
    """Return the months of a warranty; None, for the usual ones, where nothing is written.

    "24" and "24 months" are months, "2 years" and "2 y" are years, as in the languages whose word begins so.

    Raises:
        FieldInvalid: it is no such number, or above 600 months.
    """
    text = " ".join(typed.split())
    if not text:
        return None
    match = _PERIOD.fullmatch(text) if len(text) <= _LENGTH_AT_MOST else None
    if match is None:
        raise FieldInvalid(field, typed, "not_months")
    months = int(match[1]) * (12 if match[2][:1].lower() in _YEARS else 1)
    if months > MONTHS_AT_MOST:
        raise FieldInvalid(field, typed, "out_of_range")
    return months


_YEARS = frozenset("yjra")  # years, Jahre, roky, ans/años
