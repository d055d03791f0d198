"""Turns each expected error into a sentence and a remedy; a test walks all of them, so that none is forgotten."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QLocale

from orderflow_desk.domain import customers as c
from orderflow_desk.domain import errors as e
from orderflow_desk.domain.exchange.exporting import SheetTooLong
from orderflow_desk.domain.exchange.import_errors import CsvRefused, ImportFaulty, ImportInUse, LineRefused
from orderflow_desk.domain.lifecycle import MoveNotAllowed
from orderflow_desk.domain.orders.confirmation import ContactUnconfirmed, NotADraft
from orderflow_desk.domain.people import Permission
from orderflow_desk.domain.photos import photo_errors as pe
from orderflow_desk.domain.tidying import tidy_line
from orderflow_desk.domain.walks import PartsStillOpen, ShipmentStillOpen, WalkNotAllowed
from orderflow_desk.gui.words.field_names import field_name, reason_why
from orderflow_desk.gui.words.messages import customer_messages, people_messages
from orderflow_desk.gui.words.messages import move_messages as moving
from orderflow_desk.gui.words.messages import photo_messages as photo
from orderflow_desk.gui.words.messages.list_messages import (
    CSV,
    FAULTY,
    IN_USE,
    IN_USE_JUST_NOW,
    LINE,
    SHEET_TOO_LONG,
    STOPPED,
)
from orderflow_desk.gui.words.messages.passcode_messages import (
    ELSEWHERE,
    FINISHED,
    NEEDS_KEYRING,
    NO_KEY,
    NONE_KEPT,
    NOWHERE,
)
from orderflow_desk.gui.words.messages.trouble_messages import DATABASE, KEYRING, MAIL, PRINTER
from orderflow_desk.gui.words.translating import QT_TRANSLATE_N_NOOP, QT_TRANSLATE_NOOP, translated
from orderflow_desk.gui.words.words import (
    number_text,
    order_number,
    permission_name,
    standing_name,
    status_name,
    walk_verb,
)

_E = TypeVar("_E", bound=e.DeskError)
_SHOWN, _LOOKED_AT = 160, 2000
_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Message:
    """What a person is told: what happened, and what helps. The remedy may be empty."""

    sentence: str
    remedy: str = ""

    @property
    def whole(self) -> str:
        """Both sentences, one below the other."""
        return f"{self.sentence}\n{self.remedy}".strip()


_Pair = tuple[str, str]
_TABLE: dict[type[e.DeskError], Callable[[Any], Message]] = {}


def describe(error: e.DeskError) -> Message:
    """Return what to say about an error. A KeyError is a bug: the class has no line in the table."""
    return _TABLE[type(error)](error)


def is_known(kind: type[e.DeskError]) -> bool:
    """Tell whether the table has a line for this class of errors."""
    return kind in _TABLE


def _message(pair: _Pair, *, counted: int = -1, **fields: object) -> Message:
    """Put a pair into words; `counted` is what stands in it as %Ln."""
    sentence, remedy = (translated("messages", text, counted) if text else "" for text in pair)
    return Message(sentence.format(**fields), remedy.format(**fields))


def _line(kind: type[_E], pair: _Pair, fields: Callable[[_E], dict[str, Any]] | None = None) -> None:
    _TABLE[kind] = lambda error: _message(pair, **(fields(error) if fields is not None else {}))


_line(
    e.FieldMissing,
    (QT_TRANSLATE_NOOP("messages", "{field} is empty."), QT_TRANSLATE_NOOP("messages", "Please fill it in.")),
    lambda error: {"field": field_name(error.field)},
)
_line(
    e.FieldTooLong,
    (
        QT_TRANSLATE_N_NOOP("messages", "{field} is too long: {length} of at most %Ln character(s)."),
        QT_TRANSLATE_NOOP("messages", "Please shorten it."),
    ),
    lambda error: {
        "field": field_name(error.field),
        "length": number_text(error.length),
        "counted": error.limit,
    },
)
_line(
    e.FieldInvalid,
    (QT_TRANSLATE_NOOP("messages", "{field} cannot be “{value}”."), QT_TRANSLATE_NOOP("messages", "{why}")),
    lambda error: {
        "field": field_name(error.field),
        "value": _short(error.value),
        "why": reason_why(error.why),
    },
)
_ADDRESS = {
    e.AddressFault.MALFORMED: (
        QT_TRANSLATE_NOOP("messages", "“{address}” is not an e-mail address."),
        QT_TRANSLATE_NOOP("messages", "It needs one @ with a name before it and a domain behind it."),
    ),
    e.AddressFault.NEEDS_SMTPUTF8: (
        QT_TRANSLATE_NOOP("messages", "Most mail servers cannot deliver to “{address}”."),
        QT_TRANSLATE_NOOP("messages", "Before the @ only plain letters, digits and marks can be used."),
    ),
}
_TABLE[e.AddressInvalid] = lambda error: _message(_ADDRESS[error.fault], address=_short(error.address))
_REASONS = {
    "cancel": (
        QT_TRANSLATE_NOOP("messages", "Cancelling an order needs a reason."),
        QT_TRANSLATE_NOOP("messages", "Please write why it is cancelled."),
    ),
    "walk": (
        QT_TRANSLATE_NOOP("messages", "Passing stages needs a reason."),
        QT_TRANSLATE_NOOP("messages", "Please write why they are not needed."),
    ),
}
_TABLE[e.ReasonNeeded] = lambda error: _message(_REASONS.get(error.act, _REASONS["walk"]))
_line(
    e.NoSuchOrder,
    (
        QT_TRANSLATE_NOOP("messages", "There is no order {number}."),
        QT_TRANSLATE_NOOP("messages", "Please check the number."),
    ),
    lambda error: {"number": order_number(error.order_id)},
)
_line(
    e.StaleOrder,
    (
        QT_TRANSLATE_NOOP("messages", "{who} changed order {number} meanwhile; nothing of yours was done."),
        QT_TRANSLATE_NOOP("messages", "The order is shown as it is now, and what you typed is still here."),
    ),
    lambda error: {"who": error.who, "number": order_number(error.order_id)},
)
_line(e.OrderFinished, FINISHED, lambda error: {"number": order_number(error.order_id)})
_line(e.NoPasscode, NONE_KEPT, lambda error: {"number": order_number(error.order_id)})
_TABLE[e.PasscodeElsewhere] = lambda error: _message(
    ELSEWHERE if error.pcs else NOWHERE,
    number=order_number(error.order_id),
    pcs=QLocale().createSeparatedList([_short(pc) for pc in error.pcs]),
)
_line(e.PasscodeNeedsKeyring, NEEDS_KEYRING)
_line(e.PasscodeKeyMissing, NO_KEY)
_line(
    e.NothingToUndo,
    (
        QT_TRANSLATE_NOOP("messages", "Order {number} has no change of yours that can be undone."),
        QT_TRANSLATE_NOOP("messages", "A step back does the same, and stands in the timeline."),
    ),
    lambda error: {"number": order_number(error.order_id)},
)
_line(
    e.UndoTooLate,
    (
        QT_TRANSLATE_NOOP("messages", "It is too late to undo: the time is over, or the e-mail has left."),
        QT_TRANSLATE_NOOP("messages", "A step back is still possible; the customer is told of it."),
    ),
)
_line(
    e.ActionIdReused,
    (
        QT_TRANSLATE_NOOP("messages", "This was done already, with other contents; nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "Please look at the order and do it again if it is still needed."),
    ),
)
_line(e.NotSignedIn, people_messages.NOT_SIGNED_IN)
_line(
    e.NoLongerActive,
    people_messages.NO_LONGER_ACTIVE,
    lambda error: {"name": _short(error.name)},
)
_line(e.SignInRefused, people_messages.SIGN_IN_REFUSED)
_line(
    e.NotPermitted,
    people_messages.NOT_PERMITTED,
    lambda error: {
        "role": standing_name(error.role),
        "permission": permission_name(Permission(error.permission)),
    },
)
_line(
    e.PasswordTooShort,
    people_messages.PASSWORD_TOO_SHORT,
    lambda error: {"counted": error.at_least},
)
_line(
    e.NameTaken,
    people_messages.NAME_TAKEN,
    lambda error: {"login": _short(error.login)},
)
_line(e.LastAdministrator, people_messages.LAST_ADMINISTRATOR)
_NOT_SAVED = QT_TRANSLATE_NOOP("messages", "It was not saved; e-mails go out with the text from before.")
_BROKEN_AT = (
    QT_TRANSLATE_NOOP("messages", "The text of this template has a mistake in line {line}: {why}"),
    _NOT_SAVED,
)
_BROKEN = (QT_TRANSLATE_NOOP("messages", "The text of this template has a mistake: {why}"), _NOT_SAVED)
# Where a letter fails only while it is filled in, no line is known.
_TABLE[e.TemplateBroken] = lambda error: _message(
    _BROKEN_AT if error.line else _BROKEN, line=number_text(error.line), why=_short(error.why)
)
_line(
    e.MailStateRefusal,
    (
        QT_TRANSLATE_NOOP("messages", "This e-mail is no longer as it was shown; nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "It is shown as it is now."),
    ),
)
_TABLE[e.DatabaseTrouble] = lambda error: _message(DATABASE[error.fault], detail=_short(error.detail))
_line(
    e.NewerSchema,
    (
        QT_TRANSLATE_NOOP("messages", "This database was made by a newer version of Orderflow Desk."),
        QT_TRANSLATE_NOOP("messages", "Please update the program on this PC; the data was not touched."),
    ),
)
_TABLE[e.KeyringTrouble] = lambda error: _message(KEYRING[error.fault], detail=_short(error.detail))
_TABLE[e.MailTrouble] = lambda error: _message(
    MAIL[error.fault], reply=_short(error.reply), code=str(error.code)
)
_line(
    e.FileTrouble,
    (
        QT_TRANSLATE_NOOP("messages", "The file {path} cannot be used: {why}"),
        QT_TRANSLATE_NOOP("messages", "Please check the folder, its permissions and the free space."),
    ),
    lambda error: {"path": error.path, "why": error.why},
)
_TABLE[e.PrinterTrouble] = lambda error: _message(PRINTER[error.fault], printer=_short(error.printer))
_TABLE[CsvRefused] = lambda error: _message(CSV[error.fault], line=number_text(error.line))
_TABLE[LineRefused] = lambda error: _message(
    LINE[error.fault], counted=error.cells, expected=number_text(error.expected)
)
_line(ImportFaulty, FAULTY, lambda error: {"counted": error.count})
_TABLE[ImportInUse] = lambda error: _message(
    IN_USE if error.names else IN_USE_JUST_NOW,
    counted=error.count,
    names=QLocale().createSeparatedList([_short(name) for name in error.names]),
)
_line(
    SheetTooLong,
    SHEET_TOO_LONG,
    lambda error: {"limit": number_text(error.limit), "counted": error.count},
)
_line(e.ActStopped, STOPPED)
_TABLE[pe.NotAPhoto] = lambda error: _message(photo.none_in(error.found), name=_named(error.name))
_TABLE[pe.PhotoTooLarge] = lambda error: _message(
    photo.TOO_LARGE[error.unit],
    name=_named(error.name),
    size=number_text(-(-error.size // _MILLION)),
    limit=number_text(error.limit // _MILLION),
)
_line(pe.PhotoBroken, photo.BROKEN, lambda error: {"name": _named(error.name)})
_line(pe.PhotoTooHeavy, photo.TOO_HEAVY, lambda error: {"name": _named(error.name)})
_line(pe.TooManyPhotos, photo.TOO_MANY, lambda error: {"counted": error.limit})
_line(pe.NoSuchPhoto, photo.GONE)
_line(
    ContactUnconfirmed,
    moving.UNCONFIRMED,
)
_line(
    NotADraft,
    (
        QT_TRANSLATE_NOOP("messages", "Order {number} is no draft any more; nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "Contact details are confirmed before an order leaves Draft."),
    ),
    lambda error: {"number": order_number(error.order_id)},
)
_line(
    WalkNotAllowed,
    moving.WALK,
    lambda error: {"walk": walk_verb(error.name), "status": status_name(error.status)},
)
_line(
    PartsStillOpen,
    moving.PARTS_OPEN,
    lambda error: {"counted": error.count},
)
_line(
    ShipmentStillOpen,
    moving.SHIPMENT_OPEN,
    lambda error: {"counted": error.count},
)
_line(c.CustomerGone, customer_messages.GONE)
_line(
    c.StaleCustomer,
    customer_messages.STALE,
    lambda error: {"field": field_name(error.field), "now": _short(error.now)},
)
_line(c.MergedWithItself, customer_messages.ITSELF)
_TABLE[c.MergeStays] = lambda error: _message(
    customer_messages.STAYS[error.why], number=order_number(error.order_id)
)
_line(
    c.OrdersStillOpen,
    customer_messages.STILL_OPEN,
    lambda error: {"orders": QLocale().createSeparatedList([order_number(one) for one in error.orders[:5]])},
)
_line(c.MailsStillLeaving, customer_messages.STILL_LEAVING, lambda error: {"counted": error.count})
_line(c.NotFinished, customer_messages.NOT_FINISHED, lambda error: {"number": order_number(error.order_id)})


def _move_not_allowed(error: MoveNotAllowed) -> Message:
    fields: dict[str, Any] = {"status": status_name(error.status), "to": status_name(error.to)}
    if not error.allowed:
        return _message(moving.FINAL, **fields)
    names = QLocale().createSeparatedList([status_name(one) for one in error.allowed])
    pair = moving.REPEAT if error.status is error.to else moving.JUMP
    return _message(pair, allowed=names, **fields)


_TABLE[MoveNotAllowed] = _move_not_allowed


def _named(name: str) -> str:
    """Return the name of a photo; one that was pasted has none."""
    return _short(name) or QCoreApplication.translate("messages", "The photo")


def _short(text: str) -> str:
    """Return what was typed, or said by a server, on one line of which everything can be seen."""
    line = tidy_line(text[:_LOOKED_AT])
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
