"""The window shows and reads the shop's time, however the PC is set."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from pytestqt.qtbot import QtBot

from orderflow_desk.gui.orders.list.row_words import planned_text as planned_in_row
from orderflow_desk.gui.printing.layout.content import day, day_and_time
from orderflow_desk.gui.widgets.fields.moment_field import MomentField
from orderflow_desk.gui.words.field_words import warranty_text
from orderflow_desk.gui.words.shop_time import aware, local, set_zone, today
from orderflow_desk.gui.words.typed_moments import reading_of, shown_moment, understood_text
from orderflow_desk.gui.words.when import clock_text, day_text, moment_text, planned_text, second_text

SHOP, PC = "Pacific/Auckland", "America/New_York"  # no hour of the day is the same day at both
NOW = datetime(
    2026, 11, 24, 12, 0, tzinfo=UTC
)  # Wednesday 25 Nov, 01:00 at the shop; Tuesday 07:00 at the PC
VISIT = NOW + timedelta(hours=9)  # Wednesday 10:00 at the shop


@pytest.fixture(autouse=True)
def far_away(pc_in: Callable[[str], None]) -> None:
    pc_in(PC)
    set_zone(SHOP)


def test_every_form_of_a_time_is_the_shops() -> None:
    assert moment_text(VISIT, NOW) == "Today 10:00"
    assert moment_text(NOW - timedelta(hours=2), NOW) == "Yesterday 23:00"
    assert clock_text(NOW - timedelta(hours=2), NOW) == "Tue 24 Nov 23:00"
    assert second_text(NOW) == "25 Nov 01:00:00"
    assert planned_text(VISIT) == "Wed 25 Nov, 10:00"
    assert day_text(NOW) == "25 Nov 2026"
    assert planned_in_row(VISIT, NOW) == "Wed 10:00"


def test_papers_tell_the_shops_time() -> None:
    assert (day(NOW), day_and_time(VISIT)) == ("25 Nov 2026", "Wed 25 Nov 2026, 10:00")


def test_what_is_typed_is_the_shops_time() -> None:
    with time_machine.travel(NOW, tick=False):
        found = reading_of("tomorrow 10").at
        assert found is not None
        assert aware(found) == VISIT + timedelta(days=1)
        assert understood_text(found) == "Thu 26 Nov 2026, 10:00 · tomorrow"
        assert today() == local(NOW).date()


def test_a_field_reads_back_the_times_that_it_shows(qtbot: QtBot) -> None:
    field = MomentField()
    qtbot.addWidget(field)
    with time_machine.travel(NOW, tick=False):
        field.set_moment(VISIT)
        assert field.line.text() == shown_moment(VISIT) == "Wed 25 Nov 2026, 10:00"
        field.set_text("Thu 26 Nov 2026, 10:00")
        assert field.moment() == VISIT + timedelta(days=1)
        # Half past midnight is over at the shop, and has not come yet at the PC.
        field.set_text("25 Nov 2026, 00:30")
        assert field.fault is not None


def test_an_hour_that_the_pcs_clock_skips_is_shown() -> None:
    set_zone("Europe/Berlin")
    skipped_at_pc = datetime(
        2027, 3, 14, 1, 30, tzinfo=UTC
    )  # 02:30 in Berlin; in New York 02:30 never comes that day
    assert planned_text(skipped_at_pc) == "Sun 14 Mar, 02:30"


def test_a_warranty_ends_with_the_shops_day() -> None:
    with time_machine.travel(datetime(2026, 11, 24, 12, 0, tzinfo=UTC), tick=False):
        assert warranty_text("2024-11-24", 24).endswith("out of warranty since 24 Nov 2026")
        set_zone(PC)
        assert warranty_text("2024-11-24", 24).endswith("in warranty")
