"""The log: a few rotating files on this PC, without what customers or staff wrote."""

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

FILE_NAME = "orderflow-desk.log"
_SIZE, _COUNT = 1_000_000, 3


def start_log(folder: Path) -> None:
    """Write what happens to `folder`; where that cannot be, to standard error alone."""
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            folder / FILE_NAME, maxBytes=_SIZE, backupCount=_COUNT, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"))
    root.addHandler(handler)
    # The demo's mail server tells of every line that it hears.
    logging.getLogger("mail.log").setLevel(logging.WARNING)
    sys.excepthook = _log_crash


def _log_crash(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
    """Log what nobody caught (the process hook, the third of the places where everything is caught)."""
    logging.getLogger("orderflow_desk").critical("not caught", exc_info=(kind, error, traceback))
    sys.__excepthook__(kind, error, traceback)
