"""Hands thousands of mails to a server that misbehaves, and holds what became of each against what the shop says of it."""

import tempfile
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from orderflow_desk.domain.outbox import MailState
from orderflow_desk.domain.shop import Security
from orderflow_desk.mail.smtp_connection import Timeouts
from orderflow_desk.services.desk import Desk
from rigs.mail.bad_server import Book
from rigs.mail.mail_papers import Papers
from rigs.mail.mail_shop import Clock, drain, open_shop, take_orders_in
from rigs.mail.mail_verification import broken_promises, is_slow, sayings
from rigs.mail.raw_server import RawServer
from rigs.mail.raw_talk import House
from rigs.smtp.smtp_stage import Outcomes, Stage, deal

SECURITIES = (Security.TLS, Security.STARTTLS)
# Long enough for a machine that is busy; where it is not, a mail waits once more, or a doubt more is told.
QUICK = Timeouts(connect=0.3, reply=0.15, dot=0.15, quit=0.1)


@dataclass(frozen=True, slots=True)
class Round:
    """One shop, one server, and so many mails; all that is random comes from `seed`."""

    url: str
    security: Security
    mails: int
    seed: int
    timeouts: Timeouts = QUICK


@dataclass(slots=True)
class Figures:
    """What a run has seen: how the mails ended, and what each fault of the server was told as."""

    mails: int = 0
    attempts: int = 0
    outcomes: Outcomes = field(default_factory=Outcomes)
    ends: Counter[MailState] = field(default_factory=Counter[MailState])
    slow: int = 0
    again: int = 0
    stops: int = 0
    broken: list[str] = field(default_factory=list[str])

    def add(self, other: "Figures") -> None:
        """Count in what another part of the run has seen."""
        self.mails += other.mails
        self.attempts += other.attempts
        self.outcomes += other.outcomes
        self.ends += other.ends
        self.slow += other.slow
        self.again += other.again
        self.stops += other.stops
        self.broken += other.broken


def play(given: Round) -> Figures:
    """Let one shop's mails leave until none waits, let a person send again what got lost, and check each mail."""
    chance, clock = Random(given.seed), Clock()  # noqa: S311  a rig is repeated by its seed
    deliveries = deal(given.security, given.mails, chance)
    figures = Figures(mails=given.mails)
    with (
        tempfile.TemporaryDirectory(prefix="rig-smtp-") as name,
        closing(open_shop(given.url, clock)) as desk,
    ):
        papers = Papers(Path(name))
        take_orders_in(desk, (one.recipient for one in deliveries))
        stage = Stage(desk, clock, deliveries)
        house = House(given.security, papers["good"], stage, chance)
        with RawServer(house) as stage.server:
            figures.broken += _deliver_all(stage, papers.ca_file, given.timeouts)
            said = sayings(given.url)
            figures.ends = Counter(one.state for one in said)
            figures.slow = sum(is_slow(one, house.book) for one in said)
            figures.broken += broken_promises(said, house.book)
            again = _send_lost_ones_again(desk, house.book)
            for one in deliveries:
                one.ahead.clear()
            figures.broken += _deliver_all(stage, papers.ca_file, given.timeouts)
            figures.broken += broken_promises(sayings(given.url), house.book, again)
    figures.again, figures.stops = len(again), stage.stops
    figures.attempts, figures.outcomes = stage.seen.attempts, stage.seen.outcomes
    figures.broken += stage.seen.broken
    return figures


def _deliver_all(stage: Stage, ca_file: str, timeouts: Timeouts) -> list[str]:
    """Send a mail worker out again and again, until he comes home because nothing waits."""
    stumbles: list[str] = []
    stage.is_evening = True
    while stage.is_evening:
        stage.is_evening = False
        stumbles += drain(stage, lambda: stage.server.account, ca_file, timeouts)
    stage.server.wait_for_silence()
    return stumbles


def _send_lost_ones_again(desk: Desk, book: Book) -> set[str]:
    """Do as a person does who asks each customer whose mail is in doubt; return whose mail had got lost."""
    lost: set[str] = set()
    for mail in desk.outbox.mails("failed", count=100_000):
        if mail.state is MailState.UNCERTAIN and not book.taken(mail.recipient):
            desk.outbox.send_again(mail.id, action_id=f"again-{mail.id}")
            lost.add(mail.recipient)
    return lost
