"""A field for notes that grows with what is typed, and leaves Tab to the keyboard's way through the window."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from orderflow_desk.gui.overriding import override

_LINES = (2, 7)
_FRAME = 18


class NoteEdit(QPlainTextEdit):
    """Two lines high while empty, seven at the most, then it scrolls."""

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def _fit(self) -> None:
        lines = int(self.document().size().height())
        shown = min(max(lines, _LINES[0]), _LINES[1])
        self.setFixedHeight(shown * self.fontMetrics().lineSpacing() + _FRAME)
