"""Dates as people type them: each of these is read, in the order of its country, or refused with the reason."""

# ruff: noqa: DTZ001 - times on the wall, which have no zone, are what is read

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.reading.names import names_of
from orderflow_desk.domain.reading.typed_moments import (
    Circumstances,
    MomentFault,
    doubt_about,
    read_moment,
    usual_time,
)

# A Friday.
NOW = datetime(2026, 11, 20, 8, 30)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LONG_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
ENGLISH = names_of((*MONTHS, *LONG_MONTHS), DAYS, ("AM", "PM"), "en")
GERMAN = names_of(
    ("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."),
    ("Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa.", "So."),
    ("AM", "PM"),
    "de",
)
CZECH = names_of(
    ("led", "úno", "bře", "dub", "kvě", "čvn", "čvc", "srp", "zář", "říj", "lis", "pro"),
    ("po", "út", "st", "čt", "pá", "so", "ne"),
    ("dop.", "odp."),
    "cs",
)
# Tuesday and March are the same word.
SPANISH = names_of(
    ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"),
    ("lun", "mar", "mié", "jue", "vie", "sáb", "dom"),
    ("a. m.", "p. m."),
    "es",
)
BRITAIN = Circumstances(ENGLISH, "dmy", NOW)
AMERICA = Circumstances(ENGLISH, "mdy", NOW)
SWEDEN = Circumstances(ENGLISH, "ymd", NOW)
GERMANY = Circumstances(GERMAN, "dmy", NOW)
CZECHIA = Circumstances(CZECH, "dmy", NOW)
SPAIN = Circumstances(SPANISH, "dmy", NOW)


@pytest.mark.parametrize(
    "typed",
    [
        "24.11", "24.11.", "24. 11.", "24/11", "24-11", "24.11.2026", "24. 11. 2026", "24.11. 2026", "24-11-2026", "24/11/2026",
        "24.11.26", "24/11/26", "11/24/2026", "11/24", "2026-11-24", "2026/11/24", "2026. 11. 24.", "2026.11.24", "24 11 2026",
        "24 Nov", "24 Nov 2026", "24. november", "Nov 24", "November 24, 2026", "nov 24th", "24th of Nov", "24-Nov-2026",
        "Tue 24 Nov 2026", "tuesday", "tue", "TUE", "+4", "2026年11月24日", "２４.１１.", "٢٤/١١/٢٠٢٦",
    ],
)  # fmt: skip
@pytest.mark.parametrize("by", [BRITAIN, AMERICA], ids=["day first", "month first"])
def test_a_day_is_read_as_people_write_it(typed: str, by: Circumstances) -> None:
    by = Circumstances(
        names_of((*MONTHS, *LONG_MONTHS), (*DAYS, "Monday", "Tuesday", *DAYS[2:]), ("AM", "PM"), "en"),
        by.order,
        NOW,
    )
    assert read_moment(typed, by).at == datetime(2026, 11, 24, 9)


@pytest.mark.parametrize(
    ("typed", "by", "meant"),
    [
        ("12/03/2026", AMERICA, datetime(2026, 12, 3, 9)),
        ("12/03/2026", BRITAIN, datetime(2026, 3, 12, 9)),
        ("12/3", AMERICA, datetime(2026, 12, 3, 9)),
        ("12/3", BRITAIN, datetime(2027, 3, 12, 9)),
        ("12-03-26", AMERICA, datetime(2026, 12, 3, 9)),
        ("12/3", SWEDEN, datetime(2026, 12, 3, 9)),
        ("26-12-03", SWEDEN, datetime(2026, 12, 3, 9)),
        ("4.12. 10:00", AMERICA, datetime(2026, 12, 4, 10)),
        ("4.12. 10:00", BRITAIN, datetime(2026, 12, 4, 10)),
        ("24.12 16:00", AMERICA, datetime(2026, 12, 24, 16)),
        ("24. 12. 16", BRITAIN, datetime(2026, 12, 24, 16)),
    ],
)
def test_the_order_of_the_country_says_which_number_is_the_month(
    typed: str, by: Circumstances, meant: datetime
) -> None:
    assert read_moment(typed, by).at == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tomorrow 10", datetime(2026, 11, 21, 10)),
        ("tomorrow at 10.30", datetime(2026, 11, 21, 10, 30)),
        ("10:00 tomorrow", datetime(2026, 11, 21, 10)),
        ("tomorrow 10h30", datetime(2026, 11, 21, 10, 30)),
        ("tomorrow 10 Uhr", datetime(2026, 11, 21, 10)),
        ("tomorrow 10:00 AM", datetime(2026, 11, 21, 10)),
        ("tomorrow 12 am", datetime(2026, 11, 21, 0)),
        ("tomorrow, 12pm", datetime(2026, 11, 21, 12)),
        ("tomorrow 4 p.m.", datetime(2026, 11, 21, 16)),
        ("fri 17", datetime(2026, 11, 27, 17)),
        ("mon 10:00", datetime(2026, 11, 23, 10)),
        ("+2", datetime(2026, 11, 22, 9)),
        ("+2 10:00", datetime(2026, 11, 22, 10)),
        ("day after tomorrow", datetime(2026, 11, 22, 9)),
        ("today", datetime(2026, 11, 20, 9)),
        ("10:00 AM", datetime(2026, 11, 20, 10)),
        ("10 Uhr", datetime(2026, 11, 20, 10)),
        ("10h30", datetime(2026, 11, 20, 10, 30)),
        ("8:00", datetime(2026, 11, 21, 8)),
    ],
)
def test_words_and_times_are_read(typed: str, meant: datetime) -> None:
    assert read_moment(typed, BRITAIN).at == meant


