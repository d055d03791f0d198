"""The kinds of entries, one frozen dataclass each; `KINDS` has them all by the slug under which they are kept."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from orderflow_desk.domain.entries.entry import AsItsField, Entry, Personal, Plain
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import Field


@dataclass(frozen=True, slots=True)
class TakenIn(Entry):
    """The order was written down; with the earlier one where it is a comeback."""

    kind: ClassVar[str] = "taken_in"
    contact_confirmed: Plain[bool] = False
    comes_back_from: Plain[int | None] = None
    to: Plain[Status | None] = Status.DRAFT


@dataclass(frozen=True, slots=True)
class Moved(Entry):
    """The order came to another status; of a walk, its last step.

    `since` is from when on it had stood where it came from, `date` what the customer was told of the date that goes with
    the new status, `took` who became its technician by it.
    """

    kind: ClassVar[str] = "moved"
    start: Plain[Status | None]
    to: Plain[Status | None]
    since: Plain[datetime | None] = None
    left_draft: Plain[bool] = False
    took: Plain[int | None] = None
    date: Plain[datetime | None] = None
    is_public: Plain[bool] = False
    note: Personal[str] = ""
    reason: Personal[str] = ""


@dataclass(frozen=True, slots=True)
class Passed(Entry):
    """A walk passed this stage, for the reason that the whole walk has."""

    kind: ClassVar[str] = "passed"
    start: Plain[Status | None]
    to: Plain[Status | None]
    reason: Personal[str] = ""


@dataclass(frozen=True, slots=True)
class Undone(Entry):
    """A step was undone."""

    kind: ClassVar[str] = "undone"
    start: Plain[Status | None]
    to: Plain[Status | None]


@dataclass(frozen=True, slots=True)
class Noted(Entry):
    """Somebody wrote a note; `status` is where the order stood."""

    kind: ClassVar[str] = "note"
    status: Plain[Status]
    is_public: Plain[bool] = False
    note: Personal[str] = ""


@dataclass(frozen=True, slots=True)
class NoteUndone(Entry):
    """A note for the customer was undone before it left; `entry` is the note's number."""

    kind: ClassVar[str] = "note_undone"
    entry: Plain[int]


@dataclass(frozen=True, slots=True)
class Edited(Entry):
    """A field was changed; old and new as text, times in ISO 8601 with their zone.

    `status` and `date` are set where the customer is told of it: where the order stood, and the new date.
    """

    kind: ClassVar[str] = "edited"
    field: Plain[Field]
    old: AsItsField[str] = ""
    new: AsItsField[str] = ""
    status: Plain[Status | None] = None
    date: Plain[datetime | None] = None


@dataclass(frozen=True, slots=True)
class Rescheduled(Entry):
    """The shop date of a scheduled order was changed, which the customer is told; `date` is None where it has none any more."""

    kind: ClassVar[str] = "rescheduled"
    status: Plain[Status]
    old: Plain[str] = ""
    new: Plain[str] = ""
    date: Plain[datetime | None] = None
    field: Plain[Field] = Field.SHOP_DATE


@dataclass(frozen=True, slots=True)
class FurtherValue(Entry):
    """What a customer is known by besides was forgotten, or put back."""

    kind: ClassVar[str] = "further_value"
    field: Plain[Field]
    is_back: Plain[bool] = False
    value: Personal[str] = ""


@dataclass(frozen=True, slots=True)
class Assigned(Entry):
    """Another technician has the order, or none: the names as they were then, and the number of the new one.

    `note` is the word with which who had it handed it over.
    """

    kind: ClassVar[str] = "assigned"
    old: Plain[str] = ""
    new: Plain[str] = ""
    person: Plain[int | None] = None
    note: Personal[str] = ""


@dataclass(frozen=True, slots=True)
class Confirmed(Entry):
    """The contact details were confirmed with the customer, or are not any more: another `field` withdrew it."""

    kind: ClassVar[str] = "confirmed"
    is_confirmed: Plain[bool]
    field: Plain[Field | None] = None


@dataclass(frozen=True, slots=True)
class CameBack(Entry):
    """The item of a finished order was brought again."""

    kind: ClassVar[str] = "came_back"
    order: Plain[int]


@dataclass(frozen=True, slots=True)
class DuplicateOf(Entry):
    """The order was cancelled because the same is taken in as another one."""

    kind: ClassVar[str] = "duplicate_of"
    order: Plain[int]


