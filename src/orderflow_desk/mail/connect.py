"""Opens a connection to a server in a way that another thread can end at any time: at close, nobody waits for a name."""

import os
import selectors
import socket
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, wait
from typing import Any

# How long giving up takes at most, where the system's own calls cannot be interrupted.
_SLICE = 0.05
_Addresses = list[tuple[Any, Any, int, str, Any]]


class GivenUpError(OSError):
    """Another thread ended it."""


def connect(host: str, port: int, *, seconds: float, is_given_up: Callable[[], bool]) -> socket.socket:
    """Return a connected socket of the first address that answers; `seconds` are for all of it.

    Raises:
        OSError: gaierror for an unknown name, TimeoutError, GivenUpError, or what the last address said.
    """
    deadline = time.monotonic() + seconds
    found = _addresses(host, port, _Watch(deadline, is_given_up))
    last: OSError = socket.gaierror(socket.EAI_NONAME, "no address")
    for place, (family, kind, protocol, _, address) in enumerate(found):
        # An address that swallows everything must leave time for those after it.
        share = (deadline - time.monotonic()) / (len(found) - place)
        sock = socket.socket(family, kind, protocol)
        try:
            _connect(sock, address, _Watch(time.monotonic() + share, is_given_up))
        except GivenUpError:
            sock.close()
            raise
        except OSError as error:
            sock.close()
            last = error
        else:
            return sock
    raise last


class _Watch:
    """The deadline of one attempt, and whether somebody ended it."""

    def __init__(self, deadline: float, is_given_up: Callable[[], bool]) -> None:
        self._deadline = deadline
        self._is_given_up = is_given_up

    def check(self) -> None:
        if self._is_given_up():
            raise GivenUpError
        if time.monotonic() >= self._deadline:
            raise TimeoutError


def _addresses(host: str, port: int, watch: _Watch) -> _Addresses:
    """Return where the host is. The system's resolver may take half a minute, so a thread of its own waits for it."""
    answer: Future[_Addresses] = Future()

    def ask() -> None:
        try:
            answer.set_result(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError, OverflowError) as error:
            answer.set_exception(error)

    threading.Thread(target=ask, name="resolver", daemon=True).start()
    while not wait([answer], _SLICE).done:
        watch.check()
    return answer.result()


def _connect(sock: socket.socket, address: Any, watch: _Watch) -> None:
    sock.settimeout(0)
    with selectors.DefaultSelector() as selector:
        try:
            sock.connect(address)
        except BlockingIOError:
            selector.register(sock, selectors.EVENT_WRITE)
            while not selector.select(_SLICE):
                watch.check()
    code = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    if code:
        raise OSError(code, os.strerror(code))
