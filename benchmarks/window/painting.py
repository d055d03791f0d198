"""Times an act to what it has painted: to the end of the paint events, not to the return of a call."""

import time
from collections.abc import Callable, Sequence
from typing import Self

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

TIMEOUT_MS = 60_000
FRAME_MS = 1000 / 60


class NeverPainted(RuntimeError):  # noqa: N818  what happened
    """What was waited for has not come."""


class Eye(QObject):
    """Watches widgets. `ms` does an act and returns how long it takes until all (or any) were painted as wanted."""

    def __init__(self, *widgets: QWidget, is_any: bool = False) -> None:
        super().__init__()
        self._widgets: Sequence[QWidget] = widgets
        self._is_any = is_any
        self._unseen: set[QWidget] = set()
        self._is_so: Callable[[], bool] = lambda: True
        self._loop = QEventLoop()
        self._ended = 0.0
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(  # noqa: N802  Qt's name
        self, watched: QObject, event: QEvent
    ) -> bool:
        """See a paint event, just before it is carried out."""
        if event.type() == QEvent.Type.Paint and watched in self._unseen and self._is_so():
            self._unseen.discard(watched)  # type: ignore[arg-type]  only widgets are watched
            if self._is_any or not self._unseen:
                self._unseen.clear()
                QTimer.singleShot(0, self._end)
        return False

    def _end(self) -> None:
        self._ended = time.perf_counter()
        self._loop.quit()

    def ms(self, act: Callable[[], object], is_so: Callable[[], bool] = lambda: True) -> float:
        """Return the ms from the beginning of `act` until the widgets were painted while `is_so`.

        Raises:
            NeverPainted: that did not happen within a minute.
        """
        self._unseen, self._is_so, self._ended = set(self._widgets), is_so, 0.0
        limit = QTimer(singleShot=True, interval=TIMEOUT_MS)
        limit.timeout.connect(self._loop.quit)
        limit.start()
        began = time.perf_counter()
        act()
        if not self._ended:
            self._loop.exec()
        self._unseen = set()
        if not self._ended:
            raise NeverPainted
        return (self._ended - began) * 1000


class Pulse:
    """Feels the event loop every millisecond; `longest` is the longest time in ms that it was not there."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = 0.0
        self._timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now

    def __enter__(self) -> Self:
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer.start()
        return self

    def __exit__(self, *_reason: object) -> None:
        self._beat()
        self._timer.stop()


def let_run(seconds: float) -> None:
    """Let the window and its workers go on; Qt gives Python's lock away while it waits."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def let_run_until(is_so: Callable[[], bool], what: str, seconds: float = 60.0) -> None:
    """Let the window work until `is_so`. Raises NeverPainted, naming `what`, when it takes too long."""
    until = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > until:
            raise NeverPainted(what)
        let_run(0.005)
