"""One order whole: what it is, what may follow, and its timeline."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from orderflow_desk.domain.actors import ActorKind
from orderflow_desk.domain.entries.entry import Entry
from orderflow_desk.domain.entries.kinds import Duplicated, DuplicateOf
from orderflow_desk.domain.errors import Refusal
from orderflow_desk.domain.lifecycle import Direction, Status
from orderflow_desk.domain.orders.fields import OrderFields
from orderflow_desk.domain.outbox import Forecast
from orderflow_desk.domain.usual_presses import Press
from orderflow_desk.domain.walks import WalkName
from orderflow_desk.views.outbox import MailMark
from orderflow_desk.views.undo import UndoOption


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One entry of an order's history, oldest id first in time; `group` joins the steps of one walk or undo.

    `is_erased` where what was personal in it is gone, `is_undone` where it was undone before anybody was told. `user` is empty where it was nobody of the staff.
    """

    id: int
    at: datetime
    user: str
    pc: str
    entry: Entry
    group: str
    mail: MailMark | None = None
    by: ActorKind = ActorKind.STAFF
    is_erased: bool = False
    is_undone: bool = False

    @property
    def start(self) -> Status | None:
        """Where the order came from, of an entry that moved it."""
        return getattr(self.entry, "start", None)

    @property
    def to(self) -> Status | None:
        """Where the order came to, of an entry that moved it."""
        return getattr(self.entry, "to", None)

    @property
    def note(self) -> str:
        """The note that somebody wrote, of its own or with a move."""
        return getattr(self.entry, "note", "")

    @property
    def reason(self) -> str:
        """Why the order was cancelled, or why a walk was taken."""
        return getattr(self.entry, "reason", "")

    @property
    def is_public(self) -> bool:
        """Whether the note was written for the customer; one that was undone they never read."""
        return getattr(self.entry, "is_public", False)

    @property
    def is_for_customer(self) -> bool:
        """Whether the customer reads the note."""
        return self.is_public and not self.is_undone


@dataclass(frozen=True, slots=True)
class MoveOption:
    """A button: where it leads, why not (`refusal`), and who will be told. What is no step from here is always refused."""

    to: Status
    direction: Direction
    refusal: Refusal | None
    forecast: Forecast
    is_step: bool = True


@dataclass(frozen=True, slots=True)
class WalkOption:
    """A line of the walk menu."""

    name: WalkName
    to: Status
    passed: tuple[Status, ...]
    refusal: Refusal | None
    forecast: Forecast


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderDetail(OrderFields):
    """All that the detail pane and the timeline show of one order."""

    id: int
    version: int
    status: Status
    customer_id: int
    technician_id: int | None
    technician: str
    since: datetime
    created_at: datetime
    has_left_draft: bool
    contact_confirmed: bool
    earlier_orders: tuple[int, ...]
    moves: tuple[MoveOption, ...]
    walks: tuple[WalkOption, ...]
    likeliest: Press
    note_forecast: Forecast
    reschedule_forecast: Forecast
    undo: UndoOption | None
    timeline: tuple[TimelineRow, ...]
    comes_back_from: int | None = None
    came_back_as: tuple[int, ...] = ()
    has_failed_mail: bool = False
    # What the features say of the order, by the names that they give it.
    of_features: Mapping[str, Any] = field(default_factory=dict[str, Any])

    @property
    def duplicate_of(self) -> tuple[int, ...]:
        """Of which order this one was a duplicate when it was cancelled."""
        return tuple(row.entry.order for row in self.timeline if isinstance(row.entry, DuplicateOf))

    @property
    def duplicates(self) -> tuple[int, ...]:
        """Which orders were cancelled as duplicates of this one, oldest first."""
        return tuple(row.entry.order for row in self.timeline if isinstance(row.entry, Duplicated))
