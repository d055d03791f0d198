"""Carries out what a person chose for the order that is shown: a move, a walk, a note, an edit."""

from collections.abc import Callable
from datetime import datetime
from functools import partial, wraps
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from orderflow_desk.domain.canned_notes.blanks import check_filled
from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.lifecycle import FINAL, Status
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.orders.order import Note
from orderflow_desk.gui.orders.detail.strip.move_strip import MoveStrip
from orderflow_desk.gui.orders.duplicate_words import duplicate_of
from orderflow_desk.gui.orders.questions import ask_cancel, ask_complete, ask_walk
from orderflow_desk.gui.session.command_runner import CommandRunner
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.words import status_name
from orderflow_desk.views.done import Done
from orderflow_desk.views.orders.detail import MoveOption, OrderDetail, WalkOption

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk

    # What is done on the desk to an order, whose id, version and action id are still to come.
    _Act = Callable[[Desk], Callable[..., Done]]


class OrderCommands(QObject):
    """Asks first where an act is final, and takes the note of the strip along.

    `note_taken` comes with the act and the text that went with it; `edit_ended` with the field and why it was refused
    (None: it was not).
    """

    note_taken = Signal(object, str)  # Done, text
    edit_ended = Signal(object, object)  # Field, DeskError | None
    confirm_failed = Signal()

    def __init__(
        self, session: Session, strip: MoveStrip, shown: Callable[[], OrderDetail | None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._strip = strip
        self._shown = shown
        self._parent = parent
        self.runner = CommandRunner(session, self)
        self._outdated: tuple[int, int] | None = (
            None  # the order and the version of it that an act was done to
        )
        strip.move_wanted.connect(self._on_move)
        strip.walk_wanted.connect(self._on_walk)
        strip.cancel_wanted.connect(self._on_cancel)
        strip.note_wanted.connect(self.add_note)
        self.runner.busy_changed.connect(strip.set_busy)
        session.commands.of("print_papers").triggered.connect(self._on_print)
        session.commands.of("come_back").triggered.connect(self._on_come_back)

    def _on_print(self) -> None:
        from orderflow_desk.gui.printing.papers import papers_of

        detail, side = self._shown(), self._parent.parentWidget()
        if detail is not None and side is not None and side.isVisible():
            papers_of(self._session).preview(detail.id, self._parent.window())

    def _on_come_back(self) -> None:
        from orderflow_desk.gui.session.new_orders.come_back import begin_come_back

        detail = self._shown()
        if detail is not None and self._parent.isVisible():
            begin_come_back(self._session, detail.id, self)

    def _on_move(self, option: MoveOption) -> None:
        if option.to in FINAL:
            ask_complete(self._session, self._parent, self._shown(), option, partial(self._move, option))
        else:
            self._move(option)

    def _move(self, option: MoveOption, _reason: str = "") -> None:
        self._go(f"move:{option.to}", option.to, lambda desk: partial(desk.moves.move, to=option.to))

    def _on_walk(self, option: WalkOption) -> None:
        ask_walk(self._session, self._parent, self._shown(), option, partial(self._walk, option))

    def _walk(self, option: WalkOption, reason: str) -> None:
        self._go(
            f"walk:{option.name}:{reason}",
            option.to,
            lambda desk: partial(desk.moves.walk, name=option.name, reason=reason),
        )

    def _on_cancel(self, option: MoveOption) -> None:
        ask_cancel(self._session, self._parent, self._shown(), option, self._cancel)

    def _cancel(self, reason: str) -> None:
        self._go(
            f"cancel:{reason}",
            Status.CANCELLED,
            lambda desk: partial(desk.moves.cancel, reason=reason, duplicate_of=duplicate_of(reason)),
        )

    def add_note(self) -> None:
        """Write the note alone into the timeline; it is the same note, whatever the order became meanwhile."""
        detail, note, taken = self._shown(), self._strip.typed_note(), self._strip.note.toPlainText()

        def on_added(done: Done) -> None:
            self.note_taken.emit(done, taken)
            self.runner.announce_note(done)

        if detail is not None and note is not None and not self._is_unfilled(taken):
            self.runner.do(
                f"note:{detail.id}:{note}",
                lambda desk, action_id: desk.notes.add(detail.id, note=note, action_id=action_id),
                done=on_added,
            )

    def confirm(self, is_confirmed: bool) -> None:
        """Keep whether the contact details were confirmed with the customer."""
        self._do(
            f"confirm:{is_confirmed}",
            lambda desk: partial(desk.confirming.confirm_contact, confirmed=is_confirmed),
            done=lambda _done: self._strip.show_fault(""),
            failed=self._on_unconfirmed,
        )

    def _on_unconfirmed(self, error: DeskError) -> None:
        self.confirm_failed.emit()
        self.runner.refused.emit(error)

    def edit(self, field: Field, value: str | datetime | None) -> None:
        """Change a field."""
        self._do(
            f"edit:{field}:{value}",
            lambda desk: partial(desk.fields.edit, field=field, value=value),
            done=lambda _done: self.edit_ended.emit(field, None),
            failed=partial(self.edit_ended.emit, field),
        )

    def _is_unfilled(self, text: str) -> bool:
        """Say so where a note still has something to be filled in: nobody is to read that."""
        try:
            check_filled(text)
        except DeskError as error:
            self.runner.refused.emit(error)
            return True
        return False

    def _go(self, intent: str, to: Status, act: "_Act") -> None:
        """Take the order to another status, and the note that is typed along."""
        note, taken = self._strip.typed_note(), self._strip.note.toPlainText()
        if self._is_unfilled(taken):
            return

        def on_gone(done: Done) -> None:
            self.note_taken.emit(done, taken)
            self.runner.announce_move(done, status_name(to))

        self._do(f"{intent}:{note}", act, done=on_gone, note=note)

    def _do(
        self,
        intent: str,
        act: "_Act",
        *,
        done: Callable[[Done], None] | None = None,
        failed: Callable[[DeskError], None] | None = None,
        **more: Note | None,
    ) -> None:
        """Do it to the order as it is shown, with what `more` it takes."""
        detail = self._shown()
        if detail is None:
            return
        shown = (detail.id, detail.version)
        if shown == self._outdated:  # what that act made of it is not seen yet
            self._session.press_guard.ignored.emit()
            return

        def on_done(result: Done) -> None:
            self._outdated = shown if result.version != detail.version else None
            if done is not None:
                done(result)

        @wraps(act)  # so that the breadcrumbs name what was done
        def call(desk: "Desk", action_id: str) -> Done:
            return act(desk)(detail.id, expected_version=detail.version, action_id=action_id, **more)

        self.runner.do(f"{intent}:{detail.id}:{detail.version}", call, done=on_done, failed=failed)
