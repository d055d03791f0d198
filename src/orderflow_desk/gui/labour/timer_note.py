"""One's own timer in the status line, wherever one is; after an hour without a sign of life it asks what was work."""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QHBoxLayout, QWidget

from orderflow_desk.domain.labour.labour import IDLE, elapsed_minutes
from orderflow_desk.domain.reading.durations import MINUTES_AT_MOST
from orderflow_desk.gui.labour.words import running_text
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.command_runner import CommandRunner
from orderflow_desk.gui.session.feed import Freshness
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.words.when import clock_text, minutes_text, now
from orderflow_desk.gui.words.words import order_number
from orderflow_desk.views import reads
from orderflow_desk.views.labour import RunningTimer

if TYPE_CHECKING:
    from orderflow_desk.domain.changes import Changes

_TICK_MS = 10_000
# How often a sign of life is kept while somebody works here.
_SIGN_MS = 120_000
_SIGNS_OF_LIFE = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
)


class TimerNote(QWidget):
    """Hidden while no timer of who is signed in runs. A press leads to its order."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._running: RunningTimer | None = None
        self._read_at: datetime = now()
        self._is_asking = False
        self._watched: QWindow | None = None
        self._runner = CommandRunner(session, self)
        self._runner.refused.connect(session.complain)
        self._button = push_button("", "timer_note", look="status")
        self._button.setProperty("tone", "good")
        self._button.clicked.connect(self._on_pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._button)
        session.theme.dress(self._button, "clock", size=14)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._show)
        # While it runs, whoever is here has just been seen.
        self._sign = QTimer(self, singleShot=True, interval=_SIGN_MS)
        self.hide()
        session.signed_in.connect(self.refresh)
        session.signed_out.connect(self._forget)
        # The frame it stands in is always there, it itself is not.
        self._freshness = Freshness(session.feed, parent or self, reads.OWN_TIMER, self._on_changes)
        self.refresh()

    def refresh(self) -> None:
        """Read whether a timer runs."""
        desk = self._session.desk
        if desk is not None and self._session.person is not None:
            self._session.background.run(desk.labour.running, done=self._on_read, owner=self, key="timer")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE and not self._sign.isActive() and self._running is not None:
            self._sign.start()
            self.refresh()
        return super().eventFilter(watched, event)

    def _on_changes(self, _changes: "Changes") -> None:
        self.refresh()

    def _on_read(self, running: RunningTimer | None) -> None:
        self._running, self._read_at = running, now()
        self.setVisible(running is not None)
        if running is None:
            self._tick.stop()
            return
        self._tick.start()
        self._watch()
        self._show()
        if running.now - running.seen_at >= IDLE:
            self.ask(running)
        else:
            self._keep_sign()

    def _watch(self) -> None:
        """Listen to the window itself: there each key and each move of the pointer comes by once."""
        window = self.window().windowHandle()
        if window is not None and window is not self._watched:
            self._watched = window
            window.installEventFilter(self)

    def _keep_sign(self) -> None:
        desk = self._session.desk
        if desk is not None and not self._sign.isActive():
            self._sign.start()
        if desk is not None:
            self._session.background.run(desk.labour.still_there, owner=self, key="still_there")

    def _forget(self) -> None:
        self._running = None
        self._tick.stop()
        self.hide()

    def _show(self) -> None:
        running = self._running
        if running is None:
            return
        span = running.now - running.started_at + (now() - self._read_at)
        text = self.tr("Timer: {number} · {span}").format(
            number=order_number(running.order_id), span=running_text(span, has_seconds=False)
        )
        self._button.setText(text)
        self._button.setAccessibleName(text)

    def _on_pressed(self) -> None:
        if self._running is not None:
            self._session.order_wanted.emit(self._running.order_id)

    def ask(self, running: RunningTimer) -> None:
        """Ask what of the time that a timer ran was work."""
        from orderflow_desk.gui.dialogs.choice_dialog import Answer, ChoiceDialog  # asked for seldom

        if self._is_asking:
            return
        self._is_asking = True
        seen = clock_text(running.seen_at, now())
        until = elapsed_minutes(running.started_at, running.seen_at)
        whole = round((running.now - running.started_at).total_seconds() / 60)
        answers = [
            Answer(self.tr("None"), "idle_nothing", partial(self._stop, 0)),
            Answer(
                self.tr("Until {time}: {span}").format(time=seen, span=minutes_text(until)),
                "idle_until",
                partial(self._stop, until),
                "primary",
            ),
        ]
        if whole <= MINUTES_AT_MOST:
            all_of_it = self.tr("All: {span}").format(span=minutes_text(whole))
            answers.append(Answer(all_of_it, "idle_all", self._keep_sign))
        else:
            answers.append(Answer(self.tr("Decide later"), "idle_later"))
        title = self.tr("How much of that was work on {number}?").format(
            number=order_number(running.order_id)
        )
        meaning = self.tr("The timer has been running since {start}. Nobody was here since {time}.").format(
            start=clock_text(running.started_at, now()), time=seen
        )
        dialog = ChoiceDialog(title, meaning, answers, self.window())
        dialog.finished.connect(self._on_answered)
        dialog.open()

    def _on_answered(self) -> None:
        self._is_asking = False
        self._sign.start()

    def _stop(self, minutes: int) -> None:
        self._runner.do(
            f"idle:{minutes}",
            lambda desk, action_id: desk.labour.stop(minutes=minutes, action_id=action_id),
        )
