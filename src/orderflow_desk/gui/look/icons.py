"""Draws the program's SVG icons in any colour, sharp at every scale."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from orderflow_desk.assets import asset

SCALES = (1.0, 1.25, 1.5, 2.0)


@cache
def _drawing(name: str) -> str:
    return asset("icons", f"{name}.svg").read_text(encoding="utf-8")


def pixmap(name: str, colour: QColor, size: int, scale: float) -> QPixmap:
    """Return an icon of `size` device-independent pixels, drawn for a screen of this scale."""
    drawing = _drawing(name).replace("currentColor", colour.name())
    picture = QPixmap(QSize(round(size * scale), round(size * scale)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture


def icon(name: str, colour: QColor, disabled: QColor, size: int = 18) -> QIcon:
    """Return an icon with a picture for each scale of the screens that there are, and one for when it is disabled."""
    made = QIcon()
    scales = {*SCALES, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}
    for scale in sorted(scales):
        made.addPixmap(pixmap(name, colour, size, scale), QIcon.Mode.Normal)
        made.addPixmap(pixmap(name, disabled, size, scale), QIcon.Mode.Disabled)
    return made
