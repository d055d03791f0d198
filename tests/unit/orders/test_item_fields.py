"""What is known of an item: its kind, when it was bought, its warranty, what came with it and how it was found."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.errors import FieldInvalid
from orderflow_desk.domain.items.accessories import one_a_line, separated
from orderflow_desk.domain.items.checklists import checked, read, understood, written
from orderflow_desk.domain.items.item_kinds import Answer, Kind, Point, accessories_of, points_of
from orderflow_desk.domain.items.warranties import (
    check_months,
    check_not_ahead,
    check_purchase,
    warranty_until,
)


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_accessories_and_no_point_twice(kind: Kind) -> None:
    assert accessories_of(kind)
    assert len(set(points_of(kind))) == len(points_of(kind))


def test_an_unknown_kind_has_accessories_but_no_list_of_points() -> None:
    assert accessories_of("spaceship") == accessories_of(Kind.OTHER)
    assert points_of("spaceship") == points_of("") == ()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("2024-05", "2024-05"),
        ("5/2024", "2024-05"),
        ("05. 2024", "2024-05"),
        ("17.5.2024", "2024-05-17"),
        ("2024-05-17", "2024-05-17"),
    ],
)
def test_a_purchase_is_kept_to_the_month_or_to_the_day(typed: str, kept: str) -> None:
    assert check_purchase(typed, field="x") == kept


def test_where_the_month_comes_first_it_is_read_first() -> None:
    assert check_purchase("5/7/2024", field="x", month_first=True) == "2024-05-07"
    assert check_purchase("5/7/2024", field="x") == "2024-07-05"


@pytest.mark.parametrize(
    "typed",
    ["2024", "13/2024", "31.2.2024", "0.5.2024", "May", "1/1/0001", "9" * 99, "٥/٢٠٢٤", "2024-05-00x"],
)
def test_what_is_no_month_is_refused(typed: str) -> None:
    with pytest.raises(FieldInvalid):
        check_purchase(typed, field="x")


@pytest.mark.parametrize(
    ("purchased", "months", "until"),
    [
        ("2024-05", None, date(2026, 5, 31)),
        ("2024-02-29", 12, date(2025, 2, 28)),
        ("2024-12-31", 2, date(2025, 2, 28)),
        ("2024-05-17", 0, date(2024, 5, 17)),
        ("9990-05", 600, date.max),
        ("", 24, None),
        ("what", 24, None),
    ],
)
def test_a_warranty_ends_so_many_months_after_the_purchase(
    purchased: str, months: int | None, until: date | None
) -> None:
    assert warranty_until(purchased, months) == until


@pytest.mark.parametrize(("typed", "months"), [("", None), ("24", 24), ("24 months", 24), ("2 years", 24)])
def test_a_warranty_is_written_in_months_or_years(typed: str, months: int | None) -> None:
    assert check_months(typed, field="x") == months


@pytest.mark.parametrize("typed", ["x", "-1", "601", "2 3", "1" * 50, "99 years"])
def test_other_warranties_are_refused(typed: str) -> None:
    with pytest.raises(FieldInvalid):
        check_months(typed, field="x")


def test_nothing_was_bought_the_day_after_tomorrow() -> None:
    check_not_ahead("2026-11-25", date(2026, 11, 24), field="x")
    check_not_ahead("", date(2026, 11, 24), field="x")
    with pytest.raises(FieldInvalid):
        check_not_ahead("2026-11-26", date(2026, 11, 24), field="x")


def test_accessories_are_kept_one_a_line() -> None:
    assert separated("charger 19,5 V, bag;  manual\n\nkey") == ("charger 19,5 V", "bag", "manual", "key")
    assert one_a_line(one_a_line("charger, 2,5 m cable")) == "charger\n2,5 m cable"


@given(st.text(max_size=200))
def test_nothing_typed_as_an_accessory_is_lost_but_what_stands_between(typed: str) -> None:
    def letters(text: str) -> str:
        return "".join(char for char in text if not char.isspace() and char not in ",;、،؛")

    assert letters(one_a_line(typed)) == letters(typed)


@given(st.dictionaries(st.sampled_from(Point), st.sampled_from(Answer)))
def test_the_answers_of_a_checklist_come_back(answers: dict[Point, Answer]) -> None:
    assert read(written(answers)) == understood(written(answers)) == answers


@pytest.mark.parametrize(
    "text", ["warp=works", "display=perhaps", "display", "drum=works;drum=fails", "x" * 5000]
)
def test_a_checklist_takes_its_own_points_and_answers_alone(text: str) -> None:
    with pytest.raises(FieldInvalid):
        checked(text)


def test_the_screen_shows_what_it_can_read_of_a_later_checklist() -> None:
    assert understood("warp=works;drum=fails;door=perhaps") == {Point.DRUM: Answer.FAILS}
