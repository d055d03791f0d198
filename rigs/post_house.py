"""The mail server of the rigs, in a process of its own: TLS, a login, and a line in a file for each message taken."""

import contextlib
import logging
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from orderflow_desk.demo.mailbox import Mailbox
from orderflow_desk.domain.shop import MailAccount, Security


class PostHouse:
    """Starts the server; `taken()` counts the messages by Message-ID, also those taken while the sender was dying."""

    def __init__(self, folder: Path) -> None:
        self._book = folder / "taken.txt"
        self._book.touch()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "rigs.post_house", str(self._book)], stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        host, port, user, password, self.ca_file = self._process.stdout.readline().split()
        self.account = MailAccount(host, int(port), Security.STARTTLS, user, password)

    def taken(self) -> Counter[str]:
        """Return how often each message was taken."""
        return Counter(self._book.read_text(encoding="utf-8").split())

    def close(self) -> None:
        """Stop the server."""
        self._process.terminate()
        self._process.wait(10)
        if self._process.stdout is not None:
            self._process.stdout.close()


def serve(book: Path) -> None:
    """Serve until the process is ended; each message is in the book before the next look."""
    # It logs each client that dies in the middle of a sentence; here that is what clients do.
    logging.getLogger("mail.log").setLevel(logging.CRITICAL)
    mailbox = Mailbox()
    mailbox.start()
    print(mailbox.host, mailbox.port, mailbox.user, mailbox.password, mailbox.ca_file, flush=True)
    written = 0
    with book.open("a", encoding="utf-8") as lines, contextlib.suppress(KeyboardInterrupt):
        while True:
            messages = mailbox.messages()
            for message in messages[written:]:
                lines.write(f"{message.message_id}\n")
            lines.flush()
            written = len(messages)
            time.sleep(0.005)


if __name__ == "__main__":
    serve(Path(sys.argv[1]))
