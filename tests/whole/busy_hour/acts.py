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
class Act:
    """One act: `keys` as "Ctrl+N 'Jana Novak' Enter", texts that are typed in quotes; then what is expected.

    `orders` are those concerned, with the status that the database has; `focus` names what has the keyboard; `mails`
    are those that arrive by this act, each as "recipient: beginning of the subject".
    """

    kind: Kind
    who: str
    keys: str
    orders: dict[int, Status]
    focus: str
    mails: tuple[str, ...] = ()

    @property
    def steps(self) -> list[Press | str]:
        """Return what is pressed and typed, one after the other."""
        return [text if not key else _press(key) for text, key in _PARTS.findall(self.keys)]


def _press(name: str) -> Press:
    together = QKeySequence(name)[0]
    return Press(together.key(), together.keyboardModifiers())
