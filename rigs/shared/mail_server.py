"""The mail server of the rigs, in a process of its own: TLS, a login, and a line in a file for each message taken."""

import contextlib
import logging
import os
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from aiosmtpd.smtp import SMTP, Envelope, Session

from orderflow_desk.demo.mailbox import Mailbox
from orderflow_desk.domain.shop import MailAccount, Security

ROOT = Path(__file__).resolve().parents[2]


class MailServerProcess:
    """Starts the server; `taken()` counts the messages by Message-ID, also those taken while the sender was dying."""

    def __init__(self, folder: Path) -> None:
        self._book = folder / "taken.txt"
        self._book.touch()
        self._read_to = 0
        self._taken: Counter[str] = Counter()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "rigs.shared.mail_server", str(self._book)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        host, port, user, password, self.ca_file = self._process.stdout.readline().split()
        self.account = MailAccount(host, int(port), Security.STARTTLS, user, password)

    def taken(self) -> Counter[str]:
        """Return how often each message was taken."""
        with self._book.open("rb") as book:
            book.seek(self._read_to)
            new = book.read()
        whole = new[: new.rfind(b"\n") + 1]
        self._read_to += len(whole)
        self._taken.update(whole.decode().split())
        return self._taken

    def close(self) -> None:
        """Stop the server."""
        self._process.terminate()
        self._process.wait(10)
        if self._process.stdout is not None:
            self._process.stdout.close()


class _Book(Mailbox):
    """Writes down a message before it says that it has taken it, and keeps nothing else of it."""

    def __init__(self, book: Path) -> None:
        super().__init__()
        self._book = os.open(book, os.O_WRONLY | os.O_APPEND)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802  aiosmtpd's
        reply = await super().handle_DATA(server, session, envelope)
        with self._lock:
            names = [one.message_id for one in self._received]
            self._received.clear()
        os.write(self._book, "".join(f"{name}\n" for name in names).encode())
        return reply


def serve(book: Path) -> None:
    """Serve until the process is ended."""
    # It logs each client that dies in the middle of a sentence; here that is what clients do.
    logging.getLogger("mail.log").setLevel(logging.CRITICAL)
    mailbox = _Book(book)
    mailbox.start()
    print(mailbox.host, mailbox.port, mailbox.user, mailbox.password, mailbox.ca_file, flush=True)
    with contextlib.suppress(KeyboardInterrupt):
        while True:
            time.sleep(3600)


if __name__ == "__main__":
    serve(Path(sys.argv[1]))