@pytest.mark.parametrize(
    ("typed", "by", "meant"),
    [
        ("morgen um 10 Uhr 30", GERMANY, datetime(2026, 11, 21, 10, 30)),
        ("Übermorgen", GERMANY, datetime(2026, 11, 22, 9)),
        ("Mo. 10 Uhr", GERMANY, datetime(2026, 11, 23, 10)),
        ("Di, 24. Nov. 2026, 10:00", GERMANY, datetime(2026, 11, 24, 10)),
        ("1. März 2027", GERMANY, datetime(2027, 3, 1, 9)),
        ("1. Marz 2027", GERMANY, datetime(2027, 3, 1, 9)),
        ("tomorrow", GERMANY, datetime(2026, 11, 21, 9)),
        ("zítra v 10 hod.", CZECHIA, datetime(2026, 11, 21, 10)),
        ("pozitri", CZECHIA, datetime(2026, 11, 22, 9)),
        ("út 24. lis 2026", CZECHIA, datetime(2026, 11, 24, 9)),
        ("mar 2 mar 2027", SPAIN, datetime(2027, 3, 2, 9)),
        ("mar 10:00", SPAIN, datetime(2026, 11, 24, 10)),
        ("mañana", SPAIN, None),
    ],
)
def test_words_of_the_language_are_read_and_english_ones(
    typed: str, by: Circumstances, meant: datetime | None
) -> None:
    assert read_moment(typed, by).at == meant


@pytest.mark.parametrize(
    ("typed", "by", "why"),
    [
        ("", BRITAIN, MomentFault.NOT_A_TIME),
        ("some day", BRITAIN, MomentFault.NOT_A_TIME),
        ("10", BRITAIN, MomentFault.NOT_A_TIME),
        ("31.2.", BRITAIN, MomentFault.NOT_A_TIME),
        ("31.2.2027", BRITAIN, MomentFault.NOT_A_TIME),
        ("24.11. 25:00", BRITAIN, MomentFault.NOT_A_TIME),
        ("24.11. 10:60", BRITAIN, MomentFault.NOT_A_TIME),
        ("24.11. 13 pm", BRITAIN, MomentFault.NOT_A_TIME),
        ("24.11. 10:00 10:00", BRITAIN, MomentFault.NOT_A_TIME),
        ("mon tue", BRITAIN, MomentFault.NOT_A_TIME),
        ("Tue 23 Nov 2026, 09:00Thu 3 Dec 2026, 10:00", BRITAIN, MomentFault.NOT_A_TIME),
        ("<W1> 10:00", BRITAIN, MomentFault.NOT_A_TIME),
        ("x" * 81, BRITAIN, MomentFault.NOT_A_TIME),
        ("mon 24.11.2026", BRITAIN, MomentFault.OTHER_WEEKDAY),
        ("mar 10", SPAIN, MomentFault.TWO_READINGS),
        ("31.12.9999 23:59", BRITAIN, MomentFault.OUT_OF_RANGE),
        ("1.1.1999", BRITAIN, MomentFault.OUT_OF_RANGE),
        ("24.11.2100", BRITAIN, MomentFault.OUT_OF_RANGE),
    ],
)
def test_what_cannot_be_meant_is_refused_with_the_reason(
    typed: str, by: Circumstances, why: MomentFault
) -> None:
    found = read_moment(typed, by)
    assert (found.at, found.why) == (None, why)


