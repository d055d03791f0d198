"""In every language that Qt knows, a field reads back the dates that it shows."""

# ruff: noqa: DTZ001 - times on the wall, which have no zone, are what is read

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from PySide6.QtCore import QDate, QLocale

from orderflow_desk.gui.words.languages import locale_in
from orderflow_desk.gui.words.typed_moments import reading_of, shown_moment

LOCALES = QLocale.matchingLocales(
    QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyTerritory
)
# Every month, every day of the week, and hours of both halves of a day.
MOMENTS = [datetime(2027, month, month * 6 % 28 + 1, month * 5 % 24, 7) for month in range(1, 13)]
SHORT = QLocale.FormatType.ShortFormat


@pytest.fixture(autouse=True)
def locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


def test_the_moments_have_every_day_of_the_week_and_both_halves_of_the_day() -> None:
    assert {moment.weekday() for moment in MOMENTS} == set(range(7))
    assert {moment.hour // 12 for moment in MOMENTS} == {0, 1}


def test_what_a_field_shows_it_reads_back_in_every_language() -> None:
    assert len(LOCALES) > 500
    wrong: list[str] = []
    for one in LOCALES:
        QLocale.setDefault(one)
        for moment in MOMENTS:
            shown = shown_moment(moment.astimezone())
            if reading_of(shown).at != moment:
                wrong.append(f"{one.bcp47Name()}: {shown}")
    assert wrong == []


def test_a_field_shows_its_dates_in_words_but_where_the_words_of_two_months_are_the_same() -> None:
    in_numbers: set[str] = set()
    for one in LOCALES:
        QLocale.setDefault(one)
        if any(shown_moment(moment.astimezone()).startswith("2027-") for moment in MOMENTS):
            in_numbers.add(QLocale.languageToCode(one.language()))
    assert in_numbers <= {"dav"}


def test_the_short_dates_of_every_language_are_read() -> None:
    wrong: list[str] = []
    for one in LOCALES:
        QLocale.setDefault(one)
        for moment in MOMENTS:
            short = one.toString(QDate(moment.year, moment.month, moment.day), SHORT)
            found = reading_of(short).at
            if found is None or found.date() != moment.date():
                wrong.append(f"{one.bcp47Name()}: {short}")
    assert wrong == []


@pytest.mark.parametrize(
    ("country", "meant"),
    [
        (QLocale.Country.Germany, date(2027, 3, 12)),
        (QLocale.Country.UnitedKingdom, date(2027, 3, 12)),
        (QLocale.Country.UnitedStates, date(2027, 12, 3)),
    ],
)
def test_an_english_window_reads_dates_in_the_order_of_the_country(
    country: QLocale.Country, meant: date
) -> None:
    QLocale.setDefault(locale_in("en", country))
    found = reading_of("12/03/2027").at
    assert found is not None
    assert found.date() == meant
