"""The letters to customers by name: when each is sent, in which group it stands, and what can be filled in."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.letters import (
    EXPECTED_BACK,
    LETTER_TEMPLATES,
    PARTS_ETA,
    PUBLIC_NOTE,
    RESCHEDULED,
    LetterKind,
)
from orderflow_desk.domain.lifecycle import Direction
from orderflow_desk.domain.orders.fields import OrderKind
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.gui.words.words import kind_name, status_name

_CONTEXT = "letters"


class LetterGroup(StrEnum):
    """How the letters are grouped; in the order of the list."""

    FORWARD = "forward"
    OTHER = "other"
    BACK = "back"
    CANCEL = "cancel"


_GROUPS = {
    LetterGroup.FORWARD: QT_TRANSLATE_NOOP("letters", "A STEP FORWARD"),
    LetterGroup.OTHER: QT_TRANSLATE_NOOP("letters", "BETWEEN THE STEPS"),
    LetterGroup.BACK: QT_TRANSLATE_NOOP("letters", "A STEP BACK"),
    LetterGroup.CANCEL: QT_TRANSLATE_NOOP("letters", "CANCELLED"),
}
_DIRECTIONS = {
    Direction.FORWARD: LetterGroup.FORWARD,
    Direction.BACK: LetterGroup.BACK,
    Direction.CANCEL: LetterGroup.CANCEL,
}
_NAMES = {
    PUBLIC_NOTE.slug: QT_TRANSLATE_NOOP("letters", "Note to the customer"),
    PARTS_ETA.slug: QT_TRANSLATE_NOOP("letters", "New parts ETA"),
    EXPECTED_BACK.slug: QT_TRANSLATE_NOOP("letters", "Expected back at another time"),
    RESCHEDULED.slug: QT_TRANSLATE_NOOP("letters", "New visit or shop date"),
}
# What a template may name, as the letters are given it.
PLACEHOLDERS = {
    "customer": QT_TRANSLATE_NOOP("letters", "the customer's name"),
    "item": QT_TRANSLATE_NOOP("letters", "the item"),
    "order": QT_TRANSLATE_NOOP("letters", "the number of the order"),
    "status": QT_TRANSLATE_NOOP("letters", "the status that the order has now"),
    "was": QT_TRANSLATE_NOOP("letters", "the status that it had before"),
    "date": QT_TRANSLATE_NOOP(
        "letters", "the planned day, or when parts or the item are expected; may be empty"
    ),
    "visit_address": QT_TRANSLATE_NOOP("letters", "where a field visit goes; may be empty"),
    "was_ready": QT_TRANSLATE_NOOP("letters", "whether the customer was told that it is ready"),
    "goes_on_as": QT_TRANSLATE_NOOP(
        "letters", "the order that goes on where this one was a duplicate; may be empty"
    ),
    "note": QT_TRANSLATE_NOOP("letters", "the note that the customer can read; may be empty"),
    "link": QT_TRANSLATE_NOOP("letters", "the order in the portal; empty without a portal"),
    "shop": QT_TRANSLATE_NOOP("letters", "the shop's name"),
    "shop_phone": QT_TRANSLATE_NOOP("letters", "the shop's phone number"),
    "shop_address": QT_TRANSLATE_NOOP("letters", "the shop's address"),
    "shop_hours": QT_TRANSLATE_NOOP("letters", "when the shop is open; empty until it is written down"),
}


def group_of(kind: LetterKind) -> LetterGroup:
    """Return the group in which a letter stands."""
    return LetterGroup.OTHER if kind.move is None else _DIRECTIONS[kind.move.direction]


def group_name(group: LetterGroup) -> str:
    """Return the heading of a group."""
    return QCoreApplication.translate(_CONTEXT, _GROUPS[group])


def letter_name(kind: LetterKind) -> str:
    """Return when a letter is sent, in words."""
    if kind.words_of is not None and kind.order_kind is not None:
        return _of_kind(letter_name(kind.words_of), kind.order_kind)
    if kind.move is None:
        return QCoreApplication.translate(_CONTEXT, _NAMES[kind.slug])
    return QCoreApplication.translate(_CONTEXT, "{start} → {to}").format(
        start=status_name(kind.move.start), to=status_name(kind.move.to)
    )


def short_name(kind: LetterKind) -> str:
    """Return what tells a letter from the others of its group: where the step leads, or where it was cancelled."""
    if kind.words_of is not None and kind.order_kind is not None:
        return _of_kind(short_name(kind.words_of), kind.order_kind)
    if kind.move is None:
        return letter_name(kind)
    if group_of(kind) is LetterGroup.CANCEL:
        form, status = QCoreApplication.translate(_CONTEXT, "from {status}"), kind.move.start
    else:
        form, status = QCoreApplication.translate(_CONTEXT, "to {status}"), kind.move.to
    return form.format(status=status_name(status))


def _of_kind(name: str, order_kind: OrderKind) -> str:
    form = QCoreApplication.translate(_CONTEXT, "{name}: {kind}")
    return form.format(name=name, kind=kind_name(order_kind))


def grouped() -> tuple[tuple[LetterGroup, tuple[LetterKind, ...]], ...]:
    """Return all letters by group, each in the order of the path, with its wordings behind it."""
    return tuple(
        (group, tuple(kind for kind in LETTER_TEMPLATES if group_of(kind) is group)) for group in LetterGroup
    )


def placeholder_meaning(name: str) -> str:
    """Return what a placeholder is filled with."""
    return QCoreApplication.translate(_CONTEXT, PLACEHOLDERS[name])
