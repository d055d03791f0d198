"""Times as the screen says them: those of the shop, with the day by name while that is shorter and says which."""

from datetime import UTC, date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from orderflow_desk.domain.opening_hours.week import MIDNIGHT, Group, Span, Week, grouped
from orderflow_desk.gui.words.shop_time import local, local_text
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate
_SHORT, _LONG = QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat
_WEEK = 7
_NEAR = {
    -1: QT_TRANSLATE_NOOP("when", "yesterday"),
    0: QT_TRANSLATE_NOOP("when", "today"),
    1: QT_TRANSLATE_NOOP("when", "tomorrow"),
}


def moment_text(moment: datetime, now: datetime) -> str:
    """Return "Today 14:02", "Yesterday 16:05", "Fri 20 Nov 15:55", and with the year once that is another one."""
    days = (local(now).date() - local(moment).date()).days
    clock = local_text(moment, "HH:mm")
    if days == 0:
        return translate("when", "Today {clock}").format(clock=clock)
    if days == 1:
        return translate("when", "Yesterday {clock}").format(clock=clock)
    same_year = local(moment).year == local(now).year
    return local_text(moment, "ddd d MMM HH:mm" if same_year else "d MMM yyyy HH:mm")


def second_text(moment: datetime) -> str:
    """Return day and time to the second, as a log needs it: "24 Nov 14:02:31"."""
    return local_text(moment, "d MMM HH:mm:ss")


def planned_text(moment: datetime) -> str:
    """Return a planned time, as in "Mon 23 Nov, 09:00"."""
    return local_text(moment, "ddd d MMM, HH:mm")


def weekday_text(moment: datetime) -> str:
    """Return a day of these weeks, as in "Fri 27 Nov"."""
    return local_text(moment, "ddd d MMM")


def day_text(moment: datetime) -> str:
    """Return a day with its year, as in "3 Nov 2026"."""
    return local_text(moment, "d MMM yyyy")


def date_text(day: date) -> str:
    """Return a day of the shop with its year, as in "3 Nov 2026"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def clock_text(moment: datetime, now: datetime) -> str:
    """Return the time alone on the same day, else with its day."""
    is_today = local(moment).date() == local(now).date()
    return local_text(moment, "HH:mm" if is_today else "ddd d MMM HH:mm")


def span_text(since: datetime, now: datetime) -> str:
    """Return how long something has lasted in its two largest units, as in "20 h 50 min"."""
    minutes = max(0, int((now - since).total_seconds() // 60))
    hours, days = minutes // 60, minutes // (24 * 60)
    if hours < 1:
        return translate("when", "{minutes} min").format(minutes=minutes)
    if days < 1:
        return translate("when", "{hours} h {minutes} min").format(hours=hours, minutes=minutes % 60)
    return translate("when", "{days} d {hours} h").format(days=days, hours=hours % 24)


def distance_text(days: int) -> str:
    """Return how far away a day is: "today", "tomorrow", "in 4 days", "4 days ago"."""
    if days in _NEAR:
        return translate("when", _NEAR[days])
    if days > 0:
        return translate("when", "in %Ln day(s)", "", days)
    return translate("when", "%Ln day(s) ago", "", -days)


def now() -> datetime:
    """Return this moment."""
    return datetime.now(UTC)


def day_name(weekday: int) -> str:
    """Return a day of the week, 0 for Monday."""
    return QLocale().standaloneDayName(weekday + 1, _LONG)


def hours_line(week: Week | None) -> str:
    """Return when the shop is open, as in "Mon–Fri 9–12, 13–18 · Sat 9–12"; empty where nobody has said so."""
    return "" if week is None else " · ".join(map(_group_text, grouped(week)))


def _group_text(group: Group) -> str:
    locale = QLocale()
    first, last = (locale.standaloneDayName(one + 1, _SHORT) for one in (group.first, group.last))
    days = first if group.first == group.last else f"{first}–{last}"
    return f"{days} {', '.join(map(_span_text, group.spans))}"


def _span_text(span: Span) -> str:
    return f"{_clock_text(span.opens)}–{_clock_text(span.closes)}"


def _clock_text(minutes: int) -> str:
    if minutes == MIDNIGHT:
        return "24"
    at = QTime(minutes // 60, minutes % 60)
    return QLocale().toString(at, "H:mm" if at.minute() else "H")


def minutes_text(minutes: int) -> str:
    """Return minutes as they are told: "25 min", "1 h", "1 h 20"."""
    hours, rest = divmod(minutes, 60)
    locale = QLocale()
    if not hours:
        return translate("labour", "{minutes} min").format(minutes=locale.toString(rest))
    if not rest:
        return translate("labour", "{count} h").format(count=locale.toString(hours))
    return translate("labour", "{count} h {rest}").format(count=locale.toString(hours), rest=f"{rest:02}")
