"""Carries the outbox to the mail server: claims, hands over, settles, and never lets one bad mail stop the others."""

import contextlib
import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.errors import DeskError, MailFault, MailTrouble
from orderflow_desk.domain.outbox import LEASE_SECONDS, Outcome, Parcel, Result
from orderflow_desk.domain.shop import MailAccount
from orderflow_desk.mail.envelope import PHASE
from orderflow_desk.mail.handover import Connection
from orderflow_desk.mail.outbox import Outbox
from orderflow_desk.mail.smtp_connection import Timeouts

# How often to look when nobody said that there is something: another PC may have written it.
POLL_SECONDS = 5.0
KEEP_SECONDS = 10.0
PAUSE_AT_MOST = 30.0
# A reply to a final dot is worth this much waiting when the program ends: without it the mail is in doubt.
GRACE_SECONDS = 0.6
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Unsettled:
    """What came of a mail, as long as the outbox could not be told."""

    parcel: Parcel
    outcome: Outcome
    until: float


class MailWorker:
    """Works until `stop`; `run` is the body of its thread, `drain` the same work for a command that ends.

    Promises: a mail is handed over only after `handing_over` said yes. What is in doubt is settled as uncertain, never
    sent again. `stop` ends a running `run` within a second, whatever it waits for.
    """

    def __init__(
        self,
        outbox: Outbox,
        account: Callable[[], MailAccount | None],
        *,
        on_change: Callable[[Changes], None],
        on_trouble: Callable[[DeskError | None], None] = lambda _trouble: None,
        extra_ca: Callable[[], str] = str,
        timeouts: Timeouts | None = None,
    ) -> None:
        """Take what it works with.

        `account` is asked whenever a connection is made anew: None, or a DeskError, means that no mail is claimed.
        `on_change` and `on_trouble` are called on the mail worker's thread; the latter once for each new trouble, and with
        None when it is over.
        """
        self._outbox = outbox
        self._account = account
        self._on_change = on_change
        self._on_trouble = on_trouble
        self._extra_ca = extra_ca
        self._timeouts = timeouts
        self._connection: Connection | None = None
        self._current: Parcel | None = None
        self._next: Parcel | None = None
        self._unsettled: _Unsettled | None = None
        self._trouble: DeskError | None = None
        self._due_in: float | None = None
        self._used_at = 0.0
        self._pause = 0.0
        self._taken = 0
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._at_rest = threading.Event()
        self._at_rest.set()

    def run(self) -> None:
        """Deliver what falls due until `stop` is called."""
        self._at_rest.clear()
        while not self._stopping.is_set():
            self._wake.clear()
            pause = self._work()
            if not self._stopping.is_set():
                self._wake.wait(pause)
        self._end()

    def drain(self, timeout: float) -> int:
        """Deliver what is due, or falls due within `timeout` seconds; return how many mails the server took."""
        deadline = time.monotonic() + timeout
        self._taken = 0
        self._at_rest.clear()
        while not self._stopping.is_set() and (left := deadline - time.monotonic()) > 0:
            pause = self._work()
            if pause and self._is_done(deadline):
                break
            self._wake.wait(min(pause, left))
        self._end()
        return self._taken

    def _claim(self) -> None:
        # Kept before it is said: whoever listens may stumble, and the claim must not be forgotten over that.
        parcel = self._next = self._outbox.claim()
        if parcel is not None:
            self._on_change(Changes.of([(Topic.MAIL, parcel.order_id)]))

    def run_once(self) -> Outcome | None:
        """Deliver one mail and return what came of it; None when none is due, or it was not ours any more.

        Raises:
            DeskError: the outbox, or the account, cannot be had now.
        """
        outcome = self._deliver()
        self._settle()
        return outcome

    def _deliver(self) -> Outcome | None:
        self._settle()
        if self._next is None and self._outbox.next_due_in() != 0:
            return None
        connection = self._connected()
        if self._next is None:
            self._claim()
        parcel = self._current = self._next
        self._next = None
        if parcel is None:
            return None
        outcome = connection.deliver(parcel, lambda: self._outbox.handing_over(parcel))
        self._used_at = time.monotonic()
        if outcome is not None:
            self._keep(parcel, self._unspoilt(outcome))
        self._current = None
        return outcome

    def wake(self, _change: object = None) -> None:
        """Look now: something was written, or set up. May be called from any thread."""
        self._wake.set()

    def stop(self) -> None:
        """End `run`: at once, but for a moment in which a mail that is all but accepted may still be."""
        self._stopping.set()
        self._wake.set()
        connection = self._connection
        if connection is None:
            return
        if connection.is_in_doubt or self._current is None:
            self._at_rest.wait(GRACE_SECONDS)
        connection.give_up()

    def _work(self) -> float:
        """Deliver one mail, or find that there is none; return how many seconds there is nothing to do."""
        try:
            is_sent = self._deliver() is not None
            self._settle(goes_on=True)
            pause = 0.0 if is_sent else self._rest()
        except DeskError as trouble:
            self._stumbled(Outcome(Result.TRY_LATER))
            self._say(trouble)
            self._announce(trouble)
            return self._longer_pause(PAUSE_AT_MOST)
        except Exception:  # noqa: BLE001  a bug over one mail must not keep the others: it is logged, the mail settled
            _log.exception("the mail worker stumbled")
            has_mail = self._current is not None or self._unsettled is not None
            self._stumbled(_poisonous())
            return 0.0 if has_mail else self._longer_pause(PAUSE_AT_MOST)
        self._say(None)
        if is_sent:
            self._pause = 0.0
        return pause

    def _rest(self) -> float:
        """Return for how long there is nothing to do, and close the connection when it has been idle for long."""
        self._due_in = due = self._outbox.next_due_in()
        if due == 0:
            # Due, but not for us: another PC is at it, or its claim has to run out first.
            pause = self._longer_pause(POLL_SECONDS)
        else:
            self._pause, pause = 0.0, min(due or POLL_SECONDS, POLL_SECONDS)
        connection = self._connection
        if connection is None:
            return pause
        idle = time.monotonic() - self._used_at
        if idle < KEEP_SECONDS and connection.is_open:
            return min(pause, KEEP_SECONDS - idle)
        self._connection = None
        connection.close()
        return pause

    def _is_done(self, deadline: float) -> bool:
        if self._trouble is not None:
            # A database comes back by itself; an account does not while nobody sits here.
            return isinstance(self._trouble, MailTrouble)
        return self._due_in is None or time.monotonic() + self._due_in > deadline

    def _longer_pause(self, at_most: float) -> float:
        self._pause = min(max(1.0, self._pause * 2), at_most)
        return self._pause

    def _connected(self) -> Connection:
        """Return the connection that is open, or one to open, by the account as it is now."""
        if self._connection is not None and self._connection.is_open:
            return self._connection
        account = self._account()
        if account is None:
            raise MailTrouble(MailFault.NOT_SET_UP)
        self._connection = connection = Connection(
            account, extra_ca=self._extra_ca(), timeouts=self._timeouts
        )
        if self._stopping.is_set():
            connection.give_up()
        return connection

    def _keep(self, parcel: Parcel, outcome: Outcome) -> None:
        self._unsettled = _Unsettled(parcel, outcome, time.monotonic() + LEASE_SECONDS)

    def _settle(self, *, goes_on: bool = False) -> None:
        """Tell the outbox what came of the last mail, before anything else is done, as long as it wants to know.

        Where all is well and the work `goes_on`, the next mail is claimed with it: that spares a commit for each.
        """
        late = self._unsettled
        if late is None:
            return
        if time.monotonic() > late.until:
            self._unsettled = None
            return
        changes = self._as_trouble(late, goes_on=goes_on)
        self._unsettled = None
        self._taken += late.outcome.result is Result.ACCEPTED
        self._on_change(changes)

    def _as_trouble(self, late: _Unsettled, *, goes_on: bool) -> Changes:
        is_open = self._connection is not None and self._connection.is_open
        is_well = late.outcome.result is Result.ACCEPTED and is_open and not self._stopping.is_set()
        if goes_on and is_well:
            try:
                changes, self._next = self._outbox.settle_and_claim(late.parcel, late.outcome)
            except DeskError:
                raise
            except Exception:  # noqa: BLE001  a bug over the next mail must not undo what came of this one
                _log.exception("the mail worker stumbled over the next mail")
            else:
                return changes
        return self._outbox.settle(late.parcel, late.outcome)

    def _stumbled(self, outcome: Outcome) -> None:
        """Make sure that the mail at hand, if any, is settled: in doubt if it may have left, else as `outcome` says."""
        parcel, self._current = self._current, None
        connection = self._connection
        if parcel is not None:
            is_in_doubt = connection is not None and connection.is_in_doubt
            self._keep(parcel, Outcome(Result.UNCERTAIN) if is_in_doubt else outcome)
        elif self._unsettled is not None and outcome.result is Result.REFUSED:
            # The outbox chokes on what the server said; what came of the mail it may still take.
            plain = Outcome(self._unsettled.outcome.result)
            is_plain = self._unsettled.outcome == plain
            self._unsettled = (
                None if is_plain else _Unsettled(self._unsettled.parcel, plain, self._unsettled.until)
            )

    def _unspoilt(self, outcome: Outcome) -> Outcome:
        """Return the outcome; when we hung up ourselves to stop, that is no trouble of the server's."""
        if self._stopping.is_set() and outcome.result is Result.SERVER_TROUBLE:
            return Outcome(Result.GIVEN_BACK)
        return outcome

    def _say(self, trouble: DeskError | None) -> None:
        is_news = str(trouble) != str(self._trouble)
        self._trouble = trouble
        if is_news:
            self._on_trouble(trouble)

    def _announce(self, trouble: DeskError) -> None:
        """Say on every PC why mails wait, where this one has no account to send them by."""
        if isinstance(trouble, MailTrouble):
            with contextlib.suppress(DeskError):
                if changes := self._outbox.unable(trouble):
                    self._on_change(changes)

    def _end(self) -> None:
        with contextlib.suppress(DeskError):
            self._settle()
            if self._next is not None:
                self._outbox.settle(self._next, Outcome(Result.GIVEN_BACK))
        self._next = None
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()
        self._at_rest.set()


def _poisonous() -> Outcome:
    trouble = MailTrouble(MailFault.MESSAGE_REFUSED, PHASE)
    return Outcome(Result.REFUSED, "", trouble)
