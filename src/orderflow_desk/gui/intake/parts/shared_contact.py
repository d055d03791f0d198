"""Notices while a new customer is typed that somebody has their phone number or their e-mail already."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from orderflow_desk.domain.searching import digits
from orderflow_desk.gui.forms.ui_new_order import Ui_NewOrder
from orderflow_desk.gui.session.session import Session
from orderflow_desk.views.customers import CustomerRow

_PAUSE_MS = 250
_FEWEST_DIGITS = 6


class SharedContact(QObject):
    """`found` comes when it is somebody else, or nobody any more; `taken` when a person says that it is them."""

    found = Signal()
    taken = Signal(object)  # CustomerRow

    def __init__(self, session: Session, form: Ui_NewOrder, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._phone: QLineEdit = form.customer_phone
        self._email: QLineEdit = form.customer_email
        self._button = form.take_same
        self._who: CustomerRow | None = None
        self._asked = ("", "")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._button.clicked.connect(self._on_pressed)

    @property
    def sentence(self) -> str:
        """What is said of who was found; empty for nobody."""
        who = self._who
        if who is None:
            return ""
        is_by_email = bool(self._asked[1]) and who.email.lower() == self._asked[1].lower()
        form = (
            self.tr("{name} has this e-mail address.")
            if is_by_email
            else self.tr("{name} has this phone number.")
        )
        return form.format(name=who.name)

    def look(self, *, is_new: bool) -> None:
        """Look for who has what is typed of a new customer; of a known one there is nothing to find out."""
        typed = self._typed() if is_new else ("", "")
        if typed != self._asked:
            self._asked = typed
            self._show(None)
            self._pause.start()

    def _typed(self) -> tuple[str, str]:
        phone, email = self._phone.text().strip(), self._email.text().strip()
        return phone if len(digits(phone)) >= _FEWEST_DIGITS else "", email if "@" in email else ""

    def _ask(self) -> None:
        desk, (phone, email) = self._session.desk, self._asked
        if desk is not None and (phone or email):
            self._session.background.run(
                lambda: desk.customers.with_contact(phone=phone, email=email),
                done=partial(self._on_answer, (phone, email)),
                failed=lambda _error: None,
                owner=self,
                key="shared_contact",
            )

    def _on_answer(self, asked: tuple[str, str], who: tuple[CustomerRow, ...]) -> None:
        if asked == self._asked:
            self._show(who[0] if who else None)

    def _show(self, who: CustomerRow | None) -> None:
        if who == self._who:
            return
        self._who = who
        self._button.setVisible(who is not None)
        if who is not None:
            self._button.setAccessibleName(self.tr("It is {name}").format(name=who.name))
        self.found.emit()

    def _on_pressed(self) -> None:
        if self._who is not None:
            self.taken.emit(self._who)
