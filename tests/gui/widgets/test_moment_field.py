"""A date that may be empty: typed in several ways, chosen from a calendar, cleared by keyboard."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.gui.widgets.fields.moment_field import MomentField

AT_TEN = datetime(2026, 11, 24, 10, 0).astimezone(UTC)


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
    assert field.is_understood


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
    assert not field.is_understood


def test_it_is_cleared_by_keyboard(field: MomentField, qtbot: QtBot) -> None:
    field.set_moment(AT_TEN)
    field.line.selectAll()
    with qtbot.waitSignal(field.changed):
        QTest.keyClick(field.line, Qt.Key.Key_Delete)
    assert field.moment() is None
    assert field.is_understood


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
