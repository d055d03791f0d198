"""Writes small files of this PC whole or not at all, for their owner alone."""

import contextlib
import errno
import os
import re
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

from orderflow_desk.domain.errors import FileTrouble

OWNER_ONLY = 0o600
_TRIES = 5
# Bytes that a disk with room takes without a word.
_PROBE = 65_536
# A spare file this old is what a crash or a failing disk left of a write: nobody is at it any more.
_SPARE_SECONDS = 60.0
# Of one file; the last of them is replaced.
_ASIDE_AT_MOST = 20


def write_whole(path: Path, content: bytes) -> None:
    """Replace the file in one step, so that a crash leaves the old content or the new; makes the folder if needed.

    What a crash left of an earlier write of the same file is thrown away.

    Raises:
        FileTrouble: the disk is full, read-only, or forbids it; the old content stands.
    """
    spare = path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _write_through(spare, content)
        _with_retries(lambda: spare.replace(path))
        settle_folder(path.parent)
        _sweep(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            spare.unlink(missing_ok=True)
        raise trouble(path, error) from error


@contextmanager
def filled_whole(path: Path) -> Generator[Path]:
    """Have a large file written by others under the name that is given; at the end it takes the place of `path` in one step.

    The spare file is there, empty, for its owner alone; whatever goes wrong, it is thrown away and the old content stands.
    What a crash left of an earlier one for the same file is thrown away, too.

    Raises:
        FileTrouble: the disk is full, read-only, or forbids it.
    """
    spare = path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _write_through(spare, b"")
        yield spare
        settle(spare)
        _with_retries(lambda: spare.replace(path))
        settle_folder(path.parent)
        _sweep(path)
    except OSError as error:
        raise trouble(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            spare.unlink(missing_ok=True)


def read_if_there(path: Path, *, at_most: int) -> bytes | None:
    """Return the content, up to `at_most` + 1 bytes; None when there is no such file. Raises FileTrouble."""
    try:
        with path.open("rb") as file:
            return file.read(at_most + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise trouble(path, error) from error


def put_aside(path: Path) -> Path:
    """Rename a file that cannot be understood, so that somebody can look at it; return its new name.

    What was put aside before stays beside it.
    """
    aside, count = path.with_name(f"{path.name}.broken"), 1
    while aside.exists() and count < _ASIDE_AT_MOST:
        count += 1
        aside = path.with_name(f"{path.name}.broken-{count}")
    try:
        path.replace(aside)
    except OSError as error:
        raise trouble(path, error) from error
    return aside


def remove(path: Path) -> None:
    """Delete a file; there may be none. Raises FileTrouble."""
    try:
        _with_retries(lambda: path.unlink(missing_ok=True))
        _sweep(path)
    except OSError as error:
        raise trouble(path, error) from error


def sweep_spares(folder: Path) -> None:
    """Delete what crashes left of writes in a folder that is the program's own; there may be none, and no folder."""
    _sweep_spares_of(folder, ".+")


def has_spares(folder: Path) -> bool:
    """Tell whether `sweep_spares` would find something to delete."""
    return next(_spares(folder, ".+"), None) is not None


def settle(path: Path) -> None:
    """Wait until a file that somebody else has written is on the disk; OSError where it cannot be."""
    handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def is_full(folder: Path) -> bool:
    """Tell whether the disk of a folder takes nothing more, by trying."""
    import tempfile  # noqa: PLC0415  for troubled moments alone

    try:
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(bytes(_PROBE))
            probe.flush()
            os.fsync(probe.fileno())
    except OSError as error:
        return error.errno == errno.ENOSPC
    return False


def is_forbidden(file: Path) -> bool:
    """Tell whether this user may not write a file, or come to it, or put another beside it; by trying."""
    import tempfile  # noqa: PLC0415  for troubled moments alone

    try:
        if file.exists():
            file.open("r+b").close()
        tempfile.TemporaryFile(dir=file.parent).close()
    except PermissionError:
        return True
    except OSError:
        return False
    return False


def trouble(path: Path, error: OSError) -> FileTrouble:
    """Return the error as the program tells it."""
    return FileTrouble(str(path), error.strerror or type(error).__name__)


def _sweep(path: Path) -> None:
    """Throw away old spare files of this file, where that can be done: they hold what people typed."""
    _sweep_spares_of(path.parent, re.escape(path.name))


def _sweep_spares_of(folder: Path, names: str) -> None:
    with contextlib.suppress(OSError):
        for spare in _spares(folder, names):
            spare.unlink(missing_ok=True)


def _spares(folder: Path, names: str) -> Iterator[Path]:
    """Yield the spare files of a folder that nobody is at any more; those that cannot be looked at are left out."""
    name = re.compile(rf"\.{names}\.[0-9a-f]{{8}}\.tmp")
    too_old = time.time() - _SPARE_SECONDS
    with contextlib.suppress(OSError):
        for spare in folder.iterdir():
            if name.fullmatch(spare.name) and spare.stat().st_mtime < too_old:
                yield spare


def _write_through(path: Path, content: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), OWNER_ONLY)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _with_retries(act: Callable[[], object]) -> None:
    # On Windows a virus scanner that is reading the file keeps it from being replaced for a moment.
    for last in (False,) * (_TRIES - 1) + (True,):
        try:
            act()
        except PermissionError:
            if last or os.name != "nt":
                raise
            time.sleep(0.05)
        else:
            return


def settle_folder(folder: Path) -> None:
    """Make the new name itself last through a power cut, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    # Some file systems refuse this for folders; the content is there all the same.
    with contextlib.suppress(OSError):
        os.fsync(handle)
    os.close(handle)
