"""One mail whole: what it says, what became of it, and what can be done about it."""

from functools import partial

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from orderflow_desk.domain.outbox import FAILED, RESENDABLE, STOPPABLE, MailState
from orderflow_desk.gui.outbox.letter_view import LetterView
from orderflow_desk.gui.outbox.mail_commands import MailCommands
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.flow_layout import FlowLayout
from orderflow_desk.gui.widgets.plain_label import ElidedLabel, PlainLabel
from orderflow_desk.gui.words.mail_words import state_sentence, state_tone
from orderflow_desk.gui.words.when import moment_text, now
from orderflow_desk.gui.words.words import order_number
from orderflow_desk.views.outbox import MailBody

_UNMET = (*FAILED, MailState.NO_ADDRESS)


class MailPane(QFrame):
    """Shows a mail; only what fits its state can be pressed. `order_wanted` asks for its order."""

    order_wanted = Signal(object)  # int: the id of an order

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._mail_id: int | None = None
        self._body: MailBody | None = None
        self.setObjectName("mail_pane")
        self.setProperty("look", "ground")
        self._commands = MailCommands(session, self)
        self._commands.busy_changed.connect(lambda _busy: self._grey())
        self._subject = PlainLabel(tone="title", wraps=True)
        self._subject.setObjectName("mail_subject")
        self._recipient = ElidedLabel(tone="quiet")
        self._recipient.setObjectName("mail_recipient")
        self._truth = PlainLabel(tone="small", wraps=True)
        self._truth.setObjectName("mail_truth")
        self._attached = PlainLabel(tone="small", wraps=True)
        self._attached.setObjectName("mail_attached")
        self._text = _read_only("mail_text", self.tr("The message as text"))
        self._html = LetterView("mail_html", self.tr("The message as most programs show it"))
        self._received = _read_only("mail_received", self.tr("The message as the mail server received it"))
        self._tabs = QTabWidget()
        self._buttons = self._make_buttons()
        self._empty = PlainLabel(self.tr("Choose a message to read it."), tone="quiet")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget(self)
        self._lay_out()
        clock = QTimer(self, interval=1000)
        clock.timeout.connect(self._show_truth)
        clock.start()
        session.mail_standing_changed.connect(self._show_truth)

    def _make_buttons(self) -> dict[str, QWidget]:
        self._mend = push_button(self.tr("Correct the address…"), "mend")
        made = {
            "send_again": push_button(self.tr("Send again"), "send_again", look="primary"),
            "mend": self._mend,
            "phoned": push_button(self.tr("Told by phone"), "phoned"),
            "stop": push_button(self.tr("Do not send"), "stop_mail", look="danger"),
            "order": push_button(self.tr("Open the order"), "open_order"),
        }
        for name, button in made.items():
            button.clicked.connect(partial(self._on_pressed, name))
        return dict(made)

    def _lay_out(self) -> None:
        page = QWidget()
        row = QWidget()
        flow = FlowLayout(row, spacing=8, last_at_edge=False)
        flow.setContentsMargins(0, 0, 0, 0)
        for button in self._buttons.values():
            flow.addWidget(button)
        self._tabs.setObjectName("mail_parts")
        self._tabs.setAccessibleName(self.tr("Parts of the message"))
        self._tabs.addTab(self._text, self.tr("Text"))
        self._tabs.addTab(self._html, self.tr("Formatted"))
        self._tabs.addTab(self._received, self.tr("Source"))
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        for widget in (self._subject, self._recipient, self._truth, self._attached, row):
            column.addWidget(widget)
        column.addWidget(self._tabs, 1)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(page)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def show_mail(self, mail_id: int | None) -> None:
        """Show a mail, or none."""
        self._mail_id = mail_id
        if mail_id is None:
            self._body = None
            self._stack.setCurrentIndex(0)
        else:
            self.reload()

    def reload(self) -> None:
        """Read the mail again."""
        desk, mail_id = self._session.desk, self._mail_id
        if desk is not None and mail_id is not None:
            self._session.background.run(
                lambda: desk.outbox.body(mail_id),
                done=self._on_loaded,
                failed=self._session.complain,
                owner=self,
                key="body",
            )

    def _on_loaded(self, body: MailBody) -> None:
        is_new = self._body is None or self._body.mail.id != body.mail.id
        self._body = body
        mail = body.mail
        self._subject.setText(mail.subject)
        form = (
            self.tr("To {name} <{address}> · {when}")
            if mail.recipient
            else self.tr("To {name}, who has no e-mail address · {when}")
        )
        self._recipient.setText(
            form.format(
                name=mail.recipient_name,
                address=mail.recipient,
                when=moment_text(mail.created_at, now()),
            )
        )
        self._show_attached(body)
        if is_new:
            self._text.setPlainText(body.text)
            self._html.setHtml(body.html)
            self._received.clear()
        self._tabs.setTabVisible(2, self._session.is_demo and mail.state is MailState.ACCEPTED)
        self._ask_received(body.message_id)
        self._show_truth()
        self._grey()
        self._stack.setCurrentIndex(1)

    def _show_attached(self, body: MailBody) -> None:
        size = QLocale().formattedDataSize
        files = ", ".join(f"{name} ({size(count)})" for name, count in body.attached)
        self._attached.setText(self.tr("With {files}").format(files=files))
        self._attached.setVisible(bool(files))

    def _ask_received(self, message_id: str) -> None:
        office = self._session.mail_account
        if office is not None and self._tabs.isTabVisible(2) and not self._received.toPlainText():
            self._session.background.run(
                lambda: office.message(message_id),
                done=self._on_received,
                owner=self,
                lane=Lane.SLOW,
                key="received",
            )

    def _on_received(self, message: bytes | None) -> None:
        if message is None:
            self._tabs.setTabVisible(2, False)  # it belongs to the demo's past, before its server was started
        else:
            self._received.setPlainText(message.decode("utf-8", "replace"))

    def _show_truth(self) -> None:
        if self._body is not None and self.isVisible():
            mail = self._body.mail
            self._truth.setText(
                state_sentence(
                    mail.state,
                    mail.recipient,
                    mail.due_at,
                    mail.settled_at,
                    mail.problem,
                    mail.reply,
                    now(),
                    queue=self._session.mail_queue,
                )
            )
            self._truth.set_tone(state_tone(mail.state))

    def _grey(self) -> None:
        if self._body is None:
            return
        mail, is_free = self._body.mail, not self._commands.is_busy
        fits = {
            "send_again": mail.state in RESENDABLE and bool(mail.recipient),
            "mend": mail.state in RESENDABLE,
            "phoned": mail.state in (*_UNMET, MailState.WAITING),
            "stop": mail.state in STOPPABLE,
            "order": mail.order_id is not None,
        }
        self._mend.setText(self.tr("Correct the address…") if mail.recipient else self.tr("Add an address…"))
        for name, button in self._buttons.items():
            button.setVisible(fits[name])
            button.setEnabled(fits[name] and is_free)
        if mail.order_id is not None:
            self._buttons["order"].setToolTip(order_number(mail.order_id))

    def _on_pressed(self, name: str) -> None:
        if self._body is None:
            return
        mail = self._body.mail
        if name != "order":
            self._commands.choose(name, mail.id, mail.recipient, seen=(mail.settled_at, mail.attempts))
        elif mail.order_id is not None:
            self.order_wanted.emit(mail.order_id)


def _read_only(name: str, spoken: str) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setObjectName(name)
    field.setAccessibleName(spoken)
    field.setReadOnly(True)
    return field
