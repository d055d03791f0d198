"""Says when the mail server is in trouble, or when the queue stands still until somebody has seen to it."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from orderflow_desk.domain.errors import MailFault, MailTrouble
from orderflow_desk.domain.orders import Changes
from orderflow_desk.gui.messages import tell
from orderflow_desk.gui.session import Session
from orderflow_desk.gui.when import clock_text, now
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.store.rows import QueueState


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
        self.hide()

    def show_queue(self, queue: QueueState) -> None:
        """Show how the queue is."""
        self.setVisible(bool(queue.problem))
        if not queue.problem:
            return
        message = tell(MailTrouble(MailFault(queue.problem), reply=queue.detail))
        if queue.is_stopped:
            form = self.tr("No mail leaves: {why} Nothing is lost. {remedy}")
        else:
            form = self.tr("The mails wait: {why} Next try {when}.")
        when = clock_text(queue.retry_at, now()) if queue.retry_at else ""
        self._words.setText(form.format(why=message.sentence, remedy=message.remedy, when=when).strip())
        self.setProperty("look", "late" if queue.is_stopped else "warn")
        self.style().unpolish(self)
        self.style().polish(self)

    def _on_retry(self) -> None:
        desk = self._session.desk
        if desk is not None:
            self._session.background.run(
                desk.outbox.resume_queue, done=self._on_resumed, failed=self._session.complain, owner=self
            )

    def _on_resumed(self, changes: Changes) -> None:
        self.hide()
        self._session.feed.tell(changes)
