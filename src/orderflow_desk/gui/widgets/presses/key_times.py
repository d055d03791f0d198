"""When somebody pressed, by whoever knows it best: not when this thread came to handle it."""

import time
from collections import deque

from PySide6.QtGui import QInputEvent

# So many presses tell how far the system's clock is from the program's; only the ones that came at once matter.
_SAMPLES = 64
# Nobody waits so long for one press: the system's clock has begun anew.
_TOO_LATE = 10.0


def time_of(event: QInputEvent) -> float:
    """Return when something was pressed, in milliseconds: the system's word for it, since this thread may come late."""
    return float(event.timestamp() or time.monotonic() * 1000)


class Lateness:
    """Tells how late this thread is with presses: two that were made apart may be handled at once, and the other way round.

    The system's clock and the program's differ by what the promptest of the last presses shows.
    """

    def __init__(self) -> None:
        self._offsets: deque[float] = deque(maxlen=_SAMPLES)
        self._late = 0.0

    def note(self, event: QInputEvent) -> None:
        """Take note of a press that is about to be handled."""
        if not event.timestamp():
            self._late = 0.0
            return
        offset = time.monotonic() - event.timestamp() / 1000
        self._offsets.append(offset)
        self._late = offset - min(self._offsets)
        if self._late > _TOO_LATE:
            self._offsets.clear()
            self._late = 0.0

    def pressed_at(self) -> float:
        """Return when the press that is being handled was made, in seconds by the program's clock (`time.monotonic`)."""
        return time.monotonic() - self._late
