"""The passcode of an order in its card: dots, until somebody asks; shown for a moment, and then dots again."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.lifecycle import FINAL
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.fields.passcode_field import PasscodeField
from orderflow_desk.gui.widgets.flow_layout import FlowLayout
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.views.orders.detail import OrderDetail

# What the feature calls it on the page of an order.
HAS_PASSCODE = "has_passcode"
SHOWN_MS = 20_000
_DOTS = "••••"
_CAPTION = 88


class PasscodeRow(QWidget):
    """There while one is kept, or could be. `reveal_wanted` asks for it; `written` comes with a new one, empty to remove it.

    It shows the passcode for 20 seconds: Escape, leaving the order and leaving the page hide it sooner.
    """

    reveal_wanted = Signal()
    written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("passcode_row")
        self._order_id = 0
        self._has_passcode = self._can_write = self._is_edited = False
        self._dots = PlainLabel(_DOTS)
        self._code = QLineEdit(readOnly=True)
        self._code.setObjectName("passcode_shown")
        self._code.setAccessibleName(self.tr("Passcode"))
        self._reveal = push_button("", "reveal_passcode", look="link")
        self._change = push_button("", "change_passcode", look="link")
        self._field = PasscodeField()
        self._field.setObjectName("edit_passcode")
        self._field.setAccessibleName(self.tr("Passcode"))
        self._hint = PlainLabel(
            self.tr("Enter keeps it; left empty, it is removed."), tone="small", wraps=True
        )
        self._fault = PlainLabel(tone="late", wraps=True)
        self._fault.setObjectName("passcode_refused")
        self.clock = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self.clock.timeout.connect(self.conceal)
        self._lay_out()
        self._reveal.clicked.connect(self._on_reveal)
        self._change.clicked.connect(self.edit)
        self._field.returnPressed.connect(self._save)
        for part in (self._code, self._reveal, self._change, self._field, self._field.toggle):
            part.installEventFilter(self)
        self._show_state()
        self.hide()

    def _lay_out(self) -> None:
        caption = PlainLabel(self.tr("Passcode"), tone="quiet")
        caption.setMinimumWidth(_CAPTION)
        caption.setContentsMargins(0, 3, 0, 3)
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, spacing=0, last_at_edge=False)
        flow.setContentsMargins(3, 0, 0, 0)
        self._dots.setContentsMargins(3, 0, 0, 0)
        for part in (self._dots, self._reveal, self._change):
            flow.addWidget(part)
        column = QVBoxLayout()
        column.setSpacing(2)
        for part in (self._code, self._field, self._hint, self._buttons, self._fault):
            column.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(caption, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def show_detail(self, detail: OrderDetail) -> None:
        """Tell whether this order has one; what was shown or typed for another one is gone."""
        if detail.id != self._order_id or not detail.of_features.get(HAS_PASSCODE):
            self._code.clear()
        if detail.id != self._order_id:
            self._fault.setText("")
            self._is_edited = False
        self._order_id = detail.id
        self._has_passcode = bool(detail.of_features.get(HAS_PASSCODE))
        self._can_write = detail.status not in FINAL
        self._is_edited = self._is_edited and self._can_write
        self._show_state()
        self.setVisible(self._has_passcode or self._can_write)

    def show_code(self, order_id: int, code: str) -> None:
        """Show the passcode for a while, if this order is still looked at."""
        if order_id == self._order_id and self.isVisible():
            self._code.setText(code)
            self._code.setCursorPosition(0)
            self._fault.setText("")
            self.clock.start()
            self._show_state()

    def conceal(self) -> None:
        """Show dots again."""
        self.clock.stop()
        self._code.clear()
        self._show_state()

    def edit(self) -> None:
        """Open the field for another one."""
        self.conceal()
        self._field.clear()
        self._is_edited = True
        self._show_state()
        self._field.setFocus()

    def accept(self, order_id: int) -> None:
        """Close the field: what was typed was taken."""
        if order_id == self._order_id:
            self._leave()

    def refuse(self, order_id: int, error: DeskError) -> None:
        """Say why it was not kept, or not shown; an open field stays open."""
        if order_id == self._order_id:
            self._fault.setText(describe(error).whole)
            self._show_state()

    def set_busy(self, *, is_busy: bool) -> None:
        """Take no second press while the first is being done."""
        for part in (self._reveal, self._change, self._field):
            part.setEnabled(not is_busy)

    def _on_reveal(self) -> None:
        if self._code.text():
            self.conceal()
        else:
            self.reveal_wanted.emit()

    def _save(self) -> None:
        typed = self._field.text().strip()
        if typed or self._has_passcode:
            self.written.emit(typed)
        else:
            self._leave()

    def _leave(self) -> None:
        """Close the field, and forget what was typed in it."""
        had_focus = self._field.hasFocus()
        self._is_edited = False
        self._field.clear()
        self._fault.setText("")
        self._show_state()
        if had_focus:
            self._change.setFocus()

    def _show_state(self) -> None:
        is_shown = bool(self._code.text())
        self._code.setVisible(is_shown and not self._is_edited)
        self._dots.setVisible(self._has_passcode and not is_shown)
        self._reveal.setVisible(self._has_passcode)
        self._reveal.setText(self.tr("Hide") if is_shown else self.tr("Reveal"))
        self._reveal.setAccessibleName(
            self.tr("Hide the passcode") if is_shown else self.tr("Reveal the passcode")
        )
        self._change.setVisible(self._can_write)
        self._change.setText(self.tr("Change") if self._has_passcode else self.tr("Write down"))
        self._change.setAccessibleName(
            self.tr("Change the passcode") if self._has_passcode else self.tr("Write the passcode down")
        )
        self._buttons.setVisible(not self._is_edited)
        self._field.setVisible(self._is_edited)
        self._hint.setVisible(self._is_edited and self._has_passcode)
        self._fault.setVisible(bool(self._fault.text()))

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.clock.stop()
        self._code.clear()
        self._field.clear()
        self._is_edited = False
        self._show_state()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_escape = (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        )
        if is_escape and (self._is_edited or self._code.text()):
            if self._is_edited:
                self._leave()
            else:
                self.conceal()
                self._reveal.setFocus()
            return True
        return super().eventFilter(watched, event)
