"""An entry of an order's timeline as a value, and the one way in which it is taken apart to be kept, and put together again."""

import hashlib
import json
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import datetime
from enum import Enum, StrEnum
from functools import cache
from typing import Annotated, Any, ClassVar, TypeVar, Union, get_args, get_origin, get_type_hints

from orderflow_desk.domain.moments import from_microseconds, to_microseconds
from orderflow_desk.domain.orders.fields import personal_fields

T = TypeVar("T")


class Mark(Enum):
    """Whether a field of an entry says something of the customer."""

    PERSONAL = "personal"
    PLAIN = "plain"
    AS_ITS_FIELD = "as_its_field"  # as the field of the order that the entry is about


# Every field of an entry has one of these as its type; personal ones have a default, which is what an erasure leaves.
Personal = Annotated[T, Mark.PERSONAL]
Plain = Annotated[T, Mark.PLAIN]
AsItsField = Annotated[T, Mark.AS_ITS_FIELD]

# Fields that stand in columns of their own, since queries ask for them.
COLUMNS = ("start", "to", "is_public")


class Entry:
    """What all kinds have in common: `kind` is the stable slug of theirs."""

    __slots__ = ()
    kind: ClassVar[str]


@dataclass(frozen=True, slots=True)
class Parts:
    """An entry taken apart: what stands in columns, the rest of what is plain, and what is personal; no defaults."""

    kind: str
    columns: Mapping[str, Any]
    details: Mapping[str, Any]
    personal: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class EntryField:
    """One field of a kind of entry: its name, its mark, and how its value comes back from what was kept."""

    name: str
    mark: Mark
    read: Callable[[Any], Any]
    default: Any = MISSING

    def is_personal(self, about: Any) -> bool:
        """Tell whether the field is personal in an entry about this field of an order."""
        return self.mark is Mark.PERSONAL or (self.mark is Mark.AS_ITS_FIELD and about in personal_fields())


@cache
def fields_of(kind: type[Entry]) -> tuple[EntryField, ...]:
    """Return the fields of a kind of entry.

    Raises:
        TypeError: a field does not say whether it is personal, or is so without a default.
    """
    hints = get_type_hints(kind, include_extras=True)
    found: list[EntryField] = []
    for one in fields(kind):  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  every kind is a dataclass
        marks = [mark for mark in getattr(hints[one.name], "__metadata__", ()) if isinstance(mark, Mark)]
        if len(marks) != 1 or (marks[0] is not Mark.PLAIN and one.default is MISSING):
            raise TypeError(f"{kind.__name__}.{one.name} has to say whether it is personal, with a default")
        found.append(EntryField(one.name, marks[0], _reader(get_args(hints[one.name])[0]), one.default))
    return tuple(found)


def taken_apart(entry: Entry) -> Parts:
    """Return what is kept of an entry, in the form in which it is kept."""
    columns: dict[str, Any] = dict.fromkeys(COLUMNS[:2]) | {COLUMNS[2]: False}
    details: dict[str, Any] = {}
    personal: dict[str, Any] = {}
    about = getattr(entry, "field", None)
    for one in fields_of(type(entry)):
        value = getattr(entry, one.name)
        if one.name in COLUMNS:
            columns[one.name] = value
        elif value != one.default:
            (personal if one.is_personal(about) else details)[one.name] = _plain(value)
    return Parts(entry.kind, columns, details, personal)


def put_together(
    kind: type[Entry], columns: Mapping[str, Any], details: Mapping[str, Any], personal: Mapping[str, Any]
) -> Entry:
    """Return the entry of what was kept; `personal` is empty where it was erased."""
    values = {
        one.name: columns[one.name] if one.name in COLUMNS else one.read(kept[one.name])
        for one in fields_of(kind)
        for kept in (personal if one.name in personal else details,)
        if one.name in COLUMNS or one.name in kept
    }
    return kind(**values)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return to_microseconds(value)
    return list(value) if isinstance(value, tuple) else value  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]


def _reader(hint: Any) -> Callable[[Any], Any]:
    if get_origin(hint) in (Union, types.UnionType):
        (hint,) = (one for one in get_args(hint) if one is not type(None))
    if hint is datetime:
        return from_microseconds
    if get_origin(hint) is tuple:
        return tuple
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint
    return lambda value: value


def body_of(personal: Mapping[str, Any]) -> str:
    """Return the one text in which the personal part of an entry is kept and committed to."""
    return json.dumps(personal, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def commitment(salt: str, body: str) -> str:
    """Return what an entry says of its personal part: SHA-256 of the salt's 16 bytes (given in hex) and the text, in hex.

    With the salt gone nobody can try texts against it; with both there nobody can exchange the text.
    """
    return hashlib.sha256(bytes.fromhex(salt) + body.encode()).hexdigest()
