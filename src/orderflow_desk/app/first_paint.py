"""Tells when the window has been painted for the first time: what nobody sees at first is loaded after that."""

from importlib import import_module

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from orderflow_desk.gui.feature import cards, stories
from orderflow_desk.gui.overriding import override

# A window that is hidden or minimised from the start is not painted.
_TIMEOUT_MS = 500
# What every session needs soon after the window was seen: loaded in the background, made on the GUI thread.
_THE_REST = (
    "orderflow_desk.gui.orders.order_side",
    "orderflow_desk.gui.scanning.scanner",
    "orderflow_desk.gui.intake.new_order_page",
)


class FirstPaint(QObject):
    """`seen` comes once: after the first paint of the window, or when that has not come for half a second."""

    seen = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._limit = QTimer(self, singleShot=True, interval=_TIMEOUT_MS)
        self._limit.timeout.connect(self._announce)
        self._is_announced = False

    def watch(self) -> None:
        """Watch from now on."""
        self._window.installEventFilter(self)
        self._limit.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            # All widgets are painted, and the screen has them, before the event loop comes to this.
            QTimer.singleShot(0, self, self._announce)
        return False

    def _announce(self) -> None:
        if not self._is_announced:
            self._is_announced = True
            self._limit.stop()
            self.seen.emit()


def load_the_rest() -> None:
    """Import what the first screenful did not need."""
    for name in _THE_REST:
        import_module(name)
    cards()
    stories()
