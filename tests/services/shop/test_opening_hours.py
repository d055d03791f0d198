"""The shop's opening hours hold from a day on, and every letter of that day tells them."""

from dataclasses import replace
from datetime import date

import pytest

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.opening_hours.week import (
    CLOSED,
    HoursInvalid,
    Span,
    Timetable,
    TimetablePast,
    Week,
    read_spans,
)
from orderflow_desk.services.desk import Desk
from orderflow_desk.services.outbox.letter_words import hours_text
from support.shops.clock import Clock
from support.shops.orders import an_order

TODAY = date(2026, 11, 23)


def week(usual: str, saturday: str = "") -> Week:
    return (*(read_spans(usual, day) for day in range(5)), read_spans(saturday, 5), ())


OLD, NEW = week("9-12, 13-18", "9-12"), week("8-17")


def _text(desk: Desk) -> str:
    an_order(desk, Status.NEW)
    return desk.outbox.body(desk.outbox.mails("all")[0].id).text


def test_a_shop_that_never_said_has_no_hours(desk: Desk) -> None:
    assert desk.opening_hours.all() == ()
    assert "Open " not in _text(desk)


def test_hours_are_kept_as_they_were_written_down(desk: Desk) -> None:
    desk.opening_hours.change(OLD, since=date(2026, 1, 1))
    assert desk.opening_hours.all() == (Timetable(date(2026, 1, 1), OLD),)


def test_other_hours_hold_from_their_day_on(desk: Desk, clock: Clock) -> None:
    desk.opening_hours.change(OLD, since=TODAY)
    desk.opening_hours.change(NEW, since=date(2026, 11, 24))
    assert [one.since.day for one in desk.opening_hours.all()] == [23, 24]
    assert "Open Mon–Fri 9–12, 13–18 · Sat 9–12" in _text(desk)
    clock.advance(13 * 3600 + 3600)  # 23:00 UTC: midnight at the shop
    assert "Open Mon–Fri 8–17" in _text(desk)
    assert desk.opening_hours.all() == (Timetable(date(2026, 11, 24), NEW),)


def test_hours_of_one_day_are_replaced(desk: Desk) -> None:
    desk.opening_hours.change(OLD, since=TODAY)
    desk.opening_hours.change(NEW, since=TODAY)
    assert desk.opening_hours.all() == (Timetable(TODAY, NEW),)


def test_what_held_on_days_that_are_over_stays_as_it_was(desk: Desk, clock: Clock) -> None:
    desk.opening_hours.change(OLD, since=date(2026, 11, 1))
    with pytest.raises(TimetablePast):
        desk.opening_hours.change(NEW, since=date(2026, 11, 22))
    with pytest.raises(TimetablePast):
        desk.opening_hours.remove(TODAY)
    desk.opening_hours.change(NEW, since=date(2026, 11, 1))  # a slip of the pen, put right
    assert desk.opening_hours.all() == (Timetable(date(2026, 11, 1), NEW),)


def test_hours_to_come_can_be_taken_back(desk: Desk) -> None:
    desk.opening_hours.change(OLD, since=TODAY)
    desk.opening_hours.change(NEW, since=date(2027, 1, 1))
    desk.opening_hours.remove(date(2027, 1, 1))
    assert desk.opening_hours.all() == (Timetable(TODAY, OLD),)


def test_what_cannot_be_so_is_not_kept(desk: Desk) -> None:
    with pytest.raises(HoursInvalid) as caught:
        desk.opening_hours.change([(), (Span(600, 720), Span(700, 800)), (), (), (), (), ()], since=TODAY)
    assert caught.value.weekday == 1
    assert desk.opening_hours.all() == ()


def test_a_shop_that_is_closed_all_week_says_no_hours(desk: Desk) -> None:
    desk.opening_hours.change(CLOSED, since=TODAY)
    assert "Open " not in _text(desk)


def test_a_template_may_say_the_hours(desk: Desk) -> None:
    desk.opening_hours.change(NEW, since=TODAY)
    desk.letters.change("scheduled>new", is_on=True, subject="", body="Come {{ shop_hours }}!")
    assert "Come Mon–Fri 8–17!" in _text(desk)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Mon–Fri 9–12, 13:30–18 · Sat 9–24"),
        ("de", "Mo–Fr 9–12, 13:30–18 · Sa 9–24"),
        ("cs", "po–pá 9–12, 13:30–18 · so 9–24"),
        ("fi", "ma–pe 9–12, 13.30–18 · la 9–24"),
    ],
)
def test_hours_are_said_in_the_language_of_the_letter(language: str, said: str) -> None:
    assert hours_text(week("9-12, 13:30-18", "9-24"), language) == said


def test_the_day_of_the_hours_is_the_shops(desk: Desk, clock: Clock) -> None:
    desk.shop.change(replace(desk.shop.read(), time_zone="Pacific/Auckland"))
    desk.opening_hours.change(OLD, since=date(2026, 1, 1))
    clock.advance(3 * 3600)  # noon in London, the next day in Auckland
    desk.opening_hours.change(NEW, since=date(2026, 11, 24))
    with pytest.raises(TimetablePast):
        desk.opening_hours.change(NEW, since=TODAY)
