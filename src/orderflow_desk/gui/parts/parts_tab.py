"""The tab of parts: the table, the line in which more are typed, and what is offered with them."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.lifecycle import FINAL
from orderflow_desk.domain.parts.part import PartLine
from orderflow_desk.gui.cards import OrderShown, ShownCard
from orderflow_desk.gui.parts.part_commands import PartCommands
from orderflow_desk.gui.parts.part_form import PartForm
from orderflow_desk.gui.parts.part_keys import PartKeys
from orderflow_desk.gui.parts.part_table import PartTable
from orderflow_desk.gui.session.feed import Freshness
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.views import reads
from orderflow_desk.views.orders.detail import OrderDetail
from orderflow_desk.views.parts import PartRow, PartsOfOrder

if TYPE_CHECKING:
    from orderflow_desk.domain.changes import Changes


class PartsTab(QFrame):
    """Reads for itself. What is typed stays until it is taken or left, whatever else changes."""

    def __init__(self, session: Session, shown: OrderShown) -> None:
        super().__init__()
        self._session, self._shown = session, shown
        self._order_id: int | None = None
        self._found = PartsOfOrder()
        self._commands = PartCommands(session, self)
        self._commands.runner.refused.connect(self._on_refused)
        self.setObjectName("parts_tab")
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
        self._fault = PlainLabel(tone="late", wraps=True)
        self._fault.setObjectName("part_fault")
        self._fault.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        column.addWidget(self._fault)
        column.addWidget(self.table)
        column.addWidget(self.keys)
        column.addWidget(self.form)
        self.setFocusProxy(self.form)
        self._freshness = Freshness(session.feed, self, reads.ORDER_PARTS, self._on_changes)

    def show_detail(self, detail: OrderDetail) -> None:
        """Show the parts of an order."""
        if detail.id != self._order_id:
            self._order_id = detail.id
            self.form.begin(None)
            self.keys.place.clear()
            self._say("")
            self._show(detail.id, PartsOfOrder())
        self.reload()

    def reload(self) -> None:
        """Read them again."""
        desk, order_id = self._session.desk, self._order_id
        if desk is not None and order_id is not None:
            self._session.background.run(
                partial(desk.parts.of_order, order_id),
                done=partial(self._show, order_id),
                failed=self._on_refused,
                owner=self,
                key="parts",
            )

    def _show(self, order_id: int, found: PartsOfOrder) -> None:
        if order_id != self._order_id:
            return
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

    def _on_refused(self, error: DeskError) -> None:
        if not (self.form.isVisible() and self.form.refuse(error)):
            self._say(describe(error).whole)
        self.reload()

    def _say(self, sentence: str) -> None:
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))

    def _on_changes(self, changes: "Changes") -> None:
        if self._order_id is not None and changes.touches_orders((self._order_id,), reads.ORDER_PARTS):
            QTimer.singleShot(0, self, self.reload)


def parts_tab(session: Session, shown: OrderShown, _page: QWidget) -> ShownCard:
    """Return the tab."""
    made = PartsTab(session, shown)
    return ShownCard(made, made.show_detail)
