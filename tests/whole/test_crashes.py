"""Crashes in every part of the program: one calm dialog, what was typed is kept, and nobody's data is told anywhere."""

import json
import logging
import os
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QWidget

from orderflow_desk.app.diagnostics import hooks
from orderflow_desk.app.diagnostics.logs import FILE_NAME, Log
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import OrderKind
from orderflow_desk.domain.orders.order import Contact, Intake, InternalNote, Item, PublicNote
from orderflow_desk.gui.diagnostics.crash_dialog import CrashDialog
from orderflow_desk.services.desk import Desk
from support.shops.orders import new_id, step
from support.window.driving import Driver

pytestmark = pytest.mark.logs
SOURCES = Path(__file__).parents[2] / "src"
# One for every field of an order, and for what else people type.
CANARIES = {
    name: f"Canary{number}{name}"
    for number, name in enumerate(
        ("name", "item", "serial", "fault", "accessories", "condition", "visit", "internal", "public", "reason", "search", "half", "secret")
    )
}  # fmt: skip
ADDRESS, PHONE = "canary.jana@canary.example", "+420 601 987 654"
REVEALING = (*CANARIES.values(), "canary", "601987654", "601 987 654", "+420601")


@pytest.fixture
def log(home: Path) -> Iterator[Log]:
    folder = home / "log"
    folder.mkdir(parents=True)
    log = Log(folder)
    log.begin()
    yield log
    log.close()


