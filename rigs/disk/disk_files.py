"""Files of this PC that are written while its disk fails: its settings, and what people are typing."""

import os
from collections.abc import Callable
from pathlib import Path

from orderflow_desk.drafts import Drafts
from orderflow_desk.gui.overriding import override
from orderflow_desk.settings import Settings, SettingsFile, ThemeName
from rigs.disk.disk_commands import LONG, Trial


class PcSettings(Trial):
    """A setting of this PC."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        SettingsFile(folder).write("theme", "light")
        self._file = SettingsFile(folder)

    @override
    def do(self) -> None:
        self._file.write("theme", "dark")

    @override
    def seen(self) -> object:
        return Settings.load(self._folder)

    @override
    def wrong_after_a_crash(self, *, is_done: bool) -> list[str]:
        found = Settings.load(self._folder).theme
        wanted = {ThemeName.DARK} if is_done else {ThemeName.LIGHT, ThemeName.DARK}
        return [] if found in wanted else [f"the file says {found}"]

    @override
    def wrong_at_the_end(self) -> list[str]:
        return self.wrong_after_a_crash(is_done=True) + leftovers(self._folder, self.do)

    @override
    def close(self) -> None: ...


class Draft(Trial):
    """What a person is typing, written anew at a pause."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drafts = Drafts(folder)
        self._drafts.write("note-1", {"text": "half a sen"})
        self._drafts.write("note-2", {"text": "another"})

    @override
    def do(self) -> None:
        self._drafts.write("note-1", {"text": LONG})

    @override
    def seen(self) -> object:
        return self._drafts.read_all()

    @override
    def wrong_after_a_crash(self, *, is_done: bool) -> list[str]:
        kept = Drafts(self._folder).read_all()
        texts = {LONG} if is_done else {LONG, "half a sen"}
        if kept.keys() != {"note-1", "note-2"} or kept["note-1"]["text"] not in texts:
            return [f"kept is {str(kept)[:200]}"]
        return []

    @override
    def wrong_at_the_end(self) -> list[str]:
        return self.wrong_after_a_crash(is_done=True) + leftovers(self._folder, self.do)

    @override
    def close(self) -> None: ...


def leftovers(folder: Path, write: Callable[[], None]) -> list[str]:
    """Return complaints about spare files that a write of a later day does not throw away."""
    for path in folder.glob(".*.tmp"):
        os.utime(path, (0, 0))
    write()
    return [f"left over: {path.name}" for path in folder.glob(".*.tmp")]
