"""Paints a cell of two lines, the lower one small; what does not fit is cut."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

_SIDE, _SMALLER = 8, 0.88


def paint_two_lines(
    painter: QPainter,
    area: QRect,
    align: Qt.AlignmentFlag,
    upper: tuple[str, QFont, QColor],
    lower: tuple[str, QFont, QColor],
) -> None:
    """Paint both lines, or the upper one alone in the middle; each is a text with its font and its colour."""
    inner = area.adjusted(_SIDE, 4, -_SIDE, -4)
    half = inner.height() // 2
    has_lower = bool(lower[0])
    first = QRect(inner.left(), inner.top(), inner.width(), half if has_lower else inner.height())
    _write(painter, first, align, *upper)
    if has_lower:
        text, font, colour = lower
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * _SMALLER)
        second = QRect(inner.left(), inner.top() + half, inner.width(), half)
        _write(painter, second, align, text, small, colour)


def _write(
    painter: QPainter, area: QRect, align: Qt.AlignmentFlag, text: str, font: QFont, colour: QColor
) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, align, shown)
