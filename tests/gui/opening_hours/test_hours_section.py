"""The opening hours are written down by keyboard alone, and said at once where they cannot be so."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDateEdit, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.opening_hours.week import CLOSED, HoursFault, Week, read_spans
from orderflow_desk.domain.people import Role
from orderflow_desk.gui.opening_hours.messages import FAULTS
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.settings.settings_page import SettingsPage
from orderflow_desk.gui.words.shop_time import set_zone, today
from orderflow_desk.gui.words.when import hours_line
from orderflow_desk.services.desk import Desk
from support.mail.fake_mail_account import FakeMailAccount
from support.shops.databases import take_on
from support.shops.real_shop import Hands, enter

USUAL = "9–12, 13–18"


def week(usual: str, saturday: str = "") -> Week:
    return (*(read_spans(usual, day) for day in range(5)), read_spans(saturday, 5), ())


@pytest.fixture
def hands(qtbot: QtBot, closed_session: Session, shop: Desk) -> Iterator[Hands]:
    closed_session.mail_account = FakeMailAccount()
    set_zone(shop.shop.read().time_zone)
    enter(closed_session, shop)
    made = Hands(qtbot, closed_session, shop, SettingsPage(closed_session))
    made.page.show_section("hours")
    made.idle()
    yield made
    made.idle()


def _line(hands: Hands, weekday: int) -> QLineEdit:
    return hands.find(QLineEdit, f"hours_{weekday}")


def _write(hands: Hands, weekday: int, text: str) -> None:
    field = _line(hands, weekday)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def test_a_week_is_written_and_saved_by_keyboard(hands: Hands) -> None:
    hands.page.activateWindow()
    _write(hands, 0, "9-12, 13-18")
    QTest.keyClick(_line(hands, 0), Qt.Key.Key_Return)
    hands.idle()
    assert _line(hands, 0).text() == USUAL
    assert QApplication.focusWidget() is _line(hands, 1)
    hands.press("repeat_monday")
    _write(hands, 5, "9-12")
    QTest.keyClick(_line(hands, 5), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hands.idle()
    (kept,) = hands.desk.opening_hours.all()
    assert (kept.since, kept.week) == (today(), week(USUAL, "9-12"))
    assert "Mon–Fri 9–12, 13–18 · Sat 9–12" in hands.find(QLabel, "hours_shown").text()
    assert hands.find(QLabel, "hours_state").text() == "Saved"


def test_what_cannot_be_so_is_said_at_its_day_and_nothing_is_kept(hands: Hands) -> None:
    _write(hands, 0, "9-12")
    _write(hands, 2, "12-9")
    hands.press("save_hours")
    fault = hands.find(QLabel, "hours_2_fault")
    assert not fault.isHidden()
    assert "Wednesday: 12–9 ends before it begins." in fault.text()
    assert hands.desk.opening_hours.all() == ()
    _write(hands, 2, "9-12")
    assert fault.isHidden()


def test_a_day_that_is_left_says_at_once_that_it_is_no_time(hands: Hands) -> None:
    hands.page.activateWindow()
    _write(hands, 3, "nine to five")
    QTest.keyClick(_line(hands, 3), Qt.Key.Key_Tab)
    hands.idle()
    assert "is no time from – to" in hands.find(QLabel, "hours_3_fault").text()
    assert QApplication.focusWidget() is not _line(hands, 3)


def test_hours_to_come_are_shown_and_can_be_removed(hands: Hands) -> None:
    later = today() + timedelta(days=30)
    hands.session.feed.announce(hands.desk.opening_hours.change(week(USUAL), since=today()))
    hands.idle()
    assert _line(hands, 4).text() == USUAL
    _write(hands, 4, "9-13")
    hands.find(QDateEdit, "hours_since").setDate(QDate(later))
    hands.press("save_hours")
    assert [one.since for one in hands.desk.opening_hours.all()] == [today(), later]
    assert _line(hands, 4).text() == USUAL  # what holds today
    hands.press(f"remove_hours_{later}")
    assert [one.since for one in hands.desk.opening_hours.all()] == [today()]


def test_a_day_that_is_over_is_refused_in_words(hands: Hands) -> None:
    hands.desk.opening_hours.change(week(USUAL), since=date(2020, 1, 1))
    _write(hands, 0, "9-13")
    hands.find(QDateEdit, "hours_since").setDate(QDate(2021, 1, 1))
    hands.press("save_hours")
    assert "cannot change on 1 Jan 2021" in hands.find(QLabel, "hours_fault").text()


def test_what_is_typed_stays_while_somebody_else_saves(hands: Hands) -> None:
    _write(hands, 1, "10-11")
    hands.session.feed.announce(hands.desk.opening_hours.change(week(USUAL), since=today()))
    hands.idle()
    assert _line(hands, 1).text() == "10-11"


def test_who_may_not_change_them_reads_them(hands: Hands) -> None:
    hands.desk.opening_hours.change(week(USUAL), since=today())
    take_on(hands.desk, login="petr", name="Petr", role=Role.TECHNICIAN, password="long enough")
    hands.session.leave()
    hands.session.enter(hands.desk.people.sign_in("petr", "long enough"))
    hands.idle()
    assert _line(hands, 0).isReadOnly()
    assert hands.find(QPushButton, "save_hours").isHidden()


def test_each_fault_has_its_words() -> None:
    assert FAULTS.keys() == set(HoursFault)


@pytest.mark.parametrize(
    ("language", "said"), [("en_GB", "Mon–Fri 9–12:30 · Sat 9–24"), ("de_DE", "Mo–Fr 9–12:30 · Sa 9–24")]
)
def test_hours_are_said_in_the_language_of_the_window(qtbot: QtBot, language: str, said: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        assert hours_line(week("9-12:30", "9-24")) == said
        assert (hours_line(None), hours_line(CLOSED)) == ("", "")
    finally:
        QLocale.setDefault(before)
