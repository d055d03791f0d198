"""How old an order is, in the one unit that matters, and when a planned one is due."""

from datetime import UTC, datetime, timedelta

import pytest

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.orders.list.row_words import (
    age_text,
    planned_text,
    second_line,
    spoken_row,
    time_text,
    tooltip_of,
)
from orderflow_desk.gui.widgets.plain_label import plain_tooltip
from orderflow_desk.views.orders.list import OrderRow

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        (timedelta(seconds=30), "now"),
        (timedelta(minutes=4), "4 min"),
        (timedelta(minutes=59, seconds=59), "59 min"),
        (timedelta(hours=20, minutes=50), "20 h"),
        (timedelta(days=2, hours=3), "2 d"),
        (timedelta(days=400), "400 d"),
        (-timedelta(minutes=3), "now"),
    ],
)
def test_an_age_has_one_unit(ago: timedelta, words: str) -> None:
    assert age_text(NOW - ago, NOW) == words


def test_a_planned_time_has_its_weekday_while_that_says_which_day() -> None:
    assert planned_text(NOW + timedelta(days=2), NOW).startswith("Thu ")
    assert planned_text(NOW + timedelta(days=9), NOW) == "3 Dec"
    assert planned_text(NOW - timedelta(days=3), NOW) == "21 Nov"


def test_only_a_scheduled_order_shows_its_plan() -> None:
    row = OrderRow(1, Status.SCHEDULED, "i", "c", "", NOW - timedelta(days=2), NOW, None, False, 1)
    assert time_text(row, NOW).startswith("Tue ")
    other = OrderRow(1, Status.NEW, "i", "c", "", NOW - timedelta(days=2), NOW, None, False, 1)
    assert time_text(other, NOW) == "2 d"


@pytest.mark.parametrize(("fault", "second"), [("", "Jana"), ("drum stuck", "Jana · drum stuck")])
def test_the_second_line_and_the_tooltip_tell_the_same_and_leave_out_what_is_empty(
    fault: str, second: str
) -> None:
    row = OrderRow(1, Status.NEW, "Lamp", "Jana", fault, NOW, None, None, False, 1)
    assert second_line(row) == second
    assert tooltip_of(row) == plain_tooltip("\n".join(("Lamp", *second.split(" · "))))


def test_a_row_is_read_out_with_its_appointment_and_the_mail_that_failed() -> None:
    row = OrderRow(7, Status.SCHEDULED, "Kettle", "Jana", "leaks", NOW, NOW, None, True, 1)
    words = spoken_row(row)
    assert "Kettle, Scheduled, Jana. Appointment: Tuesday 24 November " in words
    assert words.endswith("An e-mail of this order did not arrive; see its timeline.")
    plain = spoken_row(OrderRow(7, Status.NEW, "Kettle", "Jana", "", NOW, NOW, None, False, 1))
    assert "Appointment" not in plain
    assert "e-mail" not in plain
