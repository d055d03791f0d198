"""The demo's mail server: on loopback, inside the program, so that mails really leave and nothing leaves the PC."""

import os
import secrets
import socket
import ssl
import tempfile
import threading
from asyncio import AbstractServer
from collections.abc import Awaitable
from dataclasses import dataclass
from email.parser import BytesHeaderParser
from pathlib import Path
from typing import Any

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

HOST = "127.0.0.1"
USER = "desk@vogt-novak.example"
_NAME = "mail.vogt-novak.example"
# How a recipient's name begins, and what the server says to it: the demo shows mails that fail, too.
_UNWELCOME = {
    "refused": "550 5.1.1 There is no such mailbox here",
    "slow": "451 4.2.2 The mailbox is busy, please try again later",
    "later": "451 4.2.2 The mailbox is busy, please try again later",
}


@dataclass(frozen=True, slots=True)
class Received:
    """A message as it arrived: `content` is every byte of it."""

    message_id: str
    sender: str
    recipient: str
    content: bytes


class Mailbox:
    """Takes mails over STARTTLS with a login and keeps them in memory until the program ends.

    Its certificate is made at the start, by an authority of its own, whose certificate lies in `ca_file`.
    """

    host = HOST
    user = USER

    def __init__(self) -> None:
        self.password = secrets.token_urlsafe(12)
        self.port = 0
        self.ca_file = Path()
        self._received: list[Received] = []
        self._lock = threading.Lock()
        self._controller: _Controller | None = None

    def start(self) -> None:
        """Listen on a free port of this machine alone."""
        authority = trustme.CA()
        handle, name = tempfile.mkstemp(prefix="orderflow-desk-", suffix=".pem")
        os.close(handle)
        self.ca_file = Path(name)
        authority.cert_pem.write_to_path(name)
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        authority.issue_cert(HOST, "localhost").configure_cert(tls)
        listening = _listening()
        self.port = listening.getsockname()[1]
        self._controller = _Controller(
            listening,
            self,
            hostname=HOST,
            port=self.port,
            server_hostname=_NAME,
            ident="Orderflow Desk demo",
            tls_context=tls,
            require_starttls=True,
            auth_required=True,
            authenticator=self._check_login,
        )
        self._controller.start()

    def stop(self) -> None:
        """Stop listening; stopping twice is harmless. What was received can still be read."""
        controller, self._controller = self._controller, None
        if controller is not None:
            controller.stop()
            self.ca_file.unlink(missing_ok=True)

    def messages(self) -> tuple[Received, ...]:
        """Return all messages, in the order in which they arrived."""
        with self._lock:
            return tuple(self._received)

    def message(self, message_id: str) -> bytes | None:
        """Return the message with this id as it arrived, or None."""
        return next((one.content for one in self.messages() if one.message_id == message_id), None)

    def _check_login(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _way: str, login: Any
    ) -> AuthResult:
        is_ours = (
            isinstance(login, LoginPassword)
            and login.login.decode("utf-8", "replace") == self.user
            and secrets.compare_digest(login.password, self.password.encode())
        )
        return AuthResult(success=is_ours, handled=False)

    async def handle_RCPT(  # noqa: N802  aiosmtpd's name for it
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        """Answer to a recipient (called by aiosmtpd)."""
        for beginning, reply in _UNWELCOME.items():
            if address.lower().startswith(beginning):
                return reply
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Recipient taken"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802  likewise
        """Keep a message (called by aiosmtpd)."""
        content = bytes(envelope.original_content or b"")
        message_id = str(BytesHeaderParser().parsebytes(content)["Message-ID"] or "")
        with self._lock:
            for recipient in envelope.rcpt_tos:
                self._received.append(Received(message_id, envelope.mail_from or "", recipient, content))
        return "250 2.0.0 Message taken"


def _listening() -> socket.socket:
    # asyncio turns Nagle's waiting off only for sockets that name their protocol.
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    sock.bind((HOST, 0))
    sock.listen()
    return sock


class _Controller(Controller):
    """Listens on a socket that is open already: aiosmtpd itself cannot take a free port."""

    def __init__(self, listening: socket.socket, handler: Mailbox, **parameters: Any) -> None:
        super().__init__(handler, **parameters)
        self._listening = listening

    def _create_server(self) -> Awaitable[AbstractServer]:
        return self.loop.create_server(self._factory_invoker, sock=self._listening)

    def factory(self) -> SMTP:
        return _Protocol(self.handler, **self.SMTP_kwargs)


class _Protocol(SMTP):
    def _create_session(self) -> Session:
        return _Session(self.loop)


class _Session(Session):
    """aiosmtpd sets this attribute at each login and warns that one should not; here nobody reads it."""

    @property
    def login_data(self) -> None:
        return None

    @login_data.setter
    def login_data(self, value: Any) -> None:
        del value
