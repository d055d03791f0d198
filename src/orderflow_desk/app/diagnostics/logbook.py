"""Reads the log back for the screens and for support, and finds out whether an earlier run died."""

import contextlib
import json
import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

from orderflow_desk.app.diagnostics.hooks import DEATH_FILES, death_file
from orderflow_desk.app.diagnostics.logs import FILE_NAME
from orderflow_desk.domain.errors import FileTrouble
from orderflow_desk.gui.session.support import LogLine

LINES_AT_MOST = 2000
# The end of one file is enough: lines with a long traceback have about 3 KB, most of them 200 bytes.
_BYTES_AT_MOST = 2_000_000
_DAY = 24 * 3600
_log = logging.getLogger(__name__)


class Logbook:
    """The log of this PC, in the folder where it is written. All calls wait for the disk."""

    def __init__(self, folder: Path, is_on_server: Callable[[], bool | None]) -> None:
        """`is_on_server` tells of the open database, None while there is none."""
        self._folder = folder
        self._is_on_server = is_on_server

    def head(self) -> str:
        """Return program, versions and platform as plain text."""
        from orderflow_desk.app.diagnostics.reports import about

        return about(is_on_server=self._is_on_server())

    def tail(self) -> tuple[LogLine, ...]:
        """Return the last lines of the log, `LINES_AT_MOST`, the newest last.

        Raises:
            FileTrouble: the disk refuses.
        """
        lines: list[bytes] = []
        for path in (self._folder / FILE_NAME, self._folder / f"{FILE_NAME}.1"):
            if len(lines) < LINES_AT_MOST:
                lines = _end_of(path) + lines
        return tuple(line for raw in lines[-LINES_AT_MOST:] if (line := _understood(raw)) is not None)

    def last_death(self) -> str:
        """Return the report of an earlier run that died, once; it stands in the log from then on."""
        found = ""
        for path in sorted(self._folder.glob(DEATH_FILES)):
            if path == death_file():
                continue
            with contextlib.suppress(OSError):
                dump = path.read_text(encoding="utf-8", errors="replace")
                if dump or time.time() - path.stat().st_mtime > _DAY:
                    path.unlink()
                found = dump or found
        if not found:
            return ""
        from orderflow_desk.app.diagnostics.reports import report_of_death

        report = report_of_death(found, self.head())
        _log.warning("an earlier run ended unexpectedly", extra={"fields": {"report": report}})
        return report


def _end_of(path: Path) -> list[bytes]:
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            file.seek(max(0, size - _BYTES_AT_MOST))
            lines = file.read().splitlines()
    except FileNotFoundError:
        return []
    except OSError as error:
        raise FileTrouble(str(path), error.strerror or type(error).__name__) from error
    return lines[1:] if size > _BYTES_AT_MOST else lines


def _understood(raw: bytes) -> LogLine | None:
    """Return a line; None for one that was cut off by a crash, or that an older version wrote."""
    try:
        found = cast("dict[str, Any]", json.loads(raw))
        at = datetime.fromisoformat(found["time"]).astimezone(UTC)
        words = (str(found[name]) for name in ("level", "logger", "thread", "event"))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return LogLine(at, *words, more="\n".join(_more(found)))


def _more(found: dict[str, Any]) -> list[str]:
    fields = [f"{name}: {value}" for name, value in found.get("fields", {}).items()]
    errors = ["\n  ".join((str(one.get("kind")), *one.get("places", ()))) for one in found.get("error", ())]
    return fields + errors
