"""The line above the list that says what was found instead: a slip of the finger, or another way to write a name."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from orderflow_desk.gui.widgets.plain_label import PlainLabel


class NearLine(PlainLabel):
    """Is there while what is shown is close to what was searched for, and nothing is written like that."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tone="quiet", wraps=True)
        self.setParent(parent)
        self.setObjectName("near_line")
        self.setContentsMargins(16, 8, 16, 8)
        self.hide()

    def show_words(self, searched: str, near: Sequence[str]) -> None:
        """Say by which words orders were found; nothing where they were found as searched for."""
        self.setVisible(bool(near))
        if near:
            written = QLocale().createSeparatedList([f"“{words}”" for words in near])
            sentence = self.tr("Nothing is written “{search}”. This is close to it: {near}")
            self.setText(sentence.format(search=searched.strip(), near=written))
