"""One conversation of the rigs' mail server: SMTP by hand on a socket, with a fault of the server wherever its manners want one."""

import base64
import contextlib
import re
import select
import socket
import ssl
import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from orderflow_desk.domain.shop import Security
from rigs.mail.bad_server import REPLIES, SAID, Book, Ending, Manners, Visit, nonsense

USER, PASSWORD = "desk@rig.example", "pä55 wörd of the rig"
PLAIN = base64.b64encode(f"\0{USER}\0{PASSWORD}".encode()).decode()
# A client that never hangs up must not hold a thread for ever.
TIMEOUT = 30.0
_RST_AT_CLOSE = struct.pack("ii", 1, 0)
_MESSAGE_ID = re.compile(rb"^Message-ID:\s*(\S+)", re.MULTILINE)
_AFTER_THE_DOT = {**SAID, "took": Ending.TOOK_SILENTLY, "lost": Ending.LOST_SILENTLY, "": Ending.TOOK}


class OverError(Exception):
    """The conversation ends here."""


@dataclass(slots=True)
class House:
    """What all conversations of a server have in common.

    `tls` None means that it speaks in clear text, whatever `security` says. `hears` gets every byte that came in, and
    whether it came encrypted.
    """

    security: Security
    tls: ssl.SSLContext | None
    manners: Manners
    chance: Random
    book: Book = field(default_factory=Book)
    plain_offers: tuple[str, ...] = ("STARTTLS",)
    offers: tuple[str, ...] = ("8BITMIME", "AUTH PLAIN LOGIN")
    behind_starttls: bytes = b""
    hears: Callable[[bytes, bool], None] = lambda _bytes, _is_encrypted: None


