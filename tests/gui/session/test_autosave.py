"""What people type is kept: at once in memory, soon on the disk, and into the next run."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.errors import FileTrouble
from orderflow_desk.gui.session.autosave import Autosave
from orderflow_desk.gui.session.background import Background


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
    autosave = Autosave(background, Disk())
    autosave.keep("note/7", {"text": "motor"})
    assert autosave.recall("note/7") == {"text": "motor"}
    assert autosave.recall("note/8") is None


def test_fast_typing_is_written_once(qtbot: QtBot, background: Background) -> None:
    disk = Disk()
    autosave = Autosave(background, disk)
    for length in range(1, 6):
        autosave.keep("note/7", {"text": "motor"[:length]})
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
    autosave = Autosave(background, disk)
    for number in range(20):
        disk.texts[f"old/{number}"] = {"text": "motor"}
        autosave.keep(f"new/{number}", {"text": "motor"})
        autosave.forget(f"old/{number}")
    disk.is_full = True
    autosave.flush()
    qtbot.waitUntil(lambda: background.is_idle, timeout=3000)
    assert seen == []
    disk.is_full = False
    autosave.keep("new/0", {"text": "motor"})
    autosave.flush()
    qtbot.waitUntil(lambda: len(seen) == 20, timeout=3000)
    assert all(f"new/{number}" in seen[0] for number in range(20))
    qtbot.waitUntil(lambda: autosave.is_settled, timeout=3000)


def test_what_the_last_run_left_is_there_after_loading(qtbot: QtBot, background: Background) -> None:
    disk = Disk()
    disk.texts = {"note/7": {"text": "old"}, "note/8": {"text": "kept"}}
    autosave = Autosave(background, disk)
    autosave.keep("note/7", {"text": "new"})
    with qtbot.waitSignal(autosave.loaded):
        autosave.load()
    assert autosave.recall("note/7") == {"text": "new"}
    assert autosave.recall("note/8") == {"text": "kept"}
    assert autosave.keys("note/") == ("note/7", "note/8")


def test_what_is_forgotten_before_loading_does_not_come_back(qtbot: QtBot, background: Background) -> None:
    disk = Disk()
    disk.texts = {"note/7": {"text": "sent long ago"}}
    autosave = Autosave(background, disk)
    autosave.forget("note/7")
    with qtbot.waitSignal(autosave.loaded):
        autosave.load()
    assert autosave.recall("note/7") is None
    qtbot.waitUntil(lambda: "note/7" not in disk.texts, timeout=3000)


def test_a_disk_that_refuses_is_told_and_the_text_stays_in_memory(
    qtbot: QtBot, background: Background
) -> None:
    disk = Disk()
    disk.is_full = True
    autosave = Autosave(background, disk)
    with qtbot.waitSignal(autosave.failed) as announced:
        autosave.keep("note/7", {"text": "motor"})
    assert isinstance(announced.args, list)
    assert isinstance(announced.args[0], FileTrouble)
    assert autosave.recall("note/7") == {"text": "motor"}


def test_what_a_full_disk_refused_is_written_by_itself_once_there_is_room(
    qtbot: QtBot, background: Background, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orderflow_desk.gui.session.autosave.AGAIN_MS", 30)
    disk = Disk()
    disk.is_full = True
    autosave = Autosave(background, disk)
    with qtbot.waitSignal(autosave.failed):
        autosave.keep("note/7", {"text": "motor"})
    with qtbot.waitSignal(autosave.failed):
        pass
    assert autosave.is_settled
    disk.is_full = False
    with qtbot.waitSignal(autosave.recovered):
        pass
    assert disk.texts == {"note/7": {"text": "motor"}}
    qtbot.wait(100)
    assert disk.writes == [("note/7", {"text": "motor"})]


def test_what_a_full_disk_refused_is_among_what_is_rescued(qtbot: QtBot, background: Background) -> None:
    disk = Disk()
    disk.is_full = True
    autosave = Autosave(background, disk)
    with qtbot.waitSignal(autosave.failed):
        autosave.keep("note/7", {"text": "motor"})
    disk.is_full = False
    autosave.rescue()
    assert disk.texts == {"note/7": {"text": "motor"}}


def test_flushing_before_the_lanes_close_loses_nothing(background: Background) -> None:
    disk = Disk()
    autosave = Autosave(background, disk)
    autosave.keep("order/new", {"name": "Jana"})
    autosave.flush()
    assert background.close(5)
    assert disk.texts == {"order/new": {"name": "Jana"}}


def test_it_is_settled_once_all_was_tried_and_a_refusal_is_told_before(
    background: Background, qtbot: QtBot
) -> None:
    disk = Disk()
    autosave, heard = Autosave(background, disk), []
    autosave.failed.connect(lambda _trouble: heard.append("failed"))
    autosave.settled.connect(lambda: heard.append("settled"))
    autosave.keep("note/7", {"text": "motor"})
    assert not autosave.is_settled
    qtbot.waitUntil(lambda: heard == ["settled"])
    disk.is_full = True
    autosave.keep("note/7", {"text": "motor brushes"})
    qtbot.waitUntil(lambda: heard == ["settled", "failed", "settled"])
    assert autosave.is_settled


class Place:
    """A place of its own for texts."""

    def __init__(self, **texts: dict[str, str]) -> None:
        self.texts: dict[str, dict[str, Any]] = dict(texts)
        self.is_full = False

    def read_all(self) -> dict[str, dict[str, Any]]:
        return dict(self.texts)

    def write(self, key: str, value: dict[str, Any]) -> None:
        if self.is_full:
            raise FileTrouble("drafts", "No space left on device")
        self.texts[key] = value

    def delete(self, key: str) -> None:
        self.texts.pop(key, None)


def test_texts_that_move_are_written_where_they_belong_and_the_others_are_recalled(
    background: Background, qtbot: QtBot
) -> None:
    hers, his = Place(), Place(note={"text": "his"})
    autosave = Autosave(background, hers)
    autosave.keep("note", {"text": "hers"})
    with qtbot.waitSignals([autosave.moved, autosave.put_away, autosave.loaded]):
        autosave.move_to(his)
    assert (autosave.recall("note"), hers.texts, his.texts) == (
        {"text": "his"},
        {"note": {"text": "hers"}},
        {"note": {"text": "his"}},
    )


def test_what_the_disk_refuses_of_the_former_place_is_written_there_later(
    background: Background, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orderflow_desk.gui.session.autosave.AGAIN_MS", 30)
    hers, his = Place(), Place()
    hers.is_full = True
    autosave = Autosave(background, hers)
    with qtbot.waitSignal(autosave.failed):
        autosave.keep("note", {"text": "hers"})
    with qtbot.waitSignal(autosave.loaded):
        autosave.move_to(his)
    assert autosave.recall("note") is None
    hers.is_full = False
    qtbot.waitUntil(lambda: hers.texts == {"note": {"text": "hers"}}, timeout=3000)
    assert his.texts == {}


def test_a_dying_program_writes_the_former_places_texts_too(background: Background) -> None:
    hers, his = Place(), Place()
    autosave = Autosave(background, hers)
    autosave.keep("note", {"text": "hers"})
    autosave.move_to(his)
    autosave.keep("note", {"text": "his"})
    autosave.rescue()
    assert (hers.texts, his.texts) == ({"note": {"text": "hers"}}, {"note": {"text": "his"}})
