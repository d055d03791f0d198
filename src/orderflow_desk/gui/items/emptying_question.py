"""What is asked in place before a value is removed that somebody hears of."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel


class EmptyingQuestion(QWidget):
    """`answered` says whether the value is to go. The keyboard is on the answer that changes nothing."""

    answered = Signal(bool)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._sentence = PlainLabel(tone="warn", wraps=True)
        self._keep = push_button(self.tr("Keep it"), f"{name}_no")
        self._remove = push_button(self.tr("Remove"), f"{name}_yes", look="danger")
        self._keep.clicked.connect(lambda: self.answered.emit(False))
        self._remove.clicked.connect(lambda: self.answered.emit(True))
        row = QHBoxLayout()
        row.addWidget(self._keep)
        row.addWidget(self._remove)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.addWidget(self._sentence)
        column.addLayout(row)
        self.hide()

    @property
    def is_needed(self) -> bool:
        """Tell whether there is something to ask."""
        return bool(self._sentence.text())

    def set_sentence(self, sentence: str) -> None:
        """Ask this from now on; nothing, where there is nothing to ask."""
        self._sentence.setText(sentence)
        if not sentence:
            self.hide()

    def ask(self) -> None:
        """Ask, and wait for the answer."""
        self.show()
        self._keep.setFocus()
