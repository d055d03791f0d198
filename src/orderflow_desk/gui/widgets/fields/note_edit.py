"""A field for notes that grows with what is typed, and leaves Tab to the keyboard's way through the window."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from orderflow_desk.gui.overriding import override

_MOST = 7
_FRAME = 18
_WORD_KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)


class NoteEdit(QPlainTextEdit):
    """So many lines high while empty, seven at the most, then it scrolls.

    A text keeps its keys, at its beginning and its end, too. Where nothing is typed, those for the next and the last
    word are left to the window, and undo where nothing was.
    """

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None, *, lines: int = 2) -> None:
        super().__init__(parent)
        self._fewest = lines
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    @override
    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._is_left_over(event)
        ):
            event.ignore()
            return True
        return super().event(event)

    def _is_left_over(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            return not (self.document().isUndoAvailable() or self.document().isRedoAvailable())
        has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return has_control and event.key() in _WORD_KEYS and self.document().isEmpty()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def _fit(self) -> None:
        lines = int(self.document().size().height())
        shown = min(max(lines, self._fewest), _MOST)
        has_more = lines > _MOST
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if has_more else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(shown * self.fontMetrics().lineSpacing() + _FRAME)
