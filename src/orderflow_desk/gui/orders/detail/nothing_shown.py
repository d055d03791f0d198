"""What stands in the place of an order that is not shown: none is chosen, it is being read, or it can't be read."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from orderflow_desk.domain.errors import DeskError, Trouble
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.gui.words.words import order_number

_AGAIN_MS = 2000


class NothingShown(QWidget):
    """A sentence. What could not be read for trouble that passes is read again by itself: `again_wanted` asks for it."""

    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("no_order")
        self._words = PlainLabel(tone="quiet", wraps=True)
        self._words.setObjectName("no_order_words")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._again = push_button(self.tr("Try again"), "read_order_again")
        self._again.clicked.connect(self.again_wanted)
        self._pause = QTimer(self, interval=_AGAIN_MS)
        self._pause.timeout.connect(self._on_pause)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self._words)
        column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.say_nothing_is_chosen()

    def say_nothing_is_chosen(self) -> None:
        """Say how to come to an order."""
        self._say(self.tr("Choose an order in the list, or press Ctrl+N for a new one."))

    def say_none_is_in_the_list(self, *, is_empty: bool) -> None:
        """Say why the order before is not shown: it is not in the list that was asked for."""
        if is_empty:
            self._say(self.tr("No order is shown: there is none in the list."))
        else:
            self._say(self.tr("Press Enter for the first order found, or choose another one in the list."))

    def say_it_is_read(self, order_id: int) -> None:
        """Say that the order will be here in a moment."""
        self._say(self.tr("Opening {number} …").format(number=order_number(order_id)))

    def say_why_not(self, order_id: int, error: DeskError) -> None:
        """Say why the order can't be shown."""
        form = self.tr("{number} can't be shown. {reason}")
        self._say(form.format(number=order_number(order_id), reason=describe(error).whole))
        self._again.setVisible(isinstance(error, Trouble))
        if isinstance(error, Trouble):
            self._pause.start()

    def _say(self, sentence: str) -> None:
        self._pause.stop()
        self._again.hide()
        self._words.setText(sentence)

    def _on_pause(self) -> None:
        if self.isVisible():
            self.again_wanted.emit()
        else:
            self._pause.stop()
