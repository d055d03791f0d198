"""The strip that moves an order along: a note, the two adjacent steps, the usual walk, the other walks, and cancelling."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from orderflow_desk.domain.errors import Refusal
from orderflow_desk.domain.lifecycle import FINAL, Direction
from orderflow_desk.domain.orders.order import InternalNote, Note, PublicNote
from orderflow_desk.domain.usual_presses import Press
from orderflow_desk.gui.orders.detail.remedies import button_words
from orderflow_desk.gui.orders.detail.strip.fold_place import FoldPlace
from orderflow_desk.gui.orders.detail.strip.press_row import PressRow
from orderflow_desk.gui.orders.detail.strip.press_words import (
    option_of,
    step_of,
    why_final,
    why_refused,
    words_of,
)
from orderflow_desk.gui.orders.detail.strip.walk_menu import WalkMenu
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.fields.note_edit import NoteEdit
from orderflow_desk.gui.widgets.plain_label import PlainLabel, set_tip, tip_words
from orderflow_desk.gui.words.forecast_words import forecast_sentence
from orderflow_desk.views.orders.detail import MoveOption, OrderDetail, WalkOption

_HEIGHT = 46


class MoveStrip(QFrame):
    """Shows which moves there are and says what was chosen; it does nothing itself.

    `typed` comes with each change of the note, so that autosave can keep it. What a greyed button lacks is said, and
    `missing_wanted` asks to be led there.
    """

    move_wanted = Signal(object)  # MoveOption
    walk_wanted = Signal(object)  # WalkOption
    cancel_wanted = Signal(object)  # MoveOption
    note_wanted = Signal()
    preview_wanted = Signal()
    missing_wanted = Signal(object)  # Refusal
    typed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._detail: OrderDetail | None = None
        self._is_busy = False
        self.setObjectName("move_strip")
        self.setProperty("look", "card")
        self.note = NoteEdit("note", self.tr("Note with this change"), self, lines=1)
        self.note.setPlaceholderText(self.tr("Note with this change"))
        # Before the presses, so that Tab comes to it first: one key too far would move the order.
        self.is_public = QCheckBox(self.tr("Customer can read it"), self)
        self.is_public.setObjectName("note_is_public")
        self.presses = PressRow(session.theme, self)
        self.back, self.forward, self.walk = self.presses.buttons.values()
        self.come_back = push_button(self.tr("Came back: new order"), "come_back", look="primary")
        self.come_back.setFixedHeight(_HEIGHT)
        set_tip(self.come_back, tip_words(session.commands.of("come_back").toolTip()))
        self.come_back.clicked.connect(session.commands.of("come_back").trigger)
        self.add_note = push_button(self.tr("Add note only"), "add_note", look="link")
        self.further = push_button(
            self.tr("Other steps ▾"), "further", look="link", spoken=self.tr("Other steps: several at once")
        )
        self.walks = WalkMenu(self.further)
        self.further.setMenu(self.walks)
        self.folds = FoldPlace(session)
        self.cancel = push_button(self.tr("Cancel order…"), "cancel_order", look="link")
        self.cancel.setProperty("tone", "danger")
        self.preview = push_button(self.tr("Preview"), "preview_mail", look="link")
        self._mail = PlainLabel(tone="small", wraps=True)
        self._mail.setObjectName("mail_forecast")
        self.missing = push_button("", "open_missing", look="link")
        self.missing.hide()
        self._fault = PlainLabel(tone="late", wraps=True)
        self._fault.setObjectName("move_fault")
        self._fault.hide()
        self._lay_out()
        session.mail_standing_changed.connect(self._refresh)
        self._connect()

    def _lay_out(self) -> None:
        note = QHBoxLayout()
        note.setSpacing(12)
        note.addWidget(self.note, 1)
        note.addWidget(self.is_public, 0, Qt.AlignmentFlag.AlignTop)
        self.is_public.setFixedHeight(self.note.height())
        others = QHBoxLayout()
        others.setSpacing(12)
        for button in (self.add_note, self.further):
            others.addWidget(button)
        others.addStretch(1)
        others.addWidget(self.cancel)
        below = QHBoxLayout()
        below.addWidget(self._mail, 1)
        below.addWidget(self.preview)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 10)
        column.setSpacing(8)
        column.addLayout(note)
        column.addWidget(self.presses)
        column.addWidget(self.come_back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(others)
        # What is not always there comes below, so that no button moves.
        column.addWidget(self.folds)
        column.addWidget(self._fault)
        column.addWidget(self.missing)
        column.addLayout(below)

    def _connect(self) -> None:
        self.note.textChanged.connect(self._on_typed)
        self.is_public.toggled.connect(self._on_typed)
        self.add_note.clicked.connect(self.note_wanted)
        self.preview.clicked.connect(self.preview_wanted)
        self.cancel.clicked.connect(self._on_cancel)
        self.missing.clicked.connect(self._on_missing)
        self.presses.pressed.connect(self._on_pressed)
        self.presses.looked_at.connect(self._on_looked_at)
        self.walks.chosen.connect(self.walk_wanted)
        self.walks.missing_wanted.connect(self._mend)
        actions = self._session.commands
        for name, press in (("move_back", Press.BACK), ("move_forward", Press.FORWARD), ("walk", Press.WALK)):
            actions.of(name).triggered.connect(partial(self._on_keys, press))
        actions.of("cancel_order").triggered.connect(self._on_cancel)
        actions.of("other_steps").triggered.connect(self._on_further)
        actions.of("write_note").triggered.connect(self.note.setFocus)
        actions.of("preview_mail").triggered.connect(self.preview_wanted)

    def show_detail(self, detail: OrderDetail) -> None:
        """Show the moves of an order."""
        self._detail = detail
        self.walks.offer(detail.walks, detail.kind)
        self.folds.follow(detail)
        self._refresh()

    def set_busy(self, is_busy: bool) -> None:
        """Grey everything while an act is under way."""
        self._is_busy = is_busy
        self._refresh()

    @property
    def note_parts(self) -> tuple[QWidget, ...]:
        """What a note is made with: the same keys store it, and leave it, from each."""
        return (self.note, self.is_public)

    def typed_note(self) -> Note | None:
        """Return the note as typed, or None when there is none."""
        text = self.note.toPlainText()
        if not text.strip():
            return None
        return PublicNote(text) if self.is_public.isChecked() else InternalNote(text)

    def set_note(self, text: str, *, is_public: bool) -> None:
        """Put a note back that was kept, or clear it."""
        for widget in (self.note, self.is_public):
            widget.blockSignals(True)
        self.note.setPlainText(text)
        self.is_public.setChecked(is_public)
        for widget in (self.note, self.is_public):
            widget.blockSignals(False)
        self._refresh()

    def show_fault(self, text: str) -> None:
        """Say in place why something was refused; an empty text takes it away."""
        self._fault.setText(text)
        self._fault.setVisible(bool(text))

    def option(self, press: Press) -> MoveOption | WalkOption | None:
        """Return what a button does now, or None where it can't be pressed."""
        found = option_of(self._detail, press) if self._detail is not None else None
        return found if found is not None and found.refusal is None else None

    def _refresh(self) -> None:
        detail = self._detail
        if detail is None:
            return
        is_final = detail.status in FINAL
        has_note = self.typed_note() is not None
        words = button_words(self._obstacle())
        self.missing.setVisible(bool(words))
        self.missing.setText(words)
        self.presses.show_detail(detail, self._session.mail_queue, is_busy=self._is_busy)
        # A finished order has no moves: what there is to do with it is to take it in again.
        for widget in (self.presses, self.further, self.cancel):
            widget.setVisible(not is_final)
        self.come_back.setVisible(is_final)
        self.further.setEnabled(bool(detail.walks) and not self._is_busy)
        set_tip(self.further, "" if detail.walks else words_of(detail, Press.WALK).why_not)
        self.cancel.setEnabled(not is_final and not self._is_busy)
        set_tip(self.cancel, why_final(detail.status) if is_final else "")
        self.add_note.setEnabled(has_note and not self._is_busy)
        self.preview.setEnabled(not is_final or has_note)
        self._say_default()

    def _obstacle(self) -> Refusal | None:
        """Return why the step forward can't be taken now, were it allowed."""
        option = option_of(self._detail, Press.FORWARD) if self._detail is not None else None
        return option.refusal if option is not None else None

    def _on_missing(self) -> None:
        obstacle = self._obstacle()
        if obstacle is not None:
            self._mend(obstacle)

    def _mend(self, refusal: Refusal) -> None:
        """Unfold what mends it in place, or ask to be led there."""
        if self._detail is None or not self.folds.unfold(self._detail, refusal):
            self.missing_wanted.emit(refusal)

    def _on_keys(self, press: Press) -> None:
        button = self.presses.buttons[press]
        if not button.isVisible() and self.isVisible() and self._detail is not None:
            self.show_fault(words_of(self._detail, press).why_not)
        elif self.isVisible() and self._session.press_guard.allows(button):
            self._on_pressed(press)

    def _on_pressed(self, press: Press) -> None:
        detail = self._detail
        if self._is_busy or detail is None or not self.isVisible():
            return
        option = option_of(detail, press)
        if option is None:
            self.show_fault(words_of(detail, press).why_not)
        else:
            self._want(option, self.walk_wanted if isinstance(option, WalkOption) else self.move_wanted)

    def _on_cancel(self) -> None:
        detail = self._detail
        if self._is_busy or detail is None or not self.isVisible():
            return
        option = step_of(detail, Direction.CANCEL)
        if option is None:
            self.show_fault(why_final(detail.status))
        elif self._session.press_guard.allows(self.cancel):
            self._want(option, self.cancel_wanted)

    def _want(self, option: MoveOption | WalkOption, wanted: SignalInstance) -> None:
        """Ask for it, or say why it can't be done, and lead to what mends that."""
        if option.refusal is None:
            wanted.emit(option)
        elif button_words(option.refusal):
            self._mend(option.refusal)
        else:
            self.show_fault(why_refused(option.refusal))

    def _on_further(self) -> None:
        if self.isVisible() and self.further.isEnabled():
            QTimer.singleShot(0, self.further, self.further.showMenu)
        elif self.isVisible() and self._detail is not None:
            self.show_fault(words_of(self._detail, Press.WALK).why_not)

    def _on_typed(self) -> None:
        self._refresh()
        self.typed.emit()

    def _on_looked_at(self, press: Press | None) -> None:
        if press is None or self._detail is None:
            self._say_default()
        else:
            words = words_of(self._detail, press, self._session.mail_queue)
            self._mail.setText(words.why_not or words.mail)

    def _say_default(self) -> None:
        """Say who the likeliest press would mail; on a finished order, a note."""
        detail = self._detail
        if detail is None:
            return
        if detail.status not in FINAL:
            words = words_of(detail, detail.likeliest, self._session.mail_queue)
            self._mail.setText(words.why_not or words.mail)
        elif isinstance(self.typed_note(), PublicNote):
            self._mail.setText(forecast_sentence(detail.note_forecast, self._session.mail_queue))
        else:
            self._mail.setText(why_final(detail.status))
