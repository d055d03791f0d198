"""What can be done by name: one table that the features join, and that feeds menus, buttons, tooltips and the command palette."""

from collections.abc import Iterable
from dataclasses import dataclass

from orderflow_desk.domain.people import Permission


@dataclass(frozen=True, slots=True)
class Command:
    """One line of the table. With `needs_person` it is greyed until somebody is signed in.

    What `needs_order` needs one, or several where it `is_for_several`.

    One with a `place` is greyed while another place of the window is shown.

    `may_repeat` while its key is held is for what only looks further; what acts is done once for each press.
    """

    id: str
    text: str
    icon: str = ""
    shortcut: str = ""
    permission: Permission | None = None
    needs_person: bool = True
    needs_order: bool = False
    is_for_several: bool = False
    may_repeat: bool = False
    place: str = ""


_LINES: dict[str, Command] = {}


def join(commands: Iterable[Command]) -> None:
    """Add the lines of a feature to the table; what is there before the first window is what it offers."""
    _LINES.update((one.id, one) for one in commands)


def command_table() -> tuple[Command, ...]:
    """Return the table."""
    return tuple(_LINES.values())
