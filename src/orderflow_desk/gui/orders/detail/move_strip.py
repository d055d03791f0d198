"""The strip that moves an order along: a note, the two adjacent steps, the walks, and cancelling."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from orderflow_desk.domain.errors import Refusal
from orderflow_desk.domain.lifecycle import FINAL, Direction, Status
from orderflow_desk.domain.orders.order import InternalNote, Note, PublicNote
from orderflow_desk.domain.outbox import Forecast
from orderflow_desk.gui.orders.detail.move_button import MoveButton
from orderflow_desk.gui.orders.detail.remedies import button_words
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.fields.note_edit import NoteEdit
from orderflow_desk.gui.widgets.flow_layout import FlowLayout
from orderflow_desk.gui.widgets.plain_label import PlainLabel, plain_tooltip
from orderflow_desk.gui.words.forecast_words import forecast_sentence
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.gui.words.words import move_verb, status_name, walk_verb
from orderflow_desk.views.orders.detail import MoveOption, OrderDetail, WalkOption


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
        self.note = NoteEdit("note", self.tr("Note with this change"), self)
        self.note.setPlaceholderText(
            self.tr("Note with this change: part numbers, what the customer agreed to …")
        )
        self.is_public = QCheckBox(self.tr("Customer can read this note"))
        self.is_public.setObjectName("note_is_public")
        self.add_note = push_button(self.tr("Add note only"), "add_note", look="link")
        self.back = MoveButton(session.theme, "move_back", look="plain")
        self.forward = MoveButton(session.theme, "move_forward", look="primary")
        self.further = push_button(
            self.tr("Further ▾"), "further", spoken=self.tr("Further: several steps at once")
        )
        self.further.setFixedHeight(46)
        self.cancel = push_button(self.tr("Cancel order…"), "cancel_order", look="danger")
        self.cancel.setFixedHeight(46)
        self.come_back = push_button(self.tr("Came back: new order"), "come_back", look="primary")
        self.come_back.setFixedHeight(46)
        self.come_back.setToolTip(session.commands.of("come_back").toolTip())
        self.come_back.clicked.connect(session.commands.of("come_back").trigger)
        self.preview = push_button(self.tr("Preview"), "preview_mail", look="link")
        self._mail = PlainLabel(tone="small", wraps=True)
        self._mail.setObjectName("mail_forecast")
        self.missing = push_button("", "open_missing", look="link")
        self.missing.hide()
        self._fault = PlainLabel(tone="late", wraps=True)
        self._fault.setObjectName("move_fault")
        self._fault.hide()
        self._menu = QMenu(self.further)
        self.further.setMenu(self._menu)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        ticks = QHBoxLayout()
        ticks.addWidget(self.is_public)
        ticks.addStretch(1)
        ticks.addWidget(self.add_note)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=8)
        flow.setContentsMargins(0, 0, 0, 0)
        for button in (self.back, self.forward, self.further, self.cancel, self.come_back):
            flow.addWidget(button)
        below = QHBoxLayout()
        below.addWidget(self._mail, 1)
        below.addWidget(self.preview)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 10)
        column.setSpacing(8)
        column.addWidget(self.note)
        column.addLayout(ticks)
        column.addWidget(self._fault)
        column.addWidget(buttons)
        column.addWidget(self.missing)
        column.addLayout(below)

    def _connect(self) -> None:
        self.note.textChanged.connect(self._on_typed)
        self.is_public.toggled.connect(self._on_typed)
        self.add_note.clicked.connect(self.note_wanted)
        self.preview.clicked.connect(self.preview_wanted)
        self.back.clicked.connect(partial(self._on_pressed, Direction.BACK))
        self.forward.clicked.connect(partial(self._on_pressed, Direction.FORWARD))
        self.cancel.clicked.connect(partial(self._on_pressed, Direction.CANCEL))
        self.missing.clicked.connect(self._on_missing)
        self.forward.pressed_in_vain.connect(partial(self._on_pressed, Direction.FORWARD))
        self.back.looked_at.connect(partial(self._on_looked_at, Direction.BACK))
        self.forward.looked_at.connect(partial(self._on_looked_at, Direction.FORWARD))
        actions = self._session.commands
        for name, direction, button in (
            ("move_back", Direction.BACK, self.back),
            ("move_forward", Direction.FORWARD, self.forward),
            ("cancel_order", Direction.CANCEL, self.cancel),
        ):
            actions.of(name).triggered.connect(partial(self._on_keys, direction, button))
        actions.of("walk").triggered.connect(self._on_further)
        actions.of("write_note").triggered.connect(self.note.setFocus)
        actions.of("preview_mail").triggered.connect(self.preview_wanted)

    def show_detail(self, detail: OrderDetail) -> None:
        """Show the moves of an order."""
        self._detail = detail
        self._menu.clear()
        for walk in detail.walks:
            self._offer(walk)
        self._refresh()

    def set_busy(self, is_busy: bool) -> None:
        """Grey everything while an act is under way."""
        self._is_busy = is_busy
        self._refresh()

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

    def option(self, direction: Direction) -> MoveOption | None:
        """Return the allowed step in a direction, or None."""
        moves = self._detail.moves if self._detail else ()
        return next((one for one in moves if one.direction is direction and one.refusal is None), None)

    def _refresh(self) -> None:
        if self._detail is None:
            return
        status = self._detail.status
        words = button_words(self._obstacle())
        self.missing.setVisible(bool(words))
        self.missing.setText(words)
        self._dress(self.back, Direction.BACK, status, self.tr("← {status}"))
        self._dress(self.forward, Direction.FORWARD, status, self.tr("{status} →"))
        is_final = self._detail.status in FINAL
        # A finished order has no moves: what there is to do with it is to take it in again.
        for button in (self.back, self.forward, self.further, self.cancel):
            button.setVisible(not is_final)
        self.come_back.setVisible(is_final)
        has_walks = bool(self._detail.walks)
        self.further.setEnabled(has_walks and not self._is_busy)
        self.further.setToolTip(
            "" if has_walks else plain_tooltip(self.tr("No stage can be passed from here."))
        )
        self.cancel.setEnabled(not is_final and not self._is_busy)
        self.cancel.setToolTip(plain_tooltip(self._why_not(Direction.CANCEL)) if is_final else "")
        has_note = self.typed_note() is not None
        self.add_note.setEnabled(has_note and not self._is_busy)
        self.preview.setEnabled(not is_final or has_note)
        self._say_default()

    def _dress(self, button: MoveButton, direction: Direction, status: Status, form: str) -> None:
        option, blocked = self.option(direction), self._blocked(direction)
        if blocked is not None:
            verb = move_verb(status, blocked.to)
            target = form.format(status=status_name(blocked.to))
            button.show_move(verb, target, f"{verb}. {self._why_not(direction)}")
            button.setToolTip(plain_tooltip(self._why_not(direction)))
        elif option is None:
            verb = self._no_step(direction, status)
            button.show_move(verb, status_name(status), f"{verb}. {self._why_not(direction)}")
            button.setToolTip(plain_tooltip(self._why_not(direction)))
        else:
            verb, target = move_verb(status, option.to), status_name(option.to)
            spoken = self.tr("{verb}, to {status}. {mail}").format(
                verb=verb, status=target, mail=forecast_sentence(option.forecast)
            )
            button.show_move(verb, form.format(status=target), spoken)
            button.setToolTip(plain_tooltip(forecast_sentence(option.forecast)))
        button.setEnabled(option is not None and not self._is_busy)

    def _no_step(self, direction: Direction, status: Status) -> str:
        if direction is Direction.FORWARD:
            return self.tr("No step forward")
        return self.tr("No step back") if status in FINAL else self.tr("First step")

    def _blocked(self, direction: Direction) -> MoveOption | None:
        """Return the step that would be allowed, were it not for something that is missing."""
        moves = self._detail.moves if self._detail else ()
        found = (one for one in moves if one.direction is direction)
        return next((one for one in found if one.refusal is not None and one.is_step), None)

    def _obstacle(self) -> Refusal | None:
        blocked = self._blocked(Direction.FORWARD)
        return blocked.refusal if blocked is not None else None

    def _on_missing(self) -> None:
        obstacle = self._obstacle()
        if obstacle is not None:
            self.missing_wanted.emit(obstacle)

    def _why_not(self, direction: Direction) -> str:
        blocked = self._blocked(direction)
        if blocked is not None and blocked.refusal is not None:
            return describe(blocked.refusal).sentence
        status = self._detail.status if self._detail else None
        if status in FINAL:
            form = self.tr("{status} is final: the status never changes again.")
        elif direction is Direction.BACK:
            form = self.tr("{status} is the first step; there is none before it.")
        else:
            return ""
        return form.format(status=status_name(status)) if status else ""

    def _offer(self, walk: WalkOption) -> None:
        passed = ", ".join(status_name(status) for status in walk.passed)
        text = self.tr("{verb}: {status} (passes {passed})").format(
            verb=walk_verb(walk.name), status=status_name(walk.to), passed=passed
        )
        action = self._menu.addAction(text.replace("&", "&&"))
        action.setObjectName(f"walk_{walk.name}")
        action.setEnabled(walk.refusal is None)
        if walk.refusal is not None:
            action.setToolTip(plain_tooltip(describe(walk.refusal).whole))
        if words := button_words(walk.refusal):
            lead = self._menu.addAction(words)
            lead.setObjectName("walk_open_missing")
            lead.triggered.connect(partial(self.missing_wanted.emit, walk.refusal))
        action.triggered.connect(partial(self.walk_wanted.emit, walk))

    def _on_keys(self, direction: Direction, button: QPushButton) -> None:
        if self.isVisible() and self._session.press_guard.allows(button):
            self._on_pressed(direction)

    def _on_pressed(self, direction: Direction) -> None:
        option = self.option(direction)
        if self._is_busy or not self.isVisible():
            return
        blocked = self._blocked(direction)
        if blocked is not None and button_words(blocked.refusal):
            self._on_missing()
        elif blocked is not None and blocked.refusal is not None:
            self.show_fault(describe(blocked.refusal).whole)
        elif option is None:
            self.show_fault(self._why_not(direction))
        elif direction is Direction.CANCEL:
            self.cancel_wanted.emit(option)
        else:
            self.move_wanted.emit(option)

    def _on_further(self) -> None:
        if self.isVisible() and self.further.isEnabled():
            QTimer.singleShot(0, self.further.showMenu)
        elif self.isVisible():
            self.show_fault(self.tr("No stage can be passed from here."))

    def _on_typed(self) -> None:
        self._refresh()
        self.typed.emit()

    def _on_looked_at(self, direction: Direction, is_looked_at: bool) -> None:
        option = self.option(direction)
        if not is_looked_at or self._detail is None:
            self._say_default()
        elif option is None:
            self._mail.setText(self._why_not(direction))
        else:
            self._say(status_name(option.to), option.forecast)

    def _say_default(self) -> None:
        """Say who the likeliest press would mail: the step forward, or a note on a finished order."""
        if self._detail is None:
            return
        option = self.option(Direction.FORWARD)
        if option is not None:
            self._say(status_name(option.to), option.forecast)
        elif isinstance(self.typed_note(), PublicNote):
            self._mail.setText(forecast_sentence(self._detail.note_forecast))
        else:
            self._mail.setText(self._why_not(Direction.FORWARD))

    def _say(self, status: str, forecast: Forecast) -> None:
        form = self.tr("{status}: {mail}")
        self._mail.setText(form.format(status=status, mail=forecast_sentence(forecast)))
