"""The photos of the demo shop, drawn: an item at the counter, its type plate, and what is wrong with it."""

import hashlib
from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random

from PySide6.QtCore import QBuffer, QByteArray, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QLinearGradient, QPainter, QPen, QRadialGradient
from sqlalchemy import Connection, insert

from orderflow_desk.demo.histories import Event
from orderflow_desk.domain.entries.kinds import PhotoAct, PhotosChanged
from orderflow_desk.domain.photos.photos import THUMB_SIDE, Photo
from orderflow_desk.store.tables import photos

_WIDTH, _HEIGHT = 640, 480
_QUALITY = 80
_EVERY = 3  # one in so many of the open orders has photos
_SETS = 2  # so many different sets are drawn, and shared: the program is to start fast


def has_photos(order_id: int) -> bool:
    """Tell which of the open orders has photos."""
    return order_id % _EVERY == 0


def names_of(order_id: int) -> list[str]:
    """Return what the photos of an order are called: two or three."""
    return list(_MOTIFS)[: 2 + order_id // _EVERY % 2]


def added(order_id: int, since: datetime) -> Event:
    """Return the entry of an order's timeline that tells of its photos."""
    names = tuple(names_of(order_id))
    return Event(since + timedelta(seconds=1), PhotosChanged(PhotoAct.ADDED, len(names), names), group=1000)


def insert_photos(conn: Connection, taken: dict[int, tuple[datetime, int | None]]) -> None:
    """Write the photos of orders: to their numbers, when they were taken and by whom."""
    sets = [_drawn(number) for number in range(min(_SETS, len(taken)))]
    rows = [
        {
            "order_id": order_id,
            "at": at,
            "person_id": person,
            "sha256": photo.sha256,
            "width": photo.width,
            "height": photo.height,
            "name": photo.name,
            "thumb": photo.thumb,
            "image": photo.image,
        }
        for order_id, (at, person) in taken.items()
        for photo in sets[order_id // _EVERY % len(sets)][: len(names_of(order_id))]
    ]
    if rows:
        conn.execute(insert(photos), rows)


def _drawn(number: int) -> list[Photo]:
    chance = Random(number)  # noqa: S311  the same shop every time is the point
    return [_photo(name, draw, chance) for name, draw in _MOTIFS.items()]


def _photo(name: str, draw: Callable[[QPainter, Random], None], chance: Random) -> Photo:
    image = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    draw(painter, chance)
    _darken_corners(painter)
    painter.end()
    small = image.scaledToWidth(THUMB_SIDE, Qt.TransformationMode.SmoothTransformation)
    content = _jpeg(image)
    digest = hashlib.sha256(content).hexdigest()
    return Photo(digest, _WIDTH, _HEIGHT, name, content, _jpeg(small))


def _jpeg(image: QImage) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(_QUALITY)
    writer.write(image)
    buffer.close()
    return bytes(content.data())


def _darken_corners(painter: QPainter) -> None:
    shade = QRadialGradient(QPointF(_WIDTH / 2, _HEIGHT / 2), _WIDTH * 0.7)
    shade.setColorAt(0.5, QColor(0, 0, 0, 0))
    shade.setColorAt(1.0, QColor(0, 0, 0, 110))
    painter.fillRect(0, 0, _WIDTH, _HEIGHT, shade)


def _fade(above: QColor, below: QColor, top: float, bottom: float) -> QLinearGradient:
    fade = QLinearGradient(0, top, 0, bottom)
    fade.setColorAt(0, above)
    fade.setColorAt(1, below)
    return fade


def _item(painter: QPainter, chance: Random) -> None:
    """A machine with a round door, on the bench before the wall."""
    hue = chance.randrange(360)
    painter.fillRect(
        0, 0, _WIDTH, 330, _fade(QColor.fromHsv(hue, 40, 190), QColor.fromHsv(hue, 50, 150), 0, 330)
    )
    painter.fillRect(0, 330, _WIDTH, 150, _fade(QColor(134, 98, 62), QColor(96, 68, 42), 330, 480))
    body = QRectF(190, 60, 260, 320)
    painter.setBrush(QColor(0, 0, 0, 70))
    painter.drawEllipse(QRectF(170, 350, 320, 50))
    painter.setBrush(_fade(QColor(246, 247, 249), QColor(204, 208, 214), 60, 380))
    painter.drawRoundedRect(body, 14, 14)
    painter.setBrush(QColor(60, 66, 76))
    painter.drawRoundedRect(QRectF(350, 80, 80, 34), 5, 5)
    painter.setBrush(QColor(168, 174, 182))
    painter.drawEllipse(QPointF(230, 97), 17, 17)
    painter.drawEllipse(QPointF(320, 240), 94, 94)
    painter.setBrush(_fade(QColor(74, 84, 98), QColor(30, 35, 44), 165, 315))
    painter.drawEllipse(QPointF(320, 240), 74, 74)


def _plate(painter: QPainter, chance: Random) -> None:
    """A type plate with lines nobody can read, and a bar code."""
    painter.fillRect(0, 0, _WIDTH, _HEIGHT, _fade(QColor(70, 76, 86), QColor(44, 48, 56), 0, 480))
    painter.translate(_WIDTH / 2, _HEIGHT / 2)
    painter.rotate(chance.uniform(-6, 6))
    painter.setBrush(_fade(QColor(232, 233, 230), QColor(196, 198, 196), -150, 150))
    painter.drawRoundedRect(QRectF(-240, -150, 480, 300), 12, 12)
    painter.setBrush(QColor(52, 56, 62))
    for line in range(5):
        painter.drawRect(QRectF(-210, -122 + line * 30, chance.randrange(60, 130), 11))
        painter.drawRect(QRectF(-50, -122 + line * 30, chance.randrange(90, 250), 11))
    at = -210.0
    while at < 200:
        width = chance.choice((2, 3, 5, 7))
        painter.drawRect(QRectF(at, 50, width, 74))
        at += width + chance.choice((3, 4, 6))
    painter.resetTransform()


def _damage(painter: QPainter, chance: Random) -> None:
    """A crack in a lit surface, with its branches."""
    hue = chance.randrange(360)
    painter.fillRect(
        0, 0, _WIDTH, _HEIGHT, _fade(QColor.fromHsv(hue, 70, 120), QColor.fromHsv(hue, 90, 60), 0, 480)
    )
    start = QPointF(chance.randrange(230, 330), chance.randrange(190, 270))
    for branch in range(9):
        line = QLineF(start, start + QPointF(60, 0))
        line.setAngle(branch * 40 + chance.uniform(-12, 12))
        for thickness in (3.4, 2.6, 1.8, 1.2):
            line.setLength(chance.randrange(45, 110))
            painter.setPen(QPen(QColor(236, 240, 246, 220), thickness))
            painter.drawLine(line)
            angle = line.angle()
            line = QLineF(line.p2(), line.p2() + QPointF(50, 0))
            line.setAngle(angle + chance.uniform(-35, 35))
    painter.setPen(Qt.PenStyle.NoPen)


_MOTIFS: dict[str, Callable[[QPainter, Random], None]] = {
    "at the counter.jpg": _item,
    "type plate.jpg": _plate,
    "damage.jpg": _damage,
}
