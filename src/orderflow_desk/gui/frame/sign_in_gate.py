"""Decides what is shown when the desk has opened, when somebody comes, and when somebody goes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from orderflow_desk.domain.errors import DeskError, Remedy
from orderflow_desk.domain.people import Permission, Person
from orderflow_desk.gui.session.session import Session

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk


class SignInGate(QObject):
    """Leads to the first start, to the sign-in, or straight to the orders."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        session.opened.connect(self._on_opened)
        session.signed_in.connect(self._on_signed_in)
        session.signed_out.connect(lambda: session.place_wanted.emit("sign_in"))
        session.commands.of("sign_out").triggered.connect(self._on_sign_out)
        session.background.refused.connect(self._on_refused)
        self._is_first_start = self._is_leaving = False

    def _on_opened(self) -> None:
        desk = self._session.desk
        if desk is not None:
            self._session.background.run(
                lambda: _who_is_there(desk), done=self._on_known, failed=self._session.complain, owner=self
            )

    def _on_known(self, found: tuple[Person | None, bool]) -> None:
        person, is_first_start = found
        self._is_first_start = is_first_start
        if person is not None:
            self._session.enter(person)
        else:
            self._session.place_wanted.emit("sign_in")

    def _on_signed_in(self) -> None:
        """Go to the orders, or to a first start that was never finished, if this is somebody who can finish it."""
        is_wanted = self._is_first_start and self._session.may(Permission.ADMINISTER)
        self._session.place_wanted.emit("first_start" if is_wanted else "orders")
        self._is_first_start = self._is_first_start and not is_wanted

    def _on_refused(self, error: DeskError) -> None:
        """Show the sign-in to somebody who was let go meanwhile; what they typed stays on this PC."""
        is_here = self._session.person is not None and not self._is_leaving
        if error.remedy is Remedy.SIGN_IN and is_here:
            self._is_leaving = True
            self._session.complain(error)
            self._on_sign_out()

    def _on_sign_out(self) -> None:
        desk = self._session.desk
        if desk is not None:
            self._session.background.run(
                desk.people.sign_out,
                done=lambda _nothing: self._session.leave(),
                ended=self._on_left,
                failed=self._session.complain,
                owner=self,
            )

    def _on_left(self) -> None:
        self._is_leaving = False


def _who_is_there(desk: "Desk") -> tuple[Person | None, bool]:
    """Return who is signed in, and whether the shop was never set up."""
    person = desk.person or desk.people.sign_in_without_password()
    return person, not desk.shop.read().is_first_start_done
