"""Sends all refused mails again, as one act, once a person has seen how many those are."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from orderflow_desk.gui.dialogs.question_dialog import Question, QuestionDialog
from orderflow_desk.gui.session.command_runner import CommandRunner
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.mail_words import why_sentence
from orderflow_desk.views.outbox import SentAgain


class SendAllAgain(CommandRunner):
    """Reads which mails those are, asks, and does it to exactly these."""

    asked = Signal()  # the question stands, or there is nothing to ask

    def __init__(self, session: Session, page: QWidget) -> None:
        super().__init__(session, page)
        self._page = page
        self.refused.connect(session.complain)

    def begin(self) -> None:
        """Ask whether the refused mails are to be sent again."""
        desk = self._session.desk
        if desk is not None and not self.is_busy:
            self._session.background.run(
                desk.outbox.refused_mails,
                done=self._on_read,
                failed=self._session.complain,
                owner=self,
                key="refused",
            )

    def _on_read(self, mail_ids: tuple[int, ...]) -> None:
        if mail_ids:
            dialog = QuestionDialog(self._question(len(mail_ids)), self._page)
            dialog.answered.connect(partial(self._send, mail_ids))
            dialog.open()
        else:
            self._session.say(self.tr("No e-mail is left that was refused and could be sent again."))
        self.asked.emit()

    def _question(self, count: int) -> Question:
        queue = self._session.mail_queue
        waits = ""
        if queue is not None and queue.lets_none_out:
            form = self.tr("For now they will wait, as all e-mails do: {why}")
            waits = form.format(why=why_sentence(queue.problem, queue.detail))
        return Question(
            title=self.tr("Send %Ln refused e-mail(s) again?", "", count),
            meaning=self.tr(
                "Each goes to the address that it was refused for. Those that may have arrived are left alone."
            ),
            mail=waits,
            verb=self.tr("Send again"),
        )

    def _send(self, mail_ids: tuple[int, ...], _reason: str) -> None:
        self.do(
            f"send_all_again:{mail_ids}",
            lambda desk, action_id: desk.outbox.send_all_again(mail_ids, action_id=action_id),
            done=self._on_sent,
        )

    def _on_sent(self, done: SentAgain) -> None:
        self._session.say(self.tr("%Ln e-mail(s) will be sent again.", "", done.sent), is_final=True)
