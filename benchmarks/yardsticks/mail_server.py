"""The mail server of the benchmarks, in a process of its own: TLS and a login, and every message is taken."""

import json
import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass

from benchmarks.setting import ROOT
from orderflow_desk.demo.mailbox import Mailbox
from orderflow_desk.domain.shop import MailAccount, Security

PATHS = os.pathsep.join((str(ROOT), str(ROOT / "src")))


@dataclass(frozen=True, slots=True)
class Server:
    """How it is reached, and whose word its certificate has."""

    account: MailAccount
    ca_file: str


@contextmanager
def mail_server() -> Generator[Server]:
    """Start the server; it ends with the block."""
    process = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.yardsticks.mail_server"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": PATHS},
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        host, port, user, password, ca_file = json.loads(process.stdout.readline())
        yield Server(MailAccount(host, port, Security.STARTTLS, user, password), ca_file)
    finally:
        process.stdin.close()
        process.stdout.close()
        process.wait(20)


def serve() -> None:
    """Serve until standard input ends."""
    mailbox = Mailbox()
    mailbox.start()
    print(
        json.dumps([mailbox.host, mailbox.port, mailbox.user, mailbox.password, str(mailbox.ca_file)]),
        flush=True,
    )
    sys.stdin.read()
    mailbox.stop()


if __name__ == "__main__":
    serve()
