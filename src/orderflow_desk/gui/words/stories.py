"""What an entry of the timeline says, as it is shown; each kind of entry is told by the feature that it belongs to."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.entries.entry import Entry
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.views.orders.detail import TimelineRow
from orderflow_desk.views.outbox import MailMark

translate = QCoreApplication.translate


class Sort(StrEnum):
    """What the timeline can be narrowed to."""

    ALL = "all"
    STATUS = "status"
    NOTES = "notes"
    MAILS = "mails"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Story:
    """One entry as it is shown; `status` gives the dot its colour, None a quiet one."""

    id: int
    sort: Sort
    title: str
    at: datetime
    user: str
    status: Status | None = None
    badge: str = ""
    detail: str = ""
    note: str = ""
    mail: MailMark | None = None


@dataclass(frozen=True, slots=True)
class StoryLine:
    """How entries of a kind are told; those that stand one after the other and have the same `belonging` are told as one."""

    describe: Callable[[Sequence[TimelineRow]], Story]
    belonging: Callable[[TimelineRow], object] = lambda row: row.id


Stories = Mapping[type[Entry], StoryLine]


def alone(describe: Callable[[TimelineRow, Any], Story]) -> StoryLine:
    """Return how entries are told each by itself; `describe` is given the row and its entry."""
    return StoryLine(lambda rows: describe(rows[-1], rows[-1].entry))


def quiet(row: TimelineRow, title: str, detail: str = "", *, sort: Sort = Sort.REST) -> Story:
    """Return what is said of an entry that is neither a step nor a note."""
    return Story(row.id, sort, title, row.at, row.user, None, "", detail, "", row.mail)


def erased_word() -> str:
    """Return what stands in the place of what was erased."""
    return translate("timeline", "erased")


def badge_of(row: TimelineRow) -> str:
    """Return the mark of a note that the customer reads, too, or would have read."""
    if not (row.is_public and row.note):
        return ""
    return translate("timeline", "undone") if row.is_undone else translate("timeline", "customer can read")
