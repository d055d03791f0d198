"""Listens in on the wire between a client and a server: what leaves a machine is what can be heard there."""

import contextlib
import socket
import threading
from collections.abc import Callable
from functools import partial
from typing import Self


class Tap:
    """Carries bytes both ways between `with` and its end; `heard` are all those that clients sent."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._heard = bytearray()
        self._lock = threading.Lock()
        self._sockets: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]

    @property
    def heard(self) -> bytes:
        """Every byte that left a client so far."""
        with self._lock:
            return bytes(self._heard)

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        for sock in (self._listening, *self._sockets):
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(10)
        for sock in (self._listening, *self._sockets):
            sock.close()

    def _start(self, call: Callable[[], None]) -> None:
        thread = threading.Thread(target=call, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listening.accept()
                server = socket.create_connection(("127.0.0.1", self._to))
            except OSError:
                return
            self._sockets += [client, server]
            for sock in (client, server):
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._start(partial(self._carry, client, server, is_from_client=True))
            self._start(partial(self._carry, server, client, is_from_client=False))

    def _carry(self, giver: socket.socket, taker: socket.socket, *, is_from_client: bool) -> None:
        with contextlib.suppress(OSError):
            while piece := giver.recv(65536):
                if is_from_client:
                    with self._lock:
                        self._heard += piece
                taker.sendall(piece)
        with contextlib.suppress(OSError):
            taker.shutdown(socket.SHUT_WR)