@pytest.fixture
def hooked(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program's own hooks in the place of the test runner's, which would take each crash for a failed test."""
    monkeypatch.setattr(sys, "excepthook", hooks._on_uncaught)
    monkeypatch.setattr(threading, "excepthook", hooks._on_thread)
    monkeypatch.setattr(sys, "unraisablehook", hooks._on_unraisable)


@pytest.fixture
def driver(started: Callable[[str], Driver], shop_url: str, log: Log, hooked: None) -> Driver:
    from dataclasses import replace

    driver = started(shop_url).ready()
    driver.desk.shop.change(replace(driver.desk.shop.read(), is_first_start_done=True))
    return driver


def _order_full_of_canaries(desk: Desk) -> int:
    intake = Intake(
        Contact(CANARIES["name"], ADDRESS, PHONE),
        Item(CANARIES["item"], CANARIES["serial"]),
        fault=CANARIES["fault"],
        accessories=CANARIES["accessories"],
        condition=CANARIES["condition"],
        contact_confirmed=True,
        kind=OrderKind.FIELD_VISIT,
        visit_address=CANARIES["visit"],
    )
    order_id = desk.intake.take_in(intake, action_id=new_id()).order_id
    step(desk, order_id, Status.SCHEDULED, note=InternalNote(CANARIES["internal"]))
    desk.notes.add(order_id, note=PublicNote(CANARIES["public"]), action_id=new_id())
    return order_id


def _fall(*carried: object) -> NoReturn:
    local = (*CANARIES.values(), ADDRESS, PHONE, carried)
    assert local
    try:
        {}[ADDRESS]
    except KeyError as error:
        raise ValueError(f"{ADDRESS} {CANARIES['secret']}", *CANARIES.values(), carried) from error


def _dialog(driver: Driver) -> CrashDialog:
    def shown() -> list[CrashDialog]:
        return [one for one in driver.window.findChildren(CrashDialog) if one.isVisible()]

    driver.wait(lambda: bool(shown()))
    (dialog,) = shown()
    driver.wait(lambda: dialog.has_report)
    driver.rest()
    return dialog


def _in_a_slot(driver: Driver, order_id: int) -> None:
    QTimer.singleShot(0, driver.window, lambda: _fall(driver.desk.lookup.order))


def _in_a_background_job(driver: Driver, order_id: int) -> None:
    desk = driver.desk
    driver.program.background.run(lambda: _fall(desk.lookup.order(order_id)))


def _in_an_answer(driver: Driver, order_id: int) -> None:
    desk = driver.desk
    driver.program.background.run(lambda: desk.lookup.order(order_id), done=_fall)


def _in_a_service(driver: Driver, order_id: int) -> None:
    """Let a service fail over a statement that carries what was typed."""
    desk = driver.desk

    def act() -> None:
        with desk._store.writing() as conn:
            conn.exec_driver_sql(
                "INSERT INTO customers (name, email, no_such_column) VALUES (?, ?, ?)",
                (CANARIES["name"], ADDRESS, 1),
            )

    driver.program.background.run(act)


def _in_the_mail_worker(driver: Driver, order_id: int) -> None:
    workers = driver.program._workers
    assert workers is not None
    mail_worker = workers.mail_worker
    mail_worker._outbox = _Falling()
    mail_worker.wake()


def _in_a_thread_of_its_own(driver: Driver, order_id: int) -> None:
    thread = threading.Thread(target=_fall, args=(ADDRESS,), name="worker")
    thread.start()
    thread.join()


def _in_the_interpreter(driver: Driver, order_id: int) -> None:
    _Unraisable()


class _Falling:
    """An outbox that has a bug."""

    def next_due_in(self) -> float:
        _fall(ADDRESS)


class _Unraisable:
    def __repr__(self) -> str:
        return ADDRESS

    def __del__(self) -> None:
        _fall(ADDRESS)


PLACES = (
    _in_a_slot,
    _in_a_background_job,
    _in_an_answer,
    _in_a_service,
    _in_the_mail_worker,
    _in_a_thread_of_its_own,
    _in_the_interpreter,
)


@pytest.mark.parametrize("crash", PLACES, ids=lambda crash: crash.__name__.strip("_"))
def test_wherever_it_crashes_neither_report_nor_log_tells_anybodys_data(
    driver: Driver,
    log: Log,
    home: Path,
    crash: Callable[[Driver, int], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    order_id = _order_full_of_canaries(driver.desk)
    driver.program.session.order_wanted.emit(order_id)
    driver.rest()
    driver.type_into("note", CANARIES["half"])
    driver.type_into("search", CANARIES["search"])
    driver.rest()
    crash(driver, order_id)
    report = _dialog(driver).form.crash_report.toPlainText()
    log.close()
    logged = (home / "log" / FILE_NAME).read_text("utf-8")
    said = capsys.readouterr().err
    for text in (report, logged, said):
        assert [one for one in REVEALING if one.lower() in text.lower()] == []
    assert "Error" in report
    assert "Error" in logged
    assert str(Path.home()) not in report + logged
    assert f"{home}" not in report + logged


def test_the_report_says_where_it_was_on_what_and_what_was_asked_before(driver: Driver) -> None:
    driver.program.session.commands.of("refresh").trigger()
    QTimer.singleShot(0, driver.window, _fall)
    report = _dialog(driver).form.crash_report.toPlainText()
    for words in ("Python 3", "Qt 6", "SQLite 3", "journal mode", "schema 0", "window, thread MainThread"):
        assert words in report
    assert "ValueError\n" in report
    assert "in _fall" in report
    assert "caused by KeyError" in report
    assert "action refresh" in report


def test_our_own_source_lines_stand_in_the_report(driver: Driver) -> None:
    driver.program.background.run(_fall)
    assert "job.value = job.call()" in _dialog(driver).form.crash_report.toPlainText()


def test_a_thousand_crashes_of_one_kind_are_one_dialog_that_counts_them(driver: Driver) -> None:
    for _ in range(1000):
        QTimer.singleShot(0, driver.window, _fall)
    dialog = _dialog(driver)
    driver.wait(lambda: "1000" in dialog.form.crash_times.text().replace(",", "").replace(" ", ""))
    assert len(driver.window.findChildren(CrashDialog)) == 1
    driver.wait(lambda: "1000 times" in dialog.form.crash_report.toPlainText())


def test_another_crash_meanwhile_is_added_to_the_report(driver: Driver) -> None:
    QTimer.singleShot(0, driver.window, _fall)
    dialog = _dialog(driver)
    driver.program.background.run(lambda: {}["x"])
    driver.wait(lambda: "background, thread data-0" in dialog.form.crash_report.toPlainText())
    assert "window, thread MainThread" in dialog.form.crash_report.toPlainText()


def test_after_going_on_the_same_crash_is_only_counted_and_a_new_one_is_shown(driver: Driver) -> None:
    QTimer.singleShot(0, driver.window, _fall)
    _dialog(driver).accept()
    driver.rest()
    toasts: list[str] = []
    driver.program.session.toasted.connect(lambda toast: toasts.append(toast.words(1)))
    for _ in range(5):
        QTimer.singleShot(0, driver.window, _fall)
    driver.wait(lambda: bool(toasts))
    driver.rest()
    assert len(toasts) == 1
    assert not [one for one in driver.window.findChildren(CrashDialog) if one.isVisible()]
    driver.program.background.run(lambda: {}["x"])
    assert "6 times" in _dialog(driver).form.crash_report.toPlainText()


def test_what_was_typed_is_on_the_disk_when_the_dialog_says_so(driver: Driver, home: Path) -> None:
    order_id = _order_full_of_canaries(driver.desk)
    driver.program.session.order_wanted.emit(order_id)
    driver.rest()
    driver.program.session.autosave._timer.setInterval(60_000)  # the pause in the typing never comes
    driver.type_into("note", "half a sen")
    assert not driver.program.session.autosave.is_settled
    QTimer.singleShot(0, driver.window, _fall)
    dialog = _dialog(driver)
    driver.wait(lambda: dialog.form.crash_saved.text().startswith("✓"))
    kept = [json.loads(path.read_text()) for path in (home / "data").rglob("drafts/*.json")]
    assert any("half a sen" in str(one) for one in kept)


def test_a_dialog_that_itself_crashes_is_not_tried_again(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(CrashDialog, "set_report", _fall)
    monkeypatch.setattr(CrashDialog, "set_times", _fall)
    toasts: list[str] = []
    driver.program.session.toasted.connect(lambda toast: toasts.append(toast.words(1)))
    driver.program.background.run(lambda: {}["x"])
    driver.wait(lambda: bool(toasts))
    driver.rest()
    assert "log" in toasts[0]


def test_quitting_from_the_dialog_closes_the_program(driver: Driver) -> None:
    ended: list[bool] = []
    driver.program.ended.connect(lambda: ended.append(True))
    QTimer.singleShot(0, driver.window, _fall)
    _dialog(driver).form.crash_quit.click()
    driver.wait(lambda: bool(ended))


def test_a_stuck_background_does_not_keep_the_report_away(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    from orderflow_desk.gui.session.background import Lane

    gate = threading.Event()
    for _ in range(2):
        driver.program.background.run(lambda: gate.wait(20), lane=Lane.SLOW)
    QTimer.singleShot(0, driver.window, _fall)
    driver.wait(lambda: any(one.has_report for one in driver.window.findChildren(CrashDialog)))
    gate.set()


def test_an_expected_trouble_is_no_crash(driver: Driver) -> None:
    from orderflow_desk.domain.errors import NoSuchOrder

    def refuse() -> NoReturn:
        raise NoSuchOrder(1)

    driver.program.background.run(refuse)
    driver.rest()
    assert driver.window.findChildren(CrashDialog) == []


def _run(home: Path, code: str) -> subprocess.CompletedProcess[str]:
    words = f"""
        import os, sys
        from pathlib import Path
        from orderflow_desk.app.diagnostics.logs import start_log
        home = Path({str(home)!r})
        start_log(home / "log")
    """
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(words) + textwrap.dedent(code)],
        check=False, capture_output=True, text=True, timeout=60, env={**os.environ, "PYTHONPATH": str(SOURCES)},
    )  # fmt: skip


def test_a_process_that_dies_hard_is_told_of_at_the_next_start(
    started: Callable[[str], Driver], home: Path, shop_url: str, log: Log
) -> None:
    died = _run(home, "import faulthandler; faulthandler._sigsegv()")
    assert died.returncode != 0
    driver = started(shop_url).ready()
    dialog = _dialog(driver)
    assert "last time" in dialog.form.crash_title.text()
    assert "Segmentation fault" in dialog.form.crash_report.toPlainText()
    dialog.accept()
    assert list((home / "log").glob(hooks.DEATH_FILES)) == []


def test_a_process_that_ends_as_it_should_leaves_no_trace_of_a_death(home: Path) -> None:
    assert _run(home, "").returncode == 0
    assert [path.name for path in (home / "log").iterdir()] == [FILE_NAME]


def test_what_nobody_caught_stands_in_the_log_and_on_standard_error_without_its_message(home: Path) -> None:
    done = _run(home, f"raise ValueError({ADDRESS!r})")
    logged = (home / "log" / FILE_NAME).read_text("utf-8")
    assert "ValueError" in logged
    assert "ValueError" in done.stderr
    assert ADDRESS not in logged + done.stderr


def test_when_qt_gives_up_what_was_typed_is_rescued_and_the_log_is_written(home: Path) -> None:
    code = f"""
        from PySide6.QtCore import QCoreApplication, qFatal
        from orderflow_desk.app.diagnostics import hooks
        app = QCoreApplication([])
        hooks.LAST_WORDS.append(lambda: (home / "rescued").touch())
        qFatal("QThing::method: {ADDRESS}")
    """
    done = _run(home, code)
    assert done.returncode != 0
    assert (home / "rescued").exists()
    logged = (home / "log" / FILE_NAME).read_text("utf-8")
    assert "QThing::method" in logged
    assert ADDRESS not in logged + done.stderr
    (death,) = (home / "log").glob(hooks.DEATH_FILES)
    assert "Abort" in death.read_text()


def test_the_keeper_rescues_what_was_touched_on_the_spot(driver: Driver, home: Path) -> None:
    from whole.conftest import unguarded

    driver.program.session.autosave.keep("note", {"text": "last words"})
    with unguarded():
        driver.program.session.autosave.rescue()
    kept = [path.read_text() for path in (home / "data").rglob("drafts/*.json")]
    assert any("last words" in text for text in kept)


def test_the_log_is_shown_by_its_command_even_while_nobody_is_signed_in(driver: Driver) -> None:
    logging.getLogger("orderflow_desk.whole").warning("seen in the window")
    driver.program.session.commands.of("sign_out").trigger()
    driver.wait(lambda: driver.window.place == "sign_in")
    driver.program.session.commands.of("show_log").trigger()
    driver.rest()
    dialog = driver.dialog()
    assert isinstance(dialog, QDialog)
    section = dialog.findChild(QWidget, "log_section")
    assert "seen in the window" in section.model.text
    dialog.accept()
