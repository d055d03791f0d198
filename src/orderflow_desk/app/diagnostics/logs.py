"""The log: a few rotating files on this PC, a JSON object a line, without what customers or staff wrote."""

import atexit
import json
import logging
import queue
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from orderflow_desk import __version__
from orderflow_desk.domain.errors import DeskError
from orderflow_desk.gui.overriding import override

FILE_NAME = "orderflow-desk.log"
OURS = "orderflow_desk"
_SIZE, _COUNT = 1_000_000, 3
_LEFT_OUT = "…"


class Log:
    """The log of one run. Whoever logs waits for nothing: a thread of its own writes, from `begin` until `close`."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME
        self._waiting: queue.SimpleQueue[logging.LogRecord | None] = queue.SimpleQueue()
        self._lines = _Lines(self._waiting.put)
        self._lines.addFilter(_Sieve())
        self._thread: threading.Thread | None = None
        logging.getLogger().addHandler(self._lines)

    def begin(self) -> None:
        """Write what waits and what comes; what it takes to write is not loaded before."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._write, name="log", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Write what waits, and end; may be called twice."""
        root = logging.getLogger()
        if self._lines in root.handlers:
            root.removeHandler(self._lines)
            self._waiting.put(None)
            if self._thread is None:
                self._write()
            else:
                self._thread.join()

    def _write(self) -> None:
        from logging.handlers import RotatingFileHandler

        file = RotatingFileHandler(
            self._path, maxBytes=_SIZE, backupCount=_COUNT, encoding="utf-8", delay=True
        )
        while (record := self._waiting.get()) is not None:
            file.handle(record)
        file.close()


def start_log(folder: Path) -> Log | None:
    """Write what happens to `folder`, what nobody caught too; None where that cannot be."""
    from orderflow_desk.app.diagnostics.hooks import LAST_WORDS, listen

    logging.getLogger().setLevel(logging.INFO)
    # The demo's mail server tells of every line that it hears.
    logging.getLogger("mail.log").setLevel(logging.WARNING)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        log = Log(folder)
    except OSError:
        log = None
    else:
        atexit.register(log.close)
        LAST_WORDS.append(log.close)
    listen(folder)
    details = {"version": __version__, "python": sys.version.split()[0], "platform": sys.platform}
    logging.getLogger(__name__).info("started", extra={"fields": details})
    return log


class _Lines(logging.Handler):
    """Turns a record into its line on the thread that made it, and puts that where it is written from."""

    def __init__(self, put: Callable[[logging.LogRecord], None]) -> None:
        super().__init__()
        self._put = put

    @override
    def emit(self, record: logging.LogRecord) -> None:
        try:
            line = line_of(record)
        except Exception:  # noqa: BLE001  who logs must not fail by it, whatever the record holds
            self.handleError(record)
        else:
            self._put(logging.makeLogRecord({"name": record.name, "levelno": record.levelno, "msg": line}))


class _Sieve(logging.Filter):
    """Keeps a fault that comes again and again from filling the log: the 1st, 10th, 100th … time stands there."""

    def __init__(self) -> None:
        super().__init__()
        self._times: dict[tuple[object, ...], int] = {}

    @override
    def filter(self, record: logging.LogRecord) -> bool:
        error = record.exc_info[1] if record.exc_info else None
        if error is None:
            # What other libraries do as they should is told in words that are left out here.
            return _is_ours(record) or record.levelno >= logging.WARNING
        from orderflow_desk.app.diagnostics.redaction import described, fingerprint

        key = fingerprint(described(error))
        times = self._times[key] = self._times.get(key, 0) + 1
        record.times = times
        return times == 10 ** (len(str(times)) - 1)


def line_of(record: logging.LogRecord) -> str:
    """Return a record as one line of JSON. Texts in arguments, and whatever others log, may be a customer's: left out."""
    whole: dict[str, Any] = {
        "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
        "level": record.levelname.lower(),
        "logger": record.name,
        "thread": record.threadName,
        "event": _event(record),
    }
    fields = _fields(record)
    if fields:
        whole["fields"] = fields
    error = record.exc_info[1] if record.exc_info else None
    if error is not None:
        from orderflow_desk.app.diagnostics.redaction import described

        whole["error"] = [
            {"kind": one.headline, "places": [str(place) for place in one.places]} for one in described(error)
        ]
    return json.dumps(whole, ensure_ascii=False)


def _is_ours(record: logging.LogRecord) -> bool:
    return record.name.partition(".")[0] == OURS


def _event(record: logging.LogRecord) -> str:
    if not _is_ours(record):
        return _LEFT_OUT
    words = record.args if isinstance(record.args, tuple) else ()
    try:
        return str(record.msg) % tuple(_harmless(word) for word in words)
    except (TypeError, ValueError):
        return str(record.msg)


def _fields(record: logging.LogRecord) -> dict[str, Any]:
    fields: dict[str, Any] = dict(getattr(record, "fields", {})) if _is_ours(record) else _origin(record)
    times = getattr(record, "times", 1)
    return fields | {"times": times} if times > 1 else fields


def _origin(record: logging.LogRecord) -> dict[str, Any]:
    """Return where another library logs, which leads to its words without them."""
    from orderflow_desk.app.diagnostics.redaction import short_file

    return {"file": short_file(record.pathname), "line": record.lineno, "function": record.funcName}


def _harmless(word: object) -> object:
    """Return an argument of a log call if it cannot be a text that somebody typed."""
    match word:
        case bool() | int() | float() | StrEnum() | None:
            return word
        case DeskError():
            from orderflow_desk.app.diagnostics.redaction import plain_details

            return f"{type(word).__name__}({plain_details(word)})"
        case BaseException():
            return type(word).__name__
        case _:
            return _LEFT_OUT
