"""Builds the library that makes a disk fail (disk_fault.c), and tells it what to do from within the process that has it."""

import ctypes
import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import IntFlag
from pathlib import Path

SOURCE = Path(__file__).with_suffix(".c")


class Calls(IntFlag):
    """What programs ask of a disk; the numbers are those of disk_fault.c."""

    WRITE = 1
    SYNC = 2
    TRUNCATE = 4
    RENAME = 8
    CREATE = 16
    DELETE = 32


ANY = Calls.WRITE | Calls.SYNC | Calls.TRUNCATE | Calls.RENAME | Calls.CREATE | Calls.DELETE
NONE = Calls(0)


@dataclass(frozen=True, slots=True)
class Fault:
    """How the disk fails: from the `nth` of these calls on (`stays`) or at that one alone; or it has `room` bytes left.

    `is_short` means that the nth write writes a half, and the one after it fails.
    """

    calls: Calls = NONE
    error: int = errno.ENOSPC
    stays: bool = False
    is_short: bool = False
    nth: int = 0
    room: int = -1

    def __str__(self) -> str:
        """Name it as the figures do."""
        if self.room >= 0:
            return f"{self.room} bytes left"
        kind = "any" if self.calls == ANY else str(self.calls.name).lower()
        way = "short " if self.is_short else ""
        return (
            f"{way}{kind} {self.nth}{' and all after' if self.stays else ''}: {errno.errorcode[self.error]}"
        )


class _Fields(ctypes.Structure):
    _fields_ = (
        *[
            (name, ctypes.c_longlong)
            for name in ("is_armed", "kinds", "nth", "error", "stays", "is_short", "room", "seen", "hits")
        ],
        ("folder", ctypes.c_char * 4096),
    )


class Disk:
    """The disk below a folder, in a process that was started with the library before the C library."""

    def __init__(self, folder: Path) -> None:
        self._fields = _Fields.in_dll(ctypes.CDLL(None), "disk_fault")
        self._fields.folder = f"{folder.resolve()}/".encode()

    @property
    def has_struck(self) -> bool:
        """Whether the last fault has come to pass."""
        return self._fields.hits > 0

    @contextmanager
    def failing(self, fault: Fault) -> Generator[None]:
        """Let the disk fail in this way until the end of the block."""
        fields = self._fields
        fields.kinds, fields.nth, fields.error = int(fault.calls), fault.nth, fault.error
        fields.stays, fields.is_short, fields.room = fault.stays, fault.is_short, fault.room
        fields.seen = fields.hits = 0
        fields.is_armed = 1
        try:
            yield
        finally:
            fields.is_armed = 0


def build(folder: Path) -> Path:
    """Compile the library into `folder` and return it.

    Raises:
        FileNotFoundError: there is no C compiler; the message says what to install.
    """
    if not sys.platform.startswith("linux"):
        raise OSError("a disk is made to fail by LD_PRELOAD, which is Linux's")
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None:
        raise FileNotFoundError("no C compiler found: install Debian's packages gcc and libc6-dev")
    library = folder / "disk_fault.so"
    words = [
        "-shared",
        "-fPIC",
        "-O2",
        "-Wall",
        "-Wextra",
        "-Werror",
        "-o",
        str(library),
        str(SOURCE),
        "-ldl",
    ]
    subprocess.run([compiler, *words], check=True)
    return library


def with_library(library: Path) -> dict[str, str]:
    """Return the environment of a process whose disk can be made to fail."""
    return {**os.environ, "LD_PRELOAD": str(library)}
