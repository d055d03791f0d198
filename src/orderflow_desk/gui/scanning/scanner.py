"""What becomes of a scanned code: its order is shown, or a sentence says why not."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from orderflow_desk.domain.errors import DeskError, Remedy
from orderflow_desk.domain.scanning.scan_codes import TRIAL, Code, read_code
from orderflow_desk.domain.scanning.scans import ScanForm
from orderflow_desk.gui.scanning.key_receivers import SEARCHES, TRIES_SCANS
from orderflow_desk.gui.scanning.key_watch import KeyWatch
from orderflow_desk.gui.scanning.scanned_items import ScannedItems
from orderflow_desk.gui.session.session import Session

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk

KEPT_AS = "scanner"


class Scanner(QObject):
    """Opens the order whose code was read, from wherever in the program; behind a dialog and signed out it opens nothing."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        kept: Any = session.settings.read(KEPT_AS, {})
        self._items = ScannedItems(session, self)
        self.keys = KeyWatch(ScanForm.of(kept), self)
        # Later, when the event of the last key is through: what is opened may close the window that got it.
        self.keys.read.connect(self._on_read, Qt.ConnectionType.QueuedConnection)
        session.scan_form_changed.connect(self.keys.use)

    def _on_read(self, typed: str, keys: str) -> None:
        code = read_code(typed, keys)
        field = QApplication.focusWidget()
        if field is not None and field.property(TRIES_SCANS):
            self._session.scan_tried.emit(code)
            return
        desk = self._session.desk
        refusal = self._refusal(code)
        if refusal or desk is None:
            self._session.say(refusal, seconds=10)
        elif code.order_id is None:
            self._items.look_for(desk, typed, code.text)
        else:
            self._open(desk, code, code.order_id)

    def _refusal(self, code: Code) -> str:
        """Return why this code opens nothing; nothing when it may."""
        if self._session.desk is None:
            return self.tr("The shop's database is not open yet. Please scan again in a moment.")
        if self._session.person is None:
            # What was read stays unsaid: it may have been a password that another program filled in.
            return self.tr("Nobody is signed in here. Please sign in, then scan again.")
        if QApplication.activeModalWidget() is not None:
            words = self.tr("{code} was scanned. Please close the dialog first, then scan again.")
        elif code.text == TRIAL:
            words = self.tr("{code} was scanned. That is a label to try printer and scanner: both work.")
        else:
            return ""
        return words.format(code=code.text)

    def _open(self, desk: "Desk", code: Code, order_id: int) -> None:
        menu = QApplication.activePopupWidget()
        if menu is not None:
            menu.close()
        self._session.background.run(
            lambda: desk.lookup.order(order_id),
            done=lambda _order: self._session.order_wanted.emit(order_id),
            failed=lambda error: self._on_failed(error, code),
            owner=self,
            key="scan",
        )

    def _on_failed(self, error: DeskError, code: Code) -> None:
        if error.remedy is Remedy.CHOOSE_ANOTHER:
            words = self.tr("{code} was scanned. There is no order of this number.")
            self._session.say(words.format(code=code.text), seconds=10)
            self._search_for(code)
        else:
            self._session.complain(error)

    def _search_for(self, code: Code) -> None:
        """Search for a number that is no order's, where it was scanned into a search: it may be a serial number."""
        field = QApplication.focusWidget()
        if code.text.isdigit() and isinstance(field, QLineEdit) and field.property(SEARCHES):
            field.setText(code.text)
