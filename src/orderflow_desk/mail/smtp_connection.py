"""A conversation with a mail server that knows at every moment how far it is: smtplib's errors do not tell."""

import base64
import contextlib
import ipaddress
import re
import smtplib
import socket
import ssl
import threading
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass

from orderflow_desk.domain.errors import MailFault, MailTrouble
from orderflow_desk.mail.connect import connect
from orderflow_desk.mail.envelope import Envelope
from orderflow_desk.mail.known_replies import fault_of
from orderflow_desk.mail.phases import Phase
from orderflow_desk.mail.reply_classes import printable

_REPLY = re.compile(rb"([2-5]\d\d)(?:([ -])(.*))?", re.DOTALL)
_LINE_AT_MOST = 8192
_LINES_AT_MOST = 200


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds to wait. After the final dot longer (RFC 5321, 4.5.3.2.6): giving up there leaves a mail in doubt."""

    connect: float = 15.0
    reply: float = 60.0
    dot: float = 180.0
    quit: float = 0.5


class SmtpConnection(smtplib.SMTP):
    """One connection. Every failure comes out as MailTrouble with the phase; after one, it has to be closed.

    `give_up` may be called from another thread and ends whatever is waited for.
    """

    def __init__(self, host: str, timeouts: Timeouts) -> None:
        # A name of its own, for smtplib would ask the resolver for one.
        super().__init__(local_hostname="localhost", timeout=timeouts.reply)
        self.phase = Phase.CONNECT
        self.is_on_this_machine = False
        self._server = host
        self._timeouts = timeouts
        self._received = bytearray()
        self._given_up = threading.Event()

    def open(self, port: int, tls: ssl.SSLContext | None = None) -> None:
        """Connect, with TLS from the first byte where `tls` is given, and hear the greeting."""
        self.phase = Phase.CONNECT
        with self._as_trouble():
            self.sock = connect(
                self._server, port, seconds=self._timeouts.connect, is_given_up=self._given_up.is_set
            )
            self.phase = Phase.GREETING if tls is None else Phase.TLS
            # The final dot is a small write of its own: without this it waits 40 ms for the other side.
            self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.local_hostname = _literal(self.sock.getsockname()[0])
            self.is_on_this_machine = _is_loopback(self.sock.getpeername()[0])
        if tls is not None:
            self._encrypt(tls)
        self.phase = Phase.GREETING
        self._check(*self.getreply(), refused=MailFault.SERVER_REFUSED)

    def greet(self) -> None:
        """Say EHLO and learn what the server can do."""
        self.phase = Phase.EHLO
        self._check(*self.ehlo(), refused=MailFault.SERVER_REFUSED)

    def start_tls(self, tls: ssl.SSLContext) -> None:
        """Turn the plain connection into an encrypted one, or stop, also where somebody spoke behind the server's back."""
        self.phase = Phase.STARTTLS
        if not self.has_extn("starttls"):
            raise self._trouble(MailFault.NO_STARTTLS)
        self._check(*self.docmd("STARTTLS"), refused=MailFault.TLS_FAILED)
        if self._received:
            # It was not encrypted: somebody else may have put it there (CVE-2011-0411). Who tampers with this
            # connection is told nothing; what comes a moment later fails the handshake in the same way.
            raise self._trouble(MailFault.TLS_FAILED, reply=bytes(self._received))
        self._encrypt(tls)
        self.greet()

    def sign_in(self, user: str, password: str) -> None:
        """Log in, by PLAIN (RFC 4616) or LOGIN. smtplib tries each way in turn, and no umlaut in a password."""
        self.phase = Phase.LOGIN
        ways = self.esmtp_features.get("auth", "").upper().split()
        if "PLAIN" in ways:
            self._secret(f"AUTH PLAIN {_base64(f'{chr(0)}{user}{chr(0)}{password}')}", expected=2)
        elif "LOGIN" in ways:
            self._secret("AUTH LOGIN", expected=3)
            self._secret(_base64(user), expected=3)
            self._secret(_base64(password), expected=2)
        else:
            raise self._trouble(MailFault.NO_LOGIN_OFFERED)

    def hand_over(self, envelope: Envelope, before_the_dot: Callable[[], bool]) -> str | None:
        """Hand a mail over and return what the server said when it took it.

        `before_the_dot` is called when all but the final dot is sent; when it says False the connection is dropped, by
        which the server throws the mail away, and None is returned.
        """
        self._ask(Phase.MAIL, f"MAIL FROM:<{envelope.sender}>", MailFault.SENDER_REFUSED)
        self._ask(Phase.RCPT, f"RCPT TO:<{envelope.recipient}>", MailFault.RECIPIENT_REFUSED)
        self._ask(Phase.DATA, "DATA", MailFault.MESSAGE_REFUSED, expected=3)
        self.phase = Phase.BODY
        self.send(_stuffed(envelope.content))
        if not before_the_dot():
            self.close()
            return None
        self._check_silence()
        self.phase = Phase.DOT
        self.send(b".\r\n")
        code, reply = self.getreply()
        self._check(code, reply, refused=MailFault.MESSAGE_REFUSED)
        return printable(f"{code} {printable(reply)}")

    def _check_silence(self) -> None:
        """Raise when the server has spoken, or hung up, before the final dot.

        Taken for the answer to the dot, its words could call a mail unsent that it goes on to take, or the reverse.
        """
        with self._as_trouble():
            sock = self._standing()
            sock.settimeout(0)
            with contextlib.suppress(BlockingIOError, ssl.SSLWantReadError):
                self._received += sock.recv(4096) or _hung_up()
        if not self._received:
            return
        code, reply = self.getreply()
        # In the middle of a mail a connection cannot be used for another one.
        self.close()
        self._check(code, reply, refused=MailFault.MESSAGE_REFUSED, expected=0)

    def reset(self) -> None:
        """Forget a refused mail, so that the next one can follow."""
        self._ask(Phase.MAIL, "RSET", MailFault.NONSENSE)

    def leave(self) -> None:
        """Say QUIT, without waiting long for what is said to that, and close."""
        self.phase = Phase.QUIT
        with contextlib.suppress(MailTrouble):
            self.docmd("QUIT")
        self.close()

    def give_up(self) -> None:
        """End what another thread waits for here; it gets a MailTrouble."""
        self._given_up.set()
        sock = self.sock
        if sock is not None:
            # The plain socket's own shutdown: that of a TLS socket would leave it open for unencrypted writing.
            with contextlib.suppress(OSError):
                socket.socket.shutdown(sock, socket.SHUT_RDWR)

    def send(self, s: "str | bytes") -> None:  # type: ignore[override]
        """Send a command or a part of a mail (smtplib's method, telling the phase)."""
        with self._as_trouble():
            sock = self._standing()
            sock.settimeout(self._seconds())
            sock.sendall(s.encode("ascii") if isinstance(s, str) else s)

    def getreply(self) -> tuple[int, bytes]:
        """Return the code and the text of a reply (smtplib's method, within a time and a size)."""
        deadline = time.monotonic() + self._seconds()
        texts: list[bytes] = []
        while len(texts) < _LINES_AT_MOST:
            line = self._read_line(deadline)
            found = _REPLY.fullmatch(line)
            if found is None:
                raise self._trouble(MailFault.NONSENSE, reply=line)
            texts.append(found[3] or b"")
            if found[2] != b"-":
                return int(found[1]), b"\n".join(texts)
        raise self._trouble(MailFault.NONSENSE, reply=texts[0])

    def _read_line(self, deadline: float) -> bytes:
        while b"\n" not in self._received:
            if len(self._received) > _LINE_AT_MOST:
                raise self._trouble(MailFault.NONSENSE, reply=bytes(self._received[:_LINE_AT_MOST]))
            self._received += self._read_some(deadline)
        line, _, rest = bytes(self._received).partition(b"\n")
        self._received = bytearray(rest)
        return line.rstrip(b"\r")

    def _read_some(self, deadline: float) -> bytes:
        with self._as_trouble():
            left = deadline - time.monotonic()
            if left <= 0:
                raise TimeoutError
            sock = self._standing()
            sock.settimeout(left)
            return sock.recv(4096) or _hung_up()

    def _encrypt(self, tls: ssl.SSLContext) -> None:
        self.phase = Phase.TLS
        with self._as_trouble():
            sock = self._standing()
            sock.settimeout(self._timeouts.reply)
            self.sock = wrapped = tls.wrap_socket(
                sock, server_hostname=self._server, do_handshake_on_connect=False
            )
            self._standing()
            wrapped.do_handshake()

    def _standing(self) -> socket.socket:
        """Return the socket. What is checked here cannot be missed by `give_up`, which looks in the other order."""
        if self.sock is None or self._given_up.is_set():
            raise ConnectionResetError
        return self.sock

    def _ask(self, phase: Phase, command: str, refused: MailFault, expected: int = 2) -> None:
        self.phase = phase
        self._check(*self.docmd(command), refused=refused, expected=expected)

    def _secret(self, words: str, expected: int) -> None:
        self._check(*self.docmd(words), refused=MailFault.LOGIN_REFUSED, expected=expected)

    def _check(self, code: int, reply: bytes, *, refused: MailFault, expected: int = 2) -> None:
        """Raise unless the reply is of the kind that goes on; `refused` is what a 5xx means here."""
        kind = code // 100
        if kind == expected:
            return
        is_refusal = kind in (4, 5)
        fault = fault_of(self.phase, code, printable(reply), refused) if is_refusal else MailFault.NONSENSE
        raise self._trouble(fault, code, reply)

    def _seconds(self) -> float:
        return {Phase.DOT: self._timeouts.dot, Phase.QUIT: self._timeouts.quit}.get(
            self.phase, self._timeouts.reply
        )

    def _trouble(self, fault: MailFault, code: int = 0, reply: bytes | str = "") -> MailTrouble:
        return MailTrouble(fault, self.phase, code, printable(reply))

    @contextlib.contextmanager
    def _as_trouble(self) -> Generator[None]:
        """Turn what the network raises into MailTrouble."""
        try:
            yield
        except ssl.SSLCertVerificationError as error:
            raise self._trouble(MailFault.CERTIFICATE, reply=error.verify_message) from error
        except TimeoutError as error:
            raise self._trouble(MailFault.TIMED_OUT) from error
        except (socket.gaierror, UnicodeError) as error:
            raise self._trouble(MailFault.NAME_UNKNOWN, reply=str(error)) from error
        except ssl.SSLError as error:
            has_hung_up = isinstance(error, (ssl.SSLEOFError, ssl.SSLZeroReturnError))
            is_in_handshake = self.phase is Phase.TLS and not has_hung_up
            fault = MailFault.TLS_FAILED if is_in_handshake else MailFault.DROPPED
            raise self._trouble(fault, reply=error.reason or "") from error
        except OSError as error:
            fault = MailFault.UNREACHABLE if self.phase is Phase.CONNECT else MailFault.DROPPED
            raise self._trouble(fault, reply=error.strerror or "") from error


def _hung_up() -> bytes:
    raise ConnectionResetError


def _base64(text: str) -> str:
    return base64.b64encode(text.encode("utf-8", "replace")).decode("ascii")


def _stuffed(content: bytes) -> bytes:
    """Return the message with its leading dots doubled (RFC 5321, 4.5.2) and a line end at its end."""
    doubled = re.sub(rb"(?m)^\.", b"..", content)
    return doubled if doubled.endswith(b"\r\n") else doubled + b"\r\n"


def _is_loopback(address: str) -> bool:
    return ipaddress.ip_address(address.partition("%")[0]).is_loopback


def _literal(address: str) -> str:
    """Return this PC's address as it stands in EHLO (RFC 5321, 4.1.3)."""
    return f"[IPv6:{address.partition('%')[0]}]" if ":" in address else f"[{address}]"
