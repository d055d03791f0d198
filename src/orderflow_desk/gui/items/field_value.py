"""One field of an order as text that turns into an editor when it is clicked, and back."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.gui.items.emptying_question import EmptyingQuestion
from orderflow_desk.gui.items.field_editors import editor_of, typed_in
from orderflow_desk.gui.items.serial_line import SerialLine
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.fields.moment_field import MomentField
from orderflow_desk.gui.widgets.plain_label import PlainLabel, breakable
from orderflow_desk.gui.words.field_words import field_text
from orderflow_desk.gui.words.messages.messages import describe

_WRITTEN, _EMPTY = QPalette.ColorRole.WindowText, QPalette.ColorRole.PlaceholderText
_NARROWEST = 60
_KEYS_OF_THE_END = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FieldValue(QWidget):
    """Shows a value; click, Enter or F2 edits it, Enter saves, Escape leaves it. A refusal keeps the field open.

    What can't be read is refused here and never saved; where somebody hears of it, an emptied field is saved after a question.
    `saved` comes with the new value: text, or an aware time or None for a date.
    """

    saved = Signal(object, object)  # Field, str | datetime | None

    def __init__(self, field: Field, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._spoken = spoken
        self._value: str | datetime | None = ""
        self._kind = ""
        self._text: str | None = None
        self._editor: QWidget | None = None
        self.shown = _ValueButton(f"fact_{field}", self)
        self.shown.clicked.connect(self.edit)
        self._fault = PlainLabel(tone="late", wraps=True)
        self._fault.setObjectName(f"fault_{field}")
        self._fault.hide()
        self._hint = PlainLabel(tone="small", wraps=True)
        self._hint.setObjectName(f"hint_{field}")
        self._hint.hide()
        self._question = EmptyingQuestion(f"emptying_{field}", self)
        self._question.answered.connect(self._on_answered)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.shown)
        self._column.addWidget(self._fault)
        self._column.addWidget(self._hint)
        self._column.addWidget(self._question)

    @property
    def is_edited(self) -> bool:
        """Tell whether the field is open."""
        return self._editor is not None

    def show_value(self, value: str | datetime | None, *, shown: str = "", kind: str = "") -> None:
        """Show a value, in the words of `told` where there are any; an open field keeps what is typed in it.

        `kind` is the kind of the item: what is offered in a field depends on it.
        """
        self._value, self._kind = value, kind
        text = shown or field_text(self._field, value)
        if text == self._text:
            return  # a move changes none of an order's fields, and to say them all again takes a millisecond
        self._text = text
        self.shown.show_text(text)
        self.shown.setAccessibleName(
            self.tr("{field}: {value}. Press to edit").format(
                field=self._spoken, value=text or self.tr("empty")
            )
        )

    def set_hint(self, sentence: str) -> None:
        """Say beside the open field what saving it does besides; nothing, where that is nothing."""
        self._hint.setText(sentence)
        self._hint.setVisible(bool(sentence) and self.is_edited)

    def ask_before_emptying(self, sentence: str) -> None:
        """Ask this before the value is removed; nothing, where nobody hears of it."""
        self._question.set_sentence(sentence)

    def edit(self) -> None:
        """Open the field."""
        if self._editor is not None:
            return
        editor = editor_of(self._field, self._value, self._kind, self)
        editor.setObjectName(f"edit_{self._field}")
        editor.setAccessibleName(self._spoken)
        if self._field is Field.ITEM_SERIAL and isinstance(editor, QLineEdit):
            SerialLine(editor).hinted.connect(self.set_hint)
        self._editor = editor
        if isinstance(editor, QComboBox):
            editor.activated.connect(self._save)
        if isinstance(editor, MomentField):
            editor.changed.connect(self._question.hide)
            editor.changed.connect(self._fault.hide)
            editor.confirmed.connect(self._save)
        self._column.insertWidget(0, editor)
        self.shown.hide()
        self._hint.setVisible(bool(self._hint.text()))
        for part in (editor, *editor.findChildren(QWidget)):
            part.installEventFilter(self)
        editor.setFocus()

    def typed(self) -> str | datetime | None:
        """Return what stands in the open field. Raises FieldInvalid: it can't be read."""
        return self._value if self._editor is None else typed_in(self._field, self._editor)

    def refuse(self, sentence: str) -> None:
        """Say why the value was not taken; the field stays open with what was typed."""
        self._fault.setText(sentence)
        self._fault.show()
        if self._editor is not None:
            self._editor.setEnabled(True)
            self._editor.setFocus()

    def close_editor(self) -> None:
        """Go back to showing the value."""
        if self._editor is not None:
            editor, self._editor = self._editor, None
            focused = self.focusWidget()
            had_focus = focused is not None and self.isAncestorOf(focused)
            editor.hide()
            editor.deleteLater()
            self.shown.show()
            if had_focus:
                self.shown.setFocus()
        self._fault.hide()
        self._hint.hide()
        self._question.hide()

    def _save(self) -> None:
        try:
            value = self.typed()
        except DeskError as error:
            self.refuse(describe(error).whole)
            return
        if value == self._value:
            self.close_editor()
        elif value is None and self._question.is_needed:
            self._fault.hide()
            self._question.ask()
        elif self._editor is not None:
            self.saved.emit(self._field, value)

    def _on_answered(self, is_wanted: bool) -> None:
        if self._editor is None:
            return
        self._editor.setFocus()
        self._question.hide()
        if is_wanted:
            self.saved.emit(self._field, None)
        else:
            self.close_editor()
            self.edit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._editor is not None:
            self.close_editor()  # from the question below the field
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._editor is not None:
            is_plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.key() in _KEYS_OF_THE_END and is_plain and not isinstance(watched, QPushButton):
                self._save()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_editor()
                return True
        return super().eventFilter(watched, event)


class _ValueButton(QPushButton):
    """Looks like text until the pointer or the focus is on it; wraps where there is no room, so that nothing is cut."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("look", "value")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._label = PlainLabel(wraps=True)
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 3, 6, 3)
        column.addWidget(self._label)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_text(self, text: str) -> None:
        self._label.setText(breakable(text) or self.tr("–"))
        # A role of the palette costs nothing; for another tone, the style looks through its sheet again.
        self._label.setForegroundRole(_WRITTEN if text else _EMPTY)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        layout: Any = self.layout()
        return layout.heightForWidth(width)

    @override
    def sizeHint(self) -> QSize:
        layout: Any = self.layout()
        return layout.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        # As narrow as need be: long words are broken or cut, the pane is never wider than its room.
        return QSize(_NARROWEST, self.fontMetrics().height() + 6)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*_KEYS_OF_THE_END, Qt.Key.Key_F2):
            self.click()
        else:
            super().keyPressEvent(event)
