"""Looks for photos that a phone has uploaded into a folder, on this PC or in the network; alters nothing there."""

import os
from dataclasses import dataclass
from pathlib import Path

from orderflow_desk.filing import trouble

SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".avif")
NEW_SECONDS = 24 * 3600.0
# A new photo may come under an old one's name; so often, all are asked for their times again.
_LOOKS_UNTIL_ANEW = 15


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that is whole: it stayed as it is between two looks. `at` is its time in ns since 1970."""

    name: str
    path: str
    size: int
    at: int

    @property
    def key(self) -> str:
        """What it is told by later, also after a restart; another file of the same name has another key."""
        return f"{self.size}:{self.at}:{self.name}"


class PhoneFolder:
    """Looks again and again; for one thread at a time. What is no photo, a link, or no plain file is passed over."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._last: dict[str, tuple[int, int]] = {}
        self._old: set[str] = set()
        self._looks = 0

    def look(self, now: float) -> tuple[Upload, ...]:
        """Return what came within a day before `now` (s since 1970) and is whole, the newest first; waits for the disk.

        Raises:
            FileTrouble: the folder cannot be read.
        """
        self._looks += 1
        if self._looks % _LOOKS_UNTIL_ANEW == 0:
            self._old.clear()
        try:
            with os.scandir(self.path) as entries:
                seen = dict(filter(None, (self._details(entry, now) for entry in entries)))
        except OSError as error:
            raise trouble(Path(self.path), error) from error
        last, self._last = self._last, seen
        whole = [
            Upload(name, os.path.join(self.path, name), size, at)  # noqa: PTH118  as it was scanned, of any bytes
            for name, (size, at) in seen.items()
            if size and last.get(name) == (size, at)
        ]
        return tuple(sorted(whole, key=lambda one: (-one.at, one.name)))

    def _details(self, entry: "os.DirEntry[str]", now: float) -> tuple[str, tuple[int, int]] | None:
        # Of thousands of old files, each is asked for its time now and then.
        if entry.name in self._old or not entry.name.lower().endswith(SUFFIXES):
            return None
        try:
            if not entry.is_file(follow_symlinks=False):
                return None
            found = entry.stat(follow_symlinks=False)
        except OSError:
            return None  # gone again, or nobody may look at it
        # A phone keeps the time of the photo; that of its arrival is when the file was made, or last changed in the folder.
        if max(found.st_mtime, found.st_ctime) < now - NEW_SECONDS:
            self._old.add(entry.name)
            return None
        return entry.name, (found.st_size, found.st_mtime_ns)
