"""The timer in the tab of labour: what runs, whose it is, and the one press that starts or stops it."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from orderflow_desk.domain.labour.labour import WORK_AT_MOST
from orderflow_desk.gui.labour.words import running_text
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.when import clock_text, now
from orderflow_desk.views.labour import RunningTimer

_TICK_MS = 1000


class TimerBar(QFrame):
    """`start_wanted`, `stop_wanted` with what was done. Others' timers stand below, and run by themselves."""

    start_wanted = Signal()
    stop_wanted = Signal(str)
    minutes_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._own: RunningTimer | None = None
        self._others: tuple[RunningTimer, ...] = ()
        self._read_at: datetime = now()
        self.setObjectName("timer_bar")
        self.setProperty("look", "timer")
        self._clock = PlainLabel(tone="timer")
        self._clock.setObjectName("timer_clock")
        self._since = PlainLabel(tone="small", wraps=True)
        self._since.setObjectName("timer_since")
        self.work = QLineEdit()
        self.work.setObjectName("timer_work")
        self.work.setAccessibleName(self.tr("What was done"))
        self.work.setPlaceholderText(self.tr("What was done"))
        self.work.setMaxLength(WORK_AT_MOST)
        self.work.returnPressed.connect(self._on_pressed)
        self.by_hand = push_button(self.tr("Type minutes"), "type_minutes", look="link")
        self.by_hand.clicked.connect(self.minutes_wanted)
        self.button = push_button("", "timer_button")
        self.button.clicked.connect(self._on_pressed)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._clock)
        row.addWidget(self._since, 1)
        row.addWidget(self.by_hand)
        row.addWidget(self.button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 10, 8)
        self._column.setSpacing(6)
        self._column.addLayout(row)
        self._column.addWidget(self.work)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._show_time)
        self.show_timers((), may_start=False)

    @property
    def is_running(self) -> bool:
        """Tell whether the timer of who is signed in runs on this order."""
        return self._own is not None

    def show_timers(self, timers: tuple[RunningTimer, ...], *, may_start: bool) -> None:
        """Show what runs on the order; nobody starts one on an order that is finished."""
        person = self._session.person
        me = person.id if person is not None else None
        self._read_at = now()
        self._own = next((one for one in timers if one.worker_id == me), None)
        self._others = tuple(one for one in timers if one.worker_id != me)
        self.button.setText(self.tr("Stop") if self._own is not None else self.tr("Start timer"))
        self.button.setAccessibleName(self.button.text())
        self.button.setProperty("look", "plain" if self._own is not None else "primary")
        self.button.setEnabled(self._own is not None or may_start)
        self.work.setVisible(self._own is not None)
        self._clock.setVisible(self._own is not None)
        self.setProperty("running", "true" if self._own is not None else "false")
        for widget in (self, self.button):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self._show_time()
        self._keep_ticking()

    def typed_work(self) -> str:
        """Return what was done, as far as it is typed."""
        return self.work.text()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_time()
        self._keep_ticking()

    def _keep_ticking(self) -> None:
        if self._own is not None and self.isVisible():
            self._tick.start()
        else:
            self._tick.stop()

    def _show_time(self) -> None:
        gone = now() - self._read_at
        if self._own is not None:
            self._clock.setText(running_text(self._own.now - self._own.started_at + gone))
        self._since.setText(" · ".join(self._running_words()))
        if not self.isVisible():
            self._tick.stop()

    def _running_words(self) -> list[str]:
        found = []
        if self._own is not None:
            since = clock_text(self._own.started_at, now())
            found.append(self.tr("yours, since {time}").format(time=since))
        for one in self._others:
            since = clock_text(one.started_at, now())
            found.append(self.tr("{name} works since {time}").format(name=one.worker, time=since))
        return found

    def _on_pressed(self) -> None:
        if self._own is not None:
            self.stop_wanted.emit(self.work.text())
        elif self.button.isEnabled():
            self.start_wanted.emit()

    def take_keyboard(self) -> None:
        """Put the keyboard where the next act is: what was done, while it runs."""
        (self.work if self._own is not None else self.button).setFocus(Qt.FocusReason.OtherFocusReason)
