"""What is kept of a customer: the values that count, further ones, and when records may be joined, parted or erased."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from orderflow_desk.domain.errors import Refusal, Remedy
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.orders.order import Contact
from orderflow_desk.domain.searching import digits, is_number

CONTACT_FIELDS = (Field.CUSTOMER_NAME, Field.CUSTOMER_PHONE, Field.CUSTOMER_EMAIL)
Others = Mapping[str, Iterable[str]]


@dataclass(eq=False)
class CustomerGone(Refusal):
    """There is no such customer any more: never was, merged into another, or erased."""

    remedy = Remedy.CHOOSE_ANOTHER
    customer_id: int


@dataclass(eq=False)
class StaleCustomer(Refusal):
    """Somebody changed this field of the customer meanwhile; `now` is what it is."""

    remedy = Remedy.READ_AGAIN
    field: str
    now: str


@dataclass(eq=False)
class MergedWithItself(Refusal):
    """Two records are needed to merge."""


class MergeStands(StrEnum):
    """Why a merge cannot be taken back any more; stable slugs."""

    UNDONE = "undone"
    ERASED = "erased"
    SURVIVOR_MERGED = "survivor_merged"
    LATER_MERGE = "later_merge"
    EDITED = "edited"
    NEW_ORDER = "new_order"


@dataclass(eq=False)
class MergeStays(Refusal):
    """What happened since keeps a merge from being taken back; `order_id` where an order does."""

    why: MergeStands
    order_id: int = 0


@dataclass(eq=False)
class OrdersStillOpen(Refusal):
    """A customer cannot be erased while the shop works for them; `orders` are the numbers."""

    orders: tuple[int, ...]


@dataclass(eq=False)
class MailsStillLeaving(Refusal):
    """A customer cannot be erased while `count` messages to them are still to leave."""

    count: int


@dataclass(eq=False)
class NotFinished(Refusal):
    """An order comes back once it is finished; this one is still open."""

    remedy = Remedy.CHOOSE_ANOTHER
    order_id: int


@dataclass(frozen=True, slots=True)
class Card:
    """A customer's contact with all that is known besides."""

    contact: Contact
    others: Others = field(default_factory=dict[str, list[str]])

    def values(self, field: Field) -> tuple[str, ...]:
        """Return every value of a field, the one that counts first; none where it is empty."""
        found = (value_of(self.contact, field), *self.others.get(field, ()))
        return tuple(value for value in found if value)


def with_value(contact: Contact, field: Field, value: str) -> Contact:
    """Return a contact that has another name, e-mail or phone."""
    values = {one: value if one is field else value_of(contact, one) for one in CONTACT_FIELDS}
    return Contact(values[Field.CUSTOMER_NAME], values[Field.CUSTOMER_EMAIL], values[Field.CUSTOMER_PHONE])


def value_of(contact: Contact, field: Field) -> str:
    """Return one of the three fields of a contact."""
    return {
        Field.CUSTOMER_NAME: contact.name,
        Field.CUSTOMER_PHONE: contact.phone,
        Field.CUSTOMER_EMAIL: contact.email,
    }[field]


def joined_others(cards: Iterable[Card], chosen: Contact) -> dict[str, list[str]]:
    """Return what of these cards the chosen contact does not say, so that nothing of either is lost."""
    found: dict[str, list[str]] = {}
    known = list(cards)
    for one in CONTACT_FIELDS:
        kept = [value_of(chosen, one)]
        for value in (value for card in known for value in card.values(one)):
            if not any(is_same_value(one, value, other) for other in kept):
                kept.append(value)
        if kept[1:]:
            found[str(one)] = kept[1:]
    return found


def is_same_value(field: Field, one: str, other: str) -> bool:
    """Tell whether one of two values can go without loss: a number spaced otherwise, an address in other case."""
    if field is Field.CUSTOMER_PHONE and is_number(one) and is_number(other):
        return digits(one) == digits(other)
    if field is Field.CUSTOMER_EMAIL:
        return one.casefold() == other.casefold()
    return one == other
