"""How a typed date is understood, said below it while it is typed; and the question whether an unlikely one is meant."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel


class MomentReading(QWidget):
    """Hidden while there is nothing to say. `confirmed` comes when a person says that an unlikely date is right."""

    confirmed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = PlainLabel(tone="small", wraps=True)
        self._words.setObjectName("reading")
        self._keep = push_button(self.tr("Keep this date"), "keep_date", look="link")
        self._keep.clicked.connect(self.confirmed)
        # Below each other: beside the button, in the narrow column of an order, there is no room for the words.
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._words)
        column.addWidget(self._keep, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def say(self, words: str, *, is_doubted: bool) -> None:
        """Say how the date is understood, and whether it is unlikely to be meant; nothing, where there is nothing to say."""
        self._words.setText(words)
        self._words.set_tone("warn" if is_doubted else "small")
        self._keep.setVisible(is_doubted)
        self._keep.setAccessibleDescription(words)
        self.setVisible(bool(words))
