"""The dialog of a crash: what it says of what was typed, and that its report is what is copied and saved."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.conftest import MemoryDrafts
from orderflow_desk.domain.errors import FileTrouble
from orderflow_desk.gui.diagnostics.crash_dialog import LAST_TIME, CrashDialog
from orderflow_desk.gui.session.session import Session

REPORT = "Report\n  line <b>two</b>\n"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def dialog(session: Session, window: QWidget) -> CrashDialog:
    dialog = CrashDialog(session, "window", window)
    dialog.open()
    return dialog


def _press(dialog: QDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_was_typed_is_said_to_be_saved_once_it_is(
    session: Session, window: QWidget, drafts: MemoryDrafts, settle: Callable[[], None]
) -> None:
    session.autosave.keep("note", {"text": "half a sen"})
    session.autosave.flush()
    dialog = CrashDialog(session, "window", window)
    assert "being saved" in dialog.form.crash_saved.text()
    settle()
    assert dialog.form.crash_saved.text().startswith("✓ What you typed is saved")
    assert drafts.texts == {"note": {"text": "half a sen"}}


def test_a_disk_that_refuses_what_was_typed_is_told_as_such_until_it_takes_it(
    session: Session,
    window: QWidget,
    drafts: MemoryDrafts,
    settle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_key: str, _value: dict[str, Any]) -> None:
        raise FileTrouble("drafts", "No space left on device")

    monkeypatch.setattr(drafts, "write", refuse)
    session.autosave.keep("note", {"text": "half a sen"})
    session.autosave.flush()
    dialog = CrashDialog(session, "window", window)
    settle()
    assert "could not be saved" in dialog.form.crash_saved.text()
    monkeypatch.undo()
    session.autosave.keep("note", {"text": "half a sentence"})
    session.autosave.flush()
    settle()
    assert dialog.form.crash_saved.text().startswith("✓ What you typed is saved")


def test_nothing_can_be_copied_before_there_is_a_report_and_then_exactly_what_is_shown(
    dialog: CrashDialog,
) -> None:
    assert not dialog.form.crash_copy.isEnabled()
    assert not dialog.form.crash_save.isEnabled()
    dialog.set_report(REPORT)
    _press(dialog, "crash_copy")
    assert QGuiApplication.clipboard().text() == REPORT == dialog.form.crash_report.toPlainText()


def test_the_report_is_saved_where_it_is_wanted(
    dialog: CrashDialog, tmp_path: Path, settle: Callable[[], None]
) -> None:
    dialog.set_report(REPORT)
    _press(dialog, "crash_save")
    question = dialog.findChild(QFileDialog, "crash_file")
    question.fileSelected.emit(str(tmp_path / "report.txt"))
    settle()
    assert (tmp_path / "report.txt").read_bytes() == REPORT.encode()
    assert dialog.form.crash_done.text() == "Saved."
    question.close()


def test_a_place_where_it_cannot_be_saved_is_told(
    dialog: CrashDialog, tmp_path: Path, settle: Callable[[], None]
) -> None:
    (tmp_path / "file").touch()
    dialog.set_report(REPORT)
    dialog._save(str(tmp_path / "file" / "report.txt"))
    settle()
    assert "report.txt" in dialog.form.crash_done.text()


def test_the_enter_of_a_scan_does_not_close_it_and_escape_goes_on(dialog: CrashDialog) -> None:
    QTest.keyClicks(dialog.form.crash_report, "10482")
    QTest.keyClick(dialog.form.crash_report, Qt.Key.Key_Return)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_going_on_and_quitting_are_told_apart(qtbot: QtBot, session: Session, window: QWidget) -> None:
    quits: list[str] = []
    for name in ("crash_go_on", "crash_quit"):
        dialog = CrashDialog(session, "mail", window)
        dialog.quit_wanted.connect(lambda name=name: quits.append(name))
        dialog.open()
        _press(dialog, name)
        assert not dialog.isVisible()
    assert quits == ["crash_quit"]


def test_how_often_it_happened_is_said_from_the_second_time_on(dialog: CrashDialog) -> None:
    dialog.set_times(1)
    assert dialog.form.crash_times.isHidden()
    dialog.set_times(3)
    assert dialog.form.crash_times.text() == "It happened 3 times."


def test_of_the_last_run_it_says_so_and_offers_no_quit(session: Session, window: QWidget) -> None:
    dialog = CrashDialog(session, LAST_TIME, window)
    assert "last time" in dialog.form.crash_title.text()
    assert dialog.form.crash_quit.isHidden()


@pytest.mark.parametrize("where", ["window", "background", "mail", "thread", "interpreter", LAST_TIME])
def test_wherever_it_was_there_is_a_sentence_for_it(session: Session, window: QWidget, where: str) -> None:
    dialog = CrashDialog(session, where, window)
    assert dialog.form.crash_title.text()
    assert dialog.form.crash_meaning.text()


def test_the_log_can_be_opened_from_it(dialog: CrashDialog, settle: Callable[[], None]) -> None:
    _press(dialog, "crash_log")
    settle()
    log = dialog.findChild(QDialog, "log_dialog")
    assert log is not None
    assert log.isVisible()
    _press(log, "close_log")
    assert not log.isVisible()


def test_the_report_is_plain_text_that_nobody_edits(dialog: CrashDialog) -> None:
    view = dialog.findChild(QPlainTextEdit, "crash_report")
    assert view is not None
    assert view.isReadOnly()
