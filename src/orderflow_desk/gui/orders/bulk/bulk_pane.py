"""Several selected orders in the place of one: where they stand, the steps that they have, and which did not go."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.lifecycle import Status, next_status
from orderflow_desk.gui.lists.drawn_rows import Line
from orderflow_desk.gui.lists.row_list import RowList
from orderflow_desk.gui.orders.bulk.bulk_commands import BulkCommands
from orderflow_desk.gui.orders.bulk.bulk_words import (
    button_words,
    mailed_words,
    outcome_words,
    progress_words,
    reasons_words,
)
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.feed import Freshness
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel, set_tip
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.gui.words.words import order_number, status_name
from orderflow_desk.views import reads
from orderflow_desk.views.orders.bulk import BulkDone, BulkOption, BulkPreview

_WIDEST = 1200


class _Step(QWidget):
    """One status that some of them can go to: the button, and below it who is mailed."""

    def __init__(self, to: Status, parent: QWidget) -> None:
        super().__init__(parent)
        self.button: QPushButton = push_button("", f"bulk_to_{to}", parent=self)
        self._mail = PlainLabel(tone="quiet", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._mail)
        self.hide()

    def show_option(self, option: BulkOption, *, is_busy: bool, is_likeliest: bool) -> None:
        """Say how many would go, and who is told."""
        look = "primary" if is_likeliest else "plain"
        if self.button.property("look") != look:
            self.button.setProperty("look", look)
            self.button.style().unpolish(self.button)
            self.button.style().polish(self.button)
        words, reasons = button_words(option), reasons_words(option.refused)
        mailed = mailed_words(option.mailed)
        self.button.setText(words.replace("&", "&&"))
        self.button.setAccessibleName(f"{words}. {mailed if option.going else reasons}")
        set_tip(self.button, reasons)
        self.button.setEnabled(bool(option.going) and not is_busy)
        self._mail.setText(mailed if option.going else reasons)
        self.show()


class BulkPane(QFrame):
    """Reads where the orders stand whenever one of them changes. `left` comes with Escape."""

    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ids: tuple[int, ...] = ()
        self._preview: BulkPreview | None = None
        self._likeliest: Status | None = None
        self._described_of: frozenset[int] = frozenset()
        self.setObjectName("bulk_pane")
        self.setProperty("look", "ground")
        self.commands = BulkCommands(session, self)
        self._title = PlainLabel(tone="title")
        self._counts = PlainLabel(tone="quiet", wraps=True)
        self._notice = PlainLabel(tone="warn", wraps=True)
        self._fault = PlainLabel(tone="late", wraps=True)
        self._steps = {to: _Step(to, self) for to in Status}
        self.bar = QProgressBar()
        self.bar.setObjectName("bulk_progress")
        self.bar.setAccessibleName(self.tr("How many orders are done"))
        self.stop = push_button(self.tr("Stop"), "bulk_stop")
        self.outcome = PlainLabel(tone="strong", wraps=True)
        self.outcome.setObjectName("bulk_outcome")
        self.refused = RowList(session.theme, "bulk_refused", self.tr("Orders that did not go"))
        self.go_on = push_button(self.tr("Go on with the rest"), "bulk_go_on")
        self.clear = push_button(self.tr("Select one order again"), "bulk_leave", look="link")
        self._lay_out()
        self._connect()
        self._freshness = Freshness(session.feed, self, reads.ORDER_DETAIL, self._on_changes)

    def show_orders(self, order_ids: tuple[int, ...], notice: str) -> None:
        """Show these orders, at once by their number, and their steps as soon as they are read."""
        self._ids = order_ids
        self._preview = None
        self._title.setText(self.tr("%Ln order(s) selected", "", len(order_ids)))
        self.setAccessibleName(self._title.text())
        self._notice.setText(notice)
        self._notice.setVisible(bool(notice))
        self._fault.hide()
        if not self.commands.is_busy and self._described_of.isdisjoint(order_ids):
            self._show_outcome()
        self._show_preview()
        self._reload()

    def take_keyboard(self) -> None:
        """Go to the step that is likeliest, never to one back; where there is none, to no button."""
        button = self._steps[self._likeliest].button if self._likeliest is not None else None
        (button if button is not None and button.isEnabled() else self).setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 20, 24, 72)
        column.setSpacing(12)
        for widget in (self._title, self._counts, self._notice, self._fault, *self._steps.values()):
            column.addWidget(widget)
        running = QHBoxLayout()
        running.addWidget(self.bar, 1)
        running.addWidget(self.stop)
        column.addLayout(running)
        for widget in (self.outcome, self.refused):
            column.addWidget(widget)
        for button in (self.go_on, self.clear):
            row = QHBoxLayout()
            row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(1)
        for widget in (
            self._notice,
            self._fault,
            self.bar,
            self.stop,
            self.outcome,
            self.refused,
            self.go_on,
        ):
            widget.hide()
        area = QScrollArea()
        area.setObjectName("bulk_scroll")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _connect(self) -> None:
        for to, step in self._steps.items():
            step.button.clicked.connect(partial(self._on_wanted, to))
        self.stop.clicked.connect(self.commands.stop)
        self.go_on.clicked.connect(self.commands.go_on)
        self.clear.clicked.connect(self.left)
        self.refused.opened.connect(self._session.order_wanted.emit)
        self.commands.begun.connect(self._on_begun)
        self.commands.advanced.connect(self._on_advanced)
        self.commands.ended.connect(self._on_ended)
        self.commands.failed.connect(self._on_batch_failed)
        self._session.signed_out.connect(self._show_outcome)
        self._session.commands.of("move_forward").triggered.connect(self._on_keys)

    def _reload(self) -> None:
        desk, order_ids = self._session.desk, self._ids
        if desk is not None and order_ids:
            self._session.background.run(
                lambda: desk.bulk.preview(order_ids),
                done=self._on_preview,
                failed=self._on_failed,
                owner=self,
                key="preview",
            )

    def _on_preview(self, preview: BulkPreview) -> None:
        self._preview = preview
        self._show_preview()

    def _show_preview(self) -> None:
        preview = self._preview
        options = {option.to: option for option in preview.options} if preview is not None else {}
        self._likeliest = _likeliest(options.values())
        counts = preview.counts if preview is not None else ()
        if not self.commands.is_busy:
            self._counts.setText(
                " · ".join(
                    self.tr("%Ln {status}", "", count).format(status=status_name(status))
                    for status, count in counts
                )
            )
        had_keyboard = next((step.button for step in self._steps.values() if step.button.hasFocus()), None)
        for to, step in self._steps.items():
            if to in options:
                step.show_option(
                    options[to], is_busy=self.commands.is_busy, is_likeliest=to is self._likeliest
                )
            elif preview is not None:
                step.hide()
            else:
                step.button.setEnabled(False)
        if had_keyboard is not None and not had_keyboard.isEnabled():
            self.setFocus()

    def _on_keys(self) -> None:
        """Take the likeliest step by the keys of a step forward."""
        to = self._likeliest
        button = self._steps[to].button if to is not None else None
        if to is None or button is None or not button.isVisible():
            return
        if self._session.press_guard.allows(button):
            self._on_wanted(to)

    def _on_wanted(self, to: Status) -> None:
        preview = self._preview
        option = next((one for one in preview.options if one.to is to), None) if preview is not None else None
        if preview is not None and option is not None and option.going:
            self.commands.want(option, preview.selected)

    def _on_begun(self) -> None:
        self._show_outcome()
        self._fault.hide()
        self.bar.setRange(0, 0)
        self.bar.show()
        self.stop.show()
        self._show_preview()

    def _on_advanced(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self._counts.setText(progress_words(done, total))

    def _on_ended(self, done: BulkDone, to: Status | None) -> None:
        self._described_of = frozenset(one.order_id for one in (*done.moved, *done.refused, *done.left))
        self._show_outcome(done, to)
        self._read_anew()

    def _show_outcome(self, done: BulkDone | None = None, to: Status | None = None) -> None:
        self.bar.hide()
        self.stop.hide()
        self.outcome.setVisible(done is not None)
        self.refused.setVisible(done is not None and bool(done.refused))
        self.go_on.setVisible(done is not None and to is not None and bool(done.left))
        self.refused.show_lines([] if done is None else _lines(done))
        if done is not None:
            self.outcome.setText(outcome_words(done, to))

    def _on_failed(self, error: DeskError) -> None:
        self.bar.hide()
        self.stop.hide()
        self._fault.setText(describe(error).whole)
        self._fault.show()
        self._show_preview()

    def _on_batch_failed(self, error: DeskError) -> None:
        self._on_failed(error)
        self._read_anew()

    def _read_anew(self) -> None:
        """Forget where the orders stood before a batch, and read where they stand now."""
        self._preview = None
        self._show_preview()
        self._reload()

    def _on_changes(self, changes: Changes) -> None:
        # While a batch is under way, each order of it is a change: they are all read again at its end.
        if self._ids and not self.commands.is_busy and changes.touches_orders(self._ids, reads.ORDER_DETAIL):
            self._reload()


def _likeliest(options: Iterable[BulkOption]) -> Status | None:
    """Return the status that most of them go forward to, and none back."""
    forward = [
        one for one in options if one.going and all(next_status(start) is one.to for start in one.starts)
    ]
    return max(forward, key=lambda one: len(one.going)).to if forward else None


def _lines(done: BulkDone) -> list[Line]:
    """Return the orders that did not go, each with its reason."""
    lines: list[Line] = []
    for one in done.refused:
        message = describe(one.refusal)
        number = order_number(one.order_id)
        words = f"{one.item} · {message.sentence}" if one.item else message.sentence
        lines.append(Line(number, words, "", one.order_id, tip=f"{one.item}\n{message.whole}".strip()))
    return lines
