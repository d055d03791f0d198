"""Draws a chip in a text as one character: a rounded field with its name."""

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPyTextObject, QTextDocument, QTextFormat
from PySide6.QtWidgets import QTextEdit

from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.fields.chip import ChipKind

CHIP = QTextFormat.ObjectTypes.UserObject.value + 1
SOURCE, WORDS, KIND = (QTextFormat.Property.UserProperty.value + place for place in (1, 2, 3))
_PADDING, _ROUNDING = 6.0, 4.0


class ChipPainting(QPyTextObject):
    """Chips stand on the line of the text around them, and are seen when they are selected."""

    def __init__(self, editor: QTextEdit, theme: Theme) -> None:
        super().__init__(editor)
        self._editor, self._theme = editor, theme

    @override
    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:
        metrics = QFontMetricsF(self._editor.font())
        width = metrics.horizontalAdvance(str(format.property(WORDS))) + 2 * _PADDING + 2
        # A chip that is wider than the line would be cut at its edge.
        room = max(self._editor.viewport().width() - 2 * doc.documentMargin(), 40.0)
        return QSizeF(min(width, room), metrics.height())

    @override
    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,
        format: QTextFormat,
    ) -> None:
        ink, ground, edge = self._colours(format, is_selected=self._is_selected(posInDocument))
        field = QRectF(rect).adjusted(1.5, 0.5, -1.5, -0.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(field, _ROUNDING, _ROUNDING)
        painter.setPen(ink)
        font = self._editor.font()
        painter.setFont(font)
        words = QFontMetricsF(font).elidedText(
            str(format.property(WORDS)), Qt.TextElideMode.ElideRight, field.width()
        )
        painter.drawText(field, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()

    def _is_selected(self, position: int) -> bool:
        cursor = self._editor.textCursor()
        return cursor.selectionStart() <= position < cursor.selectionEnd()

    def _colours(self, of: QTextFormat, *, is_selected: bool) -> tuple[QColor, QColor, QColor]:
        theme = self._theme
        if is_selected:
            return theme.colour("on_accent"), theme.colour("accent"), theme.colour("on_accent")
        if of.property(KIND) == ChipKind.CONDITION:
            return theme.colour("ink2"), theme.colour("window"), theme.colour("ink3")
        return theme.colour("accent"), theme.colour("selected"), theme.colour("accent")
