"""The tab of labour: the timer, the lines that count, and the line in which more is typed."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.lifecycle import FINAL
from orderflow_desk.domain.people import Permission
from orderflow_desk.gui.cards import OrderShown, ShownCard
from orderflow_desk.gui.labour.labour_commands import LabourCommands
from orderflow_desk.gui.labour.labour_form import LabourForm, Typed
from orderflow_desk.gui.labour.labour_lines import LabourLines
from orderflow_desk.gui.labour.timer_bar import TimerBar
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.order_reader import OrderReader
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.words import order_number
from orderflow_desk.views import reads
from orderflow_desk.views.labour import LABOUR, LabourOfOrder, LabourRow

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk


class LabourTab(OrderReader):
    """Its timer is started by keys wherever on the page of the order one is."""

    topics = reads.ORDER_LABOUR

    def __init__(self, session: Session, shown: OrderShown, page: QWidget) -> None:
        super().__init__(session, "labour")
        self._shown, self._page = shown, page
        self._found = LabourOfOrder()
        self._is_begun = False  # the timer was started here, and is not shown yet
        self._commands = LabourCommands(session, self)
        self._commands.runner.refused.connect(self._on_refused)
        self.setProperty("look", "card")
        self.timer = TimerBar(session)
        self.timer.start_wanted.connect(self._start)
        self.timer.stop_wanted.connect(self._stop)
        self.timer.minutes_wanted.connect(partial(self._begin, None))
        self.lines = LabourLines()
        self.lines.correction_wanted.connect(self._begin)
        self.lines.billing_wanted.connect(self._on_billing)
        self.form = LabourForm(lambda: self._found.currency)
        self.form.taken.connect(self._on_taken)
        self.form.left.connect(self._on_left)
        self.form.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        for widget in (self.timer, self.fault, self.lines, self.form):
            column.addWidget(widget)
        self.setFocusProxy(self.timer.button)
        session.commands.of("toggle_timer").triggered.connect(self._on_keys)

    @override
    def _read(self, desk: "Desk", order_id: int) -> LabourOfOrder:
        return desk.labour.of_order(order_id)

    @override
    def _begin_anew(self) -> None:
        self.form.hide()
        self._show(LabourOfOrder())

    @override
    def _takes(self, error: DeskError) -> bool:
        return self.form.isVisible() and self.form.refuse(error)

    @override
    def _show(self, found: LabourOfOrder) -> None:
        detail, may = self._shown(), self._session.may(Permission.CLAIM_ORDERS)
        self._found = found
        is_open = detail is not None and detail.status not in FINAL
        self.timer.show_timers(found.timers, may_start=may and is_open)
        self.timer.by_hand.setEnabled(may)
        self.lines.show_rows(found.rows, may_change=may)
        if self._is_begun and self.timer.is_running:
            self._is_begun = False
            self.timer.take_keyboard()  # what is typed now is what was done

    def _start(self) -> None:
        if self._order_id is not None:
            self._commands.start(self._order_id, partial(self._on_started, self._order_id))

    def _stop(self, work: str) -> None:
        self._commands.stop(work, self._on_stopped)

    def _on_started(self, order_id: int) -> None:
        self._say("")
        self._is_begun = self.isVisible()
        if not self.isVisible():
            self._session.say(self.tr("The timer runs on {number}").format(number=order_number(order_id)))

    def _on_stopped(self) -> None:
        self.timer.work.clear()
        self._say("")
        if not self.isVisible():
            self._session.say(self.tr("The timer was stopped; its time stands in the labour"))

    def _on_keys(self) -> None:
        detail, person = self._shown(), self._session.person
        if detail is None or person is None or not self._page.isVisible():
            return
        if person.id in detail.of_features[LABOUR].workers:
            self._stop(self.timer.typed_work() if detail.id == self._order_id else "")
        else:
            self._order_id = detail.id
            self._start()

    def _begin(self, row: LabourRow | None) -> None:
        self._say("")
        self.form.begin(row, self._found.rate)

    def _on_left(self) -> None:
        is_of_lines = self.lines.chosen is not None
        self.form.hide()
        (self.lines.table if is_of_lines else self.timer.by_hand).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_taken(self, typed: Typed) -> None:
        if self._order_id is not None:
            # The next line can be typed at once; after a correction, the keyboard goes back to the lines.
            then = self._on_left if typed.corrects is not None else partial(self._begin, None)
            self._commands.write(self._order_id, typed, then)

    def _on_billing(self, row: LabourRow) -> None:
        self._on_taken(Typed(row.minutes, row.work, not row.is_billed, row.rate, row.id))


def labour_tab(session: Session, shown: OrderShown, page: QWidget) -> ShownCard:
    """Return the tab."""
    made = LabourTab(session, shown, page)
    return ShownCard(made, made.show_detail)
