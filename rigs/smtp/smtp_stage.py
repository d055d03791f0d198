"""Sets the stage for each delivery: which faults of the server a mail meets, at which of its attempts, and what each was told as."""

from collections import Counter
from dataclasses import dataclass, field
from random import Random

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.outbox import Outcome, Parcel, Result
from orderflow_desk.domain.shop import Security
from orderflow_desk.services.desk import Desk
from rigs.mail.bad_server import BEFORE_THE_MAIL, WAYS
from rigs.mail.mail_shop import CheckContext, Clock
from rigs.mail.raw_server import RawServer

# How many faults of the server a mail meets, one an attempt, before the server is good to it.
_SERVER_FAULTS = (0, 1, 1, 1, 1, 2, 2, 3)
_DOORS = ("refused", "hang")
ServerFault = tuple[str, str]
Outcomes = Counter[tuple[Security, str, str, Result]]


@dataclass(slots=True)
class Delivery:
    """One mail: the faults of the server that it is still to meet, and the one that its attempt has met."""

    recipient: str
    ahead: list[ServerFault]
    met: ServerFault | None = None


def deck(security: Security) -> list[ServerFault]:
    """Return every fault of the server there is with this security."""
    return [
        (phase, way)
        for phase, ways in WAYS.items()
        for way in ways
        if phase != "starttls" or security is Security.STARTTLS
    ]


def deal(security: Security, mails: int, chance: Random) -> list[Delivery]:
    """Deal the faults of the server out so that each comes up as often as any other."""
    cards: list[ServerFault] = []
    deliveries: list[Delivery] = []
    for number in range(mails):
        ahead: list[ServerFault] = []
        for _ in range(chance.choice(_SERVER_FAULTS)):
            if not cards:
                cards = deck(security)
                chance.shuffle(cards)
            ahead.append(cards.pop())
        # The last word of a conversation is said when the mail has arrived.
        ahead.sort(key=lambda one: one[0] == "quit")
        deliveries.append(Delivery(f"c{number}@example.net", ahead))
    return deliveries


@dataclass(slots=True)
class Seen:
    """What the stage has seen."""

    outcomes: Outcomes = field(default_factory=Outcomes)
    attempts: int = 0
    broken: list[str] = field(default_factory=list[str])


class Stage(CheckContext):
    """The outbox and the manners of the server at once: it knows which mail is on its way, and what it is to meet."""

    server: RawServer

    def __init__(self, desk: Desk, clock: Clock, deliveries: list[Delivery]) -> None:
        super().__init__(desk, clock)
        self.seen = Seen()
        self._deliveries = {one.recipient: one for one in deliveries}
        self._now: Delivery | None = None
        self._last = Result.ACCEPTED

    def claim(self) -> Parcel | None:
        """Claim, and set the stage for the mail."""
        return self._set_for(super().claim())

    def settle(self, parcel: Parcel, outcome: Outcome) -> Changes:
        """Write down what the attempt was told as, and settle."""
        self._write_down(parcel, outcome)
        return super().settle(parcel, outcome)

    def settle_and_claim(self, parcel: Parcel, outcome: Outcome) -> tuple[Changes, Parcel | None]:
        """Do both; in the evening there is no next mail."""
        self._write_down(parcel, outcome)
        if self.is_evening:
            return super().settle(parcel, outcome), None
        changes, following = super().settle_and_claim(parcel, outcome)
        return changes, self._set_for(following)

    def _set_for(self, parcel: Parcel | None) -> Parcel | None:
        """Prepare what the mail is to meet: what goes wrong before it needs a connection that is made for it."""
        if parcel is None:
            return None
        now = self._deliveries[parcel.recipient]
        now.met = None
        phase, way = now.ahead[0] if now.ahead else ("", "")
        if phase in BEFORE_THE_MAIL:
            self.server.hang_up()
            self.server.wait_for_silence()
        self._now = now
        if phase == "connect" and way in _DOORS:
            now.met = now.ahead.pop(0)
            (self.server.shut if way == "refused" else self.server.jam)()
        return parcel

    def _write_down(self, parcel: Parcel, outcome: Outcome) -> None:
        now, seen = self._deliveries[parcel.recipient], self.seen
        seen.attempts += 1
        self._last = outcome.result
        if now.met is not None:
            seen.outcomes[self.server.house.security, *now.met, outcome.result] += 1
            if now.met[0] == "connect" and now.met[1] in _DOORS:
                self.server.open()
        is_sure = outcome.result not in (Result.ACCEPTED, Result.UNCERTAIN)
        if is_sure and self.server.house.book.taken(parcel.recipient):
            seen.broken.append(f"{parcel.recipient}: the server took it, and it is told as {outcome.result}")
        is_quit_ahead = bool(now.ahead) and now.ahead[0][0] == "quit"
        # The mail worker says his last word when he goes home.
        self.is_evening = is_quit_ahead and outcome.result is Result.ACCEPTED

    def at(self, phase: str, recipient: str) -> str:
        """Misbehave as the mail that is on its way is to find it; what the last one was still to meet is over."""
        now = self._now
        if now is None or not now.ahead or now.ahead[0][0] != phase or recipient not in ("", now.recipient):
            return ""
        if now.met is not None and phase != "quit":
            return ""
        now.met = now.ahead.pop(0)
        if phase == "quit":
            self.seen.outcomes[self.server.house.security, *now.met, self._last] += 1
        return now.met[1]

    def said(self, phase: str, recipient: str) -> None:
        """Let it be."""

    def took(self, recipient: str) -> None:
        """Let it be."""
