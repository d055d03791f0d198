"""A test message by the account as it is typed, saved or not."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from orderflow_desk.domain.errors import DeskError, FieldMissing, Remedy
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.gui.forms.ui_mail_section import Ui_MailSection
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.in_sight import bring_into_sight
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.gui.words.when import clock_text, now

_SECOND_MS = 1000


class MailTrial(QObject):
    """Says what is going on while it goes on, and what came of it. `missed` asks for a field that is still empty."""

    missed = Signal(object)  # FieldMissing

    def __init__(
        self,
        session: Session,
        form: Ui_MailSection,
        account: Callable[[], tuple[ShopSettings, str | None]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._form = form
        self._account = account
        self._seconds = 0
        self._clock = QTimer(self, interval=_SECOND_MS)
        self._clock.timeout.connect(self._on_second)
        form.test_result.hide()
        form.send_test.clicked.connect(self.send)
        form.test_address.returnPressed.connect(self.send)

    def propose(self, address: str) -> None:
        """Put an address into the empty field."""
        if not self._form.test_address.text():
            self._form.test_address.setText(address)

    def send(self) -> None:
        """Send the message by the account as it is typed; an empty field of it is asked for first."""
        office, to = self._session.mail_account, self._form.test_address.text().strip()
        if office is None or self._clock.isActive():
            return
        settings, password = self._account()
        missing = () if self._session.is_demo else _missing(settings)
        if missing:
            self.missed.emit(FieldMissing(missing[0]))
        elif not to:
            self._form.test_address.setFocus()
        else:
            self._begin()
            self._session.background.run(
                lambda: office.send_test(settings, to, password),
                done=lambda _nothing: self._on_sent(to),
                failed=self._on_failed,
                ended=self._on_ended,
                owner=self,
                lane=Lane.SLOW,
            )

    def _begin(self) -> None:
        self._seconds = 0
        self._clock.start()
        self._form.send_test.setEnabled(False)
        self._say(self.tr("Asking the mail server …"), "quiet")

    def _on_second(self) -> None:
        self._seconds += 1
        self._say(self.tr("Asking the mail server … {seconds} s").format(seconds=self._seconds), "quiet")

    def _on_sent(self, to: str) -> None:
        moment = now()
        words = self.tr("✓ The mail server took the message to {address} at {clock}. Has it arrived?")
        self._say(words.format(address=to, clock=clock_text(moment, moment)), "good")

    def _on_failed(self, error: DeskError) -> None:
        self._say(describe(error).whole, "late")
        if error.remedy is Remedy.CORRECT_ADDRESS:
            self._form.test_address.setFocus()

    def _on_ended(self) -> None:
        self._clock.stop()
        self._form.send_test.setEnabled(True)

    def _say(self, words: str, tone: str) -> None:
        label = self._form.test_result
        label.setText(words)
        label.setProperty("tone", tone)
        label.style().unpolish(label)
        label.style().polish(label)
        label.show()
        bring_into_sight(label)


def _missing(settings: ShopSettings) -> tuple[str, ...]:
    needed = ("sender_address", "smtp_host")
    return tuple(slug for slug in needed if not str(getattr(settings, slug)).strip())
