"""What is done about parts at the window."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial, reduce
from operator import or_
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.parts.part import PartLine
from orderflow_desk.gui.session.command_runner import CommandRunner
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.words import status_name
from orderflow_desk.views.done import Done

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk

Then = Callable[[], None]


class PartCommands(QObject):
    """One act at a time; `runner.refused` says why one was not done."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.runner = CommandRunner(session, self)

    def add(self, order_id: int, line: PartLine, then: Then) -> None:
        """Write a part down."""
        self._do(
            f"add_part:{order_id}:{line}",
            lambda desk, action_id: desk.parts.add(order_id, line=line, action_id=action_id),
            then,
        )

    def correct(self, part_id: int, line: PartLine, then: Then) -> None:
        """Correct a part."""
        self._do(
            f"correct_part:{part_id}:{line}",
            lambda desk, action_id: desk.parts.correct(part_id, line=line, action_id=action_id),
            then,
        )

    def receive(self, part_id: int, place: str, then: Then) -> None:
        """Write down that a part is here."""
        self._do(
            f"receive_part:{part_id}",
            lambda desk, action_id: desk.parts.receive(part_id, place=place, action_id=action_id),
            then,
        )

    def strike(self, part_id: int, then: Then, reason: str) -> None:
        """Write down that a part is not needed."""
        self._do(
            f"part_not_needed:{part_id}:{reason}",
            lambda desk, action_id: desk.parts.not_needed(part_id, reason=reason, action_id=action_id),
            then,
        )

    def reopen(self, part_id: int, then: Then) -> None:
        """Take back that a part is here, or not needed."""
        self._do(
            f"reopen_part:{part_id}",
            lambda desk, action_id: desk.parts.reopen(part_id, action_id=action_id),
            then,
        )

    def give_date(self, part_ids: Sequence[int], due: datetime | None, then: Then) -> None:
        """Give several parts another date."""

        def call(desk: "Desk", action_id: str) -> Changes:
            done = desk.parts.give_date(part_ids, due=due, action_id=action_id)
            return reduce(or_, (one.changes for one in done), Changes())

        self.runner.do(f"dates:{part_ids}:{due}", call, done=lambda _changes: then())

    def resume(self, order_id: int) -> None:
        """Take an order back to the bench whose parts are here."""

        def call(desk: "Desk", action_id: str) -> Done:
            version = desk.lookup.order(order_id).version
            return desk.moves.move(
                order_id, to=Status.IN_PROGRESS, expected_version=version, action_id=action_id
            )

        self.runner.do(
            f"resume:{order_id}",
            call,
            done=lambda done: self.runner.announce_move(done, status_name(Status.IN_PROGRESS)),
        )

    def _do(self, intent: str, call: "Callable[[Desk, str], Done]", then: Then) -> None:
        self.runner.do(intent, call, done=partial(_after, then))


def _after(then: Then, _done: Done) -> None:
    then()
