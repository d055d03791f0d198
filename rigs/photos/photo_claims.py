"""What a counter with photos has said before it was killed: one line for each thing that was done, or begun."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

FILE = "said.log"


class Witness:
    """Writes a line at once: what a killed process has written, the system has."""

    def __init__(self, folder: Path) -> None:
        self._handle = os.open(folder / FILE, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    def say(self, *words: object) -> None:
        """Write one line."""
        os.write(self._handle, (" ".join(str(word) for word in words) + "\n").encode())


@dataclass(slots=True)
class Fields:
    """What all lives of a counter have said; photos are known by their digests, those laid aside by their tokens.

    `given_up` are those that somebody began to take away: they may be there, or not. `erased` have to be gone.
    """

    laid: dict[str, str] = field(default_factory=dict[str, str])
    named: set[str] = field(default_factory=set[str])
    unwanted: set[str] = field(default_factory=set[str])
    stored: dict[str, int] = field(default_factory=dict[str, int])
    removing: set[str] = field(default_factory=set[str])
    given_up: set[str] = field(default_factory=set[str])
    erased: set[str] = field(default_factory=set[str])
    erasures: int = 0
    pid: int = 0
    _erasing: dict[int, set[str]] = field(default_factory=dict[int, set[str]])

    @property
    def kept(self) -> dict[str, str]:
        """The photos that are staged and are named by what is being typed: digests by tokens."""
        wanted = self.named - self.unwanted
        return {token: digest for token, digest in self.laid.items() if token in wanted}

    def take(self, kind: str, *words: str) -> None:
        """Take in one line."""
        match kind:
            case "born":
                self.pid = int(words[0])
                self._give_up(*tuple(self._erasing))
            case "laid":
                self.laid[words[0]] = words[1]
            case "named":
                self.named |= set(words)
            case "unwanted":
                self.unwanted |= set(words)
            case "stored":
                self._store(int(words[0]), words[1:])
            case "removing":
                self.removing.add(words[0])
                self.given_up.add(words[0])
            case "erasing":
                self._erasing[int(words[0])] = self._of(int(words[0]))
            case "spared":
                self._erasing.pop(int(words[0]), None)
            case "erased":
                self.erased |= self._erasing.get(int(words[0]), set())
                self.erasures += 1
                self._give_up(int(words[0]))
            case _:
                raise ValueError(kind)

    def close(self) -> None:
        """What was being erased at the end may be there, or not."""
        self._give_up(*tuple(self._erasing))

    def _store(self, order_id: int, digests: Iterable[str]) -> None:
        for digest in digests:
            self.stored[digest] = order_id
            if order_id in self._erasing:
                self.given_up.add(digest)

    def _of(self, order_id: int) -> set[str]:
        return {digest for digest, found in self.stored.items() if found == order_id}

    def _give_up(self, *order_ids: int) -> None:
        for order_id in order_ids:
            self.given_up |= self._erasing.pop(order_id, set())


def fields_in(folder: Path) -> Fields:
    """Read what was said."""
    found = Fields()
    path = folder / FILE
    for line in path.read_text().splitlines() if path.exists() else ():
        found.take(*line.split())
    found.close()
    return found
