"""What is written about an order: the customer, the item, and two kinds of notes."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from orderflow_desk.domain.errors import FieldInvalid, FieldMissing, FieldTooLong
from orderflow_desk.domain.lifecycle import FINAL, Status

NOTE_AT_MOST = 20_000
LINE_AT_MOST = 200
TEXT_AT_MOST = 20_000
# The zero-width joiner holds emoji of several parts together; no other format character is kept.
JOINER = "\u200d"
_LOOSE_JOINER = re.compile(rf"(?<!\S){JOINER}+|{JOINER}+(?!\S)")
_BREAK = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")


class TimelineKind(StrEnum):
    """What a timeline entry tells; stable slugs."""

    TAKEN_IN = "taken_in"
    MOVED = "moved"
    PASSED = "passed"
    UNDONE = "undone"
    NOTE = "note"
    EDITED = "edited"
    ASSIGNED = "assigned"
    MAIL = "mail"
    CONFIRMED = "confirmed"
    RESCHEDULED = "rescheduled"
    CAME_BACK = "came_back"
    REHUNG = "rehung"
    ERASED = "erased"


# The entries that say where an order stands; the last of them is where it stands now.
STATUS_KINDS = (TimelineKind.TAKEN_IN, TimelineKind.MOVED, TimelineKind.PASSED, TimelineKind.UNDONE)


def can_be_taken_back(kind: TimelineKind, to: Status | None) -> bool:
    """Tell whether a last change of status of this kind can be undone at all; final moves cannot (PRODUCT: hold and undo)."""
    return kind is TimelineKind.MOVED and to not in FINAL


@dataclass(frozen=True, slots=True)
class InternalNote:
    """What only staff read. No letter can be made from it: the builder takes PublicNote alone."""

    text: str


@dataclass(frozen=True, slots=True)
class PublicNote:
    """What the customer reads, too."""

    text: str


Note = InternalNote | PublicNote


@dataclass(frozen=True, slots=True)
class Contact:
    """A customer as typed at the counter; e-mail and phone may be empty."""

    name: str
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A thing that was brought in."""

    title: str
    serial: str = ""


class OrderKind(StrEnum):
    """How item and technician meet; stable slugs."""

    WALK_IN = "walk_in"
    PLANNED_VISIT = "planned_visit"
    FIELD_VISIT = "field_visit"


@dataclass(frozen=True, slots=True)
class Intake:
    """All that is captured when an order is taken in; times are aware.

    `customer_id` and `item_id` name who and what was chosen among those that are known. Another phone or e-mail corrects
    a chosen customer; under another name it is another person, and an item that was typed differently is another one.
    `visit_address` is where a field visit goes; `technician_id` is who gets the order, None for the first one free.
    `comes_back_from` is the finished order whose repair did not hold.
    """

    contact: Contact
    item: Item
    fault: str = ""
    accessories: str = ""
    condition: str = ""
    shop_date: datetime | None = None
    promised_at: datetime | None = None
    customer_id: int | None = None
    item_id: int | None = None
    contact_confirmed: bool = False
    kind: OrderKind = OrderKind.WALK_IN
    visit_address: str = ""
    technician_id: int | None = None
    comes_back_from: int | None = None


class Fact(StrEnum):
    """A fact of an order that can be edited in place; the values are its stable slugs."""

    CUSTOMER_NAME = "customer_name"
    CUSTOMER_EMAIL = "customer_email"
    CUSTOMER_PHONE = "customer_phone"
    ITEM_TITLE = "item_title"
    ITEM_SERIAL = "item_serial"
    FAULT = "fault"
    ACCESSORIES = "accessories"
    CONDITION = "condition"
    SHOP_DATE = "shop_date"
    PROMISED_AT = "promised_at"
    PARTS_ETA = "parts_eta"
    KIND = "kind"
    VISIT_ADDRESS = "visit_address"


DATES = frozenset({Fact.SHOP_DATE, Fact.PROMISED_AT, Fact.PARTS_ETA})
NEEDED = frozenset({Fact.CUSTOMER_NAME, Fact.ITEM_TITLE})
_LONG = frozenset({Fact.FAULT, Fact.ACCESSORIES, Fact.CONDITION})


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of one fact, as the timeline keeps it: old and new as text, times in ISO 8601 with their zone."""

    fact: Fact
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What an act changed: the orders, and the slugs of what about them; `everything` when that is unknown."""

    orders: frozenset[int] = frozenset()
    kinds: frozenset[str] = frozenset()
    everything: bool = False

    def __or__(self, other: "Changes") -> "Changes":
        """Join two."""
        return Changes(
            self.orders | other.orders, self.kinds | other.kinds, self.everything or other.everything
        )


def tidy_line(text: str) -> str:
    """Return the text on one line, as `tidy_text` has it, every run of spaces and line breaks a single space."""
    return " ".join(_LOOSE_JOINER.sub("", " ".join(_visible(text).split())).split())


def tidy_text(text: str) -> str:
    """Return the text with plain line breaks and spaces, without what nobody sees.

    Gone are control and format characters, lone surrogates, and spaces at the ends of lines.
    """
    lines = _BREAK.sub("\n", text).split("\n")
    return "\n".join(_LOOSE_JOINER.sub("", _visible(line)).rstrip() for line in lines).strip()


def _visible(text: str) -> str:
    return "".join(" " if char.isspace() else char for char in text if char.isspace() or _can_be_seen(char))


def _can_be_seen(char: str) -> bool:
    return char.isprintable() or char == JOINER or _is_newer_than_python(char)


def _is_newer_than_python(char: str) -> bool:
    """Tell whether this may be a character of a later Unicode: emoji come every year, noncharacters never."""
    code = ord(char)
    is_noncharacter = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    return unicodedata.category(char) == "Cn" and not is_noncharacter


def check_fact(fact: Fact, value: str) -> str:
    """Return a typed fact made tidy.

    Raises:
        FieldMissing: it is empty and the order cannot be without it.
        FieldTooLong: lines take 200 characters, texts 20,000.
        FieldInvalid: there is no such kind of order.
    """
    if fact is Fact.KIND and value not in set(OrderKind):
        raise FieldInvalid(fact, value, "unknown")
    text = tidy_text(value) if fact in _LONG else tidy_line(value)
    if not text and fact in NEEDED:
        raise FieldMissing(fact)
    limit = TEXT_AT_MOST if fact in _LONG else LINE_AT_MOST
    if len(text) > limit:
        raise FieldTooLong(fact, limit, len(text))
    return text


def check_note(text: str, *, field_name: str = "note") -> str:
    """Return a typed note made tidy; FieldTooLong above 20,000 characters."""
    tidy = tidy_text(text)
    if len(tidy) > NOTE_AT_MOST:
        raise FieldTooLong(field_name, NOTE_AT_MOST, len(tidy))
    return tidy
