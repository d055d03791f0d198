"""Asks before a customer is erased for good: what goes, what stays, and the name typed as a yes."""

from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.searching import is_same_name
from orderflow_desk.gui.dialogs.focus_return import give_keyboard_back
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.views.customers import CustomerRow

if TYPE_CHECKING:
    from orderflow_desk.views.customers import Erased

_WIDTH = 560


class EraseDialog(QDialog):
    """Nothing can be pressed until the name stands in the field. A refusal is shown below it."""

    def __init__(self, session: Session, customer: CustomerRow, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._customer = customer
        self._action_id = uuid4().hex
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("erase_dialog")
        self.setWindowTitle(self.tr("Erase a customer"))
        self._name = QLineEdit()
        self._name.setObjectName("erase_name")
        self._name.setAccessibleName(self.tr("Type the name to erase this customer"))
        self._fault = PlainLabel(tone="late", wraps=True)
        self._fault.setObjectName("erase_fault")
        self._fault.hide()
        self._leave = push_button(self.tr("Keep the customer"), "leave_it")
        self._erase = push_button(self.tr("Erase for good"), "erase_them", look="danger")
        self._erase.setEnabled(False)
        self._lay_out()
        self._name.textChanged.connect(self._on_typed)
        self._leave.clicked.connect(self.reject)
        self._erase.clicked.connect(self._on_erase)
        give_keyboard_back(self, parent)
        self.setMinimumWidth(_WIDTH)
        self._name.setFocus()

    def _lay_out(self) -> None:
        sentences = (
            self.tr("Erase {name}?").format(name=self._customer.name),
            self.tr(
                "Gone for good: name, phone and e-mail, serial numbers, what was written about the faults, all notes, "
                "and the text of every message. There is no undo."
            ),
            self.tr("What stays: the orders with their numbers, items, times and who did what."),
            self.tr(
                "Invoices and credit notes that were issued stay as they went out, with name and address: the law wants "
                "them kept."
            ),
            self.tr(
                "Backups and copies of the database, papers that were printed and messages that were sent still hold "
                "the data. Please delete old backups yourself when their time has come."
            ),
            self.tr("Type the name to confirm:"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for place, sentence in enumerate(sentences):
            column.addWidget(PlainLabel(sentence, tone="strong" if place == 0 else "", wraps=True))
        column.addWidget(self._name)
        column.addWidget(self._fault)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._leave)
        buttons.addWidget(self._erase)
        column.addLayout(buttons)

    def _on_typed(self, typed: str) -> None:
        self._erase.setEnabled(is_same_name(typed, self._customer.name))

    def _on_erase(self) -> None:
        desk = self._session.desk
        if desk is None:
            return
        self._erase.setEnabled(False)
        self._session.background.run(
            lambda: desk.erasure.erase(self._customer.id, action_id=self._action_id),
            done=self._on_done,
            failed=self._on_failed,
            owner=self,
            lane=Lane.SLOW,  # cleaning the search index of a large shop takes a while
        )

    def _on_done(self, erased: "Erased") -> None:
        self._session.feed.announce(erased.changes)
        self.accept()

    def _on_failed(self, error: DeskError) -> None:
        self._on_typed(self._name.text())
        self._fault.setText(describe(error).whole)
        self._fault.show()
