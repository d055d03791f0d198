"""Carries out what a person chose for several orders: asks where it is final, says how far it is, and undoes it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.dialogs.question_dialog import Question, QuestionDialog
from orderflow_desk.gui.orders.bulk.bulk_words import mailed_words
from orderflow_desk.gui.orders.questions import cancel_reasons
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.long_work import LongWatch
from orderflow_desk.gui.session.session import Session, Toast
from orderflow_desk.gui.words.words import number_text, status_name
from orderflow_desk.views.orders.bulk import BulkDone, BulkOption, SelectedOrder

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk

translate = QCoreApplication.translate
_CONTEXT = "bulk"


@dataclass(frozen=True, slots=True)
class _Batch:
    """What is meant by one press; its repeat after trouble is the same."""

    selected: tuple[SelectedOrder, ...]
    to: Status
    bulk_id: str
    reason: str = ""


class BulkCommands(QObject):
    """One batch at a time, beside the window's own reading. `ended` comes with what became of it, and the status."""

    begun = Signal()
    advanced = Signal(int, int)
    ended = Signal(object, object)  # BulkDone, Status
    failed = Signal(object)  # DeskError

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._parent = parent
        self._watch: LongWatch | None = None
        self._unfinished: _Batch | None = None

    @property
    def is_busy(self) -> bool:
        """Tell whether a batch is under way."""
        return self._watch is not None

    def want(self, option: BulkOption, selected: Sequence[SelectedOrder]) -> None:
        """Do what the button says, with all that were meant; first ask where it is final."""
        batch = _Batch(tuple(selected), option.to, uuid4().hex)
        if option.to in (Status.COMPLETED, Status.CANCELLED):
            dialog = QuestionDialog(_question(option), self._parent)
            dialog.answered.connect(
                lambda reason: self._do(_Batch(batch.selected, batch.to, batch.bulk_id, str(reason)))
            )
            dialog.open()
        else:
            self._do(batch)

    def go_on(self) -> None:
        """Do what was left of the last batch."""
        if self._unfinished is not None:
            self._do(self._unfinished)

    def stop(self) -> None:
        """Do no more of the batch than the one order that is under way."""
        if self._watch is not None:
            self._watch.stop()

    def _run(
        self, call: "Callable[[Desk, Callable[[int, int], None]], BulkDone]", done: Callable[[BulkDone], None]
    ) -> None:
        """Do it beside the window's own reading, unless something is under way."""
        desk = self._session.desk
        if desk is None or self.is_busy:
            return
        watch = self._watch = LongWatch(self._parent.window())
        watch.advanced.connect(self._on_advanced_to)
        self.begun.emit()
        self._session.background.run(
            partial(call, desk, partial(watch.report, "")),
            done=done,
            failed=self._on_failed,
            owner=self,
            lane=Lane.LONG,
        )

    def _on_advanced_to(self, _phase: str, done: int, total: int) -> None:
        self.advanced.emit(done, total)

    def _end(self, done: BulkDone, to: Status | None, unfinished: _Batch | None) -> None:
        self._watch = None
        self._unfinished = unfinished
        self.ended.emit(done, to)
        self._session.feed.announce(done.changes)

    def _on_failed(self, error: DeskError) -> None:
        self._watch = None
        self.failed.emit(error)

    def _do(self, batch: _Batch) -> None:
        self._run(
            lambda desk, progress: desk.bulk.move(
                batch.selected, to=batch.to, bulk_id=batch.bulk_id, reason=batch.reason, progress=progress
            ),
            partial(self._on_done, batch),
        )

    def _on_done(self, batch: _Batch, done: BulkDone) -> None:
        self._end(done, batch.to, batch if done.left else None)
        if not done.moved:
            return
        total = len(batch.selected)
        if done.undo_seconds <= 0:
            form = translate(_CONTEXT, "{count} of %Ln order(s) now {status}", "", total)
        elif done.mailed and self._session.mail_queue is not None and self._session.mail_queue.lets_none_out:
            form = translate(
                _CONTEXT,
                "{count} of %Ln order(s) moved to {status} · the e-mails wait: none can be sent now",
                "",
                total,
            )
        elif done.mailed:
            form = translate(
                _CONTEXT,
                "{count} of %Ln order(s) moved to {status} · e-mails go out in {seconds} s",
                "",
                total,
            )
        else:
            form = translate(
                _CONTEXT, "{count} of %Ln order(s) moved to {status} · nobody is mailed", "", total
            )
        fields = {"count": number_text(len(done.moved)), "status": status_name(batch.to)}
        if done.undo_seconds <= 0:
            self._session.say(form.format(**fields), is_final=True)
            return
        self._session.toasted.emit(
            Toast(
                lambda left: form.format(seconds=left, **fields),
                done.undo_seconds,
                undo=partial(self._undo, batch, done),
            )
        )

    def _undo(self, batch: _Batch, done: BulkDone) -> None:
        moved = {one.order_id for one in done.moved}
        selected = tuple(one for one in batch.selected if one.order_id in moved)
        self._run(
            lambda desk, progress: desk.bulk.undo(selected, bulk_id=batch.bulk_id, progress=progress),
            self._on_undone,
        )

    def _on_undone(self, done: BulkDone) -> None:
        self._end(done, None, None)
        total = len(done.moved) + len(done.refused) + len(done.left)
        form = translate(
            _CONTEXT, "{count} of %Ln order(s) undone. None of these e-mails was sent.", "", total
        )
        self._session.say(form.format(count=number_text(len(done.moved))), is_final=True)


def _question(option: BulkOption) -> Question:
    total = len(option.going) + len(option.refused)
    fields = {"count": number_text(len(option.going))}
    if option.to is Status.CANCELLED:
        return Question(
            title=translate(_CONTEXT, "Cancel {count} of %Ln order(s)?", "", total).format(**fields),
            meaning=translate(
                _CONTEXT,
                "This is final for all of them: no status can be changed again, and there is no undo.",
            ),
            mail=mailed_words(option.mailed),
            verb=translate(_CONTEXT, "Cancel the orders"),
            reasons=cancel_reasons(),
            is_danger=True,
            is_final=True,
            leave=translate(_CONTEXT, "Keep the orders"),
        )
    return Question(
        title=translate(_CONTEXT, "Hand over {count} of %Ln order(s)?", "", total).format(**fields),
        meaning=translate(
            _CONTEXT,
            "Completed is final for all of them: no status can be changed again, and there is no undo.",
        ),
        mail=mailed_words(option.mailed),
        verb=translate(_CONTEXT, "Complete the orders"),
        is_final=True,
        leave=translate(_CONTEXT, "Not yet"),
    )
