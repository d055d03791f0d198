"""The shop's clock in the window: the only place where a time becomes one on the wall, and back.

Kept for the whole window, as Qt keeps the language: a pane that had to be told could be forgotten.
"""

from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime, QTimeZone

from orderflow_desk.domain.opening_hours import shop_clock

_zone = [""]


def set_zone(name: str) -> bool:
    """Show times of this zone from now on (IANA name; empty: this PC's own); tell whether it is another one."""
    is_other = name != _zone[0]
    _zone[0] = name
    return is_other


def zone_name() -> str:
    """Return the zone whose times are shown."""
    return _zone[0]


def local(moment: datetime) -> datetime:
    """Return an aware time as the shop's clocks show it."""
    return shop_clock.in_zone(moment, _zone[0])


def now_local() -> datetime:
    """Return this moment as the clock on the shop's wall shows it, without a zone, as it is typed."""
    return local(datetime.now(UTC)).replace(tzinfo=None)


def today() -> date:
    """Return the shop's day."""
    return now_local().date()


def aware(typed: datetime) -> datetime:
    """Return a time on the shop's wall as one of UTC."""
    return shop_clock.as_of_zone(typed, _zone[0])


def local_text(moment: datetime, form: str) -> str:
    """Return an aware time in the language of the window, in one of Qt's forms."""
    return wall_text(local(moment), form)


def wall_text(wall: datetime, form: str) -> str:
    """Return a time on the shop's wall in the language of the window."""
    # As if it were UTC, which skips no hour: Qt must not move it by the PC's zone.
    day, clock = QDate(wall.year, wall.month, wall.day), QTime(wall.hour, wall.minute, wall.second)
    return QLocale().toString(QDateTime(day, clock, QTimeZone(QTimeZone.Initialization.UTC)), form)


def behind_pc() -> timedelta | None:
    """Return how far the shop's clocks are behind this PC's; None where both agree."""
    return shop_clock.behind_pc(_zone[0], datetime.now(UTC))
