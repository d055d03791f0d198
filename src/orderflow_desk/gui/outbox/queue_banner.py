"""Says when the mail server is in trouble or just back, or when the queue stands still until somebody has seen to it."""

from dataclasses import replace

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.errors import DeskError, MailFault, MailTrouble
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.gui.words.when import clock_text, now
from orderflow_desk.views.outbox import QueueState


class QueueBanner(QFrame):
    """Hidden while all is well."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("queue_banner")
        self._words = PlainLabel(wraps=True)
        self._words.setObjectName("queue_words")
        self._retry = push_button(self.tr("Try again"), "queue_retry")
        self._retry.clicked.connect(self._on_retry)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 10)
        row.addWidget(self._words, 1)
        row.addWidget(self._retry)
        self._queue: QueueState | None = None
        self._trouble: DeskError | None = None
        session.mail_troubled.connect(self._on_troubled)
        self.hide()

    def show_queue(self, queue: QueueState) -> None:
        """Show how the queue is."""
        self._queue = queue
        self._refresh()

    def _on_troubled(self, trouble: DeskError | None) -> None:
        """Show what keeps the mails on this PC: no account, or no password to be had."""
        self._trouble = trouble if isinstance(trouble, MailTrouble) else None
        self._refresh()

    def _refresh(self) -> None:
        queue = self._queue
        if queue is not None and queue.problem:
            self._say(MailTrouble(MailFault(queue.problem), reply=queue.detail), queue)
        elif self._trouble is not None and queue is not None and queue.waiting:
            self._say(self._trouble, replace(queue, is_stopped=True))
        elif queue is not None and queue.is_catching_up and queue.waiting:
            words = self.tr("The mail server is back. What waited leaves slowly, at most 30 mails a minute.")
            self._show_words(words, "warn")
        else:
            self.hide()

    def _say(self, trouble: DeskError, queue: QueueState) -> None:
        message = describe(trouble)
        if queue.is_stopped:
            form = self.tr("No mail leaves: {why} Nothing is lost. {remedy}")
        else:
            form = self.tr("E-mails are on hold: {why} Next try {when}.")
        when = clock_text(queue.retry_at, now()) if queue.retry_at else ""
        words = form.format(why=message.sentence, remedy=message.remedy, when=when).strip()
        self._show_words(words, "late" if queue.is_stopped else "warn", can_retry=True)

    def _show_words(self, words: str, look: str, *, can_retry: bool = False) -> None:
        self._words.setText(words)
        self._retry.setVisible(can_retry)
        self.setProperty("look", look)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()

    def _on_retry(self) -> None:
        desk = self._session.desk
        if desk is not None:
            self._session.background.run(
                desk.outbox.resume_queue, done=self._on_resumed, failed=self._session.complain, owner=self
            )

    def _on_resumed(self, changes: Changes) -> None:
        self.hide()
        self._session.feed.announce(changes)
