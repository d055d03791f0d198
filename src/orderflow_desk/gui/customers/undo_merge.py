"""Takes a merge apart again, right away or days later, and says so."""

from PySide6.QtCore import QCoreApplication

from orderflow_desk.gui.session.command_runner import CommandRunner
from orderflow_desk.gui.session.session import Session


def undo_merge(session: Session, runner: CommandRunner, merge_id: int, name: str) -> None:
    """Give the customer who was merged into another one a record of their own again; `name` is theirs."""
    sentence = QCoreApplication.translate("customers", "{name} has a record of their own again.")
    runner.do(
        f"undo_merge:{merge_id}",
        lambda desk, action_id: desk.merging.undo(merge_id, action_id=action_id),
        done=lambda _changes: session.say(sentence.format(name=name), is_final=True),
        failed=session.complain,
    )
