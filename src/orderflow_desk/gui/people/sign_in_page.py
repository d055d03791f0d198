"""Who is working here: a name and a password, and nothing else on the page."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.people import Person
from orderflow_desk.gui.forms.ui_sign_in import Ui_SignIn
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.messages.messages import describe

_LAST = "last_login"
_WIDTH = 380


class SignInPage(QWidget):
    """Keeps no list of people in sight, and says of a wrong attempt only that it was wrong."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("sign_in_page")
        card = QFrame()
        card.setFixedWidth(_WIDTH)
        self.form = Ui_SignIn()
        self.form.setupUi(card)
        self.form.sign_in_fault.hide()
        grid = QGridLayout(self)
        grid.addWidget(card, 0, 0, Qt.AlignmentFlag.AlignCenter)
        for field in (self.form.login, self.form.password):
            field.returnPressed.connect(self._on_return)
            field.textEdited.connect(self.form.sign_in_fault.hide)
        self.form.sign_in.clicked.connect(self._sign_in)
        session.opened.connect(self._refresh)
        self._refresh()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()
        last: Any = self._session.settings.read(_LAST, "")
        if not self.form.login.text():
            self.form.login.setText(str(last or ""))
        field = self.form.password if self.form.login.text() else self.form.login
        self.setFocusProxy(field)
        field.setFocus()

    def _refresh(self) -> None:
        is_open = self._session.is_open
        self.form.sign_in.setEnabled(is_open)
        if is_open:
            self.form.sign_in_state.setText(self._session.sign_in_hint or self.tr("Sign in to go on."))
        else:
            self.form.sign_in_state.setText(self.tr("Opening the shop's database …"))

    def _on_return(self) -> None:
        """Enter goes to the field that is still empty, or signs in."""
        if not self.form.login.text().strip():
            self.form.login.setFocus()
        elif not self.form.password.text():
            self.form.password.setFocus()
        else:
            self._sign_in()

    def _sign_in(self) -> None:
        desk = self._session.desk
        if desk is None or not self.form.sign_in.isEnabled():
            return
        login, password = self.form.login.text(), self.form.password.text()
        self.form.sign_in.setEnabled(False)
        self._session.background.run(
            lambda: desk.people.sign_in(login, password),
            done=self._on_signed_in,
            failed=self._on_failed,
            ended=self._refresh,
            owner=self,
        )

    def _on_signed_in(self, person: Person) -> None:
        self.form.password.clear()
        self.form.sign_in_fault.hide()
        self._session.remember(_LAST, person.login)
        self._session.enter(person)

    def _on_failed(self, error: DeskError) -> None:
        self.form.sign_in_fault.setText(describe(error).whole)
        self.form.sign_in_fault.show()
        self.form.password.selectAll()
        self.form.password.setFocus()
