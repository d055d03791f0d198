"""The mails of one group of the outbox, newest first."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from orderflow_desk.gui.lists.paged_rows import PagedRows
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.mail_words import state_word
from orderflow_desk.views.outbox import MailRow

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk


class MailModel(PagedRows):
    """Chosen by the group."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, "mails", parent)
        self._group = "all"

    @property
    def group(self) -> str:
        """Which group is shown."""
        return self._group

    def show_group(self, group: str) -> None:
        """Show another group."""
        self._group = group
        self._session.lists["mails"] = group
        self.empty()
        self.refresh()

    @override
    def choice(self) -> str:
        return self._group

    @override
    def read(
        self, desk: "Desk", choice: str, *, count: int, before_id: int | None = None
    ) -> tuple[MailRow, ...]:
        return desk.outbox.mails(choice, before_id=before_id, count=count)

    @override
    def words(self, row: MailRow) -> str:
        form = self.tr("{subject}, to {recipient}, {state}")
        return form.format(subject=row.subject, recipient=row.recipient, state=state_word(row.state))
