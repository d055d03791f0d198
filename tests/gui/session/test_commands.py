"""The commands of the window: what may be done again while its key is held, and what is one act for one press."""

from orderflow_desk.gui.session.command import command_table
from orderflow_desk.gui.session.session import Session

# What looks further, and changes nothing.
LOOKS_FURTHER = {"next_order", "previous_order"}


def test_a_held_key_does_once_whatever_changes_something(session: Session) -> None:
    repeating = {action.objectName() for action in session.commands.all() if action.autoRepeat()}
    assert repeating == LOOKS_FURTHER
    assert {command.id for command in command_table() if command.may_repeat} == LOOKS_FURTHER
