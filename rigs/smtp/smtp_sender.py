"""Sends a shop's mails in a process that is there to be killed: forked from one that has no threads, so that births are cheap."""

import json
import os
import subprocess
import sys
import traceback
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from orderflow_desk.domain.shop import MailAccount, Security
from orderflow_desk.mail.smtp_connection import Timeouts
from rigs.mail.mail_shop import CheckContext, Clock, drain, open_shop
from rigs.shared.mail_server import ROOT

_TIMEOUT = Timeouts(connect=5.0, reply=5.0, dot=5.0, quit=1.0)


@dataclass(frozen=True, slots=True)
class Shift:
    """What a sender is given: the shop, what time it is, and the way to the server."""

    url: str
    now: datetime
    account: MailAccount
    ca_file: str


class Senders:
    """Lets one sender after the other work, each in a process of its own."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "rigs.smtp.smtp_sender"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def live(self, shift: Shift, born: Callable[[int], None]) -> str:
        """Let a sender work until it is killed or nothing waits; `born` is told its number first. Return how it ended."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(asdict(shift), default=str) + "\n")
        self._process.stdin.flush()
        born(int(self._process.stdout.readline()))
        self._process.stdin.write("go\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().strip()

    def close(self) -> None:
        """End the process."""
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        self._process.wait(10)


def _shift_of(plain: dict[str, Any]) -> Shift:
    account = MailAccount(**plain["account"])
    return Shift(
        plain["url"],
        datetime.fromisoformat(plain["now"]),
        replace(account, security=Security(account.security)),
        plain["ca_file"],
    )


def _work(shift: Shift) -> int:
    """Send what waits; return 0 when nothing does any more."""
    clock = Clock(shift.now)
    with open_shop(shift.url, clock) as desk:
        stumbles = drain(CheckContext(desk, clock), lambda: shift.account, shift.ca_file, _TIMEOUT)
    for line in stumbles:
        print(line, file=sys.stderr)
    return 1 if stumbles else 0


def _bear(shift: Shift) -> str:
    ear, mouth = os.pipe()
    child = os.fork()
    if child == 0:
        os.read(ear, 1)
        status = 3
        try:
            status = _work(shift)
        except BaseException:  # noqa: BLE001  whatever it was, this copy of the process must not go on as a second one
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(status)
    print(child, flush=True)
    sys.stdin.readline()
    os.write(mouth, b".")
    os.close(ear)
    os.close(mouth)
    _, status = os.waitpid(child, 0)
    return "killed" if os.WIFSIGNALED(status) else f"status {os.waitstatus_to_exitcode(status)}"


def main() -> None:
    """Take a shift a line, and answer each with the number of its process and how it ended."""
    for line in iter(sys.stdin.readline, ""):
        print(_bear(_shift_of(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
