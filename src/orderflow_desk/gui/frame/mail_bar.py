"""The bar at the top of every page while mails cannot leave: why, what is done about it, and the way to mend it.

What it says comes from the database, so every PC says the same, whichever one it was that met the trouble.
"""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from orderflow_desk.domain.errors import MailFault
from orderflow_desk.gui.session.command_runner import CommandRunner
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.views.outbox import QueueState, Standing

# What the settings of the mail account have no part in.
_NOT_OF_SETTINGS = (
    MailFault.LIMIT_REACHED,
    MailFault.ACCOUNT_BLOCKED,
    MailFault.SERVER_BUSY,
    MailFault.SAME_REFUSALS,
)


class MailBar(QFrame):
    """Hidden while all is well."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._commands = CommandRunner(session, self)
        self._commands.refused.connect(session.complain)
        self.setObjectName("mail_bar")
        self._words = PlainLabel(wraps=True)
        self._words.setObjectName("queue_words")
        self._retry = push_button(self.tr("Try again"), "queue_retry")
        self._retry.clicked.connect(self._on_retry)
        self._settings = push_button(self.tr("E-mail settings"), "queue_settings")
        self._settings.clicked.connect(self._on_settings)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self._words, 1)
        row.addWidget(self._settings)
        row.addWidget(self._retry)
        session.signed_out.connect(self.hide)
        self.hide()

    def show_queue(self, queue: QueueState) -> None:
        """Show how the queue is."""
        standing = queue.standing
        if not queue.is_trouble and standing is not Standing.CATCHING_UP:
            self.hide()
            return
        self._words.setText(self._sentence(queue))
        # Without an account there is nothing that could be tried.
        self._retry.setVisible(queue.is_trouble and queue.problem != MailFault.NOT_SET_UP)
        self._settings.setVisible(queue.is_trouble and queue.problem not in ("", *_NOT_OF_SETTINGS))
        self.setProperty("look", "alarm" if standing is Standing.STOPPED else "notice")
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()

    def _sentence(self, queue: QueueState) -> str:
        # Not before there is something to tell: the window paints without these.
        from orderflow_desk.gui.words.mail_words import why_message
        from orderflow_desk.gui.words.when import clock_text, now

        message = why_message(queue.problem, queue.detail)
        when = clock_text(queue.retry_at, now()) if queue.retry_at else ""
        match queue.standing:
            case Standing.CATCHING_UP:
                form = self.tr(
                    "The mail server is back. What waited leaves slowly, at most 30 mails a minute."
                )
            case Standing.STOPPED:
                form = self.tr("No e-mail goes out: {why} Nothing is lost. {remedy}")
            case Standing.PAUSED:
                form = self.tr("E-mails are on hold until {when}: {why} {remedy}")
            case _ if when:
                form = self.tr("E-mails are on hold: {why} Next try {when}.")
            case _:
                form = self.tr("E-mails are on hold and are being tried again: {why}")
        return form.format(why=message.sentence, remedy=message.remedy, when=when).strip()

    def _on_settings(self) -> None:
        # First to the place, whose page may be made only now.
        self._session.place_wanted.emit("settings")
        self._session.section_wanted.emit("mail")

    def _on_retry(self) -> None:
        # It may be pressed as often as somebody likes, and has no action id.
        self._commands.do("resume_queue", lambda desk, _action_id: desk.outbox.resume_queue())
