"""One order: who and what, where it stands, the strip that moves it, and its facts."""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from orderflow_desk.domain.errors import DeskError, StaleOrder
from orderflow_desk.domain.lifecycle import FINAL, PATH, Direction, Status
from orderflow_desk.domain.orders import Changes, Fact, PublicNote, TimelineKind
from orderflow_desk.gui.dialogs.letter_preview_dialog import LetterPreviewDialog
from orderflow_desk.gui.feed import Freshness
from orderflow_desk.gui.messages import tell
from orderflow_desk.gui.order_acts import OrderActs
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.panes.act_questions import ask_cancel, ask_complete, ask_walk
from orderflow_desk.gui.panes.facts_cards import FactsCards
from orderflow_desk.gui.panes.move_strip import MoveStrip
from orderflow_desk.gui.panes.order_header import OrderHeader
from orderflow_desk.gui.panes.order_track import OrderTrack
from orderflow_desk.gui.session import Session
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words import status_name
from orderflow_desk.store.rows import Done, LetterPreview, MoveOption, OrderDetail, WalkOption

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk

_WIDEST = 900


def note_key(order_id: int) -> str:
    """Return the key under which the half-written note of an order is kept."""
    return f"note/{order_id}"


class DetailPane(QFrame):
    """Loads an order and does what is chosen. What was typed stays until it was taken, whoever else moves the order."""

    detail_loaded = Signal(object)  # OrderDetail

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._order_id: int | None = None
        self._detail: OrderDetail | None = None
        self.setObjectName("detail_pane")
        self.setProperty("look", "ground")
        self.acts = OrderActs(session, self)
        self.header = OrderHeader(session)
        self.track = OrderTrack(session.theme)
        self.strip = MoveStrip(session)
        self.facts = FactsCards()
        self._empty = PlainLabel(
            self.tr("Choose an order in the list, or press Ctrl+N for a new one."), tone="quiet"
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self._freshness = Freshness(session.feed, self, self._on_changes)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 20, 24, 72)
        column.setSpacing(16)
        for widget in (self.header, self.track, self.strip, self.facts):
            column.addWidget(widget)
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("detail_scroll")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(area)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self.setFocusProxy(self.strip.note)
        self.strip.note.installEventFilter(self)

    def _connect(self) -> None:
        session, strip = self._session, self.strip
        strip.move_wanted.connect(self._on_move)
        strip.walk_wanted.connect(self._on_walk)
        strip.cancel_wanted.connect(self._on_cancel)
        strip.note_wanted.connect(self._on_note)
        strip.preview_wanted.connect(self._on_preview)
        strip.typed.connect(self._keep_note)
        self.header.assigned.connect(self._on_assigned)
        self.facts.edited.connect(self._on_edited)
        self.facts.earlier_wanted.connect(session.order_wanted)
        self.acts.busy_changed.connect(strip.set_busy)
        self.acts.refused.connect(self._on_refused)
        session.keeper.loaded.connect(self._recall_note)
        session.signed_out.connect(self.clear)

    def show_order(self, order_id: int) -> None:
        """Show an order; what was typed for it before is there again."""
        if order_id != self._order_id:
            self._order_id = order_id
            self._detail = None
            self.strip.show_fault("")
            self._recall_note()
        self.reload()

    def clear(self) -> None:
        """Show no order."""
        self._order_id = self._detail = None
        self._stack.setCurrentIndex(0)

    def reload(self) -> None:
        """Read the order again."""
        desk, order_id = self._session.desk, self._order_id
        if desk is not None and order_id is not None:
            self._session.background.run(
                lambda: desk.lookup.order(order_id),
                done=self._on_loaded,
                failed=self._on_refused,
                owner=self,
                key="order",
            )

    def _on_loaded(self, detail: OrderDetail) -> None:
        self._detail = detail
        self.header.show_detail(detail)
        self.track.show_status(detail.status, _reached(detail), _only_passed(detail))
        self.strip.show_detail(detail)
        self.facts.show_detail(detail)
        self._stack.setCurrentIndex(1)
        self.detail_loaded.emit(detail)

    def _on_changes(self, changes: Changes) -> None:
        if self._order_id is not None and (changes.everything or self._order_id in changes.orders):
            self.reload()

    # What was typed

    def _keep_note(self) -> None:
        if self._order_id is None:
            return
        text = self.strip.note.toPlainText()
        if text.strip():
            kept = {"text": text, "is_public": self.strip.is_public.isChecked()}
            self._session.keeper.keep(note_key(self._order_id), kept)
        else:
            self._session.keeper.forget(note_key(self._order_id))

    def _recall_note(self) -> None:
        if self._order_id is not None:
            kept = self._session.keeper.recall(note_key(self._order_id)) or {}
            self.strip.set_note(str(kept.get("text", "")), is_public=bool(kept.get("is_public", False)))

    def _on_note_taken(self, done: Done, taken: str) -> None:
        """Clear the note that was taken; what was typed meanwhile, or belongs to another order, stays."""
        self.strip.show_fault("")
        if done.order_id != self._order_id:
            self._session.keeper.forget(note_key(done.order_id))
        elif self.strip.note.toPlainText() == taken:
            self.strip.set_note("", is_public=False)
            self._session.keeper.forget(note_key(done.order_id))

    # What was chosen

    def _current(self) -> "tuple[Desk, OrderDetail] | None":
        if self._session.desk is None or self._detail is None:
            return None
        return self._session.desk, self._detail

    def _on_move(self, option: MoveOption) -> None:
        if option.to in FINAL:
            ask_complete(self, self._detail, option, partial(self._move, option))
        else:
            self._move(option)

    def _move(self, option: MoveOption, _reason: str = "") -> None:
        if (current := self._current()) is None:
            return
        desk, detail = current
        note, taken = self.strip.typed_note(), self.strip.note.toPlainText()
        self.acts.do(
            f"move:{detail.id}:{detail.version}:{option.to}:{note}",
            lambda action_id: desk.moves.move(
                detail.id, to=option.to, expected_version=detail.version, action_id=action_id, note=note
            ),
            done=lambda done: self._on_moved(done, option.to, taken),
        )

    def _on_moved(self, done: Done, to: Status, taken: str) -> None:
        self._on_note_taken(done, taken)
        self.acts.tell_moved(done, status_name(to))

    def _on_walk(self, option: WalkOption) -> None:
        ask_walk(self, self._detail, option, partial(self._walk, option))

    def _walk(self, option: WalkOption, reason: str) -> None:
        if (current := self._current()) is None:
            return
        desk, detail = current
        note, taken = self.strip.typed_note(), self.strip.note.toPlainText()
        self.acts.do(
            f"walk:{detail.id}:{detail.version}:{option.name}:{reason}:{note}",
            lambda action_id: desk.moves.walk(
                detail.id,
                name=option.name,
                reason=reason,
                expected_version=detail.version,
                action_id=action_id,
                note=note,
            ),
            done=lambda done: self._on_moved(done, option.to, taken),
        )

    def _on_cancel(self, option: MoveOption) -> None:
        ask_cancel(self, self._detail, option, self._cancel)

    def _cancel(self, reason: str) -> None:
        if (current := self._current()) is None:
            return
        desk, detail = current
        note, taken = self.strip.typed_note(), self.strip.note.toPlainText()
        self.acts.do(
            f"cancel:{detail.id}:{detail.version}:{reason}:{note}",
            lambda action_id: desk.moves.cancel(
                detail.id, reason=reason, expected_version=detail.version, action_id=action_id, note=note
            ),
            done=lambda done: self._on_moved(done, Status.CANCELLED, taken),
        )

    def _on_note(self) -> None:
        note, taken = self.strip.typed_note(), self.strip.note.toPlainText()
        if (current := self._current()) is None or note is None:
            return
        desk, detail = current
        self.acts.do(
            f"note:{detail.id}:{note}",
            lambda action_id: desk.notes.add(detail.id, note=note, action_id=action_id),
            done=lambda done: self._on_note_taken(done, taken),
        )

    def _on_assigned(self, person_id: int | None) -> None:
        if (current := self._current()) is None or not self.isVisible():
            return
        desk, detail = current
        self.acts.do(
            f"assign:{detail.id}:{detail.version}:{person_id}",
            lambda action_id: desk.facts.assign(
                detail.id, person_id=person_id, expected_version=detail.version, action_id=action_id
            ),
        )

    def _on_edited(self, fact: Fact, value: str | datetime | None) -> None:
        if (current := self._current()) is None:
            return
        desk, detail = current
        self.acts.do(
            f"edit:{detail.id}:{detail.version}:{fact}:{value}",
            lambda action_id: desk.facts.edit(
                detail.id, fact=fact, value=value, expected_version=detail.version, action_id=action_id
            ),
            done=lambda _done: self.facts.accept(fact),
            failed=partial(self._on_edit_refused, fact),
        )

    def _on_edit_refused(self, fact: Fact, error: DeskError) -> None:
        self.facts.refuse(fact, error)
        if isinstance(error, StaleOrder):
            self.reload()

    def _on_preview(self) -> None:
        if (current := self._current()) is None or not self.isVisible():
            return
        desk, detail = current
        note = self.strip.typed_note()
        option = self.strip.option(Direction.FORWARD)

        def read() -> LetterPreview:
            if option is None:
                return desk.letters.preview_note(
                    detail.id, note=note if isinstance(note, PublicNote) else PublicNote("")
                )
            return desk.letters.preview_move(detail.id, to=option.to, note=note)

        self._session.background.run(
            read, done=self._on_previewed, failed=self._on_refused, owner=self, key="preview"
        )

    def _on_previewed(self, preview: LetterPreview) -> None:
        LetterPreviewDialog(preview, self).open()

    def _on_refused(self, error: DeskError) -> None:
        self.strip.show_fault(tell(error).whole)
        if isinstance(error, StaleOrder):
            self.reload()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.strip.note
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._on_note()
            return True
        return super().eventFilter(watched, event)


def _reached(detail: OrderDetail) -> Status:
    """Return the status on the path: where a cancelled order stopped."""
    if detail.status in PATH:
        return detail.status
    steps = [row for row in detail.timeline if row.kind is TimelineKind.MOVED and row.to is detail.status]
    return steps[-1].start or PATH[0] if steps else PATH[0]


def _only_passed(detail: OrderDetail) -> frozenset[Status]:
    """Return the stages that the order never stood in: walks passed them."""
    passed = {row.to for row in detail.timeline if row.kind is TimelineKind.PASSED and row.to is not None}
    stood_in = {row.to for row in detail.timeline if row.kind is not TimelineKind.PASSED}
    return frozenset(passed - stood_in)
