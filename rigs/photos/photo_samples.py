"""The photos of the rig: a few pictures, each in any number of files that differ."""

import hashlib
import struct
from functools import cache

from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage

from orderflow_desk.domain.photos.photos import Photo
from orderflow_desk.images.image_worker import ImageWorker, Source

PICTURES = 5


@cache
def _picture(number: int) -> bytes:
    image = QImage(320 + 160 * number, 240, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    # Otherwise it is written as dense as the screen is, if there is one.
    image.setDotsPerMeterX(2835)
    image.setDotsPerMeterY(2835)
    for y in range(240):
        for x in range(0, image.width(), 8):
            image.setPixel(x, y, (x * 7919 + y * 104729 + number) * 2654435761 & 0xFFFFFF)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "JPEG", 90)  # type: ignore[call-overload]
    return bytes(content.data())


def sample(number: int) -> bytes:
    """Return the photo of that number: one of the pictures, with the number as a comment (ITU-T T.81, B.2.4.5)."""
    comment = str(number).encode()
    plain = _picture(number % PICTURES)
    return plain[:2] + b"\xff\xfe" + struct.pack(">H", len(comment) + 2) + comment + plain[2:]


def digest(number: int) -> str:
    """Return what the photo of that number is known by."""
    return hashlib.sha256(sample(number)).hexdigest()


def converted() -> list[Photo]:
    """Return what becomes of each picture: the same bytes from whichever of its files."""
    image_worker = ImageWorker()
    try:
        return [image_worker.convert(Source("", sample(number))) for number in range(PICTURES)]
    finally:
        image_worker.close()


def name_of(number: int) -> str:
    """Return what the photo of that number is called."""
    return f"{number}.jpg"


def number_of(name: str) -> int:
    """Return the number of the photo of that name."""
    return int(name.removesuffix(".jpg"))
