"""A real mail server (aiosmtpd) over TLS with a login, which can refuse, delay and drop."""

import asyncio
import logging
import socket
import ssl
import time
from dataclasses import dataclass
from typing import Any, Self

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult

from orderflow_desk.domain.shop import MailAccount, Security
from support.mail.scripted_server import PASSWORD, USER


@dataclass(frozen=True, slots=True)
class Taken:
    """A message that the server has taken."""

    sender: str
    recipient: str
    content: bytes


class RealServer:
    """Takes mails on loopback; `refusals` are replies by recipient, `delay` seconds pass before it takes a message.

    With `drops_after` a message is taken, and the connection is gone before a word is said about it.
    """

    def __init__(self, security: Security, tls: ssl.SSLContext) -> None:
        self.security = security
        self.taken: list[Taken] = []
        self.refusals: dict[str, str] = {}
        self.delay = 0.0
        self.drops_after = False
        self.connections = 0
        self._listening = _listening()
        self.port: int = self._listening.getsockname()[1]
        self._controller = _Controller(self, self._listening, tls)

    @property
    def account(self) -> MailAccount:
        return MailAccount("localhost", self.port, self.security, USER, PASSWORD)

    def __enter__(self) -> Self:
        # It logs each login and each client that hangs up as a warning.
        logging.getLogger("mail.log").setLevel(logging.CRITICAL)
        self._controller.start()
        self.connections = 0
        return self

    def __exit__(self, *_: object) -> None:
        self._controller.stop()
        logging.getLogger("mail.log").setLevel(logging.NOTSET)

    def wait_for(self, count: int, seconds: float = 5.0) -> list[Taken]:
        """Return the messages once there are so many."""
        deadline = time.monotonic() + seconds
        while len(self.taken) < count and time.monotonic() < deadline:
            time.sleep(0.005)
        assert len(self.taken) == count
        return self.taken

    def check_login(self, _server: Any, _session: Any, _envelope: Any, _way: str, login: Any) -> AuthResult:
        is_right = (login.login.decode(), login.password.decode()) == (USER, PASSWORD)
        return AuthResult(success=is_right, handled=False)

    async def handle_RCPT(  # noqa: N802  aiosmtpd's name for it
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        if address in self.refusals:
            return self.refusals[address]
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 ok"

    async def handle_DATA(self, server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802  likewise
        await asyncio.sleep(self.delay)
        self.taken.extend(
            Taken(envelope.mail_from, recipient, bytes(envelope.original_content))
            for recipient in envelope.rcpt_tos
        )
        if self.drops_after:
            server.transport.abort()
        return "250 2.0.0 taken"


def _listening() -> socket.socket:
    # asyncio turns Nagle's waiting off only for sockets that name their protocol.
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    sock.bind(("127.0.0.1", 0))
    sock.listen()
    return sock


class _Controller(Controller):
    def __init__(self, server: RealServer, listening: socket.socket, tls: ssl.SSLContext) -> None:
        is_implicit = server.security is Security.TLS
        super().__init__(
            server, hostname="127.0.0.1", port=server.port, ssl_context=tls if is_implicit else None
        )
        self._server = server
        self._listening = listening
        self._tls = None if is_implicit else tls

    def _create_server(self) -> Any:
        return self.loop.create_server(self._factory_invoker, sock=self._listening, ssl=self.ssl_context)

    def factory(self) -> SMTP:
        self._server.connections += 1
        smtp = SMTP(
            self._server,
            hostname="mail.example",
            tls_context=self._tls,
            require_starttls=self._tls is not None,
            authenticator=self._server.check_login,
            loop=self.loop,
        )
        # Set afterwards: aiosmtpd knows no TLS but STARTTLS and would warn of a login in clear text.
        smtp._auth_required = True
        smtp._auth_require_tls = self._tls is not None
        return smtp
