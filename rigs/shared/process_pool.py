"""Starts lives of a busy shop and ends them: forks in a process that has no threads, so that each birth is cheap and safe."""

import json
import os
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any, ClassVar, Protocol

from orderflow_desk.domain.shop import MailAccount, Security
from rigs.kill import busy_shop
from rigs.shared.mail_server import ROOT


@dataclass(frozen=True, slots=True)
class Life:
    """What a life is given: the shop, how far its clock is ahead, the seed of what it does, and its end after `seconds`."""

    url: str
    journal: str
    log: str
    seed: int
    shift_seconds: float
    account: MailAccount
    ca_file: str
    seconds: float


class AnyLife(Protocol):
    """A frozen dataclass of plain values."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def seconds(self) -> float:
        """How long it is until the kill."""
        ...


class ProcessPool:
    """Lets one life after the other be lived, each in a process of its own that is killed at its end."""

    def __init__(self, folder: Path, module: str = "rigs.shared.process_pool") -> None:
        """`module` is started as a program, and serves lives with `serve`."""
        self._said = folder / "said.txt"
        self._said.touch()
        with self._said.open("w") as said:
            self._process = subprocess.Popen(
                [sys.executable, "-m", module],
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
                text=True,
            )

    def live(self, life: AnyLife) -> list[str]:
        """Let a life be lived until its kill; return what went wrong in it by itself: it ended early, or complained."""
        end = self._asked(asdict(life))
        wrong = (
            [] if end == "killed" else [f"a life ended by itself: {end or 'and its process pool with it'}"]
        )
        complaint = self._said.read_text(encoding="utf-8")
        return [*wrong, complaint[-2000:]] if complaint else wrong

    def practise(self, url: str, journal: str) -> None:
        """Let the process work in a shop of its own, so that each life knows from its birth what that takes."""
        answer = self._asked({"practise": url, "journal": journal})
        assert answer == "practised", answer or self._said.read_text(encoding="utf-8")

    def _asked(self, plain: dict[str, Any]) -> str:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(plain) + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().strip()

    def close(self) -> None:
        """End the process."""
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        self._process.wait(10)


def serve(live: Callable[[dict[str, Any]], None]) -> None:
    """Take a life a line, let it be lived by `live` in a copy of this process, kill it, and answer with how it ended.

    A line may ask for practice instead.
    """
    for line in sys.stdin:
        plain = json.loads(line)
        if "practise" in plain:
            busy_shop.practise(plain["practise"], plain["journal"])
            print("practised", flush=True)
        else:
            print(_live_and_die(plain, live), flush=True)


def _live_and_die(plain: dict[str, Any], live: Callable[[dict[str, Any]], None]) -> str:
    child = os.fork()
    if child == 0:
        _live(plain, live)
    time.sleep(plain["seconds"])
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return (
        "killed" if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL else f"status {status}"
    )


def _live(plain: dict[str, Any], live: Callable[[dict[str, Any]], None]) -> None:
    try:
        live(plain)
    except BaseException:  # noqa: BLE001  whatever it was, this copy of the process pool must not go on as a second one
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(3)


def _live_busily(plain: dict[str, Any]) -> None:
    life = _life_of(plain)
    shift = timedelta(seconds=life.shift_seconds)
    busy_shop.live(
        life.url, Path(life.log), life.seed, shift, life.account, life.ca_file, journal=life.journal
    )


def _life_of(plain: dict[str, Any]) -> Life:
    account = MailAccount(**plain["account"])
    return Life(**{**plain, "account": replace(account, security=Security(account.security))})


if __name__ == "__main__":
    serve(_live_busily)
