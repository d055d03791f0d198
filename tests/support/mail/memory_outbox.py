"""An outbox in memory that keeps the promises of the real one, and can be told to fail."""

import threading
from collections.abc import Callable

from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.errors import MailTrouble
from orderflow_desk.domain.outbox import Outcome, Parcel, Result

DONE = (Result.ACCEPTED, Result.REFUSED, Result.UNCERTAIN)


class MemoryOutbox:
    """Mails are due at once, in their order; those that may be tried again are due again after the others."""

    def __init__(self, *mails: Parcel) -> None:
        self.waiting = list(mails)
        self.claimed: Parcel | None = None
        self.handed_over: list[int] = []
        self.settled: list[tuple[Parcel, Outcome]] = []
        self.unable_for: list[MailTrouble] = []
        self.is_stopped = False
        self.tries_again = False
        self.loses_claims = False
        self.due_in = 0.0
        # Called before each act with its name; what they raise is what the database does.
        self.before: Callable[[str], None] = lambda _act: None
        self.looks = 0
        self._changed = threading.Condition()

    def put(self, *mails: Parcel) -> None:
        with self._changed:
            self.waiting.extend(mails)

    def results(self) -> list[Result]:
        return [outcome.result for _, outcome in self.settled]

    def wait_settled(self, count: int, seconds: float = 5.0) -> list[Result]:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.settled) >= count, seconds), self.settled
        return self.results()

    def next_due_in(self) -> float | None:
        self.before("next_due_in")
        with self._changed:
            self.looks += 1
            return self.due_in if self.waiting and not self.is_stopped else None

    def claim(self) -> Parcel | None:
        self.before("claim")
        return self._claim()

    def _claim(self) -> Parcel | None:
        with self._changed:
            if not self.waiting or self.is_stopped:
                return None
            self.claimed = self.waiting.pop(0)
            return self.claimed

    def handing_over(self, parcel: Parcel) -> bool:
        self.before("handing_over")
        assert self.claimed is parcel
        if self.loses_claims:
            return False
        self.handed_over.append(parcel.mail_id)
        return True

    def unable(self, trouble: MailTrouble) -> Changes:
        self.before("unable")
        self.unable_for.append(trouble)
        return Changes.of([(Topic.QUEUE, None)])

    def settle(self, parcel: Parcel, outcome: Outcome) -> Changes:
        self.before("settle")
        return self._settle(parcel, outcome)

    def settle_and_claim(self, parcel: Parcel, outcome: Outcome) -> tuple[Changes, Parcel | None]:
        self.before("settle")
        self.before("claim")
        return self._settle(parcel, outcome), self._claim()

    def _settle(self, parcel: Parcel, outcome: Outcome) -> Changes:
        with self._changed:
            assert self.claimed is parcel
            self.claimed = None
            self.settled.append((parcel, outcome))
            if outcome.result is Result.QUEUE_STOPPED:
                self.is_stopped = True
            if outcome.result is Result.GIVEN_BACK:
                self.waiting.insert(0, parcel)
            elif outcome.result not in DONE and self.tries_again:
                self.waiting.append(parcel)
            self._changed.notify_all()
            return Changes.of([(Topic.MAIL, parcel.order_id or 0)])
