"""The fields of an order: one table that says of each where it lies, how it is typed, and what else becomes of it.

A new field is a member of `Field`, its line in `FIELDS`, its attribute of `OrderFields`, and, where it is the order's own
and typed at the counter, of `TypedFields`: reading, writing, editing, searching, exporting and erasing follow from that.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Any

from orderflow_desk.domain.errors import FieldInvalid, FieldMissing, FieldTooLong
from orderflow_desk.domain.items.accessories import one_a_line
from orderflow_desk.domain.items.checklists import checked
from orderflow_desk.domain.items.item_kinds import kind_of
from orderflow_desk.domain.items.warranties import check_months, check_purchase
from orderflow_desk.domain.money import ANY_CURRENCY, Money, parse_money
from orderflow_desk.domain.reading.days import FIRST_YEAR, LAST_YEAR
from orderflow_desk.domain.reading.typed_moments import MomentFault
from orderflow_desk.domain.tidying import tidy_line, tidy_text

LINE_AT_MOST = 200
TEXT_AT_MOST = 20_000


class OrderKind(StrEnum):
    """How item and technician meet; stable slugs."""

    WALK_IN = "walk_in"
    PLANNED_VISIT = "planned_visit"
    FIELD_VISIT = "field_visit"


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
    EXPECTED_BACK = "expected_back"
    KIND = "kind"
    VISIT_ADDRESS = "visit_address"


class Owner(StrEnum):
    """In which table a field lies."""

    CUSTOMER = "customers"
    ITEM = "items"
    ORDER = "orders"


class Form(StrEnum):
    """How a field is typed, checked, edited and said."""

    LINE = "line"
    TEXT = "text"
    ADDRESS = "address"
    PHONE = "phone"
    ITEM_KIND = "item_kind"
    PURCHASE = "purchase"
    MONTHS = "months"
    ACCESSORIES = "accessories"
    CHECKLIST = "checklist"
    MONEY = "money"
    MOMENT = "moment"
    MEETING = "meeting"


class Search(StrEnum):
    """Whether an order is found by a field."""

    NO = "no"
    YES = "yes"
    # Each word costs a write to the index: what the title says already is not written a second time.
    UNLESS_TITLE_SAYS = "unless_title_says"


@dataclass(frozen=True, slots=True)
class Spec:
    """What is to be known of a field.

    `attribute` names it in `OrderFields`, `column` in its owner's table (an amount has two, ``…_minor`` and
    ``…_currency``), `typed` where it is captured; each is the one before it, or the slug, where it is not given.
    `personal` is whether it says something of the customer.
    """

    owner: Owner
    form: Form
    attribute: str = ""
    column: str = ""
    typed: str = ""
    needed: bool = False
    personal: bool = True
    search: Search = Search.NO
    exported: bool = True


_OF_CUSTOMER, _OF_ITEM, _OWN = Owner.CUSTOMER, Owner.ITEM, Owner.ORDER
FIELDS: dict[Field, Spec] = {
    Field.CUSTOMER_NAME: Spec(_OF_CUSTOMER, Form.LINE, "customer", "name", needed=True, search=Search.YES),
    Field.CUSTOMER_EMAIL: Spec(_OF_CUSTOMER, Form.ADDRESS, "email", search=Search.YES),
    Field.CUSTOMER_PHONE: Spec(_OF_CUSTOMER, Form.PHONE, "phone", search=Search.YES),
    Field.ITEM_TITLE: Spec(_OF_ITEM, Form.LINE, "item", "title", needed=True, search=Search.YES),
    Field.ITEM_SERIAL: Spec(_OF_ITEM, Form.LINE, "serial", search=Search.YES),
    Field.ITEM_KIND: Spec(_OF_ITEM, Form.ITEM_KIND, "item_kind", "kind"),
    Field.ITEM_BRAND: Spec(_OF_ITEM, Form.LINE, "brand", search=Search.UNLESS_TITLE_SAYS),
    Field.ITEM_MODEL: Spec(_OF_ITEM, Form.LINE, "model", search=Search.UNLESS_TITLE_SAYS),
    Field.ITEM_PURCHASED: Spec(_OF_ITEM, Form.PURCHASE, "purchased"),
    Field.ITEM_WARRANTY: Spec(_OF_ITEM, Form.MONTHS, "warranty_months", typed="warranty"),
    Field.FAULT: Spec(_OWN, Form.TEXT),
    Field.ACCESSORIES: Spec(_OWN, Form.ACCESSORIES),
    Field.CONDITION: Spec(_OWN, Form.TEXT),
    Field.CHECKLIST: Spec(_OWN, Form.CHECKLIST),
    Field.AGREED_LIMIT: Spec(_OWN, Form.MONEY, column="limit", typed="agreed_limit", personal=False),
    Field.KIND: Spec(_OWN, Form.MEETING, personal=False),
    Field.VISIT_ADDRESS: Spec(_OWN, Form.LINE),
    Field.SHOP_DATE: Spec(_OWN, Form.MOMENT, personal=False),
    Field.PROMISED_AT: Spec(_OWN, Form.MOMENT, personal=False),
    Field.PARTS_ETA: Spec(_OWN, Form.MOMENT, personal=False),
    Field.EXPECTED_BACK: Spec(_OWN, Form.MOMENT, personal=False),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderFields:
    """The fields of one order as they are kept: what a record, the page of an order, a list and an export have in common."""

    customer: str
    email: str
    phone: str
    item: str
    serial: str
    item_kind: str = ""
    brand: str = ""
    model: str = ""
    purchased: str = ""
    warranty_months: int | None = None
    fault: str
    accessories: str
    condition: str
    checklist: str = ""
    agreed_limit: Money | None = None
    kind: OrderKind
    visit_address: str
    shop_date: datetime | None
    promised_at: datetime | None
    parts_eta: datetime | None
    expected_back: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedFields:
    """What is typed of an order's own fields at the counter; times are aware."""

    fault: str = ""
    accessories: str = ""
    condition: str = ""
    checklist: str = ""
    # As typed, in the shop's currency where it names none.
    agreed_limit: str = ""
    kind: OrderKind = OrderKind.WALK_IN
    # Where a field visit goes.
    visit_address: str = ""
    shop_date: datetime | None = None
    promised_at: datetime | None = None


