"""The tab of parts: the table, the line in which more are typed, and what is offered with them."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.lifecycle import FINAL
from orderflow_desk.domain.parts.part import PartLine
from orderflow_desk.gui.cards import OrderShown, ShownCard
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.parts.part_commands import PartCommands
from orderflow_desk.gui.parts.part_form import PartForm
from orderflow_desk.gui.parts.part_keys import PartKeys
from orderflow_desk.gui.parts.part_table import PartTable
from orderflow_desk.gui.session.order_reader import OrderReader
from orderflow_desk.gui.session.session import Session
from orderflow_desk.views import reads
from orderflow_desk.views.parts import PartRow, PartsOfOrder

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk


class PartsTab(OrderReader):
    """Nothing here moves the order by itself."""

    topics = reads.ORDER_PARTS

    def __init__(self, session: Session, shown: OrderShown) -> None:
        super().__init__(session, "part")
        self._shown = shown
        self._found = PartsOfOrder()
        self._commands = PartCommands(session, self)
        self._commands.runner.refused.connect(self._on_refused)
        self.setProperty("look", "card")
        self.table = PartTable(session.theme)
        self.table.receipt_wanted.connect(self._on_receipt)
        self.table.correction_wanted.connect(self._on_correction)
        self.table.chosen_changed.connect(self._grey)
        self.form = PartForm(lambda: self._found.currency)
        self.form.taken.connect(self._on_taken)
        self.form.left.connect(self._on_left)
        self.form.asked.connect(self._on_asked)
        self.keys = PartKeys()
        self.keys.struck.connect(lambda row, reason: self._commands.strike(row.id, self._on_closed, reason))
        self.keys.reopening_wanted.connect(lambda row: self._commands.reopen(row.id, self._on_closed))
        self.keys.step_wanted.connect(lambda step: session.commands.of(step).trigger())
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        column.addWidget(self.fault)
        column.addWidget(self.table)
        column.addWidget(self.keys)
        column.addWidget(self.form)
        self.setFocusProxy(self.form)

    @override
    def _read(self, desk: "Desk", order_id: int) -> PartsOfOrder:
        return desk.parts.of_order(order_id)

    @override
    def _begin_anew(self) -> None:
        self.form.begin(None)
        self.keys.place.clear()
        self._show(PartsOfOrder())

    @override
    def _takes(self, error: DeskError) -> bool:
        return self.form.isVisible() and self.form.refuse(error)

    @override
    def _show(self, found: PartsOfOrder) -> None:
        self._found = found
        self.form.offer_suppliers(found.suppliers)
        self.table.show_rows(found.rows)
        is_open = any(row.is_open for row in found.rows)
        # Who is led here because something is still open receives it by the next press.
        self.setFocusProxy(self.table.table if is_open else self.form)
        self._grey()

    def _grey(self) -> None:
        detail = self._shown()
        self.form.setVisible(detail is not None and detail.status not in FINAL)
        self.keys.show_state(detail, self._found.rows, self.table.chosen)

    def _on_taken(self, line: PartLine, row: PartRow | None) -> None:
        if self._order_id is None:
            return
        if row is None:
            self._commands.add(self._order_id, line, self._on_added)
        else:
            self._commands.correct(row.id, line, self._on_left)

    def _on_added(self) -> None:
        """Let the next line be typed at once."""
        self._say("")
        self.form.begin(None)
        self.form.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_left(self) -> None:
        was_correcting = self.form.corrects is not None
        self._say("")
        self.form.begin(None)
        (self.table.table if was_correcting else self.form).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_correction(self, row: PartRow) -> None:
        detail = self._shown()
        if detail is not None and detail.status not in FINAL:
            self.form.begin(row)
            self.form.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_receipt(self, row: PartRow) -> None:
        self._commands.receive(row.id, self.keys.place.text(), self._on_closed)

    def _on_closed(self) -> None:
        self._say("")
        self.keys.place.clear()

    def _on_asked(self, number: str) -> None:
        desk = self._session.desk
        if desk is not None and number.strip():
            self._session.background.run(
                partial(desk.parts.used_before, number),
                done=partial(self.form.offer, number),
                owner=self,
                key="used_before",
            )


def parts_tab(session: Session, shown: OrderShown, _page: QWidget) -> ShownCard:
    """Return the tab."""
    made = PartsTab(session, shown)
    return ShownCard(made, made.show_detail)
