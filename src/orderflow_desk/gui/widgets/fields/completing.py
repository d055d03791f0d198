"""Completes a line by what was written before, in the spelling that it has there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit


class KnownWords:
    """The words of one line. Whoever types one in another case, and leaves the line or takes it, gets it as it is known."""

    def __init__(self, line: QLineEdit) -> None:
        self._line = line
        self._words: dict[str, str] = {}
        line.editingFinished.connect(self.spell)

    def know(self, words: Sequence[str]) -> None:
        """Complete these from now on."""
        self._words = {word.casefold(): word for word in words}
        completer = QCompleter(list(words), self._line)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._line.setCompleter(completer)

    def spell(self) -> None:
        """Put what stands there in the spelling that is known."""
        known = self._words.get(self._line.text().strip().casefold())
        if known is not None and known != self._line.text():
            is_modified = self._line.isModified()
            self._line.setText(known)
            self._line.setModified(is_modified)
