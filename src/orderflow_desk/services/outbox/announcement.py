"""What a customer is told of their order: the only thing that its letters are made from."""

from collections.abc import Sequence
from datetime import datetime

from orderflow_desk.domain.entries.entry import Entry
from orderflow_desk.domain.entries.kinds import Edited, Moved, Noted, Rescheduled
from orderflow_desk.domain.letters import (
    DATES_OF_STATUSES,
    Announcement,
    LetterKind,
    OrderNews,
    announced_date,
)
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import attribute_of
from orderflow_desk.domain.orders.order import PublicNote
from orderflow_desk.services.transaction.records import OrderRecord


def date_of(record: OrderRecord, to: Status) -> datetime | None:
    """Return the date that belongs into the news of a move: when the visit is, or when the parts are expected."""
    field = DATES_OF_STATUSES.get(to)
    return None if field is None else getattr(record, attribute_of(field))


def news_of(
    record: OrderRecord,
    announcement: Announcement,
    earlier: Sequence[Announcement] = (),
    goes_on_as: int | None = None,
) -> OrderNews:
    """Return what the letter says that tells of the announcement, and of what happened shortly before it."""
    return OrderNews(
        customer=record.customer,
        order=record.id,
        item=record.item,
        status=announcement.status,
        was=announcement.was,
        was_ready=announcement.was is Status.READY_FOR_RETURN,
        note=announcement.note.text if announcement.note else "",
        date=announced_date(announcement.status, announcement.date),
        earlier=tuple(earlier),
        visit_address=record.visit_address,
        goes_on_as=goes_on_as,
        order_kind=record.kind,
        announced_at=announcement.at,
    )


def announcement_of(kind: LetterKind, at: datetime, entry: Entry) -> Announcement:
    """Return what a customer is told of an entry of their order's timeline. Raises TypeError for what is told to nobody."""
    match entry:
        case Moved(to=Status() as status):
            return Announcement(kind, at, status, entry.start, _public(entry), entry.date)
        case Noted():
            return Announcement(kind, at, entry.status, None, _public(entry))
        case Edited(status=Status() as status) | Rescheduled(status=Status() as status):
            return Announcement(kind, at, status, None, None, entry.date)
        case _:
            raise TypeError(f"nobody is told of {entry!r}")


def _public(entry: Moved | Noted) -> PublicNote | None:
    return PublicNote(entry.note) if entry.is_public and entry.note else None