@pytest.mark.parametrize(
    ("typed", "now", "meant"),
    [
        ("24.11.", datetime(2026, 11, 25, 8), datetime(2026, 11, 24, 9)),
        ("24.11.", datetime(2027, 1, 25, 8), datetime(2027, 11, 24, 9)),
        ("28.12.", datetime(2027, 1, 3, 8), datetime(2026, 12, 28, 9)),
        ("2.1.", datetime(2026, 12, 30, 8), datetime(2027, 1, 2, 9)),
        ("29.2.", datetime(2026, 12, 30, 8), datetime(2028, 2, 29, 9)),
    ],
)
def test_a_day_without_its_year_lies_ahead_or_not_long_ago(
    typed: str, now: datetime, meant: datetime
) -> None:
    assert read_moment(typed, Circumstances(ENGLISH, "dmy", now)).at == meant


def test_a_time_alone_belongs_to_the_day_there_was_before() -> None:
    known = date(2026, 12, 4)
    assert read_moment("14:30", Circumstances(ENGLISH, "dmy", NOW, known)).at == datetime(2026, 12, 4, 14, 30)


def test_today_without_a_time_is_still_to_come() -> None:
    afternoon = datetime(2026, 11, 20, 14, 10)
    assert usual_time(afternoon.date(), afternoon) == datetime(2026, 11, 20, 15)
    assert usual_time(NOW.date(), NOW) == datetime(2026, 11, 20, 9)


@pytest.mark.parametrize(
    ("at", "doubt"),
    [
        (NOW, None),
        (NOW - timedelta(minutes=1), MomentFault.IN_THE_PAST),
        (NOW + timedelta(days=366), None),
        (NOW + timedelta(days=367), MomentFault.FAR_AHEAD),
    ],
)
def test_the_past_and_what_is_more_than_a_year_away_are_doubted(
    at: datetime, doubt: MomentFault | None
) -> None:
    assert doubt_about(at, NOW) is doubt


FORMS = {
    "dmy": ("%d.%m.%Y %H:%M", "%d/%m/%Y %H.%M", "%d-%m-%y %Hh%M", "%d %b %Y, %I:%M %p", "%a %d %b %Y, %H:%M"),
    "mdy": ("%m/%d/%Y %I:%M %p", "%m-%d-%y %H:%M", "%b %d, %Y %I:%M%p", "%a %d %b %Y, %H:%M"),
    "ymd": ("%Y-%m-%d %H:%M", "%Y. %m. %d. %H:%M", "%y/%m/%d %H:%M", "%Y %b %d %H:%M"),
}
ALL_FORMS = [(order, form) for order, forms in FORMS.items() for form in forms]


@given(
    st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2099, 12, 31, 23, 59)),
    st.sampled_from(ALL_FORMS),
    st.datetimes(min_value=datetime(2024, 1, 1), max_value=datetime(2040, 1, 1)),
)
def test_whatever_is_written_in_full_is_read_back(
    moment: datetime, form: tuple[str, str], now: datetime
) -> None:
    written = moment.strftime(form[1])
    found = read_moment(written, Circumstances(ENGLISH, form[0], now))
    assert found.at == moment.replace(second=0, microsecond=0)


@given(
    st.one_of(
        st.text(max_size=100),
        st.text(alphabet="0123456789.:/-+ aphmontuecw<>DMW", max_size=30),
        st.lists(
            st.sampled_from(["mar", "10", "24.", "11.", "+2", "am", "10:00", "2026", "heute"]), max_size=6
        ).map(" ".join),
    ),
    st.sampled_from([BRITAIN, AMERICA, SWEDEN, GERMANY, CZECHIA, SPAIN]),
)
def test_whatever_is_typed_is_a_time_of_this_century_or_refused(typed: str, by: Circumstances) -> None:
    found = read_moment(typed, by)
    assert (found.at is None) == (found.why is not None)
    assert found.at is None or 2000 <= found.at.year <= 2099
