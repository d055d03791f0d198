"""What the mail worker needs of the place where mails wait."""

from typing import Protocol

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.errors import MailTrouble
from orderflow_desk.domain.outbox import Outcome, Parcel


class Outbox(Protocol):
    """Where mails wait; every call is a transaction of its own, and may raise DeskError."""

    def claim(self) -> Parcel | None:
        """Return a mail that is due, for us alone; None when there is none to send now."""
        ...

    def handing_over(self, parcel: Parcel) -> bool:
        """Put down that from now on the server may have it; False when the claim is lost."""
        ...

    def unable(self, trouble: MailTrouble) -> Changes:
        """Put down that this PC has no way to send what is due."""
        ...

    def settle(self, parcel: Parcel, outcome: Outcome) -> Changes:
        """Put down what came of it."""
        ...

    def settle_and_claim(self, parcel: Parcel, outcome: Outcome) -> tuple[Changes, Parcel | None]:
        """Put down what came of it, and return the next mail that is due: both, or neither where it raises."""
        ...

    def next_due_in(self) -> float | None:
        """Return the seconds until something may be due; None when nothing waits."""
        ...
