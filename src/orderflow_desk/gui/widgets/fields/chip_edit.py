"""A field for a template: words are typed, what is filled in and what is asked stand there as chips."""

from collections.abc import Callable, Iterable
from math import ceil

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.announcing import announce
from orderflow_desk.gui.widgets.fields.chip import Chip
from orderflow_desk.gui.widgets.fields.chip_painting import CHIP, KIND, SOURCE, WORDS, ChipPainting

Pieces = Callable[[str], Iterable[str | Chip]]

_MARK = "\ufffc"
_UNDOING = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_MOST_LINES, _FRAME = 6, 16


class ChipEdit(QTextEdit):
    """A chip is one character: one press deletes it, and it is copied, pasted and undone whole.

    `template` gives the text with its code, exactly as it was set where nothing was typed. With `shows_code` all is
    text. Ctrl+Space asks for something to be put in (`insert_wanted`).
    """

    insert_wanted = Signal()
    focused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces: Pieces = _as_words
        self._shows_code = False
        self._is_line = False
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.cursorPositionChanged.connect(self._on_cursor_moved)

    def prepare(self, theme: Theme, pieces: Pieces) -> None:
        """Draw chips in the colours of the look; `pieces` parts a template into its words and chips."""
        self._pieces = pieces
        self.document().documentLayout().registerHandler(CHIP, ChipPainting(self, theme))
        theme.changed.connect(self.viewport().update)

    def keep_to_one_line(self) -> None:
        """Take no line breaks, and be as high as the words need, six lines at most."""
        self._is_line = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def template(self) -> str:
        """Return what is typed, with the code that the chips stand for."""
        return "\n".join(_source_of(block) for block in _blocks(self.document()))

    def set_template(self, text: str) -> None:
        """Show a template; what was typed before cannot be brought back by undo."""
        self.document().setUndoRedoEnabled(False)
        self.clear()
        self._put(self.textCursor(), text)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.document().setUndoRedoEnabled(True)

    @property
    def shows_code(self) -> bool:
        """Tell whether the code is shown as it is stored."""
        return self._shows_code

    def show_code(self, *, shows: bool) -> None:
        """Show the code as it is stored, or chips in its place."""
        if shows != self._shows_code:
            text = self.template()
            self._shows_code = shows
            self.set_template(text)

    def insert(self, before: str, after: str = "") -> None:
        """Put code where the cursor is: before and after what is selected; undo takes all of it away at once."""
        if self.isReadOnly():
            return
        cursor = self.textCursor()
        inner = self._selected()
        self._put(cursor, before + inner + after)
        for _ in range(len(self._shown(after))):
            cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
        self.setTextCursor(cursor)

    def _put(self, cursor: QTextCursor, text: str) -> None:
        """Put a template in the place of what is selected, as one step of undo."""
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        for piece in [text] if self._shows_code else self._pieces(text):
            if isinstance(piece, Chip):
                cursor.insertText(_MARK, _format_of(piece))
            else:
                cursor.insertText(piece, QTextCharFormat())
        cursor.endEditBlock()

    def _shown(self, text: str) -> str:
        parts = [text] if self._shows_code else self._pieces(text)
        return "".join(_MARK if isinstance(one, Chip) else one for one in parts)

    def _selected(self) -> str:
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        found = [
            _source_of(block, start - block.position(), end - block.position())
            for block in _blocks(self.document())
            if block.position() <= end and block.position() + block.length() > start
        ]
        return "\n".join(found) if start != end else ""

    def _convert_typed(self) -> None:
        """Turn code that was typed out into its chip; undo turns it into the typed code again."""
        if self._shows_code or self.isReadOnly():
            return
        block = self.textCursor().block()
        start = 0
        for piece in list(self._pieces(block.text())):
            length = _length(piece.source if isinstance(piece, Chip) else piece)
            if isinstance(piece, Chip):
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + start)
                cursor.setPosition(block.position() + start + length, QTextCursor.MoveMode.KeepAnchor)
                cursor.insertText(_MARK, _format_of(piece))
                length = 1
            start += length

    def _on_cursor_moved(self) -> None:
        """Say the chip that the cursor has come to, which a screen reader knows as one character without a name."""
        if self.hasFocus() and not self.textCursor().hasSelection():
            cursor = self.textCursor()
            if cursor.movePosition(
                QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor
            ) and _is_chip(cursor.selectedText(), cursor.charFormat()):
                announce(self, str(cursor.charFormat().property(WORDS)))

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        margins = 2 * int(self.document().documentMargin())
        height = min(max(ceil(self.document().size().height()), line + margins), _MOST_LINES * line + margins)
        self.setFixedHeight(height + _FRAME)

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(self._selected())
        return data

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        if not self.isReadOnly():
            text = source.text()
            self._put(self.textCursor(), " ".join(text.split()) if self._is_line else text)
            self.ensureCursorVisible()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.insert_wanted.emit()
        elif is_enter and self._is_line:
            event.ignore()
        else:
            super().keyPressEvent(event)
            if event.text() and not any(event.matches(key) for key in _UNDOING):
                self._convert_typed()

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        if event.commitString():
            self._convert_typed()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_line:
            self._fit()


def _blocks(document: QTextDocument) -> list[QTextBlock]:
    found, block = [], document.begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def _source_of(block: QTextBlock, start: int = 0, end: int | None = None) -> str:
    """Return a part of a paragraph as it is stored."""
    parts: list[str] = []
    at = block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        offset = fragment.position() - block.position()
        last = fragment.length() if end is None else min(fragment.length(), end - offset)
        text = _slice(fragment.text(), max(start - offset, 0), last)
        parts.append(
            str(fragment.charFormat().property(SOURCE)) * len(text)
            if _is_chip(text, fragment.charFormat())
            else text
        )
        at += 1
    return "".join(parts).replace("\u2028", "\n")


def _length(text: str) -> int:
    """Return how many places a text takes in Qt's counting."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _slice(text: str, start: int, end: int) -> str:
    """Cut a text by Qt's places, which count a character of a higher plane twice."""
    return text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * max(end, 0)].decode(
        "utf-16-le", "surrogatepass"
    )


def _is_chip(text: str, of: QTextFormat) -> bool:
    return text.startswith(_MARK) and of.objectType() == CHIP


def _format_of(chip: Chip) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setObjectType(CHIP)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    for place, value in ((SOURCE, chip.source), (WORDS, chip.words), (KIND, str(chip.kind))):
        made.setProperty(place, value)
    made.setToolTip(chip.source)
    return made


def _as_words(text: str) -> Iterable[str | Chip]:
    return (text,)
