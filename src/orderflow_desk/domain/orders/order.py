"""What is written about an order: the customer, the item, and two kinds of notes."""

from dataclasses import KW_ONLY, dataclass, field

from orderflow_desk.domain.errors import FieldTooLong
from orderflow_desk.domain.orders.fields import Field, TypedFields
from orderflow_desk.domain.photos.photos import Photo
from orderflow_desk.domain.tidying import tidy_text

NOTE_AT_MOST = 20_000


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


@dataclass(frozen=True, slots=True)
class Intake(TypedFields):
    """All that is captured when an order is taken in; times are aware.

    `customer_id` and `item_id` name who and what was chosen among those that are known. Another phone or e-mail corrects
    a chosen customer; under another name it is another person, and an item with another title or serial is another one,
    while its other fields are corrected. `technician_id` is who gets the order, None for the first one free.
    `comes_back_from` is the finished order whose repair did not hold. `passcode` stands in no text that is made of this.
    """

    contact: Contact
    item: Item
    _: KW_ONLY
    customer_id: int | None = None
    item_id: int | None = None
    contact_confirmed: bool = False
    technician_id: int | None = None
    comes_back_from: int | None = None
    photos: tuple[Photo, ...] = ()
    passcode: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of one field, as the timeline keeps it: old and new as text, times in ISO 8601 with their zone."""

    field: Field
    old: str
    new: str


def check_note(text: str, *, field_name: str = "note") -> str:
    """Return a typed note made tidy; FieldTooLong above 20,000 characters."""
    tidy = tidy_text(text)
    if len(tidy) > NOTE_AT_MOST:
        raise FieldTooLong(field_name, NOTE_AT_MOST, len(tidy))
    return tidy
