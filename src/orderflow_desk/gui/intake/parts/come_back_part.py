"""Tells on the New order page which finished order comes back with it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from orderflow_desk.domain.errors import DeskError, Remedy
from orderflow_desk.domain.orders.order import Intake
from orderflow_desk.gui.intake.parts.intake_part import IntakePart
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.new_orders.come_back import EARLIER
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.gui.words.words import order_number


class ComeBackPart(IntakePart):
    """A line below the item: the earlier order as a link, and a way to say that it is not that."""

    def __init__(self, session: Session, column: QVBoxLayout, place: int, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._earlier: int | None = None
        self._line = QWidget()
        self._link = push_button("", "comes_back_from", look="link")
        self._link.clicked.connect(self._on_link)
        self._drop = push_button(self.tr("It is something else"), "not_a_come_back", look="link")
        self._drop.clicked.connect(self._on_drop)
        self._fault = PlainLabel(tone="fault", wraps=True)
        self._fault.hide()
        row = QHBoxLayout()
        row.addWidget(self._link)
        row.addStretch(1)
        row.addWidget(self._drop)
        rows = QVBoxLayout(self._line)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(row)
        rows.addWidget(self._fault)
        column.insertWidget(place, self._line)
        self._announce()

    @override
    def kept(self) -> dict[str, Any]:
        return {} if self._earlier is None else {EARLIER: self._earlier}

    @override
    def recall(self, kept: Mapping[str, Any]) -> None:
        found = kept.get(EARLIER)
        self._earlier = found if isinstance(found, int) and not isinstance(found, bool) else None
        self._announce()

    @override
    def stops(self) -> Sequence[QWidget]:
        return (self._link, self._drop)

    @override
    def complete(self, intake: Intake) -> Intake:
        return replace(intake, comes_back_from=self._earlier)

    @override
    def show(self, error: DeskError) -> bool:
        is_of_earlier = vars(error).get("order_id") == self._earlier
        if error.remedy is not Remedy.CHOOSE_ANOTHER or not is_of_earlier:
            return False
        self._fault.setText(describe(error).whole)
        self._fault.show()
        self._drop.setFocus()
        return True

    def _on_drop(self) -> None:
        self._earlier = None
        self._announce()
        self.changed.emit()

    def _on_link(self) -> None:
        if self._earlier is not None:
            self._session.order_wanted.emit(self._earlier)

    def _announce(self) -> None:
        self._fault.hide()
        self._line.setVisible(self._earlier is not None)
        if self._earlier is not None:
            self._link.setText(self.tr("Comes back from {number}").format(number=order_number(self._earlier)))
