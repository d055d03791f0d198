"""Durations, as people type them."""

import pytest

from orderflow_desk.domain.errors import FieldInvalid
from orderflow_desk.domain.reading.durations import parse_minutes


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("25", 25),
        (" 25 min ", 25),
        ("90m", 90),
        ("1:20", 80),
        ("0:05", 5),
        ("1 h 20", 80),
        ("1h20min", 80),
        ("2 h", 120),
        ("1.5 h", 90),
        ("1,25 Std.", 75),
        ("3 hours", 180),
        ("2 hodiny", 120),
        ("45 Minuten", 45),
        ("24 h", 1440),
        ("２５", 25),
    ],
)
def test_the_usual_ways_to_write_a_duration_are_read(typed: str, minutes: int) -> None:
    assert parse_minutes(typed, field="labour_minutes") == minutes


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("", "not_a_duration"),
        ("soon", "not_a_duration"),
        ("1:60", "not_a_duration"),
        ("1.234 h", "not_a_duration"),
        ("1 h 2 h", "not_a_duration"),
        ("9" * 40, "not_a_duration"),
        ("-5", "not_a_duration"),
        ("−5 min", "not_a_duration"),
        ("0", "out_of_range"),
        ("1441", "out_of_range"),
        ("999999 h", "out_of_range"),
    ],
)
def test_what_is_no_duration_is_refused_at_its_field(typed: str, fault: str) -> None:
    with pytest.raises(FieldInvalid) as refused:
        parse_minutes(typed, field="labour_minutes")
    assert (refused.value.at_field, refused.value.why) == ("labour_minutes", fault)
