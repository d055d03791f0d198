"""What can be done with the part that is chosen, and what the order is offered with its parts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from orderflow_desk.domain.lifecycle import FINAL, Status
from orderflow_desk.domain.parts.part import LINE_AT_MOST
from orderflow_desk.gui.parts.strike_question import ask_why
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.words.field_names import field_name
from orderflow_desk.views.orders.detail import OrderDetail
from orderflow_desk.views.parts import PartRow

# What an order is offered, by where it stands: the command of the step.
_STEPS = {Status.IN_PROGRESS: "move_forward", Status.AWAITING_PARTS: "move_back"}


class PartKeys(QWidget):
    """`struck` comes with a part that is not needed and why, `reopening_wanted` with one, `step_wanted` with a command."""

    struck = Signal(object, str)  # PartRow, reason
    reopening_wanted = Signal(object)  # PartRow
    step_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._row: PartRow | None = None
        self._step = ""
        self.place = QLineEdit()
        self.place.setObjectName("part_place")
        self.place.setAccessibleName(field_name("part_place"))
        self.place.setPlaceholderText(self.tr("lies at (shelf, box)"))
        self.place.setMaxLength(LINE_AT_MOST)
        self._strike = push_button(self.tr("Not needed…"), "part_not_needed", look="link")
        self._strike.clicked.connect(self._on_strike)
        self._reopen = push_button(self.tr("Not here after all"), "reopen_part", look="link")
        self._reopen.clicked.connect(lambda: self.reopening_wanted.emit(self._row))
        self._offer = push_button("", "parts_offer")
        self._offer.clicked.connect(lambda: self.step_wanted.emit(self._step))
        keys = QHBoxLayout(self)
        keys.setContentsMargins(0, 0, 0, 0)
        keys.setSpacing(10)
        keys.addWidget(self.place, 1)
        keys.addWidget(self._strike)
        keys.addWidget(self._reopen)
        keys.addStretch(1)
        keys.addWidget(self._offer)

    def show_state(
        self, detail: OrderDetail | None, rows: tuple[PartRow, ...], chosen: PartRow | None
    ) -> None:
        """Offer what can be done: with the part that is chosen, and with the order now that its parts stand so."""
        self._row = chosen
        is_final = detail is None or detail.status in FINAL
        is_waiting = any(one.is_open for one in rows)
        self.place.setVisible(is_waiting and not is_final)
        self._strike.setVisible(chosen is not None and chosen.is_open and not is_final)
        self._reopen.setVisible(chosen is not None and not chosen.is_open and not is_final)
        status = detail.status if detail is not None else None
        is_due = is_waiting if status is Status.IN_PROGRESS else bool(rows) and not is_waiting
        self._step = _STEPS.get(status, "") if status is not None and is_due else ""
        words = self.tr("Wait for parts") if is_waiting else self.tr("Parts arrived: resume")
        self._offer.setText(words)
        self._offer.setAccessibleName(words)
        self._offer.setVisible(bool(self._step))

    def _on_strike(self) -> None:
        row = self._row
        if row is None:
            return
        ask_why(self, row.name, lambda reason: self.struck.emit(row, reason))