class Talk:
    """Speaks with one client until one of the two hangs up."""

    def __init__(self, house: House, sock: socket.socket) -> None:
        self._house = house
        self._sock = sock
        self._received = b""
        self._is_encrypted = False
        self._recipient = ""
        self._visit: Visit | None = None

    def close(self) -> None:
        """Hang up."""
        self._sock.close()

    def interrupt(self) -> None:
        """Hang up in the middle of a sentence; called from another thread."""
        with contextlib.suppress(OSError):
            # The plain socket's own shutdown: that of a TLS socket would not hear of it.
            socket.socket.shutdown(self._sock, socket.SHUT_RDWR)

    def run(self) -> None:
        """Speak; ends with OverError, or with the OSError of a client that is gone."""
        if self._house.manners.at("connect", ""):
            self._slam()
        self._house.manners.said("connect", "")
        if self._house.security is Security.TLS and self._house.tls is not None:
            self._encrypt()
        self._say("greeting", "220 mail.rig.example ready")
        while True:
            self._answer(self._smtp())

    def _answer(self, line: str) -> None:
        verb, _, words = line.partition(" ")
        match verb.upper():
            case "EHLO":
                self._say("ehlo", self._offers())
            case "STARTTLS":
                if self._say("starttls", "220 go ahead", self._house.behind_starttls) and self._house.tls:
                    self._encrypt()
            case "AUTH":
                is_right = words == f"PLAIN {PLAIN}"
                self._say("login", "235 2.7.0 welcome" if is_right else "535 5.7.8 wrong")
            case "MAIL" | "RCPT" | "DATA" as command:
                self._hear_of_mail(command.lower(), words)
            case "QUIT":
                self._say("quit", "221 bye")
                raise OverError
            case "RSET":
                self._forget()
                self._sock.sendall(b"250 forgotten\r\n")
            case _:
                self._sock.sendall(b"500 5.5.1 unknown\r\n")

    def _hear_of_mail(self, phase: str, words: str) -> None:
        if phase == "rcpt":
            self._recipient = words.partition("<")[2].partition(">")[0]
            self._visit = self._house.book.visit(self._recipient)
        usual = "354 go ahead" if phase == "data" else "250 2.1.0 taken"
        if self._say(phase, usual) and phase == "data" and self._visit is not None:
            self._take(self._visit)

    def _take(self, visit: Visit) -> None:
        visit.ending = Ending.IN_THE_BODY
        is_thrown_away = self._in_the_body(visit)
        while not (b"\r\n.\r\n" in self._received or self._received.startswith(b".\r\n")):
            self._read()
        content, _, self._received = self._received.partition(b"\r\n.\r\n")
        if not is_thrown_away:
            self._after_the_dot(visit, content)
        self._forget()

    def _in_the_body(self, visit: Visit) -> bool:
        """Misbehave between two pieces of the body; return whether the mail is thrown away, whatever comes of it."""
        self._read()
        match self._house.manners.at("body", self._recipient):
            case "":
                self._house.manners.said("body", self._recipient)
            case "drop":
                self._slam()
            case "hang":
                self._wait_over()
            case "nonsense":
                self._sock.sendall(nonsense(self._house.chance))
            case refusal:
                visit.ending = SAID[refusal]
                self._sock.sendall(REPLIES[refusal])
                if refusal == "421":
                    raise OverError
                return True
        return False

    def _after_the_dot(self, visit: Visit, content: bytes) -> None:
        way = self._house.manners.at("dot", self._recipient)
        first, _, how = way.partition(" ")
        found = _MESSAGE_ID.search(content)
        visit.message_id = found[1].decode("ascii", "replace") if found else ""
        visit.ending = _AFTER_THE_DOT[first]
        if first in ("", "took"):
            self._house.manners.took(self._recipient)
        self._reply(how or way, b"250 2.0.0 taken\r\n")
        if not way:
            self._house.manners.said("dot", self._recipient)

    def _forget(self) -> None:
        self._recipient, self._visit = "", None

    def _offers(self) -> str:
        is_plain = self._house.security is Security.STARTTLS and not self._is_encrypted
        words = ["mail.rig.example", *(self._house.plain_offers if is_plain else self._house.offers)]
        return "\r\n".join([f"250-{word}" for word in words[:-1]] + [f"250 {words[-1]}"])

    def _say(self, phase: str, usual: str, behind: bytes = b"") -> bool:
        """Answer, or misbehave; return whether it was the usual answer."""
        way = self._house.manners.at(phase, self._recipient)
        if way in SAID and self._visit is not None:
            self._visit.ending = SAID[way]
        self._reply(way, f"{usual}\r\n".encode() + behind)
        if not way:
            self._house.manners.said(phase, self._recipient)
        return not way

    def _reply(self, way: str, usual: bytes) -> None:
        match way:
            case "":
                self._sock.sendall(usual)
            case "drop":
                self._slam()
            case "hang":
                self._wait_over()
            case "half":
                self._sock.sendall(usual[: len(usual) // 2])
                raise OverError
            case "nonsense":
                self._sock.sendall(nonsense(self._house.chance))
            case refusal:
                self._sock.sendall(REPLIES[refusal])
                if refusal == "421":
                    raise OverError

    def _encrypt(self) -> None:
        way = self._house.manners.at("tls", "")
        if way:
            self._reply(way, b"")
            self._wait_over()
        assert self._house.tls is not None
        self._received = b""
        self._sock = self._house.tls.wrap_socket(self._sock, server_side=True, do_handshake_on_connect=False)
        self._sock.do_handshake()
        self._is_encrypted = True
        self._house.manners.said("tls", "")

    def _slam(self) -> None:
        """Hang up by a reset instead of a farewell."""
        self._sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RST_AT_CLOSE)
        raise OverError

    def _wait_over(self) -> None:
        """Say nothing and read nothing until the other side has had enough."""
        poll = select.poll()
        poll.register(self._sock, select.POLLRDHUP | select.POLLHUP | select.POLLERR)
        poll.poll(TIMEOUT * 1000)
        raise OverError

    def _smtp(self) -> str:
        while b"\r\n" not in self._received:
            self._read()
        line, _, self._received = self._received.partition(b"\r\n")
        return line.decode("ascii", "replace")

    def _read(self) -> None:
        found = self._sock.recv(65536)
        if not found:
            raise OverError
        self._house.hears(found, self._is_encrypted)
        self._received += found
