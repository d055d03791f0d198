"""Does what a person decided about an order, a customer or a mail, away from the GUI thread: once, whatever is clicked how often."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.errors import DeskError, Trouble
from orderflow_desk.domain.outbox import Silence
from orderflow_desk.gui.session.session import Session, Toast
from orderflow_desk.gui.words.undo_words import note_sentence, undo_again, undone_sentence
from orderflow_desk.gui.words.words import order_number
from orderflow_desk.views.done import Done
from orderflow_desk.views.outbox import SentAgain
from orderflow_desk.views.undo import UndoOption

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk

translate = QCoreApplication.translate
T = TypeVar("T", Done, Changes, SentAgain)
# What is done sooner greys nothing: buttons that flicker tell nobody anything, and are painted twice.
_TIMEOUT_MS = 100


class CommandRunner(QObject):
    """One act at a time. A repeat after trouble carries the id of the first try, so it can never count twice.

    `refused` comes with why something was not done; `busy_changed` greys buttons where an act takes long.
    """

    refused = Signal(object)  # DeskError
    busy_changed = Signal(bool)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_busy = False
        self._ids: dict[str, str] = {}
        self._timeout = QTimer(self)
        self._timeout.setSingleShot(True)
        self._timeout.setInterval(_TIMEOUT_MS)
        self._timeout.timeout.connect(lambda: self.busy_changed.emit(True))

    @property
    def is_busy(self) -> bool:
        """Tell whether an act is under way."""
        return self._is_busy

    def do(
        self,
        intent: str,
        call: "Callable[[Desk, str], T]",
        *,
        done: Callable[[T], None] | None = None,
        failed: Callable[[DeskError], None] | None = None,
    ) -> bool:
        """Do `call` with the desk and an action id; False when another act is under way, and this press is none.

        `intent` names what is meant: the same intent after trouble is the same act. What changed goes to the feed
        after `done`; why it was not done goes to `failed`, or else out by `refused`.
        """
        desk = self._session.desk
        if desk is None or self._is_busy:
            if self._is_busy and intent not in self._ids:
                self._session.press_guard.ignored.emit()  # another act; the same one pressed twice is one
            return False
        action_id = self._ids.setdefault(intent, uuid4().hex)
        self._set_busy(is_busy=True)
        self._session.background.run(
            partial(call, desk, action_id),
            done=partial(self._on_done, intent, done),
            failed=partial(self._on_failed, intent, failed),
            ended=lambda: self._set_busy(is_busy=False),
            owner=self,
        )
        return True

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        if is_busy:
            self._timeout.start()
        elif self._timeout.isActive():
            self._timeout.stop()
        else:
            self.busy_changed.emit(False)

    def _on_done(self, intent: str, then: Callable[[T], None] | None, done: T) -> None:
        self._ids.pop(intent, None)
        self._session.press_guard.act_is_done()
        if then is not None:
            then(done)
        self._session.feed.announce(done if isinstance(done, Changes) else done.changes)

    def _on_failed(self, intent: str, then: Callable[[DeskError], None] | None, error: DeskError) -> None:
        if not isinstance(error, Trouble):
            self._ids.pop(intent, None)
        if then is not None:
            then(error)
        else:
            self.refused.emit(error)

    def undo(self, order_id: int, option: UndoOption) -> None:
        """Undo this act on an order, unless somebody did something on top of it that was not seen here."""
        self.do(
            f"undo:{order_id}:{option.of}",
            lambda desk, action_id: desk.moves.undo(order_id, action_id=action_id, only_of=option.of),
            done=partial(self._on_undone, option),
            failed=self._session.complain,
        )

    def _on_undone(self, option: UndoOption, done: Done) -> None:
        """Say what was undone, and offer what is next."""
        sentence, following = undone_sentence(done.order_id, option), done.undo
        if following is None:
            self._session.say(sentence, is_final=True)
            return
        self._session.toasted.emit(
            Toast(
                lambda _left: sentence,
                following.seconds,
                undo=partial(self.undo, done.order_id, following),
                undo_words=undo_again(following),
            )
        )

    def announce_note(self, done: Done) -> None:
        """Say whom a note for the customer goes to, with the way back while there is one; one for staff goes to nobody."""
        if done.is_repeat or done.mail.silence is Silence.NOT_PUBLIC:
            return
        words = partial(note_sentence, done, queue=self._session.mail_queue)
        if done.undo is None:
            self._session.say(words(0), is_final=True)
            return
        undo = partial(self.undo, done.order_id, done.undo)
        self._session.toasted.emit(Toast(words, done.undo.seconds, undo=undo))

    def announce_move(self, done: Done, to: str) -> None:
        """Say what was done, with the way back while there is one."""
        number, address = order_number(done.order_id), done.mail.address
        if done.is_repeat:
            return
        if done.undo is None:
            sentence = translate("acts", "{number} is now {status}")
            self._session.say(sentence.format(number=number, status=to), is_final=True)
            return
        queue = self._session.mail_queue
        if address and queue is not None and queue.lets_none_out:
            form = translate("acts", "{number} moved to {status} · the e-mail waits: none can be sent now")
        elif address:
            form = translate("acts", "{number} moved to {status} · e-mail goes out in {seconds} s")
        else:
            form = translate("acts", "{number} moved to {status} · nobody is mailed")
        self._session.toasted.emit(
            Toast(
                lambda left: form.format(number=number, status=to, seconds=left),
                done.undo.seconds,
                undo=partial(self.undo, done.order_id, done.undo),
            )
        )
