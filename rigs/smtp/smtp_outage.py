"""Takes the mail server away for days of simulated time while thousands of mails wait, and watches how they leave after it."""

import tempfile
from collections import deque
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.outbox import MailState, Outcome, Parcel
from orderflow_desk.domain.shop import Security
from orderflow_desk.mail.smtp_connection import Timeouts
from orderflow_desk.services.desk import Desk
from rigs.mail.bad_server import GoodManners
from rigs.mail.mail_papers import Papers
from rigs.mail.mail_shop import CheckContext, Clock, drain, open_shop, take_orders_in
from rigs.mail.mail_verification import Said, broken_promises, sayings
from rigs.mail.raw_server import RawServer
from rigs.mail.raw_talk import House
from rigs.shared.databases import SqliteDatabases

FIRST_WITHIN = timedelta(seconds=60)
A_MINUTE = timedelta(seconds=60)
AT_MOST_A_MINUTE = 30
# How the server is away, as a network tells it: nobody listens, nobody answers, whoever listens hangs up or says not now.
_AWAY = ("refused", "refused", "refused", "refused", "hang", "drop", "421")
_DOORS = ("refused", "hang")
# What a sender waits for in vain costs simulated time: this much of it, in place of what it takes here.
_REAL = Timeouts(connect=0.05, reply=2.0, dot=2.0, quit=0.1)
_CONNECT_SECONDS = Timeouts().connect


@dataclass(slots=True)
class Outage:
    """What a run has seen. Seconds and moments are simulated."""

    asked: int = 0
    first_after: float = 0.0
    most_in_a_minute: int = 0
    took_seconds: float = 0.0
    left: int = 0
    broken: list[str] = field(default_factory=list[str])


class _Away(GoodManners):
    """The manners of a server that is away, for those who reach it all the same."""

    def __init__(self, clock: Clock) -> None:
        self.way = ""
        self.taken_at: list[datetime] = []
        self._clock = clock

    def at(self, phase: str, recipient: str) -> str:
        del recipient
        reached = {"drop": "connect", "421": "greeting"}.get(self.way)
        return self.way if phase == reached else ""

    def took(self, recipient: str) -> None:
        del recipient
        self.taken_at.append(self._clock.now)


class _Waiting(CheckContext):
    """The outbox before, in and after the outage, which ends at `back_at`."""

    def __init__(
        self, desk: Desk, clock: Clock, manners: _Away, server: RawServer, chance: Random, back_at: datetime
    ) -> None:
        super().__init__(desk, clock)
        self.asked = 0
        self._manners, self._server, self._chance = manners, server, chance
        self._back_at = back_at

    def claim(self) -> Parcel | None:
        """Claim, and let the server be away in some way, or be back."""
        parcel = super().claim()
        if parcel is not None and self.clock.now < self._back_at:
            self._manners.way = self._chance.choice(_AWAY)
            self.asked += 1
            {"refused": self._server.shut, "hang": self._server.jam}.get(self._manners.way, _nothing)()
        return parcel

    def settle(self, parcel: Parcel, outcome: Outcome) -> Changes:
        """Let the time pass that it took, and settle."""
        if self._manners.way == "hang":
            self.clock.advance(_CONNECT_SECONDS)
        if self._manners.way in _DOORS:
            self._server.open()
        self._manners.way = ""
        return super().settle(parcel, outcome)


def _nothing() -> None:
    """Leave the door as it is."""


def be_away(folder: Path, *, hours: float, mails: int, seed: int) -> Outage:
    """Let the server be away for so many hours while so many mails wait, then be back until all are gone."""
    chance, clock, seen = Random(seed), Clock(), Outage()  # noqa: S311  a rig is repeated by its seed
    databases = SqliteDatabases(folder, "delete")
    url = databases.new()
    back_at = clock.now + timedelta(hours=hours)
    manners = _Away(clock)
    with tempfile.TemporaryDirectory(prefix="rig-smtp-") as name, closing(open_shop(url, clock)) as desk:
        papers = Papers(Path(name))
        take_orders_in(desk, (f"c{number}@example.net" for number in range(mails)))
        with RawServer(House(Security.STARTTLS, papers["good"], manners, chance)) as server:
            waiting = _Waiting(desk, clock, manners, server, chance, back_at)
            seen.broken += drain(waiting, lambda: server.account, papers.ca_file, _REAL)
            server.wait_for_silence()
            said = sayings(url)
            seen.broken += broken_promises(said, server.house.book)
    seen.asked, seen.left = waiting.asked, len(manners.taken_at)
    _judge(seen, manners.taken_at, back_at, said, mails)
    databases.drop(url)
    return seen


def _judge(seen: Outage, taken_at: list[datetime], back_at: datetime, said: list[Said], mails: int) -> None:
    if len(taken_at) != mails or any(one.state is not MailState.ACCEPTED for one in said):
        seen.broken.append(f"{len(taken_at)} of {mails} left")
        return
    seen.first_after = (taken_at[0] - back_at).total_seconds()
    seen.took_seconds = (taken_at[-1] - back_at).total_seconds()
    seen.most_in_a_minute = most_in_a_minute(taken_at)
    if not 0 <= seen.first_after <= FIRST_WITHIN.total_seconds():
        seen.broken.append(f"the first mail left {seen.first_after:.0f} s after the return")
    if seen.most_in_a_minute > AT_MOST_A_MINUTE:
        seen.broken.append(f"{seen.most_in_a_minute} mails left in a minute")
    # The one by which it was taken is the only one that counts.
    used_up = [one.recipient for one in said if one.attempts != 1]
    if used_up:
        seen.broken.append(f"the outage used up attempts of {len(used_up)} mails, {used_up[0]} among them")


def most_in_a_minute(moments: list[datetime]) -> int:
    """Return the largest number of moments within sixty seconds."""
    window: deque[datetime] = deque()
    most = 0
    for moment in moments:
        window.append(moment)
        while moment - window[0] >= A_MINUTE:
            window.popleft()
        most = max(most, len(window))
    return most
