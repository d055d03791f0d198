"""Does what is chosen for one mail, wherever it is shown: send it again, correct its address, stop it, say it was told."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from orderflow_desk.gui.outbox.mend_address import MendAddress
from orderflow_desk.gui.session.command_runner import CommandRunner
from orderflow_desk.gui.session.session import Session

if TYPE_CHECKING:
    from orderflow_desk.domain.changes import Changes
    from orderflow_desk.services.desk import Desk

_CALLS: "dict[str, Callable[[Desk], Callable[..., Changes]]]" = {
    "send_again": lambda desk: desk.outbox.send_again,
    "phoned": lambda desk: desk.outbox.phoned,
    "stop": lambda desk: desk.outbox.stop,
}


class MailCommands(CommandRunner):
    """One at a time; what is refused is told in a toast."""

    def __init__(self, session: Session, pane: QWidget) -> None:
        super().__init__(session, pane)
        self._pane = pane
        self.refused.connect(session.complain)

    def choose(self, act: str, mail_id: int, recipient: str, *, seen: object) -> None:
        """Do it to a mail; `seen` is what became of it as far as the person saw."""
        if act == "mend":
            MendAddress(self._session, mail_id, recipient, self._pane).open()
        else:
            self.do(
                f"{act}:{mail_id}:{seen}",
                lambda desk, action_id: _CALLS[act](desk)(mail_id, action_id=action_id),
            )
