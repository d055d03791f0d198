"""Times in the words and the order of the PC's language: read as they are typed, and shown so that they are read back."""

from datetime import date, datetime
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QLocale

from orderflow_desk.domain.reading.days import Order
from orderflow_desk.domain.reading.names import Names, names_of
from orderflow_desk.domain.reading.typed_moments import Circumstances, Reading, read_moment
from orderflow_desk.gui.words.shop_time import aware, local, now_local, today, wall_text
from orderflow_desk.gui.words.when import distance_text

translate = QCoreApplication.translate
_SHOWN = ("ddd d MMM yyyy, HH:mm", "dddd d MMMM yyyy, HH:mm", "yyyy-MM-dd HH:mm")
_FORMATS = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)


def reading_of(typed: str, known: datetime | None = None) -> Reading:
    """Return what was typed as a local time; `known` is the one that stood there before, aware."""
    return read_moment(typed, _circumstances(local(known).date() if known else None))


def shown_moment(moment: datetime) -> str:
    """Return an aware time as a field shows it: in words if these can be read back, as in "Thu 3 Dec 2026, 10:00"."""
    wall = local(moment).replace(tzinfo=None, second=0, microsecond=0)
    by = _circumstances(None)
    texts = (wall_text(wall, form) for form in _SHOWN)
    return next((text for text in texts if read_moment(text, by).at == wall), f"{wall:%Y-%m-%d %H:%M}")


def understood_text(wall: datetime) -> str:
    """Return a local time in words and how far away it is, as in "Thu 3 Dec 2026, 09:00 · in 4 days"."""
    days = (wall.date() - today()).days
    form = translate("when", "{moment} · {distance}")
    return form.format(moment=shown_moment(aware(wall)), distance=distance_text(days))


def _circumstances(known: date | None) -> Circumstances:
    locale = QLocale()
    names, order = _words(locale.language(), locale.script(), locale.territory())
    return Circumstances(names, order, now_local(), known)


@lru_cache(maxsize=8)
def _words(
    language: QLocale.Language, script: QLocale.Script, territory: QLocale.Country
) -> tuple[Names, Order]:
    """Return the words of a language and the order of its short dates; by its name alone, two scripts would be one."""
    locale = QLocale(language, script, territory)
    months = _names(locale, 12, ("monthName", "standaloneMonthName"))
    days = _names(locale, 7, ("dayName", "standaloneDayName"))
    form = locale.dateFormat(QLocale.FormatType.ShortFormat)
    order = "".join(sorted("dMy", key=form.find)).lower()
    halves = [locale.amText(), locale.pmText()]
    return names_of(months, days, halves, QLocale.languageToCode(language)), order


def _names(locale: QLocale, count: int, asked: tuple[str, ...]) -> list[str]:
    """Return long and short names of months or days, as they stand alone and beside a number; the English ones last."""
    return [
        getattr(one, ask)(place, form)
        for one in (locale, QLocale(QLocale.Language.C))
        for ask in asked
        for form in _FORMATS
        for place in range(1, count + 1)
    ]
