"""Sees to it that the GUI thread never waits: no database, network, keyring or writing to the disk from the window's code."""

import sys
import threading
from types import FrameType
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine

from orderflow_desk.store.sqlite import sqlite3

_WINDOW = "orderflow_desk.gui"
_NETWORK = frozenset({"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "sqlite3.connect"})
_DISK = frozenset({"os.remove", "os.rename", "os.mkdir", "os.truncate", "shutil.copyfile"})
_WRITES = frozenset("wax+")


class Guard:
    """Once switched on, notes what the window's code does on the main thread that it must not."""

    def __init__(self) -> None:
        self.is_on = False
        self.seen: list[str] = []
        sys.addaudithook(self._audit)
        sqlite3.connect = self._heard(sqlite3.connect)
        event.listen(Engine, "before_cursor_execute", self._before_statement)

    def _heard(self, connect: Any) -> Any:
        """Let a library that tells no audit hook of its connections tell this one."""

        def note_and_connect(*arguments: Any, **named: Any) -> Any:
            self._audit("sqlite3.connect", arguments)
            return connect(*arguments, **named)

        return note_and_connect

    def _audit(self, name: str, arguments: tuple[Any, ...]) -> None:
        if not self.is_on or threading.current_thread() is not threading.main_thread():
            return
        is_write = name == "open" and isinstance(arguments[1], str) and _WRITES & set(arguments[1])
        is_keyring = name == "import" and arguments[0] == "keyring"
        if (name in _NETWORK or name in _DISK or is_write or is_keyring) and _is_window(sys._getframe(1)):
            self.seen.append(f"{name} {arguments[:1]}")

    def _before_statement(self, _conn: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if (
            self.is_on
            and threading.current_thread() is threading.main_thread()
            and _is_window(sys._getframe(1))
        ):
            self.seen.append(statement)


def _is_window(frame: FrameType | None) -> bool:
    while frame is not None:
        if str(frame.f_globals.get("__name__", "")).startswith(_WINDOW):
            return True
        frame = frame.f_back
    return False


GUARD = Guard()
