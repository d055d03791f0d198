"""Drafts and documents as plain values for JSON, and back: by the types of their fields."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")


def plain(value: Any) -> Any:
    """Return what JSON can hold: slugs for members, ISO 8601 for days."""
    if is_dataclass(value):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(map(plain, cast("frozenset[Any]", value)))
    if isinstance(value, tuple):
        return [plain(one) for one in cast("tuple[Any, ...]", value)]
    return value


def from_plain(kind: type[T], stored: Mapping[str, Any]) -> T:
    """Return an object of a dataclass; what this version does not know is left out, what is not there has its default."""
    hints = _hints(kind)
    return kind(**{name: _read(hints[name], value) for name, value in stored.items() if name in hints})


@cache
def _hints(kind: type[Any]) -> dict[str, Any]:
    known = {one.name for one in fields(kind)}
    return {name: hint for name, hint in get_type_hints(kind).items() if name in known}


def _read(hint: Any, value: Any) -> Any:
    if isinstance(hint, UnionType):
        (some,) = (one for one in get_args(hint) if one is not type(None))
        return None if value is None else _read(some, value)
    if get_origin(hint) in (tuple, frozenset):
        inner = get_args(hint)[0]
        return get_origin(hint)(_read(inner, one) for one in value)
    if isinstance(hint, type) and is_dataclass(hint):
        return from_plain(hint, value)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(value)
    return date.fromisoformat(value) if hint is date else value
