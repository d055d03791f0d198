"""Draws a page on whatever can be painted on: the one way from marks to ink, so that the preview is the print."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from orderflow_desk.gui.printing.layout.measure import UNITS, font
from orderflow_desk.gui.printing.layout.qr_code import QUIET, modules
from orderflow_desk.gui.printing.layout.sheet import Bar, Code, Mark, Page, Words

_SHRINKS_TO = 0.88
_BLACK = QColor(0, 0, 0)


def draw(page: Page, painter: QPainter, dots_per_mm: float) -> None:
    """Draw a page with its corner at the painter's origin; black alone, since label printers know no grey."""
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    if page.is_turned:
        painter.translate(
            round(page.size.height * dots_per_mm), 0
        )  # whole dots, as the modules of a code are
        painter.rotate(90)
    painter.scale(dots_per_mm / UNITS, dots_per_mm / UNITS)
    painter.setPen(_BLACK)
    for mark in page.marks:
        _draw(mark, painter, dots_per_mm)
    painter.restore()


def _draw(mark: Mark, painter: QPainter, dots_per_mm: float) -> None:
    match mark:
        case Words():
            painter.setFont(font(mark.mm, mark.weight))
            ways = Qt.LayoutDirection
            painter.setLayoutDirection(ways.RightToLeft if mark.is_rtl else ways.LeftToRight)
            painter.drawText(QPointF(mark.x * UNITS, mark.baseline * UNITS), mark.text)
        case Bar():
            painter.fillRect(_rect(mark.x, mark.y, mark.width, mark.height), _BLACK)
        case Code():
            painter.fillPath(code_path(mark, dots_per_mm), _BLACK)


def code_path(code: Code, dots_per_mm: float) -> QPainterPath:
    """Return the dark modules as one shape: drawn one by one, hairlines would show between them."""
    count = modules(code)
    module = snapped(code.side / count, dots_per_mm)
    inset = (code.side - module * count) / 2 + module * QUIET
    left, top = _on_a_dot(code.x + inset, dots_per_mm), _on_a_dot(code.y + inset, dots_per_mm)
    path = QPainterPath()
    for row, line in enumerate(code.rows):
        for start, length in _runs(line):
            path.addRect(_rect(left + start * module, top + row * module, length * module, module))
    return path


def snapped(module: float, dots_per_mm: float) -> float:
    """Return the side of a module as a whole number of the device's dots, so that all are of one size.

    Where dots are so coarse that the code would shrink to be seen (on a screen), it stays as large as it is on paper.
    """
    whole = math.floor(module * dots_per_mm + 0.1) / dots_per_mm
    return whole if whole >= module * _SHRINKS_TO else module


def _on_a_dot(place: float, dots_per_mm: float) -> float:
    return round(place * dots_per_mm) / dots_per_mm


def _runs(line: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Return where dark modules begin in a row, and how many stand side by side."""
    found: list[tuple[int, int]] = []
    for place, is_dark in enumerate(line):
        if is_dark and found and sum(found[-1]) == place:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        elif is_dark:
            found.append((place, 1))
    return found


def _rect(x: float, y: float, width: float, height: float) -> QRectF:
    return QRectF(x * UNITS, y * UNITS, width * UNITS, height * UNITS)
