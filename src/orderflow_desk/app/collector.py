"""Collects garbage on the window's thread alone: what belongs to Qt has to die on the thread that it lives on."""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 200
# So many objects more than at the last look are worth one: about a millisecond.
_YOUNG = 2000
# Of so many looks one goes deeper.
_DEEPER = 10
# By then the desk is open and the first order shown.
_START_OVER_MS = 3000


class Collector(QObject):
    """Takes the place of Python's own collector, which runs on whatever thread makes an object, from `begin` to `end`.

    What the start has made stays as long as the program, and is not looked at any more: that took 60 ms each time.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._looks = 0
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._on_timeout)
        self._start = QTimer(self, singleShot=True, interval=_START_OVER_MS)
        self._start.timeout.connect(gc.freeze)

    def begin(self) -> None:
        """Collect here from now on."""
        gc.disable()
        self._timer.start()
        self._start.start()

    def end(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        self._start.stop()
        gc.unfreeze()
        gc.enable()

    def _on_timeout(self) -> None:
        if gc.get_count()[0] > _YOUNG:
            self._looks += 1
            gc.collect(self._depth())

    def _depth(self) -> int:
        if self._looks % _DEEPER:
            return 0
        return 1 if self._looks % _DEEPER**2 else 2
