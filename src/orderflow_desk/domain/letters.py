"""Which letters there are, and what each says: the content of its kind is all that its template may name, beside the shop's own.

A new letter is a `LetterKind` in `LETTER_KINDS` with a `Content` that holds what it says, and a template for each language.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import ClassVar, Self

from orderflow_desk.domain.lifecycle import ALL_MOVES, Direction, Move, Status
from orderflow_desk.domain.orders.fields import Field, OrderKind
from orderflow_desk.domain.orders.order import PublicNote


@dataclass(frozen=True, slots=True)
class Content:
    """What a letter says. Each field is a placeholder of its templates, written in the letter's language by its type.

    A field is a text, a number, `Money`, a `Status`, an aware time, an `Appointment`, None for nothing, or a tuple of `Announcement`.
    """

    # Whether the letter leads to a page of its order.
    has_link: ClassVar[bool] = False

    def worded(self, kind: "LetterKind") -> "LetterKind":
        """Return the letter whose words are true of what this is about: `kind`, or one of its own for such orders."""
        return kind

    @property
    def as_of(self) -> datetime | None:
        """When this is told: a date is said with its year where that is another one, and always where this is None."""
        return None

    @classmethod
    def sample(cls, kind: "LetterKind", words: Mapping[str, str], now: datetime) -> Self:
        """Return what a made-up letter of this kind says; `words` are those of the letter's language for it."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class LetterKind:
    """One kind of letter: `slug` names its switch, `template` the file of its default text.

    It announces `move`, or that the date of an order in the status `date_of` is another one. One with `words_of` is no
    event of its own: it says what that letter tells in words that are true of orders of the kind `order_kind`.
    """

    slug: str
    template: str
    content: type[Content]
    move: Move | None = None
    date_of: Status | None = None
    words_of: "LetterKind | None" = None
    order_kind: OrderKind | None = None

    @property
    def switch(self) -> str:
        """The slug under which the letter is switched on and off: one switch, however it is worded."""
        return self.words_of.slug if self.words_of else self.slug


@dataclass(frozen=True, slots=True)
class Appointment:
    """A time at which somebody is expected: told with its year, whenever that is."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Announcement:
    """One public event of an order. It has no place for an internal note, so none can reach a letter."""

    kind: LetterKind
    at: datetime
    status: Status
    was: Status | None = None
    note: PublicNote | None = None
    date: datetime | None = None

    @property
    def is_of_appointment(self) -> bool:
        """Tell whether its date is a time at which somebody is expected."""
        return self.status is Status.SCHEDULED


@dataclass(frozen=True, slots=True)
class OrderNews(Content):
    """What a customer is told of their order, with what happened shortly before."""

    has_link: ClassVar[bool] = True

    customer: str
    order: int
    item: str
    status: Status
    was: Status | None = None
    note: str = ""
    date: datetime | Appointment | None = None
    earlier: tuple[Announcement, ...] = ()
    was_ready: bool = False  # it could be collected already
    goes_on_as: int | None = (
        None  # the order that this one was a duplicate of, and under which the work goes on
    )
    visit_address: str = ""
    order_kind: OrderKind = OrderKind.PLANNED_VISIT
    announced_at: datetime | None = None

    def worded(self, kind: LetterKind) -> LetterKind:
        """Return the letter in the words of the order's kind."""
        return _WORDED.get((kind.slug, self.order_kind), kind)

    @property
    def as_of(self) -> datetime | None:
        """When the newest of what is told happened."""
        return self.announced_at

    @classmethod
    def sample(cls, kind: LetterKind, words: Mapping[str, str], now: datetime) -> "OrderNews":
        """Return the news of a made-up order."""
        status = kind.move.to if kind.move else kind.date_of or Status.AWAITING_PARTS
        return cls(
            customer=SAMPLE_CUSTOMER,
            order=10482,
            item=words["item"],
            status=status,
            was=kind.move.start if kind.move else None,
            was_ready=kind.move is not None and kind.move.start is Status.READY_FOR_RETURN,
            note=words["note"] if kind is PUBLIC_NOTE else "",
            date=announced_date(status, now + timedelta(days=2) if status in DATES_OF_STATUSES else None),
            visit_address=words["visit_address"] if kind.order_kind is OrderKind.FIELD_VISIT else "",
            order_kind=kind.order_kind or OrderKind.PLANNED_VISIT,
            announced_at=now,
        )


