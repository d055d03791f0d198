"""The frozen rows that the screens show; importable without SQLAlchemy, so that the window can paint first."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from orderflow_desk.domain.errors import Refusal
from orderflow_desk.domain.lifecycle import Direction, Status
from orderflow_desk.domain.money import Money
from orderflow_desk.domain.orders.order import Changes, OrderKind, TimelineKind
from orderflow_desk.domain.outbox import Forecast, MailState
from orderflow_desk.domain.people import Person
from orderflow_desk.domain.walks import WalkName
from orderflow_desk.views.list_rows import OrderFilter, OrderPage, OrderRow, StatusCount

__all__ = [
    "Desktop",
    "Done",
    "LetterPreview",
    "LetterSetting",
    "MailBody",
    "MailMark",
    "MailRow",
    "MoveOption",
    "OrderDetail",
    "OrderFilter",
    "OrderPage",
    "OrderRow",
    "PhotoRow",
    "QueueState",
    "StatusCount",
    "TimelineRow",
    "UndoOption",
    "WalkOption",
]


@dataclass(frozen=True, slots=True)
class MailMark:
    """The truth about the mail of one timeline entry (already followed to the mail that it was merged into)."""

    mail_id: int
    state: MailState
    recipient: str
    due_at: datetime | None
    settled_at: datetime | None
    problem: str = ""
    reply: str = ""


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One entry of an order's history, oldest id first in time; `group` joins the steps of one walk or undo."""

    id: int
    at: datetime
    user: str
    pc: str
    kind: TimelineKind
    start: Status | None
    to: Status | None
    note: str
    is_public: bool
    reason: str
    group: str
    details: dict[str, Any] = field(default_factory=dict[str, Any])
    mail: MailMark | None = None


@dataclass(frozen=True, slots=True)
class MoveOption:
    """A button: where it leads, why not (`refusal`), and who will be told."""

    to: Status
    direction: Direction
    refusal: Refusal | None
    forecast: Forecast


@dataclass(frozen=True, slots=True)
class WalkOption:
    """A line of the walk menu."""

    name: WalkName
    to: Status
    passed: tuple[Status, ...]
    refusal: Refusal | None
    forecast: Forecast


@dataclass(frozen=True, slots=True)
class UndoOption:
    """The last move can be taken back until its mail leaves; `until` by the database's clock, `seconds` left."""

    to: Status
    until: datetime
    seconds: float


@dataclass(frozen=True, slots=True)
class OrderDetail:
    """All that the detail pane and the timeline show of one order."""

    id: int
    version: int
    status: Status
    customer_id: int
    customer: str
    email: str
    phone: str
    item: str
    serial: str
    fault: str
    accessories: str
    condition: str
    shop_date: datetime | None
    promised_at: datetime | None
    parts_eta: datetime | None
    technician_id: int | None
    technician: str
    since: datetime
    created_at: datetime
    has_left_draft: bool
    contact_confirmed: bool
    kind: OrderKind
    visit_address: str
    earlier_orders: tuple[int, ...]
    moves: tuple[MoveOption, ...]
    walks: tuple[WalkOption, ...]
    note_forecast: Forecast
    reschedule_forecast: Forecast
    undo: UndoOption | None
    timeline: tuple[TimelineRow, ...]
    comes_back_from: int | None = None
    came_back_as: tuple[int, ...] = ()
    item_kind: str = ""
    brand: str = ""
    model: str = ""
    purchased: str = ""
    warranty_months: int | None = None
    checklist: str = ""
    agreed_limit: Money | None = None
    has_passcode: bool = False


@dataclass(frozen=True, slots=True)
class PhotoRow:
    """One photo of an order as the strip shows it; the whole image is read when it is looked at."""

    id: int
    order_id: int
    at: datetime
    user: str
    name: str
    width: int
    height: int
    thumb: bytes


@dataclass(frozen=True, slots=True)
class MailRow:
    """One mail in the Outbox."""

    id: int
    order_id: int | None
    kind: str
    recipient_name: str
    recipient: str
    subject: str
    state: MailState
    created_at: datetime
    due_at: datetime
    settled_at: datetime | None
    attempts: int
    problem: str
    reply: str


@dataclass(frozen=True, slots=True)
class MailBody:
    """One mail, whole, as the Outbox opens it."""

    mail: MailRow
    text: str
    html: str
    message_id: str


@dataclass(frozen=True, slots=True)
class QueueState:
    """How the queue as a whole is: `problem` is a MailFault slug or empty; a stopped queue waits for a person.

    While it is catching up, the server is back after an outage, and what waited leaves slowly.
    """

    waiting: int
    failed: int
    problem: str
    detail: str
    is_stopped: bool
    retry_at: datetime | None
    next_due: datetime | None
    is_catching_up: bool = False


@dataclass(frozen=True, slots=True)
class LetterPreview:
    """A letter as it would leave now."""

    forecast: Forecast
    recipient_name: str
    subject: str
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class LetterSetting:
    """One line of the letters page in Settings: a transition's switch and its template."""

    slug: str
    is_on: bool
    subject: str
    body: str
    is_changed: bool


@dataclass(frozen=True, slots=True)
class Desktop:
    """What the frame of the window shows."""

    person: Person
    shop_name: str
    counts: tuple[StatusCount, ...]
    queue: QueueState


@dataclass(frozen=True, slots=True)
class Done:
    """What an act did: who will be mailed, and how long it can be undone (0: not at all).

    `is_repeat` tells that the action id was known already, so that nothing was changed this time.
    """

    order_id: int
    version: int
    changes: Changes
    undo_seconds: float = 0.0
    mail: Forecast = field(default_factory=Forecast)
    is_repeat: bool = False
