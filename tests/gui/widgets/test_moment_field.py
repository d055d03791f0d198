"""A date that may be empty: typed in several ways, chosen from a calendar, cleared by keyboard."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from orderflow_desk.gui.widgets.fields.moment_field import MomentField

AT_TEN = datetime(2026, 11, 24, 10, 0).astimezone(UTC)
NOW = datetime(2026, 11, 20, 8, 30).astimezone()


@pytest.fixture(autouse=True)
def on_a_friday_in_november() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


def words_below(field: MomentField) -> str:
    label = field.findChild(QLabel, "reading")
    assert label is not None
    return label.text() if label.isVisible() else ""


def keep_button(field: MomentField) -> QPushButton:
    button = field.findChild(QPushButton, "keep_date")
    assert button is not None
    return button


@pytest.fixture
def field(qtbot: QtBot) -> MomentField:
    field = MomentField()
    field.setObjectName("shop_date")
    field.setAccessibleName("Shop date")
    qtbot.addWidget(field)
    field.show()
    return field


def test_it_is_empty_at_first(field: MomentField) -> None:
    assert field.moment() is None
    assert field.fault is None


@pytest.mark.parametrize(
    "typed", ["24.11.2026 10:00", "24.11.2026 10", "2026-11-24 10:00", "24 Nov 2026, 10:00", "24.11.26 10.00"]
)
def test_it_takes_a_date_as_people_write_it(field: MomentField, typed: str) -> None:
    QTest.keyClicks(field.line, typed)
    assert field.moment() == AT_TEN
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert field.text() == "Tue 24 Nov 2026, 10:00"
    assert field.moment() == AT_TEN


def test_a_date_without_a_time_is_nine_in_the_morning(field: MomentField) -> None:
    QTest.keyClicks(field.line, "24.11.2026")
    moment = field.moment()
    assert moment is not None
    assert moment.astimezone().hour == 9


def test_what_is_not_understood_stays_as_it_was_typed(field: MomentField) -> None:
    QTest.keyClicks(field.line, "some day")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert field.text() == "some day"
    assert field.moment() is None
    assert field.fault == "not_a_time"


def test_it_is_cleared_by_keyboard(field: MomentField, qtbot: QtBot) -> None:
    field.set_moment(AT_TEN)
    field.line.selectAll()
    with qtbot.waitSignal(field.changed):
        QTest.keyClick(field.line, Qt.Key.Key_Delete)
    assert field.moment() is None
    assert field.fault is None


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_day_of_the_calendar_keeps_the_time(field: MomentField, qtbot: QtBot) -> None:
    field.set_moment(AT_TEN)
    assert field.findChild(QCalendarWidget) is None  # made when it is first opened
    field.open_calendar()
    calendar = field.findChild(QCalendarWidget)
    assert calendar is not None
    with qtbot.waitSignal(field.changed):
        calendar.clicked.emit(QDate(2026, 11, 26))
    assert field.text() == "Thu 26 Nov 2026, 10:00"


def test_who_cannot_see_the_field_hears_its_name(field: MomentField) -> None:
    assert field.line.accessibleName() == "Shop date"
    assert field.line.objectName() == "shop_date_line"


@pytest.mark.parametrize(
    ("country", "typed", "shown"),
    [
        (QLocale.Country.UnitedStates, "12/03/2026", "Thu 3 Dec 2026, 09:00 · in 13 days"),
        (QLocale.Country.UnitedKingdom, "12/03/2027", "Fri 12 Mar 2027, 09:00 · in 112 days"),
        (QLocale.Country.UnitedStates, "11/24/2026 4pm", "Tue 24 Nov 2026, 16:00 · in 4 days"),
        (QLocale.Country.UnitedKingdom, "tomorrow", "Sat 21 Nov 2026, 09:00 · tomorrow"),
        (QLocale.Country.UnitedKingdom, "today", "Fri 20 Nov 2026, 09:00 · today"),
    ],
)
@pytest.mark.usefixtures("locale")
def test_a_date_is_read_in_the_order_of_the_country_and_said_in_words_before_it_counts(
    field: MomentField, country: QLocale.Country, typed: str, shown: str
) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, country))
    QTest.keyClicks(field.line, typed)
    assert words_below(field) == shown
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert shown.startswith(field.text())
    assert words_below(field) == "", "the line itself says it now"


def test_what_is_shown_is_the_moment_to_the_second_until_it_is_typed_anew(field: MomentField) -> None:
    to_the_second = AT_TEN + timedelta(seconds=42)
    field.set_moment(to_the_second)
    assert field.moment() == to_the_second
    field.set_text("24.11. 10:00")
    assert field.moment() == AT_TEN


@pytest.mark.parametrize(
    ("typed", "fault"), [("19.11.2026 10:00", "in_the_past"), ("24.11.2028 10:00", "far_ahead")]
)
def test_an_unlikely_date_counts_once_it_is_confirmed(
    field: MomentField, qtbot: QtBot, typed: str, fault: str
) -> None:
    QTest.keyClicks(field.line, typed)
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert (field.text(), field.fault) == (typed, fault)
    assert keep_button(field).isVisible()
    with qtbot.waitSignals([field.changed, field.confirmed]):
        QTest.mouseClick(keep_button(field), Qt.MouseButton.LeftButton)
    assert field.fault is None
    assert field.moment() is not None
    assert not keep_button(field).isVisible()


def test_a_likely_date_is_not_asked_about(field: MomentField) -> None:
    QTest.keyClicks(field.line, "24.11. 10:00")
    assert field.fault is None
    assert not keep_button(field).isVisible()


def test_a_date_of_long_ago_that_stands_in_the_order_is_not_asked_about(field: MomentField) -> None:
    field.set_moment(datetime(2019, 5, 4, 10, tzinfo=UTC))
    assert field.fault is None


def test_a_time_alone_belongs_to_the_day_that_stood_there(field: MomentField) -> None:
    field.set_moment(AT_TEN)
    field.line.selectAll()
    QTest.keyClicks(field.line, "14:30")
    assert field.moment() == AT_TEN + timedelta(hours=4, minutes=30)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_day_of_the_calendar_in_the_past_is_asked_about(field: MomentField) -> None:
    field.open_calendar()
    calendar = field.findChild(QCalendarWidget)
    assert calendar is not None
    calendar.clicked.emit(QDate(2026, 11, 18))
    assert words_below(field) == "Wed 18 Nov 2026, 09:00 · 2 days ago"
    assert field.fault == "in_the_past"