@dataclass(frozen=True, slots=True)
class Duplicated(Entry):
    """Another order was cancelled as a duplicate of this one."""

    kind: ClassVar[str] = "duplicated"
    order: Plain[int]


@dataclass(frozen=True, slots=True)
class Reassigned(Entry):
    """The order came to another customer's record: two were merged, or parted again."""

    kind: ClassVar[str] = "reassigned"
    is_undone: Plain[bool] = False


@dataclass(frozen=True, slots=True)
class Erased(Entry):
    """The customer was erased."""

    kind: ClassVar[str] = "erased"


class PhotoAct(StrEnum):
    """What was done with photos; stable slugs."""

    ADDED = "added"
    REMOVED = "removed"
    PUT_BACK = "put_back"


@dataclass(frozen=True, slots=True)
class PhotosChanged(Entry):
    """Photos were added, removed or put back: how many, and what they are called."""

    kind: ClassVar[str] = "photo"
    act: Plain[PhotoAct]
    count: Plain[int] = 1
    names: Personal[tuple[str, ...]] = ()


class MailAct(StrEnum):
    """What staff did about a mail; stable slugs."""

    SENT_AGAIN = "sent_again"
    MENDED = "mended"
    PHONED = "phoned"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class MailTended(Entry):
    """Somebody did something about a mail; `old` and `new` are the addresses where one was mended."""

    kind: ClassVar[str] = "mail"
    act: Plain[MailAct]
    mail: Plain[int]
    subject: Personal[str] = ""
    old: Personal[str] = ""
    new: Personal[str] = ""


@dataclass(frozen=True, slots=True)
class PasscodeKept(Entry):
    """A passcode was written down, or removed; what it is stands nowhere."""

    kind: ClassVar[str] = "passcode"
    is_kept: Plain[bool]


@dataclass(frozen=True, slots=True)
class PasscodeRevealed(Entry):
    """Somebody looked at the passcode, at the PC with this key."""

    kind: ClassVar[str] = "revealed"
    key: Plain[str]


@dataclass(frozen=True, slots=True)
class TimerStarted(Entry):
    """Somebody began to work, and a timer counts."""

    kind: ClassVar[str] = "timer"


@dataclass(frozen=True, slots=True)
class LabourLogged(Entry):
    """Labour was written down, by a timer or by hand, or a line of it corrected: then `was` are its minutes before.

    `line` is its number, `worker` whose work it was, `rate` what an hour costs, as ``6600 EUR``.
    """

    kind: ClassVar[str] = "labour"
    line: Plain[int]
    minutes: Plain[int]
    worker: Plain[int]
    is_billed: Plain[bool] = True
    rate: Plain[str] = ""
    was: Plain[int | None] = None
    work: Personal[str] = ""


@dataclass(frozen=True, slots=True)
class ShipmentSent(Entry):
    """Something went out to a manufacturer; `number` counts the shipments of the order, `serial` is what it had on it."""

    kind: ClassVar[str] = "shipment_sent"
    shipment: Plain[int]
    number: Plain[int]
    maker: Plain[str]
    carrier: Plain[str] = ""
    expected: Plain[datetime | None] = None
    rma: Personal[str] = ""
    tracking: Personal[str] = ""
    serial: Personal[str] = ""


@dataclass(frozen=True, slots=True)
class ShipmentChanged(Entry):
    """Details of a shipment were written down or corrected: which, and how they read before and now."""

    kind: ClassVar[str] = "shipment_changed"
    shipment: Plain[int]
    number: Plain[int]
    details: Plain[tuple[str, ...]]
    old: Personal[tuple[str, ...]] = ()
    new: Personal[tuple[str, ...]] = ()


@dataclass(frozen=True, slots=True)
class ShipmentBack(Entry):
    """A shipment is back; `serial_was` where another serial number came back than went out."""

    kind: ClassVar[str] = "shipment_back"
    shipment: Plain[int]
    number: Plain[int]
    received: Plain[datetime | None] = None
    serial_was: Personal[str] = ""
    serial: Personal[str] = ""
    work: Personal[str] = ""


@dataclass(frozen=True, slots=True)
class ShipmentStays(Entry):
    """What went out does not come back, for a reason."""

    kind: ClassVar[str] = "shipment_stays"
    shipment: Plain[int]
    number: Plain[int]
    reason: Personal[str] = ""


