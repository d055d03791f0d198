"""What the rigs' mail server can do wrong, phase by phase, and the book in which it keeps how each mail fared."""

import threading
from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from random import Random
from typing import Protocol

_SILENT = ("drop", "hang", "nonsense", "half")
_SPOKEN = (*_SILENT, "4xx", "421", "5xx")
# "drop" is a reset, "half" the first half of the usual answer before the server hangs up, "hang" silence. After the final
# dot the server took the mail before it fell silent, or lost it.
WAYS: dict[str, tuple[str, ...]] = {
    "connect": ("refused", "hang", "drop"),
    "greeting": _SPOKEN,
    "ehlo": _SPOKEN,
    "starttls": _SPOKEN,
    "tls": ("drop", "hang", "nonsense", "4xx", "5xx"),
    "login": _SPOKEN,
    "mail": _SPOKEN,
    "rcpt": _SPOKEN,
    "data": _SPOKEN,
    "body": ("drop", "hang", "nonsense", "4xx", "421", "5xx"),
    "dot": (*(f"{what} {how}" for what in ("took", "lost") for how in _SILENT), "4xx", "421", "5xx"),
    "quit": _SPOKEN,
}
BEFORE_THE_MAIL = ("connect", "greeting", "ehlo", "starttls", "tls", "login")
REPLIES = {
    "4xx": b"451 4.3.0 not now\r\n",
    "421": b"421 4.3.2 closing down\r\n",
    "5xx": b"554 5.7.1 no\r\n",
}
_NONSENSE = (
    b"what do you want?\r\n",
    b"HTTP/1.1 400 Bad Request\r\n\r\n",
    b"25 taken\r\n",
    b"999 taken\r\n",
    b"\x00\xff\xfe\x80\r\n",
    b"\r\n",
    b"150 one moment\r\n",
)


def nonsense(chance: Random) -> bytes:
    """Return an answer that is none."""
    return chance.choice(_NONSENSE)


class Ending(StrEnum):
    """How an attempt at a mail ended, as the server knows it."""

    BROKEN_OFF = "broken_off"
    IN_THE_BODY = "in_the_body"
    LATER = "later"
    REFUSED = "refused"
    TOOK = "took"
    TOOK_SILENTLY = "took_silently"
    LOST_SILENTLY = "lost_silently"


TAKEN = (Ending.TOOK, Ending.TOOK_SILENTLY)
SILENT = (Ending.TOOK_SILENTLY, Ending.LOST_SILENTLY)
SAID = {"4xx": Ending.LATER, "421": Ending.LATER, "5xx": Ending.REFUSED}


@dataclass(slots=True)
class Visit:
    """One attempt that came as far as naming a recipient."""

    ending: Ending = Ending.BROKEN_OFF
    message_id: str = ""


class Book:
    """What became of each recipient's mail, visit by visit."""

    def __init__(self) -> None:
        self._visits: defaultdict[str, list[Visit]] = defaultdict(list)
        self._lock = threading.Lock()

    def visit(self, recipient: str) -> Visit:
        """Begin a new visit."""
        visit = Visit()
        with self._lock:
            self._visits[recipient].append(visit)
        return visit

    def endings(self, recipient: str) -> list[Ending]:
        """Return how all visits ended, or how far they are."""
        with self._lock:
            return [visit.ending for visit in self._visits.get(recipient, ())]

    def taken(self, recipient: str) -> list[str]:
        """Return the Message-ID of each mail that was taken for the recipient."""
        with self._lock:
            visits = self._visits.get(recipient, ())
            return [visit.message_id for visit in visits if visit.ending in TAKEN]


class Manners(Protocol):
    """What decides how the server behaves; called on the threads of its conversations."""

    def at(self, phase: str, recipient: str) -> str:
        """Return the way in which to misbehave at a phase that was reached, or nothing."""
        ...

    def said(self, phase: str, recipient: str) -> None:
        """Hear that the usual answer of a phase was given."""
        ...

    def took(self, recipient: str) -> None:
        """Hear that a mail was taken, before anything is said about it."""
        ...


class GoodManners:
    """Does nothing wrong."""

    def at(self, phase: str, recipient: str) -> str:
        """Return nothing."""
        del phase, recipient
        return ""

    def said(self, phase: str, recipient: str) -> None:
        """Let it be."""

    def took(self, recipient: str) -> None:
        """Let it be."""
