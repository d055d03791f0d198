"""What is written about an order: the customer, the item, and two kinds of notes."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from orderflow_desk.domain.errors import FieldInvalid, FieldMissing, FieldTooLong
from orderflow_desk.domain.items.accessories import one_a_line
from orderflow_desk.domain.items.checklists import checked
from orderflow_desk.domain.items.item_kinds import kind_of
from orderflow_desk.domain.items.warranties import check_months, check_purchase
from orderflow_desk.domain.money import DEFAULT_CURRENCY, parse_money
from orderflow_desk.domain.photos.photos import Photo
from orderflow_desk.domain.tidying import tidy_line, tidy_text

NOTE_AT_MOST = 20_000
LINE_AT_MOST = 200
TEXT_AT_MOST = 20_000


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
    """A thing that was brought in; all of it as typed, `kind` the slug of one. `warranty` are months, empty for the usual."""

    title: str
    serial: str = ""
    kind: str = ""
    brand: str = ""
    model: str = ""
    purchased: str = ""
    warranty: str = ""


class OrderKind(StrEnum):
    """How item and technician meet; stable slugs."""

    WALK_IN = "walk_in"
    PLANNED_VISIT = "planned_visit"
    FIELD_VISIT = "field_visit"


@dataclass(frozen=True, slots=True)
class Intake:
    """All that is captured when an order is taken in; times are aware.

    `customer_id` and `item_id` name who and what was chosen among those that are known. Another phone or e-mail corrects
    a chosen customer; under another name it is another person, and an item with another title or serial is another one,
    while its other fields are corrected. `agreed_limit` is as typed, in the shop's currency where it names none.
    `visit_address` is where a field visit goes; `technician_id` is who gets the order, None for the first one free.
    `comes_back_from` is the finished order whose repair did not hold. `passcode` stands in no text that is made of this.
    """

    contact: Contact
    item: Item
    fault: str = ""
    accessories: str = ""
    condition: str = ""
    checklist: str = ""
    agreed_limit: str = ""
    shop_date: datetime | None = None
    promised_at: datetime | None = None
    customer_id: int | None = None
    item_id: int | None = None
    contact_confirmed: bool = False
    kind: OrderKind = OrderKind.WALK_IN
    visit_address: str = ""
    technician_id: int | None = None
    comes_back_from: int | None = None
    photos: tuple[Photo, ...] = ()
    passcode: str = field(default="", repr=False)


class Field(StrEnum):
    """A field of an order that can be edited in place; the values are its stable slugs."""

    CUSTOMER_NAME = "customer_name"
    CUSTOMER_EMAIL = "customer_email"
    CUSTOMER_PHONE = "customer_phone"
    ITEM_TITLE = "item_title"
    ITEM_SERIAL = "item_serial"
    ITEM_KIND = "item_kind"
    ITEM_BRAND = "item_brand"
    ITEM_MODEL = "item_model"
    ITEM_PURCHASED = "item_purchased"
    ITEM_WARRANTY = "item_warranty"
    FAULT = "fault"
    ACCESSORIES = "accessories"
    CONDITION = "condition"
    CHECKLIST = "checklist"
    AGREED_LIMIT = "agreed_limit"
    SHOP_DATE = "shop_date"
    PROMISED_AT = "promised_at"
    PARTS_ETA = "parts_eta"
    KIND = "kind"
    VISIT_ADDRESS = "visit_address"


DATES = frozenset({Field.SHOP_DATE, Field.PROMISED_AT, Field.PARTS_ETA})
NEEDED = frozenset({Field.CUSTOMER_NAME, Field.ITEM_TITLE})
_LONG = frozenset({Field.FAULT, Field.ACCESSORIES, Field.CONDITION, Field.CHECKLIST})
# What says something of the customer; dates, the kind of order and what was agreed on do not.
PERSONAL_FIELDS = frozenset(Field) - DATES - {Field.KIND, Field.AGREED_LIMIT}
OF_ITEM = frozenset(
    {Field.ITEM_KIND, Field.ITEM_BRAND, Field.ITEM_MODEL, Field.ITEM_PURCHASED, Field.ITEM_WARRANTY}
)


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of one field, as the timeline keeps it: old and new as text, times in ISO 8601 with their zone."""

    field: Field
    old: str
    new: str


def check_field(field: Field, value: str, *, currency: str = DEFAULT_CURRENCY) -> str:
    """Return a typed field as it is kept: tidy, accessories one a line, dates of purchase, months and amounts in one form.

    Raises:
        FieldMissing: it is empty and the order cannot be without it.
        FieldTooLong: lines take 200 characters, texts 20,000.
        FieldInvalid: it is not of the form of its kind.
    """
    if field is Field.KIND and value not in set(OrderKind):
        raise FieldInvalid(field, value, "unknown")
    text = tidy_text(value) if field in _LONG else tidy_line(value)
    if not text and field in NEEDED:
        raise FieldMissing(field)
    limit = TEXT_AT_MOST if field in _LONG else LINE_AT_MOST
    if len(text) > limit:
        raise FieldTooLong(field, limit, len(text))
    return _in_one_form(field, text, currency)


def _in_one_form(field: Field, text: str, currency: str) -> str:
    match field:
        case Field.ACCESSORIES:
            return one_a_line(text)
        case Field.CHECKLIST:
            return checked(text)
        case Field.ITEM_KIND if text and kind_of(text) is None:
            raise FieldInvalid(field, text, "unknown")
        case Field.ITEM_PURCHASED:
            return check_purchase(text, field=field)
        case Field.ITEM_WARRANTY:
            return _as_text(check_months(text, field=field))
        case Field.AGREED_LIMIT:
            return _as_text(parse_money(text, currency, field=field))
        case _:
            return text


def _as_text(value: object) -> str:
    return "" if value is None else str(value)


def check_note(text: str, *, field_name: str = "note") -> str:
    """Return a typed note made tidy; FieldTooLong above 20,000 characters."""
    tidy = tidy_text(text)
    if len(tidy) > NOTE_AT_MOST:
        raise FieldTooLong(field_name, NOTE_AT_MOST, len(tidy))
    return tidy
