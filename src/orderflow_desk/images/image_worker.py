"""Has photos made ready by another process, and ends that one when it takes too long or dies."""

import contextlib
import logging
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from orderflow_desk.domain.errors import DeskError, FileTrouble
from orderflow_desk.domain.photos.photo_errors import NotAPhoto, PhotoBroken, PhotoTooHeavy, PhotoTooLarge
from orderflow_desk.domain.photos.photo_names import tidy_name
from orderflow_desk.domain.photos.photos import BYTES_AT_MOST, Photo
from orderflow_desk.filing import trouble
from orderflow_desk.images.frames import read_frame, write_frame
from orderflow_desk.images.holding import hold
from orderflow_desk.images.limits import Hold

WORKER = "--photo-worker"
TIMEOUT_SECONDS = 60.0
_ANSWER_AT_MOST = 50_000_000
_log = logging.getLogger(__name__)
_CONSOLE_TWIN = "orderflow-desk-console.exe"


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture as it lies in memory; `format` is Qt's number of how the pixels lie, `colours` what indexes stand for."""

    width: int
    height: int
    stride: int
    format: int
    content: memoryview
    owner: object = None  # keeps the memory
    colours: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Where a photo comes from: a file, the bytes of a file, or pixels. `name` is shown, and may be empty."""

    name: str
    origin: Path | bytes | Pixels


def worker_command() -> list[str]:
    """Return the command that starts the process that reads photos: this very program, from its sources or built."""
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-m", "orderflow_desk", WORKER]
    # On Windows, a program with a window has no pipes to talk through; the one for the console has.
    twin = Path(sys.executable).with_name(_CONSOLE_TWIN)
    return [str(twin if sys.platform == "win32" and twin.exists() else sys.executable), WORKER]


class ImageWorker:
    """Makes one photo ready after the other. Every call waits; `close` ends the process behind it."""

    def __init__(
        self,
        command: Callable[[], list[str]] = worker_command,
        timeout: float = TIMEOUT_SECONDS,
        held: Callable[[subprocess.Popen[bytes]], Hold | None] = hold,
    ) -> None:
        """`timeout` is how many seconds one photo may take at the most, whatever it costs the processor.

        A process that cannot be `held` to its limits reads no photo.
        """
        self._held = held
        self._hold: Hold | None = None
        self._command = command
        self._timeout = timeout
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._is_closed = False

    def convert(self, source: Source) -> Photo:
        """Return the photo made ready to be kept.

        Raises:
            NotAPhoto, PhotoTooLarge, PhotoBroken, PhotoTooHeavy: it cannot be one; its tidy name is in the error.
            FileTrouble: the file cannot be read, or the process cannot be started.
        """
        name = tidy_name(source.name)
        head, bodies = _question(source, name)
        with self._lock:
            answer = None if self._is_closed else self._asked(head, bodies)
        if answer is None:
            raise PhotoTooHeavy(name)
        details, made = answer
        if "wrong" in details:
            raise _refusal(details, name, source)
        return Photo(details["sha256"], details["width"], details["height"], name, made[0], made[1])

    def close(self) -> None:
        """End the process for good, also in the middle of a photo."""
        self._is_closed = True
        process = self._process
        if process is not None:
            process.kill()
            process.wait()
        with self._lock:
            self._let_go()

    @property
    def pid(self) -> int | None:
        """The number of the process while there is one."""
        return self._process.pid if self._process is not None else None

    def _asked(
        self, head: dict[str, Any], bodies: tuple[bytes | memoryview, ...]
    ) -> tuple[dict[str, Any], tuple[bytes, ...]] | None:
        """Ask the process; None when it died or took too long: then it is gone, and the next photo gets a new one."""
        process = self._process or self._started()
        self._keep_to_limits(process)
        assert process.stdin is not None  # noqa: S101  it was started with pipes
        assert process.stdout is not None  # noqa: S101
        # A process that has been killed closes its pipes: nothing here waits for it any longer.
        limit = threading.Timer(self._timeout, process.kill)
        limit.daemon = True
        limit.start()
        try:
            write_frame(process.stdin, head, *bodies)
            answer = read_frame(process.stdout, at_most=_ANSWER_AT_MOST)
        except (OSError, ValueError, KeyError):
            answer = None
        finally:
            limit.cancel()
        if answer is None:
            self._end()
        return answer

    def _started(self) -> subprocess.Popen[bytes]:
        command = self._command()
        is_windows = sys.platform == "win32"
        flags = 0x08000000 | 0x00004000 if is_windows else 0  # no window; behind what people work with
        try:
            self._process = subprocess.Popen(  # noqa: S603  it is this program
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=flags,
                env={**os.environ, "QT_LOGGING_RULES": "*=false"},
            )
        except OSError as error:
            raise trouble(Path(command[0]), error) from error
        return self._process

    def _keep_to_limits(self, process: subprocess.Popen[bytes]) -> None:
        """See to it that the next photo is read within limits, or not at all."""
        try:
            if self._hold is None:
                self._hold = self._held(process)
            else:
                self._hold.renew()
        except OSError as error:
            _log.warning("the process that reads photos cannot be held to its limits: %s", error)
            self._end()
            raise trouble(Path(self._command()[0]), error) from error

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
        self._let_go()

    def _let_go(self) -> None:
        held, self._hold = self._hold, None
        if held is not None:
            held.close()
        process, self._process = self._process, None
        if process is not None:
            for pipe in (process.stdin, process.stdout):
                with contextlib.suppress(OSError):
                    if pipe is not None:
                        pipe.close()
            process.wait()


def _question(source: Source, name: str) -> tuple[dict[str, Any], tuple[bytes | memoryview, ...]]:
    match source.origin:
        case Path() as path:
            _check_file(path, name)
            return {"path": os.path.abspath(path)}, ()  # noqa: PTH100  links are followed when it is opened
        case bytes() as content:
            if len(content) > BYTES_AT_MOST:
                raise PhotoTooLarge(name, "bytes", len(content), BYTES_AT_MOST)
            return {}, (content,)
        case Pixels() as pixels:
            head = {
                "width": pixels.width,
                "height": pixels.height,
                "stride": pixels.stride,
                "format": pixels.format,
                "colours": pixels.colours,
            }
            return head, (pixels.content,)


def _check_file(path: Path, name: str) -> None:
    """Refuse by a look from outside what need not be opened."""
    try:
        found = path.stat()
    except (OSError, ValueError) as error:
        why = error if isinstance(error, OSError) else OSError(2, "No such file")
        raise trouble(path, why) from error
    if stat.S_ISDIR(found.st_mode):
        raise NotAPhoto(name, "folder")
    if not stat.S_ISREG(found.st_mode):
        raise NotAPhoto(name)
    if found.st_size > BYTES_AT_MOST:
        raise PhotoTooLarge(name, "bytes", found.st_size, BYTES_AT_MOST)
    if found.st_size == 0:
        raise NotAPhoto(name, "empty")


def _refusal(details: dict[str, Any], name: str, source: Source) -> DeskError:
    match details["wrong"]:
        case "none":
            return NotAPhoto(name, details["found"])
        case "large":
            return PhotoTooLarge(name, details["unit"], details["size"], details["limit"])
        case "broken":
            return PhotoBroken(name)
        case "file":
            return FileTrouble(
                str(source.origin) if isinstance(source.origin, Path) else name, details["why"]
            )
        case _:
            return PhotoTooHeavy(name)
