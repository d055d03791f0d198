"""The process hooks: what nobody caught reaches the log, from any thread and from Qt, and a dying process leaves a trace."""

import atexit
import contextlib
import faulthandler
import logging
import os
import re
import sys
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

DEATH_FILES = "death-*.txt"
WINDOW, THREAD, INTERPRETER = "window", "thread", "interpreter"
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
# Qt begins with the name of the method that complains; what follows may be a file's name, or a text.
_QT_METHOD = r"Q[A-Za-z]+(?:::~?[A-Za-z]+)*(?=[\s:(]|$)"
_log = logging.getLogger(__name__)
# What is done on the spot before Qt ends the process: texts are rescued, the log is written.
LAST_WORDS: list[Callable[[], None]] = []


def listen(folder: Path) -> None:
    """Take the hooks of this process, and keep a file ready in `folder` for the moment of a hard crash."""
    sys.excepthook = _on_uncaught
    threading.excepthook = _on_thread
    sys.unraisablehook = _on_unraisable
    qInstallMessageHandler(_on_qt)
    _await_death(folder)


def _on_uncaught(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt | SystemExit):
        sys.__excepthook__(kind, error, traceback)
    else:
        _say(WINDOW, error, traceback)


def _on_thread(hooked: threading.ExceptHookArgs) -> None:
    if hooked.exc_value is not None and not isinstance(hooked.exc_value, SystemExit):
        _say(THREAD, hooked.exc_value, hooked.exc_traceback)


def _on_unraisable(hooked: "sys.UnraisableHookArgs") -> None:
    # Its object is not named: what it calls itself may be a text that somebody typed.
    if hooked.exc_value is not None:
        _say(INTERPRETER, hooked.exc_value, hooked.exc_traceback)


def _say(where: str, error: BaseException, traceback: TracebackType | None) -> None:
    """Log it, and say it on standard error: whole to somebody at a terminal, else as it stands in the log."""
    _log.critical("not caught", exc_info=(type(error), error, traceback), extra={"where": where})
    if sys.stderr is None:  # pyright: ignore[reportUnnecessaryComparison]  so it is in a program without a console
        return
    if sys.stderr.isatty():
        sys.__excepthook__(type(error), error, traceback)
        return
    from orderflow_desk.app.diagnostics.redaction import described

    for one in described(error, traceback):
        print(f"orderflow-desk: {one.headline}", *one.places, sep="\n  ", file=sys.stderr)


def _on_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    from orderflow_desk.app.diagnostics.redaction import short_file

    found = re.match(_QT_METHOD, message or "")
    method = found[0] if found else ""
    details = {
        "method": method,
        "category": context.category,
        "file": short_file(context.file) if context.file else "",
        "line": context.line,
    }
    known = {name: field for name, field in details.items() if field}
    _log.log(_LEVELS.get(kind, logging.WARNING), "Qt complains", extra={"fields": known})
    if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison]
        print(message if sys.stderr.isatty() else f"Qt complains: {_where(details)}", file=sys.stderr)
    if kind is QtMsgType.QtFatalMsg:
        for act in LAST_WORDS:
            with contextlib.suppress(Exception):  # the process dies now, whatever one of them says
                act()


def _where(details: Mapping[str, object]) -> str:
    """Return what is known of who complains: the method, else the category and where in Qt's sources."""
    place = ":".join(str(details[name]) for name in ("file", "line") if details[name])
    return str(details["method"]) or " ".join(
        part for part in (str(details["category"] or ""), place) if part
    )


class _Death:
    """The file that the interpreter writes all threads' stacks to when this process dies; None while there is none."""

    path: Path | None = None


def death_file() -> Path | None:
    """Return the file of this very process, which is no trace of an earlier one."""
    return _Death.path


def _await_death(folder: Path) -> None:
    """Keep the file ready; a process that ends as it should removes it."""
    path = folder / DEATH_FILES.replace("*", f"{time.time_ns()}-{os.getpid()}")
    try:
        file = path.open("w", encoding="utf-8")
    except OSError:
        return
    _Death.path = path
    faulthandler.enable(file)
    atexit.register(_outlive, path, file)


def _outlive(path: Path, file: TextIO) -> None:
    faulthandler.disable()
    file.close()
    with contextlib.suppress(OSError):
        path.unlink()
