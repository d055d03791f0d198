"""Collects garbage on the window's thread alone: what belongs to Qt has to die on the thread that it lives on."""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 200
# So many objects more than at the last look are worth one: about a millisecond.
_YOUNG = 2000
# Of so many looks one goes deeper; the deepest one sees all that was not there when the start was over.
_DEEPER = 10


class Collector(QObject):
    """Takes the place of Python's own collector, which runs on whatever thread makes an object, from `begin` to `end`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._looks = 0
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._on_timeout)

    def begin(self) -> None:
        """Collect here from now on."""
        gc.disable()
        self._timer.start()

    def end(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()

    def _on_timeout(self) -> None:
        if gc.get_count()[0] > _YOUNG:
            self._looks += 1
            gc.collect(self._depth())

    def _depth(self) -> int:
        if self._looks % _DEEPER:
            return 0
        return 1 if self._looks % _DEEPER**2 else 2