@dataclass(frozen=True, slots=True)
class ShipmentUndone(Entry):
    """It was taken back that a shipment went out, or, where it `was_closed`, that it came back or stays there."""

    kind: ClassVar[str] = "shipment_undone"
    shipment: Plain[int]
    number: Plain[int]
    was_closed: Plain[bool]


@dataclass(frozen=True, slots=True)
class PartAdded(Entry):
    """A part was written down; `quantity` in thousandths, `price` for one, as ``990 EUR``."""

    kind: ClassVar[str] = "part_added"
    part: Plain[int]
    description: Plain[str]
    quantity: Plain[int]
    part_number: Plain[str] = ""
    price: Plain[str] = ""
    supplier: Plain[str] = ""
    order_number: Plain[str] = ""
    due: Plain[datetime | None] = None


@dataclass(frozen=True, slots=True)
class PartChanged(Entry):
    """Details of a part were corrected: which, and how they read before and now; times in ISO 8601 with their zone."""

    kind: ClassVar[str] = "part_changed"
    part: Plain[int]
    description: Plain[str]
    details: Plain[tuple[str, ...]]
    old: Plain[tuple[str, ...]] = ()
    new: Plain[tuple[str, ...]] = ()


@dataclass(frozen=True, slots=True)
class PartReceived(Entry):
    """A part is here, and lies at a place."""

    kind: ClassVar[str] = "part_received"
    part: Plain[int]
    description: Plain[str]
    place: Plain[str] = ""


@dataclass(frozen=True, slots=True)
class PartNotNeeded(Entry):
    """A part is not needed after all, for a reason."""

    kind: ClassVar[str] = "part_not_needed"
    part: Plain[int]
    description: Plain[str]
    reason: Personal[str] = ""


@dataclass(frozen=True, slots=True)
class PartReopened(Entry):
    """It was taken back that a part is here, or not needed."""

    kind: ClassVar[str] = "part_reopened"
    part: Plain[int]
    description: Plain[str]


@dataclass(frozen=True, slots=True)
class Invoiced(Entry):
    """An invoice was issued; `amount` is what it comes to, as ``12170 EUR``."""

    kind: ClassVar[str] = "invoiced"
    invoice: Plain[int]
    invoice_number: Plain[str]
    amount: Plain[str]


@dataclass(frozen=True, slots=True)
class Credited(Entry):
    """An invoice was taken back by a credit note, for a reason."""

    kind: ClassVar[str] = "credited"
    invoice: Plain[int]
    invoice_number: Plain[str]
    amount: Plain[str]
    of_number: Plain[str] = ""
    reason: Personal[str] = ""


@dataclass(frozen=True, slots=True)
class Paid(Entry):
    """Something was paid; `given` is what was handed over in cash, `receipt` the till's own number."""

    kind: ClassVar[str] = "paid"
    payment: Plain[int]
    way: Plain[str]
    amount: Plain[str]
    given: Plain[str] = ""
    receipt: Plain[str] = ""


@dataclass(frozen=True, slots=True)
class WrittenOff(Entry):
    """Something is not owed any more, for a reason."""

    kind: ClassVar[str] = "written_off"
    payment: Plain[int]
    amount: Plain[str]
    reason: Personal[str] = ""


@dataclass(frozen=True, slots=True)
class PaymentTakenBack(Entry):
    """A payment was taken back: it was none."""

    kind: ClassVar[str] = "payment_taken_back"
    payment: Plain[int]
    way: Plain[str]
    amount: Plain[str]


_KINDS: tuple[type[Entry], ...] = (
    TakenIn, Moved, Passed, Undone, Noted, NoteUndone, Edited, Rescheduled, FurtherValue, Assigned, Confirmed, CameBack, DuplicateOf,
    Duplicated, Reassigned, Erased, PhotosChanged, MailTended, PasscodeKept, PasscodeRevealed, TimerStarted,
    LabourLogged, ShipmentSent, ShipmentChanged, ShipmentBack, ShipmentStays, ShipmentUndone,
    PartAdded, PartChanged, PartReceived, PartNotNeeded, PartReopened, Invoiced, Credited, Paid, WrittenOff, PaymentTakenBack,
)  # fmt: skip
KINDS: dict[str, type[Entry]] = {kind.kind: kind for kind in _KINDS}
# The entries that say where an order stands; the last of them is where it stands now.
STATUS_KINDS = (TakenIn.kind, Moved.kind, Passed.kind, Undone.kind)
