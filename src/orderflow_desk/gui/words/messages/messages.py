"""Turns each expected error into a sentence and a remedy, by tables that the features join; a test walks all errors."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from orderflow_desk.domain import errors as e
from orderflow_desk.domain.opening import opening_errors as o
from orderflow_desk.domain.tidying import tidy_line
from orderflow_desk.gui.words.field_names import field_name, reason_why
from orderflow_desk.gui.words.messages.opening_messages import ANOTHER, FAILED, NOT_THERE, forgotten
from orderflow_desk.gui.words.messages.trouble_messages import DATABASE, KEYRING
from orderflow_desk.gui.words.translating import QT_TRANSLATE_N_NOOP, QT_TRANSLATE_NOOP, translated
from orderflow_desk.gui.words.words import number_text

_SHOWN, _LOOKED_AT = 160, 2000


@dataclass(frozen=True, slots=True)
class Message:
    """What a person is told: what happened, and what helps. The remedy may be empty."""

    sentence: str
    remedy: str = ""

    @property
    def whole(self) -> str:
        """Both sentences, one below the other."""
        return f"{self.sentence}\n{self.remedy}".strip()


# A sentence and a remedy, as they are translated.
Pair = tuple[str, str]
Describe = Callable[[Any], Message]
Messages = Mapping[type[e.DeskError], Describe]
_TABLE: dict[type[e.DeskError], Describe] = {}


def join(messages: Messages) -> None:
    """Add the lines of a feature to the table."""
    _TABLE.update(messages)


def describe(error: e.DeskError) -> Message:
    """Return what to say about an error. A KeyError is a bug: the class has no line in the table."""
    return _TABLE[type(error)](error)


def is_known(kind: type[e.DeskError]) -> bool:
    """Tell whether the table has a line for this class of errors."""
    return kind in _TABLE


def message(pair: Pair, *, counted: int = -1, **fields: object) -> Message:
    """Put a pair into words; `counted` is what stands in it as %Ln."""
    sentence, remedy = (translated("messages", text, counted) if text else "" for text in pair)
    return Message(sentence.format(**fields), remedy.format(**fields))


def line(pair: Pair, fields: Callable[[Any], dict[str, Any]] | None = None) -> Describe:
    """Return what describes errors of a class by a pair; `fields` are what stands in it, of an error."""
    return lambda error: message(pair, **(fields(error) if fields is not None else {}))


def short(text: str) -> str:
    """Return what was typed, or said by a server, on one line of which everything can be seen."""
    whole = tidy_line(text[:_LOOKED_AT])
    return whole if len(whole) <= _SHOWN else whole[: _SHOWN - 1] + "…"


def _forgotten(error: o.ShopForgotten) -> Message:
    pair, fields = forgotten(error)
    return message(pair, counted=-1, **fields)


_MISSING = (
    QT_TRANSLATE_NOOP("messages", "{field} is empty."),
    QT_TRANSLATE_NOOP("messages", "Please fill it in."),
)
_TOO_LONG = (
    QT_TRANSLATE_N_NOOP("messages", "{field} is too long: {length} of at most %Ln character(s)."),
    QT_TRANSLATE_NOOP("messages", "Please shorten it."),
)
_INVALID = (
    QT_TRANSLATE_NOOP("messages", "{field} cannot be “{value}”."),
    QT_TRANSLATE_NOOP("messages", "{why}"),
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
_REUSED = (
    QT_TRANSLATE_NOOP("messages", "This was done already, with other contents; nothing was changed."),
    QT_TRANSLATE_NOOP("messages", "Please look at the order and do it again if it is still needed."),
)
_NEWER = (
    QT_TRANSLATE_NOOP("messages", "This database was made by a newer version of Orderflow Desk."),
    QT_TRANSLATE_NOOP("messages", "Please update the program on this PC; the data was not touched."),
)
_FILE = (
    QT_TRANSLATE_NOOP("messages", "The file {path} cannot be used: {why}"),
    QT_TRANSLATE_NOOP("messages", "Please check the folder, its permissions and the free space."),
)
# What belongs to no feature.
join(
    {
        e.FieldMissing: line(_MISSING, lambda error: {"field": field_name(error.field)}),
        e.FieldTooLong: line(
            _TOO_LONG,
            lambda error: {
                "field": field_name(error.field),
                "length": number_text(error.length),
                "counted": error.limit,
            },
        ),
        e.FieldInvalid: line(
            _INVALID,
            lambda error: {
                "field": field_name(error.field),
                "value": short(error.value),
                "why": reason_why(error.why),
            },
        ),
        e.AddressInvalid: lambda error: message(_ADDRESS[error.fault], address=short(error.address)),
        e.ActionIdReused: line(_REUSED),
        e.DatabaseTrouble: lambda error: message(DATABASE[error.fault], detail=short(error.detail)),
        e.NewerSchema: line(_NEWER),
        o.ShopForgotten: _forgotten,
        o.NoShopThere: line(NOT_THERE, lambda error: {"address": error.address}),
        o.AnotherShop: line(ANOTHER, lambda error: {"address": error.address}),
        o.OpeningFailed: line(FAILED),
        e.KeyringTrouble: lambda error: message(KEYRING[error.fault], detail=short(error.detail)),
        e.FileTrouble: line(_FILE, lambda error: {"path": error.path, "why": error.why}),
    }
)
