"""Carries out what a person chose for the order that is shown: a move, a walk, a note, an edit."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.lifecycle import FINAL, Status
from orderflow_desk.domain.orders.order import Field
from orderflow_desk.gui.orders.detail.move_strip import MoveStrip
from orderflow_desk.gui.orders.questions import ask_cancel, ask_complete, ask_walk
from orderflow_desk.gui.session.command_runner import CommandRunner
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.words import status_name
from orderflow_desk.views.done import Done
from orderflow_desk.views.orders.detail import MoveOption, OrderDetail, WalkOption

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk


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
        from orderflow_desk.gui.session.come_back import begin_come_back

        detail = self._shown()
        if detail is not None and self._parent.isVisible():
            begin_come_back(self._session, detail.id, self)

    def _current(self) -> "tuple[Desk, OrderDetail] | None":
        desk, detail = self._session.desk, self._shown()
        return None if desk is None or detail is None else (desk, detail)

    def _on_move(self, option: MoveOption) -> None:
        if option.to in FINAL:
            ask_complete(self._parent, self._shown(), option, partial(self._move, option))
        else:
            self._move(option)

    def _move(self, option: MoveOption, _reason: str = "") -> None:
        if (current := self._current()) is None:
            return
        desk, detail = current
        note, taken = self._strip.typed_note(), self._strip.note.toPlainText()
        self.runner.do(
            f"move:{detail.id}:{detail.version}:{option.to}:{note}",
            lambda action_id: desk.moves.move(
                detail.id, to=option.to, expected_version=detail.version, action_id=action_id, note=note
            ),
            done=lambda done: self._on_moved(done, option.to, taken),
        )

    def _on_moved(self, done: Done, to: Status, taken: str) -> None:
        self.note_taken.emit(done, taken)
        self.runner.announce_move(done, status_name(to))

    def _on_walk(self, option: WalkOption) -> None:
        ask_walk(self._parent, self._shown(), option, partial(self._walk, option))

    def _walk(self, option: WalkOption, reason: str) -> None:
        if (current := self._current()) is None:
            return
        desk, detail = current
        note, taken = self._strip.typed_note(), self._strip.note.toPlainText()
        self.runner.do(
            f"walk:{detail.id}:{detail.version}:{option.name}:{reason}:{note}",
            lambda action_id: desk.moves.walk(
                detail.id,
                name=option.name,
                reason=reason,
                expected_version=detail.version,
                action_id=action_id,
                note=note,
            ),
            done=lambda done: self._on_moved(done, option.to, taken),
        )

    def _on_cancel(self, option: MoveOption) -> None:
        ask_cancel(self._parent, self._shown(), option, self._cancel)

    def _cancel(self, reason: str) -> None:
        if (current := self._current()) is None:
            return
        desk, detail = current
        note, taken = self._strip.typed_note(), self._strip.note.toPlainText()
        self.runner.do(
            f"cancel:{detail.id}:{detail.version}:{reason}:{note}",
            lambda action_id: desk.moves.cancel(
                detail.id, reason=reason, expected_version=detail.version, action_id=action_id, note=note
            ),
            done=lambda done: self._on_moved(done, Status.CANCELLED, taken),
        )

    def add_note(self) -> None:
        """Write the note alone into the timeline."""
        note, taken = self._strip.typed_note(), self._strip.note.toPlainText()
        if (current := self._current()) is None or note is None:
            return
        desk, detail = current
        self.runner.do(
            f"note:{detail.id}:{note}",
            lambda action_id: desk.notes.add(detail.id, note=note, action_id=action_id),
            done=lambda done: self.note_taken.emit(done, taken),
        )

    def assign(self, person_id: int | None) -> None:
        """Give the order to somebody, or to nobody."""
        if (current := self._current()) is None or not self._parent.isVisible():
            return
        desk, detail = current
        self.runner.do(
            f"assign:{detail.id}:{detail.version}:{person_id}",
            lambda action_id: desk.fields.assign(
                detail.id, person_id=person_id, expected_version=detail.version, action_id=action_id
            ),
        )

    def confirm(self, is_confirmed: bool) -> None:
        """Keep whether the contact details were confirmed with the customer."""
        if (current := self._current()) is None:
            return
        desk, detail = current
        self.runner.do(
            f"confirm:{detail.id}:{detail.version}:{is_confirmed}",
            lambda action_id: desk.confirming.confirm_contact(
                detail.id, confirmed=is_confirmed, expected_version=detail.version, action_id=action_id
            ),
            done=lambda _done: self._strip.show_fault(""),
            failed=self._on_unconfirmed,
        )

    def _on_unconfirmed(self, error: DeskError) -> None:
        self.confirm_failed.emit()
        self.runner.refused.emit(error)

    def edit(self, field: Field, value: str | datetime | None) -> None:
        """Change a field."""
        if (current := self._current()) is None:
            return
        desk, detail = current
        self.runner.do(
            f"edit:{detail.id}:{detail.version}:{field}:{value}",
            lambda action_id: desk.fields.edit(
                detail.id, field=field, value=value, expected_version=detail.version, action_id=action_id
            ),
            done=lambda _done: self.edit_ended.emit(field, None),
            failed=partial(self.edit_ended.emit, field),
        )
