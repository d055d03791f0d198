"""Corrects the address of a mail that did not arrive, or adds the one that is missing, and sends it there."""

from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.errors import DeskError
from orderflow_desk.gui.dialogs.focus_return import give_keyboard_back
from orderflow_desk.gui.forms.ui_mend_address import Ui_MendAddress
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.room_for_words import give_room_for_words
from orderflow_desk.gui.words.messages.messages import describe


class MendAddress(QDialog):
    """One field. A refusal is shown below it, and what was typed stays."""

    def __init__(self, session: Session, mail_id: int, address: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._mail_id = mail_id
        self._action_id = uuid4().hex
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("mend_address")
        self.form = Ui_MendAddress()
        self.form.setupUi(self)
        if not address:
            self.setWindowTitle(self.tr("Add an address"))
            self.form.mend_title.setText(self.windowTitle())
        self.form.address.setText(address)
        self.form.address.selectAll()
        self.form.address_fault.hide()
        self.form.send_there.setProperty("look", "primary")
        self.form.leave_it.clicked.connect(self.reject)
        self.form.send_there.clicked.connect(self._on_send)
        give_room_for_words(self)
        give_keyboard_back(self, parent)

    def _on_send(self) -> None:
        desk = self._session.desk
        if desk is None:
            return
        address = self.form.address.text()
        self.form.send_there.setEnabled(False)
        self._session.background.run(
            lambda: desk.outbox.mend(self._mail_id, address=address, action_id=self._action_id),
            done=self._on_done,
            failed=self._on_failed,
            owner=self,
        )

    def _on_done(self, changes: Changes) -> None:
        self._session.feed.announce(changes)
        self.accept()

    def _on_failed(self, error: DeskError) -> None:
        self.form.send_there.setEnabled(True)
        self.form.address_fault.setText(describe(error).whole)
        self.form.address_fault.show()
        self.form.address.setFocus()
