"""Says on the New order page, before it is submitted, who will be told of it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from orderflow_desk.gui.forms.ui_new_order import Ui_NewOrder
from orderflow_desk.gui.intake.intake_words import Announcement, announced
from orderflow_desk.gui.session.feed import Freshness
from orderflow_desk.gui.session.session import Session
from orderflow_desk.views import reads


class WhoIsMailed(QObject):
    """Knows what the shop has decided about the letter of a scheduled order, and follows it."""

    def __init__(self, session: Session, form: Ui_NewOrder, page: QWidget) -> None:
        super().__init__(page)
        self._session, self._form = session, form
        self._announcement = Announcement()
        self._freshness = Freshness(session.feed, page, reads.WHO_IS_MAILED, lambda _changes: self.ask())
        session.signed_in.connect(self.ask)

    def ask(self) -> None:
        """Ask the database what is decided now."""
        desk = self._session.desk
        if desk is not None and self._session.person is not None:
            self._session.background.run(
                lambda: announced(desk), done=self._on_announced, owner=self, key="announced"
            )

    @property
    def needs(self) -> tuple[str, ...]:
        """What the shop takes no order in without."""
        return self._announcement.needs

    def show(self) -> None:
        """Say it for the address that is typed."""
        address = self._form.customer_email.text().strip()
        self._form.forecast_line.setText(self._announcement.sentence(address))

    def _on_announced(self, announcement: Announcement) -> None:
        self._announcement = announcement
        self.show()
