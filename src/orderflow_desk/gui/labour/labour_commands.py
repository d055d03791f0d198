"""What is done about labour at the window: a timer is started or stopped, a line written or corrected."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from orderflow_desk.gui.labour.labour_form import Typed
from orderflow_desk.gui.session.command_runner import CommandRunner
from orderflow_desk.gui.session.session import Session
from orderflow_desk.views.done import Done

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk

Then = Callable[[], None]


class LabourCommands(QObject):
    """One act at a time; `runner.refused` says why one was not done."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._guard = session.press_guard
        self.runner = CommandRunner(session, self)

    def start(self, order_id: int, then: Then) -> None:
        """Start the timer on an order; a second press would undo what the first did, and is none."""
        if not self._guard.is_pressed_anew("timer"):
            return
        self.runner.do(
            f"start_timer:{order_id}",
            lambda desk, action_id: desk.labour.start(order_id, action_id=action_id),
            done=lambda _done: then(),
        )

    def stop(self, work: str, then: Then) -> None:
        """Stop one's timer, and write down what was done; a press right behind the one that started it is none."""
        if not self._guard.is_pressed_anew("timer"):
            return
        self.runner.do(
            f"stop_timer:{work}",
            lambda desk, action_id: desk.labour.stop(work=work, action_id=action_id),
            done=lambda _done: then(),
        )

    def write(self, order_id: int, typed: Typed, then: Then) -> None:
        """Write a new line, or one in the place of another."""

        def call(desk: "Desk", action_id: str) -> Done:
            if typed.corrects is None:
                return desk.labour.log(
                    order_id,
                    minutes=typed.minutes,
                    work=typed.work,
                    is_billed=typed.is_billed,
                    rate=typed.rate,
                    action_id=action_id,
                )
            return desk.labour.correct(
                typed.corrects,
                minutes=typed.minutes,
                work=typed.work,
                is_billed=typed.is_billed,
                rate=typed.rate,
                action_id=action_id,
            )

        self.runner.do(f"labour:{order_id}:{typed}", call, done=lambda _done: then())
