"""Asks once before an act that is final or needs a reason, and says who will be mailed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from orderflow_desk.gui.dialogs.focus_return import give_keyboard_back
from orderflow_desk.gui.forms.ui_question_dialog import Ui_QuestionDialog
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.presses.typed_character import typed_character
from orderflow_desk.gui.widgets.room_for_words import give_room_for_words


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked. `reasons` are suggestions; None means that no reason is needed, `fault_of` says what one lacks.

    `caption` and `hint` stand above and in the field where it is no reason that is asked for, `lacking` where it is empty.
    What `is_final` has the answer that leaves everything as it is under the keyboard, called `leave`.
    """

    title: str
    meaning: str
    mail: str
    verb: str
    reasons: Sequence[str] | None = None
    fault_of: Callable[[str], str] = lambda _reason: ""
    is_first_reason_filled: bool = False
    is_danger: bool = False
    is_final: bool = False
    leave: str = ""
    caption: str = ""
    hint: str = ""
    lacking: str = ""


class QuestionDialog(QDialog):
    """Blocks nothing: `answered` carries the reason once the act is wanted. Escape leaves everything as it is."""

    answered = Signal(str)

    def __init__(self, question: Question, parent: QWidget) -> None:
        super().__init__(parent)
        self._needs_reason = question.reasons is not None
        self._fault_of = question.fault_of
        self._lacking = question.lacking or self.tr("Enter a reason; it will appear in the timeline.")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("question_dialog")
        self.form = Ui_QuestionDialog()
        self.form.setupUi(self)
        self.setWindowTitle(question.title)
        self.form.question_title.setText(question.title)
        self.form.question_meaning.setText(question.meaning)
        self.form.question_meaning.setVisible(bool(question.meaning))
        self.form.mail_line.setText(question.mail)
        self.form.reason_fault.hide()
        self.form.do_it.setText(question.verb)
        self.form.do_it.setProperty("look", "danger" if question.is_danger else "primary")
        self._offer_reasons(question)
        if question.leave:
            self.form.leave_it.setText(question.leave)
        if question.is_final:
            self.form.leave_it.setFocus()
        self.form.leave_it.clicked.connect(self.reject)
        self.form.do_it.clicked.connect(self._on_wanted)
        self.adjustSize()
        give_keyboard_back(self, parent)
        self.setMinimumWidth(460)
        give_room_for_words(self)

    def _offer_reasons(self, question: Question) -> None:
        reason = self.form.reason
        reason.setCompleter(None)  # type: ignore[arg-type]  None takes the inline completion away
        reason.setVisible(self._needs_reason)
        self.form.reason_caption.setVisible(self._needs_reason)
        if question.reasons is None:
            return
        if question.caption:
            self.form.reason_caption.setText(question.caption)
        reason.addItems(list(question.reasons))
        line = reason.lineEdit()
        if line is not None:
            line.setMaxLength(2000)
            line.setPlaceholderText(question.hint or self.tr("Type a reason, or choose one"))
        if question.is_first_reason_filled:
            reason.setCurrentIndex(0)
        else:
            reason.setCurrentIndex(-1)
            reason.setEditText("")
        reason.activated.connect(lambda _place: QTimer.singleShot(0, self, self._go_on_typing))
        reason.setFocus()

    def _go_on_typing(self) -> None:
        """Put the keyboard behind what stands there, where a choice is to be gone on with."""
        line = self.form.reason.lineEdit()
        if line is not None:
            line.end(False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Who begins to type means the reason, wherever the keyboard is. What the line itself lets through comes by here, too.
        line, letter = self.form.reason.lineEdit(), typed_character(event)
        if self._needs_reason and line is not None and letter.strip() and not line.hasFocus():
            self.form.reason.setFocus()
            line.insert(letter)
        else:
            super().keyPressEvent(event)

    def _on_wanted(self) -> None:
        text = self.form.reason.currentText().strip()
        fault = self._fault_of(text)
        if self._needs_reason and not text:
            fault = self._lacking
        if fault:
            self.form.reason_fault.setText(fault)
            self.form.reason_fault.show()
            self.form.reason.setFocus()
            self._go_on_typing()
            return
        self.answered.emit(text)
        self.accept()
