"""The door of the rigs' mail server: raw sockets on loopback, a thread for each conversation, and a door that can be shut."""

import contextlib
import socket
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Self

from orderflow_desk.domain.shop import MailAccount
from rigs.mail.raw_talk import PASSWORD, TIMEOUT, USER, House, OverError, Talk

_WAITING_AT_MOST = 64


class RawServer:
    """Listens between `with` and its end. What it does wrong is the matter of the manners in its `house`."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.connections = 0
        self._talks: set[Talk] = set()
        self._lock = threading.Lock()
        self._fillers: list[socket.socket] = []
        self._threads: set[threading.Thread] = set()
        self._accepting: threading.Thread | None = None
        self._listening = _bound()
        self.port: int = self._listening.getsockname()[1]

    @property
    def account(self) -> MailAccount:
        """The way to it, with the right password."""
        return MailAccount("localhost", self.port, self.house.security, USER, PASSWORD)

    def __enter__(self) -> Self:
        self.open()
        return self

    def __exit__(self, *_: object) -> None:
        self.shut()
        self._listening.close()
        for sock in self._fillers:
            sock.close()
        self.hang_up()
        for thread in list(self._threads):
            thread.join(10)

    def open(self) -> None:
        """Let everybody in."""
        for sock in self._fillers:
            sock.close()
        self._fillers.clear()
        self._listening.listen(_WAITING_AT_MOST)
        self._accepting = self._start(self._accept)

    def shut(self) -> None:
        """Refuse connections, until `open`."""
        with contextlib.suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        if self._accepting is not None:
            self._accepting.join()

    def jam(self) -> None:
        """Neither refuse nor accept connections, until `open`: the queue before the door is full."""
        self.shut()
        self._listening.listen(0)
        for _ in range(2):
            filler = socket.socket()
            filler.settimeout(0)
            with contextlib.suppress(BlockingIOError):
                filler.connect(("127.0.0.1", self.port))
            self._fillers.append(filler)

    def hang_up(self) -> None:
        """End all conversations."""
        with self._lock:
            for talk in self._talks:
                talk.interrupt()

    def wait_for_silence(self, seconds: float = 10.0) -> None:
        """Wait until all conversations are over and written down."""
        until = time.monotonic() + seconds
        while self._talks:
            if time.monotonic() > until:
                raise TimeoutError("a conversation does not end")
            time.sleep(0.001)

    def _start(self, call: Callable[[], None]) -> threading.Thread:
        def run() -> None:
            call()
            self._threads.discard(thread)

        thread = threading.Thread(target=run, daemon=True)
        self._threads.add(thread)
        thread.start()
        return thread

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listening.accept()
            except OSError:
                return
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            sock.settimeout(TIMEOUT)
            self.connections += 1
            talk = Talk(self.house, sock)
            with self._lock:
                self._talks.add(talk)
            self._start(partial(self._serve, talk))

    def _serve(self, talk: Talk) -> None:
        # A client that dies, or hangs up, is what happens here all day.
        with contextlib.suppress(OSError, OverError, ValueError):
            talk.run()
        talk.close()
        with self._lock:
            self._talks.discard(talk)


def _bound() -> socket.socket:
    """Return a socket on a port of its own; asked for by its number, for only then the port is kept while it is shut."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = free.getsockname()
    sock = socket.socket()
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    sock.bind(address)
    return sock
