"""Kills the sender of mails at every phase of a conversation, before and after the server's word, and starts it again."""

import os
import signal
import tempfile
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from orderflow_desk.domain.outbox import LEASE_SECONDS, MailState
from orderflow_desk.domain.shop import Security
from rigs.mail.bad_server import WAYS
from rigs.mail.mail_papers import Papers
from rigs.mail.mail_shop import Clock, open_shop, take_orders_in
from rigs.mail.mail_verification import broken_promises, sayings
from rigs.mail.raw_server import RawServer
from rigs.mail.raw_talk import House
from rigs.shared.databases import SqliteDatabases
from rigs.smtp.smtp_deliveries import SECURITIES
from rigs.smtp.smtp_sender import Senders, Shift

# What a sender finds beside what the last one left.
_MAILS_A_SHIFT = 2
# Longer than a lease, so that the next sender finds the claims of the last one over.
_NEXT_SHIFT = LEASE_SECONDS + 100.0
# How long a sender may live on with the server's word.
_GRACE = 0.005
# When the server is reached, or has answered. After the final dot it takes the mail before the kill, or loses it.
# Behind the answer to its farewell a sender is gone by itself.
_MOMENTS = ("before", "after")
_MOMENTS_OF = {"dot": ("before, taken", "before, lost", "after"), "quit": ("before",)}
Kill = tuple[Security, str, str]


@dataclass(slots=True)
class Killed:
    """What a run has seen: kills by security, phase and moment, and how the mails ended."""

    kills: Counter[Kill] = field(default_factory=Counter[Kill])
    ends: Counter[MailState] = field(default_factory=Counter[MailState])
    broken: list[str] = field(default_factory=list[str])


class Killer:
    """The manners of a server that kills its client, once, when a phase is reached or was answered."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._victim = 0
        self.phase, self.moment = "", ""
        self.is_done = False

    def aim(self, victim: int) -> None:
        """Take the number of the process that is to be killed."""
        self._victim = victim

    def at(self, phase: str, recipient: str) -> str:
        """Kill before a word is said."""
        del recipient
        if phase != self.phase or self.moment == "after" or self.is_done:
            return ""
        self._kill()
        if phase != "dot":
            return "drop"
        return "took drop" if self.moment.endswith("taken") else "lost drop"

    def said(self, phase: str, recipient: str) -> None:
        """Kill when a word was said, a moment later."""
        del recipient
        if phase == self.phase and self.moment == "after" and not self.is_done:
            time.sleep(self._chance.uniform(0, _GRACE))
            self._kill()

    def took(self, recipient: str) -> None:
        """Let it be."""

    def _kill(self) -> None:
        self.is_done = True
        os.kill(self._victim, signal.SIGKILL)


def moments(security: Security) -> list[Kill]:
    """Return every moment at which a sender can be killed."""
    return [
        (security, phase, moment)
        for phase in WAYS
        for moment in _MOMENTS_OF.get(phase, _MOMENTS)
        if phase != "starttls" or security is Security.STARTTLS
    ]


def kill(folder: Path, *, kills: int, seed: int) -> Killed:
    """Kill so many senders at least, in whole rounds of all moments, and hold what is left after each round."""
    databases, chance, seen = SqliteDatabases(folder, "delete"), Random(seed), Killed()  # noqa: S311  repeated by its seed
    with closing(Senders()) as senders:
        while seen.kills.total() < kills and not seen.broken:
            for security in SECURITIES:
                url = databases.new()
                _round(url, security, senders, chance, seen)
                databases.drop(url)
    return seen


def _round(url: str, security: Security, senders: Senders, chance: Random, seen: Killed) -> None:
    order = moments(security)
    chance.shuffle(order)
    clock, killer = Clock(), Killer(chance)
    with tempfile.TemporaryDirectory(prefix="rig-smtp-") as name, closing(open_shop(url, clock)) as desk:
        papers = Papers(Path(name))
        with RawServer(House(security, papers["good"], killer, chance)) as server:
            for number, (_, killer.phase, killer.moment) in enumerate([*order, (security, "", "")]):
                killer.is_done = False
                take_orders_in(desk, (f"c{number}-{mail}@example.net" for mail in range(_MAILS_A_SHIFT)))
                end = senders.live(Shift(url, clock.now, server.account, papers.ca_file), killer.aim)
                server.wait_for_silence()
                clock.advance(_NEXT_SHIFT)
                if end != ("killed" if killer.phase else "status 0"):
                    seen.broken.append(
                        f"a sender ended by itself at {killer.phase}: {end or 'and all with it'}"
                    )
                    return
                if killer.phase:
                    seen.kills[security, killer.phase, killer.moment] += 1
            said = sayings(url)
            seen.ends += Counter(one.state for one in said)
            seen.broken += broken_promises(said, server.house.book)