def attribute_of(field: Field) -> str:
    """Return what `OrderFields` calls a field."""
    return FIELDS[field].attribute or str(field)


def column_of(field: Field) -> str:
    """Return what the table of its owner calls a field."""
    return FIELDS[field].column or attribute_of(field)


def typed_of(field: Field) -> str:
    """Return what a contact, an item or an intake calls a field as it is typed."""
    return FIELDS[field].typed or column_of(field)


def of_owner(owner: Owner) -> tuple[Field, ...]:
    """Return the fields that lie in this table."""
    return tuple(field for field, spec in FIELDS.items() if spec.owner is owner)


def of_form(*forms: Form) -> frozenset[Field]:
    """Return the fields of these forms."""
    return frozenset(field for field, spec in FIELDS.items() if spec.form in forms)


@cache
def personal_fields() -> frozenset[Field]:
    """Return the fields that say something of the customer: what an entry tells of them goes with an erasure."""
    return frozenset(field for field, spec in FIELDS.items() if spec.personal)


def values_of_fields(one: OrderFields) -> dict[str, Any]:
    """Return all fields of something that has them, by the names of its attributes."""
    return {name: getattr(one, name) for name in _ATTRIBUTES}


_ATTRIBUTES = tuple(one.name for one in fields(OrderFields))
DATES = of_form(Form.MOMENT)
# What people type on several lines.
LONG = of_form(Form.TEXT, Form.ACCESSORIES, Form.CHECKLIST)


def check_field(field: Field, value: str, *, currency: str = ANY_CURRENCY) -> str:
    """Return a typed field as it is kept: tidy, accessories one a line, dates of purchase, months and amounts in one form.

    Raises:
        FieldMissing: it is empty and the order cannot be without it.
        FieldTooLong: lines take 200 characters, texts 20,000.
        FieldInvalid: it is not of the form of its kind.
    """
    spec = FIELDS[field]
    text = tidy_text(value) if field in LONG else tidy_line(value)
    if not text and spec.needed:
        raise FieldMissing(field)
    limit = TEXT_AT_MOST if field in LONG else LINE_AT_MOST
    if len(text) > limit:
        raise FieldTooLong(field, limit, len(text))
    in_one_form = _IN_ONE_FORM.get(spec.form)
    return in_one_form(field, text, currency) if in_one_form else text


def check_date(field: Field, value: object) -> datetime | None:
    """Return a date of an order as it is kept: an aware time of this century, or none.

    Raises:
        FieldInvalid: it is something else.
    """
    if value is None:
        return None
    if not isinstance(value, datetime) or value.tzinfo is None:
        raise FieldInvalid(field, str(value), MomentFault.NOT_A_TIME)
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise FieldInvalid(field, str(value), MomentFault.OUT_OF_RANGE)
    return value


def _one_of(known: Callable[[str], bool]) -> Callable[[Field, str, str], str]:
    def check(field: Field, text: str, _currency: str) -> str:
        if not known(text):
            raise FieldInvalid(field, text, "unknown")
        return text

    return check


def _as_text(value: object) -> str:
    return "" if value is None else str(value)


_IN_ONE_FORM: dict[Form, Callable[[Field, str, str], str]] = {
    Form.ACCESSORIES: lambda _field, text, _currency: one_a_line(text),
    Form.CHECKLIST: lambda _field, text, _currency: checked(text),
    Form.ITEM_KIND: _one_of(lambda text: not text or kind_of(text) is not None),
    Form.MEETING: _one_of(lambda text: text in frozenset(OrderKind)),
    Form.PURCHASE: lambda field, text, _currency: check_purchase(text, field=field),
    Form.MONTHS: lambda field, text, _currency: _as_text(check_months(text, field=field)),
    Form.MONEY: lambda field, text, currency: _as_text(parse_money(text, currency, field=field)),
}
