"""The log: one JSON object a line, in files that rotate, without what anybody typed."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from orderflow_desk.app.diagnostics import logs
from orderflow_desk.app.diagnostics.logbook import LINES_AT_MOST, Logbook
from orderflow_desk.app.diagnostics.logs import FILE_NAME, Log, line_of
from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble, FileTrouble, MailFault, MailTrouble

CANARY = "canary.jana@example.net"
_ours = logging.getLogger("orderflow_desk.made.up")
_foreign = logging.getLogger("somebody.else")
pytestmark = pytest.mark.logs


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    level = logging.getLogger().level
    logging.getLogger().setLevel(logging.INFO)
    log = Log(tmp_path)
    yield log
    log.close()
    logging.getLogger().setLevel(level)


@pytest.fixture
def book(tmp_path: Path) -> Logbook:
    return Logbook(tmp_path, lambda: None)


def _lines(log: Log, folder: Path) -> list[dict[str, object]]:
    log.close()
    return [json.loads(line) for line in (folder / FILE_NAME).read_text("utf-8").splitlines()]


def _stumble() -> None:
    try:
        int(CANARY)
    except ValueError:
        _ours.exception("stumbled")


def test_a_line_says_when_how_grave_who_where_and_what(log: Log, tmp_path: Path) -> None:
    _ours.info("taken down in %.2f s", 1.234, extra={"fields": {"threads": 3}})
    (line,) = _lines(log, tmp_path)
    assert str(line.pop("time")).endswith("+00:00")
    assert line == {
        "level": "info",
        "logger": "orderflow_desk.made.up",
        "thread": "MainThread",
        "event": "taken down in 1.23 s",
        "fields": {"threads": 3},
    }


def test_what_arguments_carry_is_left_out_and_slugs_and_numbers_are_kept(log: Log, tmp_path: Path) -> None:
    _ours.info("a text: %s, a path: %s", CANARY, Path("/somewhere/canary"))
    _ours.info("cannot be opened: %s", DatabaseTrouble(DatabaseFault.LOCKED, CANARY))
    _ours.info("refused: %s", MailTrouble(MailFault.LOGIN_REFUSED, "login", 535, CANARY))
    _ours.info("an error: %s", ValueError(CANARY))
    _ours.info("a list: %r", [CANARY])
    events = [line["event"] for line in _lines(log, tmp_path)]
    assert events[1:4] == [
        "cannot be opened: DatabaseTrouble(fault=locked)",
        "refused: MailTrouble(fault=login_refused, code=535)",
        "an error: ValueError",
    ]
    assert "canary" not in (tmp_path / FILE_NAME).read_text("utf-8").lower()


def test_a_call_with_too_few_arguments_still_has_its_line() -> None:
    record = logging.makeLogRecord({"name": "orderflow_desk.x", "msg": "%s and %s", "args": (CANARY,)})
    assert json.loads(line_of(record))["event"] == "%s and %s"


def test_others_are_heard_from_a_warning_on_and_their_words_are_left_out(log: Log, tmp_path: Path) -> None:
    _foreign.info("%s", CANARY)
    _foreign.warning(f"already put together: {CANARY}")
    (line,) = _lines(log, tmp_path)
    assert (line["logger"], line["level"]) == ("somebody.else", "warning")
    assert (
        line["fields"]["function"] == "test_others_are_heard_from_a_warning_on_and_their_words_are_left_out"
    )
    assert CANARY not in str(line)


def test_an_error_stands_there_with_its_places_and_without_its_message(log: Log, tmp_path: Path) -> None:
    _stumble()
    (line,) = _lines(log, tmp_path)
    assert line["error"][0]["kind"] == "ValueError"
    assert "test_log_lines.py" in line["error"][0]["places"][0]
    assert CANARY not in str(line)


def test_a_fault_that_repeats_a_thousand_times_takes_four_lines(log: Log, tmp_path: Path) -> None:
    for _ in range(1000):
        _stumble()
    assert [line.get("fields") for line in _lines(log, tmp_path)] == [
        None,
        {"times": 10},
        {"times": 100},
        {"times": 1000},
    ]


def test_the_files_rotate_and_only_a_few_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Logbook
) -> None:
    monkeypatch.setattr(logs, "_SIZE", 2000)
    log = Log(tmp_path)
    for number in range(100):
        _ours.warning("number %d", number)
    log.close()
    files = sorted(path.name for path in tmp_path.iterdir())
    assert files == [FILE_NAME, *(f"{FILE_NAME}.{number}" for number in (1, 2, 3))]
    assert all((tmp_path / name).stat().st_size <= 2000 for name in files)
    assert book.tail()[-1].event == "number 99"


def test_reading_gives_the_last_lines_newest_last_across_two_files(tmp_path: Path, book: Logbook) -> None:
    def line(number: int) -> str:
        whole = {"time": "2026-11-24T14:02:00+00:00", "level": "info", "logger": "x", "thread": "t"}
        return json.dumps({**whole, "event": str(number)}) + "\n"

    (tmp_path / f"{FILE_NAME}.1").write_text("".join(map(line, range(2500))))
    (tmp_path / FILE_NAME).write_text("".join(map(line, range(2500, 2600))))
    events = [int(one.event) for one in book.tail()]
    assert events == list(range(2600 - LINES_AT_MOST, 2600))


def test_lines_that_cannot_be_understood_are_passed_over(tmp_path: Path, book: Logbook) -> None:
    good = {
        "time": "2026-11-24T14:02:00+00:00",
        "level": "info",
        "logger": "x",
        "thread": "t",
        "event": "good",
    }
    rows = (
        b"2026-11-24 INFO an older form",
        b"\xff\xfe",
        b"[1]",
        b"7",
        json.dumps(good).encode(),
        b'{"time": "2026',
    )
    (tmp_path / FILE_NAME).write_bytes(b"\n".join(rows))
    assert [line.event for line in book.tail()] == ["good"]


def test_a_log_that_does_not_exist_is_empty_and_one_that_cannot_be_read_says_so(
    tmp_path: Path, book: Logbook
) -> None:
    assert book.tail() == ()
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(FileTrouble):
        book.tail()


def test_a_run_that_died_is_told_once_without_folders_of_this_pc(
    log: Log, tmp_path: Path, book: Logbook
) -> None:
    dump = (
        "Fatal Python error: Segmentation fault\n\nCurrent thread 0x00007f2 (most recent call first):\n"
        '  File "/somewhere/canary/script.py", line 7 in fall\n'
        f"  something that nobody knows: {CANARY}\n"
        f"Extension modules: canary (total: 1)\n"
    )
    (tmp_path / "death-1-1.txt").write_text(dump)
    report = book.last_death()
    assert "Segmentation fault" in report
    assert "…/script.py:7 in fall" in report
    assert "canary" not in report
    assert book.last_death() == ""
    assert "an earlier run ended unexpectedly" in str(_lines(log, tmp_path))


def test_the_empty_file_of_another_living_process_is_left_alone(tmp_path: Path, book: Logbook) -> None:
    other = tmp_path / "death-2-2.txt"
    other.touch()
    assert book.last_death() == ""
    assert other.exists()
