"""What a customer is told of: the only thing a letter can be made from."""

from dataclasses import dataclass
from datetime import datetime

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.order import PublicNote
from orderflow_desk.domain.outbox import LetterKind
from orderflow_desk.services.transaction.records import OrderRecord


@dataclass(frozen=True, slots=True)
class Announcement:
    """One public event. It has no place for an internal note, so none can reach a letter."""

    kind: LetterKind
    at: datetime
    status: Status
    was: Status | None = None
    note: PublicNote | None = None
    date: datetime | None = None


def date_of(record: OrderRecord, to: Status) -> datetime | None:
    """Return the date that belongs into the news of a move: when the visit is, or when the parts are expected."""
    if to is Status.SCHEDULED:
        return record.shop_date
    return record.parts_eta if to is Status.AWAITING_PARTS else None
