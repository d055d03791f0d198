"""What people type is kept: at once in memory, soon on the disk, and into the next run."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.errors import FileTrouble
from orderflow_desk.gui.session.background import Background
from orderflow_desk.gui.session.keeper import Keeper


class Disk:
    """Texts in memory, with a list of what was written."""

    def __init__(self) -> None:
        self.texts: dict[str, dict[str, Any]] = {}
        self.writes: list[tuple[str, Any]] = []
        self.is_full = False

    def read_all(self) -> dict[str, dict[str, Any]]:
        return dict(self.texts)

    def write(self, key: str, value: dict[str, Any]) -> None:
        if self.is_full:
            raise FileTrouble(key, "disk full")
        self.texts[key] = value
        self.writes.append((key, value))

    def delete(self, key: str) -> None:
        self.texts.pop(key, None)


def test_what_is_kept_can_be_recalled_at_once(background: Background) -> None:
    keeper = Keeper(background, Disk())
    keeper.keep("note/7", {"text": "motor"})
    assert keeper.recall("note/7") == {"text": "motor"}
    assert keeper.recall("note/8") is None


def test_fast_typing_is_written_once(qtbot: QtBot, background: Background) -> None:
    disk = Disk()
    keeper = Keeper(background, disk)
    for length in range(1, 6):
        keeper.keep("note/7", {"text": "motor"[:length]})
    qtbot.waitUntil(lambda: bool(disk.writes), timeout=3000)
    assert disk.writes == [("note/7", {"text": "motor"})]


def test_what_went_over_into_another_text_is_written_there_before_the_first_is_deleted(
    qtbot: QtBot, background: Background
) -> None:
    class Watched(Disk):
        def delete(self, key: str) -> None:
            seen.append(sorted(self.texts))
            super().delete(key)

    seen: list[list[str]] = []
    disk = Watched()
    keeper = Keeper(background, disk)
    for number in range(20):
        disk.texts[f"old/{number}"] = {"text": "motor"}
        keeper.keep(f"new/{number}", {"text": "motor"})
        keeper.forget(f"old/{number}")
    disk.is_full = True
    keeper.flush()
    qtbot.waitUntil(lambda: background.is_idle, timeout=3000)
    assert seen == []
    disk.is_full = False
    keeper.keep("new/0", {"text": "motor"})
    keeper.flush()
    qtbot.waitUntil(lambda: len(seen) == 20, timeout=3000)
    assert all(f"new/{number}" in seen[0] for number in range(20))
    qtbot.waitUntil(lambda: keeper.is_settled, timeout=3000)


def test_what_the_last_run_left_is_there_after_loading(qtbot: QtBot, background: Background) -> None:
    disk = Disk()
    disk.texts = {"note/7": {"text": "old"}, "note/8": {"text": "kept"}}
    keeper = Keeper(background, disk)
    keeper.keep("note/7", {"text": "new"})
    with qtbot.waitSignal(keeper.loaded):
        keeper.load()
    assert keeper.recall("note/7") == {"text": "new"}
    assert keeper.recall("note/8") == {"text": "kept"}
    assert keeper.keys("note/") == ("note/7", "note/8")


def test_what_is_forgotten_before_loading_does_not_come_back(qtbot: QtBot, background: Background) -> None:
    disk = Disk()
    disk.texts = {"note/7": {"text": "sent long ago"}}
    keeper = Keeper(background, disk)
    keeper.forget("note/7")
    with qtbot.waitSignal(keeper.loaded):
        keeper.load()
    assert keeper.recall("note/7") is None
    qtbot.waitUntil(lambda: "note/7" not in disk.texts, timeout=3000)


def test_a_disk_that_refuses_is_told_and_the_text_stays_in_memory(
    qtbot: QtBot, background: Background
) -> None:
    disk = Disk()
    disk.is_full = True
    keeper = Keeper(background, disk)
    with qtbot.waitSignal(keeper.failed) as told:
        keeper.keep("note/7", {"text": "motor"})
    assert isinstance(told.args, list)
    assert isinstance(told.args[0], FileTrouble)
    assert keeper.recall("note/7") == {"text": "motor"}


def test_what_a_full_disk_refused_is_written_by_itself_once_there_is_room(
    qtbot: QtBot, background: Background, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orderflow_desk.gui.session.keeper.AGAIN_MS", 30)
    disk = Disk()
    disk.is_full = True
    keeper = Keeper(background, disk)
    with qtbot.waitSignal(keeper.failed):
        keeper.keep("note/7", {"text": "motor"})
    with qtbot.waitSignal(keeper.failed):
        pass
    assert keeper.is_settled
    disk.is_full = False
    with qtbot.waitSignal(keeper.recovered):
        pass
    assert disk.texts == {"note/7": {"text": "motor"}}
    qtbot.wait(100)
    assert disk.writes == [("note/7", {"text": "motor"})]


def test_what_a_full_disk_refused_is_among_what_is_rescued(qtbot: QtBot, background: Background) -> None:
    disk = Disk()
    disk.is_full = True
    keeper = Keeper(background, disk)
    with qtbot.waitSignal(keeper.failed):
        keeper.keep("note/7", {"text": "motor"})
    disk.is_full = False
    keeper.rescue()
    assert disk.texts == {"note/7": {"text": "motor"}}


def test_flushing_before_the_lanes_close_loses_nothing(background: Background) -> None:
    disk = Disk()
    keeper = Keeper(background, disk)
    keeper.keep("order/new", {"name": "Jana"})
    keeper.flush()
    assert background.close(5)
    assert disk.texts == {"order/new": {"name": "Jana"}}


def test_it_is_settled_once_all_was_tried_and_a_refusal_is_told_before(
    background: Background, qtbot: QtBot
) -> None:
    disk = Disk()
    keeper, heard = Keeper(background, disk), []
    keeper.failed.connect(lambda _trouble: heard.append("failed"))
    keeper.settled.connect(lambda: heard.append("settled"))
    keeper.keep("note/7", {"text": "motor"})
    assert not keeper.is_settled
    qtbot.waitUntil(lambda: heard == ["settled"])
    disk.is_full = True
    keeper.keep("note/7", {"text": "motor brushes"})
    qtbot.waitUntil(lambda: heard == ["settled", "failed", "settled"])
    assert keeper.is_settled
