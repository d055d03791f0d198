"""A mail server on bare sockets that misbehaves at the phase that it is told, and keeps what it heard."""

import base64
import contextlib
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Self

from orderflow_desk.domain.shop import MailAccount, Security

USER = "desk@fix.example"
PASSWORD = "pä55 wörd"
PLAIN = base64.b64encode(f"\0{USER}\0{PASSWORD}".encode()).decode()
REPLIES = {
    "nonsense": b"what do you want?\r\n",
    "451": b"451 4.3.0 not now\r\n",
    "421": b"421 4.3.2 closing down\r\n",
    "554": b"554 5.7.1 no\r\n",
}


class _OverError(Exception):
    """The conversation ends here."""


@dataclass
class Heard:
    """What one connection heard: commands in order, and every byte that came in clear text."""

    commands: list[str] = field(default_factory=list[str])
    in_clear: bytearray = field(default_factory=bytearray)


class ScriptedServer:
    """Misbehaves at the phases of `script`: drop, hang, dribble, a key of REPLIES, or any text, which is said as it stands.

    `finished` holds each message whose final dot arrived; `accepted` those that were answered with 250.
    """

    def __init__(
        self,
        security: Security,
        tls: ssl.SSLContext | None = None,
        script: dict[str, str] | None = None,
        *,
        extensions: tuple[str, ...] = ("8BITMIME", "AUTH LOGIN PLAIN"),
        host: str = "localhost",
    ) -> None:
        self.security = security
        self.tls = tls
        self.script = script or {}
        self.extensions = extensions
        self.host = host
        self.after_starttls = "220 go ahead"
        self.heard: list[Heard] = []
        self.finished: list[bytes] = []
        self.accepted: list[bytes] = []
        # Misbehaves once only.
        self.is_forgetful = False
        self.hanging = threading.Event()
        self._over = threading.Event()
        self._threads: list[threading.Thread] = []
        self._sockets: list[socket.socket] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        # Small, so that a server which does not read is soon noticed.
        self._listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65536)
        self.port: int = self._listening.getsockname()[1]

    @property
    def account(self) -> MailAccount:
        return MailAccount(self.host, self.port, self.security, USER, PASSWORD)

    @property
    def commands(self) -> list[str]:
        return [command for heard in self.heard for command in heard.commands]

    @property
    def in_clear(self) -> bytes:
        return b"".join(bytes(heard.in_clear) for heard in self.heard)

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        with contextlib.suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for sock in self._sockets:
            with contextlib.suppress(OSError):
                socket.socket.shutdown(sock, socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(5)
            assert not thread.is_alive()

    def _start(self, call: Callable[..., None], *arguments: Any) -> None:
        thread = threading.Thread(target=call, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._over.is_set():
            try:
                sock, _ = self._listening.accept()
            except OSError:
                return
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._sockets.append(sock)
            heard = Heard()
            self.heard.append(heard)
            self._start(self._serve, sock, heard)

    def _serve(self, sock: socket.socket, heard: Heard) -> None:
        talk = _Talk(self, sock, heard)
        with contextlib.suppress(OSError, _OverError):
            talk.run()
        talk.close()

    def behaviour(self, phase: str) -> str:
        return self.script.pop(phase, "") if self.is_forgetful else self.script.get(phase, "")

    def wait_over(self, seconds: float = 10) -> bool:
        self.hanging.set()
        return self._over.wait(seconds)


class _Talk:
    """One conversation."""

    def __init__(self, server: ScriptedServer, sock: socket.socket, heard: Heard) -> None:
        self.server = server
        self.sock = sock
        self.heard = heard
        self.received = b""
        self.is_encrypted = False

    def close(self) -> None:
        self.sock.close()

    def run(self) -> None:
        if self.server.security is Security.TLS:
            self._encrypt()
        self._say("greeting", "220 mail.example ready")
        while True:
            self._answer(self._line())

    def _answer(self, line: str) -> None:
        verb = line.upper().partition(" ")[0]
        match verb:
            case "EHLO":
                offers = self.server.extensions
                if self.server.security is Security.STARTTLS and not self.is_encrypted:
                    offers = ("STARTTLS",)
                words = ["mail.example greets you", *offers]
                marks = ["-"] * (len(words) - 1) + [" "]
                reply = "\r\n".join(f"250{mark}{word}" for mark, word in zip(marks, words, strict=True))
                self._say("ehlo", reply)
            case "STARTTLS":
                self._say("starttls", self.server.after_starttls.removesuffix("\r\n"))
                self._encrypt()
            case "AUTH":
                self._login(line)
            case "MAIL" | "RCPT" | "RSET":
                self._say(verb.lower(), "250 2.1.0 taken")
            case "DATA":
                if self._say("data", "354 go ahead"):
                    self._data()
            case "RSET":
                self._say("rset", "250 forgotten")
            case "QUIT":
                self._say("quit", "221 bye")
                raise _OverError
            case _:
                self._send(b"500 5.5.1 unknown\r\n")

    def _login(self, line: str) -> None:
        if "login" in self.server.script:
            self._say("login", "")
            return
        way = line.split()[1].upper()
        if way == "PLAIN":
            is_right = line.split()[2] == PLAIN
        else:
            self._send(b"334 VXNlcm5hbWU6\r\n")
            user = base64.b64decode(self._line()).decode()
            self._send(b"334 UGFzc3dvcmQ6\r\n")
            is_right = (user, base64.b64decode(self._line()).decode()) == (USER, PASSWORD)
        self._send(b"235 2.7.0 welcome\r\n" if is_right else b"535 5.7.8 wrong\r\n")

    def _data(self) -> None:
        match self.server.behaviour("body"):
            case "drop":
                self._read()
                self._slam()
            case "hang":
                self.server.wait_over()
                raise _OverError
            case _:
                pass
        while not (self.received.endswith(b"\r\n.\r\n") or self.received == b".\r\n"):
            self.received += self._read()
        content, self.received = self.received[:-3], b""
        self.server.finished.append(content)
        if "dot" not in self.server.script:
            self.server.accepted.append(content)
        self._say("dot", "250 2.0.0 taken")

    def _say(self, phase: str, usual: str) -> bool:
        """Answer as the script wants it; return whether that was the usual answer."""
        match self.server.behaviour(phase):
            case "":
                self._send(f"{usual}\r\n".encode())
                return True
            case "drop":
                self._slam(is_polite=phase == "greeting")
            case "hang":
                self.server.wait_over()
                raise _OverError
            case "dribble":
                while not self.server.wait_over(0.03):
                    self._send(b"2")
            case reply:
                self._send(REPLIES.get(reply, reply.encode()))
                if reply == "421":
                    raise _OverError
        return False

    def _slam(self, *, is_polite: bool = False) -> None:
        # A reset instead of a farewell; not while the other side may still be connecting, for it would see no phase.
        if is_polite:
            raise _OverError
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        raise _OverError

    def _encrypt(self) -> None:
        match self.server.behaviour("tls"):
            case "drop":
                self._slam(is_polite=True)
            case "hang":
                self.server.wait_over()
                raise _OverError
            case "nonsense":
                self._read()
                self._send(b"220 I speak no TLS\r\n")
                self.server.wait_over()
                raise _OverError
            case _:
                assert self.server.tls is not None
                plain = self.sock
                self.sock = self.server.tls.wrap_socket(
                    plain, server_side=True, do_handshake_on_connect=False
                )
                self.server._sockets.append(self.sock)
                self.sock.do_handshake()
                self.is_encrypted = True

    def _line(self) -> str:
        while b"\r\n" not in self.received:
            self.received += self._read()
        line, _, self.received = self.received.partition(b"\r\n")
        self.heard.commands.append(line.decode())
        return line.decode()

    def _read(self) -> bytes:
        found = self.sock.recv(65536)
        if not found:
            raise _OverError
        if not self.is_encrypted:
            self.heard.in_clear += found
        return found

    def _send(self, reply: bytes) -> None:
        self.sock.sendall(reply)


@contextlib.contextmanager
def closed_port() -> Iterator[int]:
    """A port of this machine on which nobody listens."""
    sock = socket.socket()
    sock.bind(("127.0.0.1", 0))
    try:
        yield sock.getsockname()[1]
    finally:
        sock.close()
