"""A virtual screen whose picture lies in memory: what is painted is seen from outside, the same for every program."""

import mmap
import os
import shutil
import struct
import subprocess
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

WIDTH, HEIGHT = 1440, 900
MISSING = "Xvfb is not installed; on Debian or Ubuntu: sudo apt-get install -y xvfb"
_HEADER = struct.Struct(">25I")  # XWD, version 7: /usr/include/X11/XWDFile.h
_COLOUR_BYTES = 12
_POLL = 0.0005


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the screen, looked at line by line, every `step` pixels."""

    left: int
    top: int
    right: int
    bottom: int
    step: int = 8


WHOLE = Area(0, 0, WIDTH, HEIGHT)


def is_there() -> bool:
    """Tell whether a virtual screen can be had on this machine."""
    return shutil.which("Xvfb") is not None


class Screen:
    """One virtual screen; programs that are started with `environment` paint on it."""

    def __init__(self, display: str, picture: mmap.mmap) -> None:
        self.environment = {**os.environ, "DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"}
        self._picture = picture
        header = _HEADER.unpack_from(picture)
        self._start = header[0] + header[19] * _COLOUR_BYTES
        self._line = header[12]
        self._blank = self.look(WHOLE)

    def look(self, area: Area) -> bytes:
        """Return what is seen in an area now."""
        cut = slice(area.left * 4, area.right * 4)
        lines: list[bytes] = []
        for y in range(area.top, area.bottom, area.step):
            begin = self._start + y * self._line
            lines.append(self._picture[begin + cut.start : begin + cut.stop])
        return b"".join(lines)

    @property
    def is_blank(self) -> bool:
        """Tell whether no window is on it."""
        return self.look(WHOLE) == self._blank

    def wait_for(self, area: Area, picture: bytes, until: float) -> bool:
        """Wait until an area looks like a picture; False when it does not before `until` (monotonic)."""
        while self.look(area) != picture:
            if time.monotonic() > until:
                return False
            time.sleep(_POLL)
        return True

    def at_rest(self, area: Area, seconds: float, until: float) -> bytes:
        """Return what an area looks like once it has been something, and the same, for so long."""
        empty, seen, since = self.look(area), self.look(area), time.monotonic()
        while time.monotonic() < until and (seen == empty or time.monotonic() - since < seconds):
            now = self.look(area)
            if now != seen:
                seen, since = now, time.monotonic()
            time.sleep(0.01)
        return seen


@contextmanager
def virtual_screen() -> Generator[Screen]:
    """Start a virtual screen; it ends with the block."""
    with tempfile.TemporaryDirectory(prefix="bench-screen-") as folder:
        reading, writing = os.pipe()
        size = f"{WIDTH}x{HEIGHT}x24"
        command = [
            "Xvfb",
            "-displayfd",
            str(writing),
            "-screen",
            "0",
            size,
            "-fbdir",
            folder,
            "-noreset",
            "-nocursor",
            "-nolisten",
            "tcp",
        ]
        process = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
        os.close(writing)
        try:
            with os.fdopen(reading) as pipe:
                display = pipe.readline().strip()
            with Path(folder, "Xvfb_screen0").open("rb") as file:
                picture = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
            yield Screen(display, picture)
        finally:
            process.terminate()
            process.wait(10)