SAMPLE_CUSTOMER, SAMPLE_ADDRESS = "Jana Novák", "jana@example.net"


def _of_move(move: Move) -> LetterKind:
    template = f"back_to_{move.to}" if move.direction is Direction.BACK else str(move.to)
    return LetterKind(move.slug, template, OrderNews, move)


PUBLIC_NOTE = LetterKind("note", "note", OrderNews)
PARTS_ETA = LetterKind("parts_eta", "parts_eta", OrderNews, date_of=Status.AWAITING_PARTS)
EXPECTED_BACK = LetterKind("expected_back", "expected_back", OrderNews, date_of=Status.WITH_MANUFACTURER)
RESCHEDULED = LetterKind("rescheduled", "rescheduled", OrderNews, date_of=Status.SCHEDULED)
# Where the date stands that the news of a status has: its letter on the way there, and the one when it is another.
DATES_OF_STATUSES = {
    Status.SCHEDULED: Field.SHOP_DATE,
    Status.AWAITING_PARTS: Field.PARTS_ETA,
    Status.WITH_MANUFACTURER: Field.EXPECTED_BACK,
}
# The events that are told; what is switched on and off, and what a mail is filed under.
LETTER_KINDS = (*(_of_move(move) for move in ALL_MOVES), PUBLIC_NOTE, PARTS_ETA, EXPECTED_BACK, RESCHEDULED)
# Letters, by their templates, whose words are not true of a visit to the customer: nobody brought anything, and nobody collects it.
_WORDED_FOR = {
    OrderKind.FIELD_VISIT: frozenset(
        {
            "scheduled",
            "rescheduled",
            "new",
            "with_manufacturer",
            "ready_for_return",
            "completed",
            "cancelled",
            "back_to_scheduled",
            "back_to_new",
            "back_to_awaiting_parts",
            "back_to_in_progress",
            "back_to_with_manufacturer",
        }
    )
}
_WORDED = {
    (kind.slug, of): LetterKind(
        f"{kind.slug}@{of}", f"{kind.template}_{of}", kind.content, kind.move, kind.date_of, kind, of
    )
    for of, templates in _WORDED_FOR.items()
    for kind in LETTER_KINDS
    if kind.template in templates
}
# All that have a template, each event with its wordings behind it.
LETTER_TEMPLATES = tuple(
    one
    for kind in LETTER_KINDS
    for one in (kind, *(worded for worded in _WORDED.values() if worded.words_of is kind))
)
_BY_SLUG = {kind.slug: kind for kind in LETTER_TEMPLATES}
_OF_DATES = {(kind.date_of, DATES_OF_STATUSES[kind.date_of]): kind for kind in LETTER_KINDS if kind.date_of}


def letter_kind(slug: str) -> LetterKind:
    """Return the kind with this slug; a KeyError is a bug of the caller."""
    return _BY_SLUG[slug]


def announced_date(status: Status, date: datetime | None) -> datetime | Appointment | None:
    """Return the date that belongs to a status as it is told: while Scheduled it is when somebody is expected."""
    return Appointment(date) if date is not None and status is Status.SCHEDULED else date


def letter_of_move(move: Move) -> LetterKind:
    """Return the letter that announces a move."""
    return _BY_SLUG[move.slug]


def letter_of_date(status: Status, field: Field) -> LetterKind | None:
    """Return the letter that announces another date in this field, or None: in this status it is no news."""
    return _OF_DATES.get((status, field))


# What every letter may name of the shop.
OF_THE_SHOP = ("shop", "shop_phone", "shop_address", "shop_hours")
# Put where a template has no say: the list of what happened before, and what decides which template it is.
_BY_THE_LAYOUT = frozenset({"earlier", "order_kind", "announced_at"})


def placeholders_of(kind: LetterKind) -> tuple[str, ...]:
    """Return what a template of this kind may name."""
    own = tuple(one.name for one in fields(kind.content) if one.name not in _BY_THE_LAYOUT)
    return (*own, *(("link",) if kind.content.has_link else ()), *OF_THE_SHOP)
