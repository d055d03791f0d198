"""A shop whose mails the rigs send: on a clock that jumps to when something is due, tended by a person who never tires."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.errors import MailTrouble
from orderflow_desk.domain.orders.order import Contact, Intake, Item
from orderflow_desk.domain.outbox import Outcome, Parcel
from orderflow_desk.domain.shop import MailAccount
from orderflow_desk.mail.mail_worker import MailWorker
from orderflow_desk.mail.smtp_connection import Timeouts
from orderflow_desk.services.desk import Desk, open_desk

SENDER = "desk@rig.example"
# Seconds until the person who is asked for by a stopped queue lets it go on.
_TENDED_AFTER = 5.0
# Far more than any drain takes: it ends when nothing waits.
_LONG = 24 * 3600.0


class Clock:
    """Simulated time, moved by whoever waits."""

    def __init__(self, now: datetime = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """Return what it is."""
        return self.now

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self.now += timedelta(seconds=seconds)


def open_shop(url: str, clock: Callable[[], datetime], *, journal: str = "delete") -> Desk:
    """Open a shop with the administrator signed in, whose mails leave at once. No power fails here: nothing is synced."""
    desk = open_desk(url, pc="rig", clock=clock, synchronous="OFF", journal=journal)
    if desk.people.sign_in_without_password() is None:
        raise RuntimeError("the rig's shop has no administrator")
    found = desk.shop.read()
    wanted = replace(
        found,
        name="Rig",
        sender_address=SENDER,
        hold_seconds=0,
        smtp_host="localhost",
        portal_base="https://portal.example",
    )
    if wanted != found:
        desk.shop.change(wanted)
    return desk


def take_orders_in(desk: Desk, addresses: Iterable[str]) -> None:
    """Take an order in for each address; each of them writes one mail."""
    for address in addresses:
        intake = Intake(
            Contact("Jana Novák", address),
            Item("Lamp", address),
            fault="does not shine",
            contact_confirmed=True,
        )
        desk.intake.take_in(intake, action_id=f"take-{address}", submit=True)


class CheckContext:
    """A desk's outbox for a mail worker to whom waiting takes no time: while nothing is due, the clock jumps.

    A stopped queue is told to go on by a person. What inherits from it may look at each claim and each end, and may
    send the mail worker home.
    """

    def __init__(self, desk: Desk, clock: Clock) -> None:
        self.desk, self.clock = desk, clock
        self.is_evening = False
        self.stops = 0

    def claim(self) -> Parcel | None:
        """Claim as the desk does; who gets nothing looks again a second later."""
        parcel = self.desk.dispatch.claim()
        if parcel is None:
            self.clock.advance(1)
        return parcel

    def handing_over(self, parcel: Parcel) -> bool:
        """Put down that the server may have it from now on."""
        return self.desk.dispatch.handing_over(parcel)

    def unable(self, trouble: MailTrouble) -> Changes:
        """Put down that there is no way to send."""
        return self.desk.dispatch.unable(trouble)

    def settle(self, parcel: Parcel, outcome: Outcome) -> Changes:
        """Put down what came of it."""
        return self.desk.dispatch.settle(parcel, outcome)

    def settle_and_claim(self, parcel: Parcel, outcome: Outcome) -> tuple[Changes, Parcel | None]:
        """Put down what came of it, and claim the next mail as the desk does."""
        return self.desk.dispatch.settle_and_claim(parcel, outcome)

    def next_due_in(self) -> float | None:
        """Let the time pass until something is due; None when nothing waits, or the mail worker shall go home."""
        if self.is_evening:
            return None
        due = self.desk.dispatch.next_due_in()
        if due is None and self.desk.outbox.queue().is_stopped:
            self.stops += 1
            self.clock.advance(_TENDED_AFTER)
            self.desk.outbox.resume_queue()
            due = self.desk.dispatch.next_due_in()
        if due is None:
            return None
        self.clock.advance(due)
        return 0.0


def drain(
    outbox: CheckContext, account: Callable[[], MailAccount], ca_file: str, timeouts: Timeouts
) -> list[str]:
    """Let a mail worker work until nothing waits, or he is sent home; return the bugs that reached his loop."""
    mail_worker = MailWorker(
        outbox, account, on_change=lambda _changes: None, extra_ca=lambda: ca_file, timeouts=timeouts
    )
    stumbles = _Stumbles()
    logger = logging.getLogger("orderflow_desk.mail.mail_worker")
    logger.addHandler(stumbles)
    try:
        mail_worker.drain(_LONG)
    finally:
        logger.removeHandler(stumbles)
    return stumbles.records


class _Stumbles(logging.Handler):
    """Hears what the mail worker logs of exceptions that nobody expected."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.records: list[str] = []
        self._format = logging.Formatter()

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(self._format.format(record))
