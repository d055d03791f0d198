"""What somebody does in one go without a mouse, and what is so right after it."""

import re
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from orderflow_desk.domain.lifecycle import Status

_PARTS = re.compile(r"'([^']*)'|(\S+)")


class Kind(StrEnum):
    """What the presses are counted by."""

    INTAKE = "intake"
    SEARCH = "search"
    MOVE = "move"
    UNDO = "undo"
    CANCEL = "cancel"
    NOTE = "note"
    MERGE = "merge"
    BATCH = "batch"
    PRINT = "print"
    PHOTO = "photo"
    EXPORT = "export"
    GO = "go"


@dataclass(frozen=True, slots=True)
class Press:
    """One key that commands something, with the modifiers that are held."""

    key: Qt.Key
    held: Qt.KeyboardModifier


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail that arrives: about which order, for whom, and how its subject begins."""

    order_id: int
    to: str
    subject: str


@dataclass(frozen=True, slots=True)
class Act:
    """One act: `keys` as "Ctrl+N 'Jana Novak' Return", texts that are typed in quotes; then what is expected.

    `orders` are those concerned, with the status that the database has; where it is one, it is also the order that is
    shown. `focus` names what has the keyboard; `mails` are those that arrive by this act, no more and no less.
    """

    kind: Kind
    keys: str
    orders: dict[int, Status]
    focus: str
    mails: tuple[Mail, ...] = ()

    @property
    def steps(self) -> list[Press | str]:
        """Return what is pressed and typed, one after the other."""
        return [_press(key) if key else text for text, key in _PARTS.findall(self.keys)]


def _press(name: str) -> Press:
    together = QKeySequence(name)[0]  # pyright: ignore[reportIndexIssue]  its stubs do not know it
    return Press(together.key(), together.keyboardModifiers())
