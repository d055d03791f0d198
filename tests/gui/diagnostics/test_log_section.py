"""The log in the settings: the newest last, by level, copied with the versions of the program."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.errors import FileTrouble
from orderflow_desk.gui.diagnostics.log_model import LogModel
from orderflow_desk.gui.diagnostics.log_section import LogSection
from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.session.support import LogLine
from orderflow_desk.gui.settings.settings_page import SettingsPage

LEVELS = ("info", "warning", "error", "critical", "info")
START = datetime(2026, 11, 24, 14, 2, tzinfo=UTC)


def _line(number: int, level: str) -> LogLine:
    at = START + timedelta(seconds=number)
    return LogLine(
        at, level, "orderflow_desk.made.up", "mail worker", f"event {number}", "ValueError\n  a.py:1 in f"
    )


class FakeSupport:
    """A log in memory, which a test can make unreadable."""

    def __init__(self) -> None:
        self.lines = tuple(_line(number, level) for number, level in enumerate(LEVELS))
        self.trouble: FileTrouble | None = None

    def head(self) -> str:
        return "Orderflow Desk 9.9"

    def tail(self) -> tuple[LogLine, ...]:
        if self.trouble is not None:
            raise self.trouble
        return self.lines

    def last_death(self) -> str:
        return ""


@pytest.fixture
def support(session: Session) -> FakeSupport:
    session.support = support = FakeSupport()
    return support


@pytest.fixture
def section(qtbot: QtBot, session: Session, support: FakeSupport, settle: Callable[[], None]) -> LogSection:
    section = LogSection(session)
    qtbot.addWidget(section)
    section.resize(1000, 600)
    section.show()
    settle()
    return section


def _events(section: LogSection) -> list[str]:
    model = section.model
    return [line.event for row in range(model.rowCount()) if (line := model.line_at(row)) is not None]


def test_the_newest_line_is_the_last_and_in_sight(section: LogSection) -> None:
    assert _events(section) == [f"event {number}" for number in range(5)]
    last = section.model.index(4, 0)
    assert section.form.log_lines.viewport().rect().contains(section.form.log_lines.visualRect(last).center())


@pytest.mark.parametrize(("level", "count"), [("debug", 5), ("warning", 3), ("error", 2)])
def test_the_level_chooses_what_is_shown_and_copied(section: LogSection, level: str, count: int) -> None:
    box = section.form.log_level
    box.setCurrentIndex(box.findData(level))
    box.activated.emit(box.currentIndex())
    assert len(_events(section)) == count
    assert section.form.log_state.text() == f"{count} lines"
    section.form.log_copy.click()
    assert QGuiApplication.clipboard().text().count("orderflow_desk.made.up") == count


def test_what_is_copied_begins_with_the_versions_and_is_plain_text(section: LogSection) -> None:
    QTest.mouseClick(section.form.log_copy, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[:4] == [
        "Orderflow Desk 9.9",
        "",
        "2026-11-24 14:02:00 info orderflow_desk.made.up [mail worker] event 0",
        "    ValueError",
    ]


def test_a_chosen_line_is_shown_whole(section: LogSection) -> None:
    assert section.form.log_whole.isHidden()
    section.form.log_lines.selectRow(2)
    assert section.form.log_whole.toPlainText().endswith("event 2\n    ValueError\n      a.py:1 in f")


def test_reading_again_shows_what_came_since(
    section: LogSection, support: FakeSupport, settle: Callable[[], None]
) -> None:
    support.lines = (*support.lines, _line(99, "warning"))
    section.form.log_refresh.click()
    settle()
    assert _events(section)[-1] == "event 99"


def test_a_log_that_cannot_be_read_says_why(
    section: LogSection, support: FakeSupport, settle: Callable[[], None]
) -> None:
    support.trouble = FileTrouble("the log", "Permission denied")
    section.form.log_refresh.click()
    settle()
    assert "Permission denied" in section.form.log_state.text()


def test_the_model_is_one_that_qt_accepts(theme: Theme, qtbot: QtBot) -> None:
    model = LogModel(theme)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_lines(FakeSupport().lines)
    model.show_from("error")
    model.show_from("debug")
    assert model.rowCount() == 5


def test_everybody_reaches_it_in_the_settings(
    qtbot: QtBot, session: Session, support: FakeSupport, settle: Callable[[], None]
) -> None:
    page = SettingsPage(session)
    qtbot.addWidget(page)
    page.show()
    page.show_section("log")
    settle()
    section = page.section("log")
    assert isinstance(section, LogSection)
    assert len(_events(section)) == 5
