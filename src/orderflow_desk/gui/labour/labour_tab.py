"""The tab of labour: the timer, the lines that count, what they come to, and the line in which more is typed."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.lifecycle import FINAL
from orderflow_desk.domain.people import Permission
from orderflow_desk.gui.cards import OrderShown, ShownCard
from orderflow_desk.gui.labour.labour_form import LabourForm, Typed
from orderflow_desk.gui.labour.labour_model import BILL, LabourModel
from orderflow_desk.gui.labour.timer_bar import TimerBar
from orderflow_desk.gui.labour.words import minutes_text
from orderflow_desk.gui.lists.tables import set_up
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.command_runner import CommandRunner
from orderflow_desk.gui.session.feed import Freshness
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.field_words import money_text
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.gui.words.words import order_number
from orderflow_desk.views import reads
from orderflow_desk.views.labour import LABOUR, LabourOfOrder, LabourRow, amounts
from orderflow_desk.views.orders.detail import OrderDetail

if TYPE_CHECKING:
    from orderflow_desk.domain.changes import Changes
    from orderflow_desk.services.desk import Desk

_WHO, _WORK, _WIDEST, _NAME = 0, 2, 140, 78
# How many rows are measured for the width of a column: none of them is much wider than another.
_MEASURED = 40
_ROW, _HEAD, _ROWS_SEEN = 32, 34, 12


class _Lines(QTableView):
    """Enter corrects the line that is chosen, Space ticks whether it is billed."""

    def __init__(self, tab: "LabourTab") -> None:
        super().__init__()
        self._tab = tab

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self._tab.model.row_at(self.currentIndex())
        if row is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tab.correct(row)
        elif row is not None and event.key() == Qt.Key.Key_Space:
            self._tab.model.billing_wanted.emit(row)
        else:
            super().keyPressEvent(event)


class LabourTab(QFrame):
    """Reads for itself. What is typed stays until it is taken or left, whatever else changes."""

    def __init__(self, session: Session, shown: OrderShown, page: QWidget) -> None:
        super().__init__()
        self._session, self._shown, self._page = session, shown, page
        self._order_id: int | None = None
        self._found = LabourOfOrder()
        self._runner = CommandRunner(session, self)
        self._runner.refused.connect(self._on_refused)
        self.setObjectName("labour_tab")
        self.setProperty("look", "card")
        self.timer = TimerBar(session)
        self.timer.start_wanted.connect(self.start)
        self.timer.stop_wanted.connect(self.stop)
        self.timer.minutes_wanted.connect(partial(self._begin, None))
        self.model = LabourModel(self)
        self.model.billing_wanted.connect(self._on_billing)
        self.lines = _Lines(self)
        self.lines.setObjectName("labour_lines")
        self.lines.setAccessibleName(self.tr("Labour on this order"))
        self.lines.setModel(self.model)
        self.lines.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.lines.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.lines.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.lines.setTabKeyNavigation(False)
        set_up(self.lines, (), row_height=_ROW)
        header = self.lines.horizontalHeader()
        header.setStretchLastSection(False)
        header.setMaximumSectionSize(_WIDEST)
        header.setResizeContentsPrecision(_MEASURED)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_WORK, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_WHO, QHeaderView.ResizeMode.Interactive)
        self.lines.setColumnWidth(_WHO, _NAME)
        self.lines.doubleClicked.connect(self._on_double_click)
        self.form = LabourForm(lambda: self._found.currency)
        self.form.taken.connect(self._on_taken)
        self.form.left.connect(self._on_left)
        self.form.hide()
        self._empty = PlainLabel(self.tr("No labour yet. Start the timer, or type minutes."), tone="quiet")
        self._hint = PlainLabel(self.tr("A correction is a new line; none is changed."), tone="faint")
        self._sum = PlainLabel(tone="strong")
        self._sum.setObjectName("labour_sum")
        self._fault = PlainLabel(tone="late", wraps=True)
        self._fault.setObjectName("labour_fault")
        self._fault.hide()
        self._lay_out()
        self.setFocusProxy(self.timer.button)
        session.commands.of("toggle_timer").triggered.connect(self._on_keys)
        self._freshness = Freshness(session.feed, self, reads.ORDER_LABOUR, self._on_changes)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self._hint, 1)
        foot.addWidget(self._sum)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        for widget in (self.timer, self._fault, self._empty, self.lines, self.form):
            column.addWidget(widget)
        column.addLayout(foot)

    def show_detail(self, detail: OrderDetail) -> None:
        """Show the labour on an order."""
        if detail.id != self._order_id:
            self._order_id = detail.id
            self.form.hide()
            self._say("")
            self._show(LabourOfOrder())
        self.reload()

    def reload(self) -> None:
        """Read it again."""
        desk, order_id = self._session.desk, self._order_id
        if desk is not None and order_id is not None:
            self._session.background.run(
                partial(desk.labour.of_order, order_id),
                done=partial(self._on_read, order_id),
                failed=self._on_refused,
                owner=self,
                key="labour",
            )

    def start(self) -> None:
        """Start the timer."""
        order_id = self._order_id
        if order_id is not None:
            self._runner.do(
                f"start_timer:{order_id}",
                lambda desk, action_id: desk.labour.start(order_id, action_id=action_id),
                done=lambda _done: self._on_started(order_id),
            )

    def _on_started(self, order_id: int) -> None:
        self._say("")
        if not self.isVisible():
            self._session.say(self.tr("The timer runs on {number}").format(number=order_number(order_id)))

    def stop(self, work: str) -> None:
        """Stop the timer, and write down what was done."""
        self._runner.do(
            f"stop_timer:{self._order_id}",
            lambda desk, action_id: desk.labour.stop(work=work, action_id=action_id),
            done=lambda _done: self._on_stopped(),
        )

    def correct(self, row: LabourRow) -> None:
        """Let a line be corrected."""
        if self.model.may_change:
            self._begin(row)

    def _on_stopped(self) -> None:
        self.timer.work.clear()
        self._say("")
        if not self.isVisible():
            self._session.say(self.tr("The timer was stopped; its time stands in the labour"))

    def _on_read(self, order_id: int, found: LabourOfOrder) -> None:
        if order_id == self._order_id:
            self._show(found)

    def _show(self, found: LabourOfOrder) -> None:
        self._found = found
        detail = self._shown()
        may = self._session.may(Permission.CLAIM_ORDERS)
        self.model.may_change = may
        self.timer.show_timers(
            found.timers, may_start=may and detail is not None and detail.status not in FINAL
        )
        self.timer.by_hand.setEnabled(may)
        chosen = self.lines.currentIndex().row()
        self.model.show(found.rows)
        has_rows = bool(found.rows)
        for widget in (self.lines, self._hint, self._sum):
            widget.setVisible(has_rows)
        self._empty.setVisible(not has_rows)
        self.lines.setFixedHeight(_HEAD + _ROW * min(len(found.rows), _ROWS_SEEN) + 2)
        if 0 <= chosen < len(found.rows):
            self.lines.selectionModel().setCurrentIndex(
                self.model.index(chosen, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        worked = sum(row.minutes for row in found.rows)
        billed = sum(row.minutes for row in found.rows if row.is_billed)
        told = self.tr("{worked} worked, {billed} billed").format(
            worked=minutes_text(worked), billed=minutes_text(billed)
        )
        self._sum.setText("   ".join([told, *map(money_text, amounts(found.rows))]))

    def _begin(self, row: LabourRow | None) -> None:
        self._say("")
        self.form.begin(row, self._found.rate)

    def _on_left(self) -> None:
        is_correction = self.lines.currentIndex().isValid() and self.lines.isVisible()
        self.form.hide()
        (self.lines if is_correction else self.timer.by_hand).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_taken(self, typed: Typed) -> None:
        order_id = self._order_id
        if order_id is None:
            return

        def call(desk: "Desk", action_id: str):
            if typed.corrects is None:
                return desk.labour.log(
                    order_id,
                    minutes=typed.minutes,
                    work=typed.work,
                    is_billed=typed.is_billed,
                    rate=typed.rate,
                    action_id=action_id,
                )
            return desk.labour.correct(
                typed.corrects,
                minutes=typed.minutes,
                work=typed.work,
                is_billed=typed.is_billed,
                rate=typed.rate,
                action_id=action_id,
            )

        self._runner.do(f"labour:{order_id}:{typed}", call, done=lambda _done: self._on_written(typed))

    def _on_written(self, typed: Typed) -> None:
        """Let the next line be typed at once; after a correction, the keyboard goes back to the lines."""
        if typed.corrects is None:
            self._begin(None)
        else:
            self._on_left()

    def _on_billing(self, row: LabourRow) -> None:
        if self.model.may_change:
            self._on_taken(Typed(row.minutes, row.work, not row.is_billed, row.rate, row.id))

    def _on_double_click(self) -> None:
        row = self.model.row_at(self.lines.currentIndex())
        if row is not None and self.lines.currentIndex().column() != BILL:
            self.correct(row)

    def _on_refused(self, error: DeskError) -> None:
        if not (self.form.isVisible() and self.form.refuse(error)):
            self._say(describe(error).whole)
        self.reload()

    def _say(self, sentence: str) -> None:
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))

    def _on_changes(self, changes: "Changes") -> None:
        if self._order_id is not None and changes.touches_orders((self._order_id,), reads.ORDER_LABOUR):
            QTimer.singleShot(0, self, self.reload)

    def _on_keys(self) -> None:
        detail, person = self._shown(), self._session.person
        if detail is None or person is None or not self._page.isVisible():
            return
        if person.id in detail.of_features[LABOUR].workers:
            self.stop(self.timer.typed_work() if detail.id == self._order_id else "")
        else:
            self._order_id = detail.id
            self.start()


def labour_tab(session: Session, shown: OrderShown, page: QWidget) -> ShownCard:
    """Return the tab."""
    made = LabourTab(session, shown, page)
    return ShownCard(made, made.show_detail)
