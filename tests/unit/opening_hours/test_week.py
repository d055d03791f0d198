"""Opening hours are typed as people write them, and are kept only if they can be so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.opening_hours.week import (
    CLOSED,
    MIDNIGHT,
    SPANS_AT_MOST,
    Group,
    HoursFault,
    HoursInvalid,
    Span,
    checked_day,
    checked_week,
    day_text,
    grouped,
    read_spans,
)

MORNING, AFTERNOON = Span(540, 720), Span(780, 1080)


@pytest.mark.parametrize(
    "typed",
    ["9-12, 13-18", "9–12,13–18", "9:00-12:00 ; 13.00 – 18.00", "0900-1200/1300-1800", "13-18, 9-12", "9h-12h and 13h-18h",
     " 9 - 12 + 13 - 18 ", "9 to 12, 13 bis 18"],
)  # fmt: skip
def test_two_spans_are_read_however_they_are_written(typed: str) -> None:
    assert read_spans(typed, 0) == (MORNING, AFTERNOON)


@pytest.mark.parametrize("typed", ["", "  ", ",", " , "])
def test_nothing_is_a_closed_day(typed: str) -> None:
    assert read_spans(typed, 6) == ()


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("nine to twelve", HoursFault.NOT_HOURS),
        ("9", HoursFault.NOT_HOURS),
        ("9-12-15", HoursFault.NOT_HOURS),
        ("9:75-12", HoursFault.NOT_HOURS),
        ("9-25", HoursFault.OUT_OF_RANGE),
        ("9-24:30", HoursFault.OUT_OF_RANGE),
        ("12-9", HoursFault.ENDS_BEFORE),
        ("9-9", HoursFault.ENDS_BEFORE),
        ("22-2", HoursFault.ENDS_BEFORE),
        ("9-13, 12-18", HoursFault.OVERLAP),
        ("9-12, 9-12", HoursFault.OVERLAP),
        ("1-2, 3-4, 5-6, 7-8, 9-10", HoursFault.TOO_MANY),
    ],
)
def test_what_cannot_be_so_is_refused_with_the_day_and_the_reason(typed: str, fault: HoursFault) -> None:
    with pytest.raises(HoursInvalid) as caught:
        read_spans(typed, 3)
    assert (caught.value.weekday, caught.value.fault) == (3, fault)
    assert caught.value.typed


def test_spans_that_meet_are_one() -> None:
    assert checked_day([Span(540, 720), Span(720, 1080)], 0) == (Span(540, 1080),)
    assert read_spans("0-24", 0) == (Span(0, MIDNIGHT),)


_spans = st.lists(st.integers(0, MIDNIGHT), min_size=0, max_size=8, unique=True).map(
    lambda found: [Span(a, b) for a, b in zip(*[iter(sorted(found))] * 2, strict=False)]
)


@given(_spans)
def test_what_is_shown_is_read_back(spans: list[Span]) -> None:
    kept = checked_day(spans, 0)
    assert len(kept) <= SPANS_AT_MOST
    assert read_spans(day_text(kept), 0) == kept


def test_days_with_the_same_hours_stand_together() -> None:
    usual = (MORNING, AFTERNOON)
    week = (usual,) * 3 + ((MORNING,), usual, (MORNING,), ())
    assert grouped(week) == (
        Group(0, 2, usual),
        Group(3, 3, (MORNING,)),
        Group(4, 4, usual),
        Group(5, 5, (MORNING,)),
    )
    assert grouped(CLOSED) == ()


def test_a_week_has_seven_days() -> None:
    with pytest.raises(ValueError, match="6 days"):
        checked_week(CLOSED[1:])
