"""What a server says before the final dot is no answer to it: the dot stays unsent, so nothing is ever in doubt."""

import socket
import threading
import time
from collections.abc import Callable

import pytest

from orderflow_desk.domain.errors import MailFault
from orderflow_desk.domain.outbox import Outcome, Result
from orderflow_desk.domain.shop import MailAccount, Security
from orderflow_desk.mail.handover import Connection
from orderflow_desk.mail.smtp_connection import Timeouts
from support.mail.certificates import Certificates
from support.mail.parcels import parcel
from support.mail.scripted_server import PASSWORD, USER

QUICK = Timeouts(connect=5.0, reply=5.0, dot=5.0)


class Interrupting:
    """Speaks in the middle of the first mail, or hangs up when it has nothing to say; takes every mail that ends."""

    def __init__(self, certificates: Certificates, words: bytes) -> None:
        self._tls = certificates.good
        self._words = words
        self.has_spoken = threading.Event()
        self.taken = 0
        self.connections = 0
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.account = MailAccount(
            "localhost", self._listening.getsockname()[1], Security.TLS, USER, PASSWORD
        )
        self._thread = threading.Thread(target=self._accept)
        self._thread.start()

    def close(self) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._thread.join(5)

    def _accept(self) -> None:
        while True:
            try:
                plain, _ = self._listening.accept()
            except OSError:
                return
            self.connections += 1
            with self._tls.wrap_socket(plain, server_side=True) as sock, sock.makefile("rb") as lines:
                self._talk(sock, lines.readline)

    def _talk(self, sock: socket.socket, next_line: Callable[[], bytes]) -> None:
        sock.sendall(b"220 ready\r\n")
        while line := next_line():
            match line[:4].upper().strip():
                case b"EHLO":
                    sock.sendall(b"250-mail.example\r\n250 AUTH PLAIN\r\n")
                case b"AUTH":
                    sock.sendall(b"235 welcome\r\n")
                case b"DATA":
                    sock.sendall(b"354 go ahead\r\n")
                    if not self._data(sock, next_line):
                        return
                case _:
                    sock.sendall(b"250 fine\r\n")

    def _data(self, sock: socket.socket, next_line: Callable[[], bytes]) -> bool:
        if not self.has_spoken.is_set():
            if not self._words:
                sock.shutdown(socket.SHUT_RDWR)
                self.has_spoken.set()
                return False
            sock.sendall(self._words)
            self.has_spoken.set()
        while (line := next_line()) != b".\r\n":
            if not line:
                return False
        self.taken += 1
        sock.sendall(b"250 taken\r\n")
        return True


def deliver_two(server: Interrupting, certificates: Certificates) -> tuple[Outcome | None, Outcome | None]:
    def before_the_dot() -> bool:
        assert server.has_spoken.wait(5)
        time.sleep(0.02)  # for the words to arrive
        return True

    connection = Connection(server.account, extra_ca=certificates.ca_file, timeouts=QUICK)
    first = connection.deliver(parcel(), before_the_dot)
    second = connection.deliver(parcel(), lambda: True)
    connection.close()
    server.close()
    return first, second


@pytest.mark.parametrize(
    ("words", "result", "fault"),
    [
        (b"552 5.3.4 too big\r\n", Result.REFUSED, MailFault.MESSAGE_REFUSED),
        (b"451 4.3.0 not now\r\n", Result.TRY_LATER, MailFault.TRY_LATER),
        (b"421 4.3.2 closing down\r\n", Result.SERVER_TROUBLE, MailFault.TRY_LATER),
        (b"250 taken\r\n", Result.SERVER_TROUBLE, MailFault.NONSENSE),
        (b"what?\r\n", Result.SERVER_TROUBLE, MailFault.NONSENSE),
        (b"", Result.SERVER_TROUBLE, MailFault.DROPPED),
    ],
)
def test_after_words_in_the_middle_of_a_mail_its_dot_is_not_sent_and_the_next_mail_goes_out(
    words: bytes, result: Result, fault: MailFault, certificates: Certificates
) -> None:
    server = Interrupting(certificates, words)
    first, second = deliver_two(server, certificates)
    assert first is not None
    assert first.trouble is not None
    assert (first.result, first.trouble.fault, first.trouble.phase) == (result, fault, "body")
    assert second is not None
    assert second.result is Result.ACCEPTED
    assert (server.taken, server.connections) == (1, 2)
