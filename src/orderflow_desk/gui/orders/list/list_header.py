"""The line above the list that says what its two columns are: pressed, each puts its own on top."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from orderflow_desk.domain.lifecycle import CLOSED, Status
from orderflow_desk.gui.orders.list.list_choice import Chip, Group, ListChoice
from orderflow_desk.gui.widgets.buttons import push_button

_HEIGHT = 30


class ListHeader(QFrame):
    """`order_wanted` comes with whether the list is to be ordered by its time."""

    order_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "panel")
        self.setObjectName("list_header")
        self.setFixedHeight(_HEIGHT)
        self._newest = push_button(self.tr("Newest"), "order_by_number", look="column")
        self._time = push_button("", "order_by_time", look="column")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.addWidget(self._newest)
        row.addStretch()
        row.addWidget(self._time)
        for button, is_by_time in ((self._newest, False), (self._time, True)):
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, by_time=is_by_time: self.order_wanted.emit(by_time))

    def show_choice(self, choice: ListChoice) -> None:
        """Say what the columns are of this choice, and by which of them it is ordered."""
        is_by_time = choice.is_by_time and choice.may_be_by_time
        newest, longest = self.tr("Newest first"), self.tr("Ordered by time")
        self._dress(self._newest, self.tr("Newest"), "↓", is_on=not is_by_time, spoken=newest)
        self._dress(self._time, self._time_of(choice.lit_chip), "↑", is_on=is_by_time, spoken=longest)
        self._time.setEnabled(choice.may_be_by_time)
        self._time.setToolTip(
            self.tr("How long an order is in its status; for when a scheduled one is planned")
        )

    def _time_of(self, chip: Chip | None) -> str:
        if chip is Status.SCHEDULED:
            return self.tr("Appointment")
        if chip in (Group.CLOSED, *CLOSED):
            return self.tr("Closed since")
        return self.tr("In status")

    @staticmethod
    def _dress(button: QPushButton, words: str, arrow: str, *, is_on: bool, spoken: str) -> None:
        button.setText(f"{words} {arrow}" if is_on else words)
        button.setAccessibleName(f"{words}. {spoken}" if is_on else words)
        button.setChecked(is_on)
