"""One order: who and what, where it stands, the strip that moves it, and its tabs."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.entries.kinds import Moved, Passed
from orderflow_desk.domain.errors import AnyRemedy, DeskError, NothingToUndo, Remedy
from orderflow_desk.domain.lifecycle import PATH, Status
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.orders.order import PublicNote
from orderflow_desk.domain.usual_presses import Press
from orderflow_desk.gui.canned_notes.canned_typing import CannedTyping
from orderflow_desk.gui.cards import ShownCard
from orderflow_desk.gui.orders.detail.nothing_shown import NothingShown
from orderflow_desk.gui.orders.detail.order_commands import OrderCommands
from orderflow_desk.gui.orders.detail.order_header import OrderHeader
from orderflow_desk.gui.orders.detail.order_tabs import OVERVIEW, OrderTabs
from orderflow_desk.gui.orders.detail.order_track import OrderTrack
from orderflow_desk.gui.orders.detail.overview import Overview
from orderflow_desk.gui.orders.detail.remedies import mending_of
from orderflow_desk.gui.orders.detail.strip.move_strip import MoveStrip
from orderflow_desk.gui.orders.detail.strip.note_draft import NoteDraft
from orderflow_desk.gui.orders.detail.strip.press_words import option_of
from orderflow_desk.gui.outbox.letter_preview_dialog import LetterPreviewDialog
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.feed import Freshness
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.in_sight import FocusInSight, lead_into_sight
from orderflow_desk.gui.widgets.laying_out import laid_out_once
from orderflow_desk.gui.widgets.presses.keyboard_rest import lay_to_rest
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.views import reads
from orderflow_desk.views.done import Done
from orderflow_desk.views.orders.detail import OrderDetail, WalkOption
from orderflow_desk.views.outbox import LetterPreview

_WIDEST = 1200
# How long the order before may stay on the screen while another one is read.
_SOON_MS = 150


class DetailPane(QFrame):
    """Loads an order and does what is chosen. What was typed stays until it was taken, whoever else moves the order."""

    detail_loaded = Signal(object)  # OrderDetail
    nothing_shown = Signal()  # another order was chosen, and it is not here yet, or can't be read

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._order_id: int | None = None
        self._detail: OrderDetail | None = None
        self._must_show = False
        self.setObjectName("detail_pane")
        self.setProperty("look", "ground")
        self.header = OrderHeader(session)
        self.track = OrderTrack(session.theme)
        self.strip = MoveStrip(session)
        self._overview = Overview(session, lambda: self._detail, self)
        self.fields = self._overview.fields
        overview = ShownCard(self._overview, self._overview.show_detail)
        self.tabs = OrderTabs(session, lambda: self._detail, overview, self)
        CannedTyping(session, self.strip.note)
        self._draft = NoteDraft(session, self.strip, lambda: self._order_id)
        self.commands = OrderCommands(session, self.strip, lambda: self._detail, self)
        self._empty = NothingShown(self)
        self._late = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self._freshness = Freshness(session.feed, self, reads.ORDER_DETAIL, self._on_changes, is_ahead=True)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 20, 24, 72)
        column.setSpacing(16)
        for widget in (self.header, self.track, self.strip, self.tabs):
            column.addWidget(widget)
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("detail_scroll")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        self._area, self._page, self._in_sight = area, page, FocusInSight(area)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(area)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self.setFocusProxy(self.strip.note)
        for part in self.strip.note_parts:
            part.installEventFilter(self)

    def _connect(self) -> None:
        session, strip = self._session, self.strip
        strip.preview_wanted.connect(self._on_preview)
        self.header.technician.refused.connect(self._on_refused)
        session.commands.of("plan_order").triggered.connect(self._on_plan)
        self.fields.edited.connect(self.commands.edit)
        self.fields.confirmed.connect(self.commands.confirm)
        self.commands.confirm_failed.connect(self.reload)
        strip.missing_wanted.connect(self._mend)
        self.commands.edit_ended.connect(self._on_edit_ended)
        self.commands.note_taken.connect(self._on_note_taken)
        self.fields.earlier_wanted.connect(session.order_wanted)
        self.tabs.led.connect(self._on_led)
        self.commands.runner.refused.connect(self._on_refused)
        session.signed_out.connect(self.clear)
        session.database_back.connect(self._read)
        self._late.timeout.connect(self._on_late)
        self._empty.again_wanted.connect(self._read)

    def show_order(self, order_id: int) -> None:
        """Show an order; what was typed for it before is there again."""
        if order_id != self._order_id:
            self._order_id = order_id
            self._detail = None
            self.strip.show_fault("")
            self._draft.recall()
            self._late.start()
        self.reload()

    def _on_plan(self) -> None:
        """Let the date be typed, wherever in the page it stands."""
        if self._detail is not None and self.isVisible():
            self.tabs.choose(OVERVIEW)
            value = self.fields.value(Field.SHOP_DATE)
            value.edit()
            lead_into_sight(self._area, value)

    def undo_last(self) -> bool:
        """Undo what was done last to the order that is shown, or say that nothing can be; False where none is shown."""
        detail = self._detail
        if detail is None:
            return False
        if detail.undo is None:
            has_way_back = option_of(detail, Press.BACK) is not None
            self._session.complain(NothingToUndo(detail.id, has_way_back))
        else:
            self.commands.runner.undo(detail.id, detail.undo)
        return True

    def clear(self) -> None:
        """Show no order."""
        self._order_id = self._detail = None
        self._late.stop()
        self._empty.say_nothing_is_chosen()
        self._stack.setCurrentIndex(0)

    def _on_late(self) -> None:
        """Take the order before off the screen: its buttons would act on nothing that is seen to be chosen."""
        if self._order_id is not None and self._detail is None:
            self._empty.say_it_is_read(self._order_id)
            self._show_nothing()

    def _show_nothing(self) -> None:
        self._stack.setCurrentIndex(0)
        self.nothing_shown.emit()

    def _on_unread(self, error: DeskError) -> None:
        """Say that the order can't be read, and why; what is shown of it already stays, and says so."""
        if self._detail is None and self._order_id is not None:
            self._late.stop()
            self._empty.say_why_not(self._order_id, error)
            self._show_nothing()
        else:
            self._on_refused(error)

    def reload(self) -> None:
        """Read the order again and show it, whatever the pane shows now."""
        self._must_show = True
        self._read()

    def _read(self) -> None:
        desk, order_id = self._session.desk, self._order_id
        if desk is not None and order_id is not None:
            self._session.background.run(
                lambda: desk.lookup.order(order_id),
                done=self._on_loaded,
                failed=self._on_unread,
                owner=self,
                key="order",
            )

    def _on_loaded(self, detail: OrderDetail) -> None:
        if detail == self._detail and not self._must_show:
            return  # the others' changes were none of this order's: to lay it out again would hold the window up
        # Whoever chose another order expects other buttons; those of the same one have changed under the pointer.
        if self._detail is not None:
            self._session.press_guard.expect_change()
        else:
            self._in_sight.leave_alone()
            self._area.verticalScrollBar().setValue(0)
        self._late.stop()
        self._detail, self._must_show = detail, False
        with laid_out_once(self._page, self.header, self.strip, self.tabs, self._overview, self.fields):
            self.header.show_detail(detail)
            self.track.show_status(detail.status, _reached(detail), _only_passed(detail))
            self.strip.show_detail(detail)
            self.tabs.show_detail(detail)
        self._stack.setCurrentIndex(1)
        self.detail_loaded.emit(detail)

    def _on_changes(self, changes: Changes) -> None:
        if self._order_id is not None and changes.touches_orders((self._order_id,), reads.ORDER_DETAIL):
            self._read()

    def _on_note_taken(self, done: Done, taken: str) -> None:
        self.strip.show_fault("")
        self._draft.take(done, taken)

    def _on_edit_ended(self, field: Field, error: DeskError | None) -> None:
        if error is None:
            self.fields.accept(field)
            return
        self.fields.refuse(field, error)
        if error.remedy is Remedy.READ_AGAIN:
            self.reload()

    def _mend(self, error: DeskError) -> None:
        """Lead to what mends an error, where this page can."""
        mending = mending_of(error)
        if mending is not None:
            mending.mend(self)

    def lead_to(self, widget: QWidget) -> None:
        """Put the cursor into a part of the page, wherever it was scrolled to."""
        self.tabs.turn_to(widget)
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        lead_into_sight(self._area, widget)

    def _on_led(self, widget: QWidget) -> None:
        """Show where the keyboard went, once the tab has its height."""
        QTimer.singleShot(
            0, widget, lambda: lead_into_sight(self._area, QApplication.focusWidget() or widget)
        )

    def lead_to_card(self, remedy: AnyRemedy) -> None:
        """Put the cursor into the card or the tab that has this remedy."""
        found = self._overview.card_that_mends(remedy) or self.tabs.tab_that_mends(remedy)
        if found is not None:
            self.lead_to(found)

    # What it would say

    def _on_preview(self) -> None:
        desk, detail = self._session.desk, self._detail
        if desk is None or detail is None or not self.isVisible():
            return
        note = self.strip.typed_note()
        option = self.strip.option(detail.likeliest)

        def read() -> LetterPreview:
            if option is None:
                return desk.letters.preview_note(
                    detail.id, note=note if isinstance(note, PublicNote) else PublicNote("")
                )
            if isinstance(option, WalkOption):
                return desk.letters.preview_walk(detail.id, name=option.name, note=note)
            return desk.letters.preview_move(detail.id, to=option.to, note=note)

        self._session.background.run(
            read, done=self._on_previewed, failed=self._on_refused, owner=self, key="preview"
        )

    def _on_previewed(self, preview: LetterPreview) -> None:
        LetterPreviewDialog(preview, self._session.mail_queue, self).open()

    def _on_refused(self, error: DeskError) -> None:
        if self._detail is not None and self.strip.folds.unfold(self._detail, error):
            self.reload()  # it was refused by what is not seen yet
            return
        self.strip.show_fault(describe(error).whole)
        self._mend(error)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_press = watched in self.strip.note_parts and event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and self._on_note_key(event):
            return True
        return super().eventFilter(watched, event)

    def _on_note_key(self, event: QKeyEvent) -> bool:
        has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if has_control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commands.add_note()
        elif event.key() == Qt.Key.Key_Escape:
            lay_to_rest(self.strip.note)  # from here, the keys that move the order do
        else:
            return False
        return True


def _reached(detail: OrderDetail) -> Status:
    """Return the status on the path: where a cancelled order stopped."""
    if detail.status in PATH:
        return detail.status
    steps = [row for row in detail.timeline if isinstance(row.entry, Moved) and row.to is detail.status]
    return steps[-1].start or PATH[0] if steps else PATH[0]


def _only_passed(detail: OrderDetail) -> frozenset[Status]:
    """Return the stages that the order never stood in: walks passed them."""
    passed = {row.to for row in detail.timeline if isinstance(row.entry, Passed) and row.to is not None}
    stood_in = {row.to for row in detail.timeline if not isinstance(row.entry, Passed)}
    return frozenset(passed - stood_in)
