"""Pictures as phones, browsers and enemies make them."""

import struct
import zlib
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtGui import QColor, QImage, QPainter


def picture(width: int = 640, height: int = 480) -> QImage:
    """A blue picture with a red top left quarter, so that one sees which way it is up."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("blue"))
    painter = QPainter(image)
    painter.fillRect(0, 0, width // 2, height // 2, Qt.GlobalColor.red)
    painter.end()
    return image


def encoded(image: QImage, form: str = "jpeg") -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert image.save(buffer, form.upper(), 90)  # type: ignore[call-overload]
    return bytes(content.data())


def with_exif(jpeg: bytes, orientation: int) -> bytes:
    """Put an EXIF block in front: an orientation, a camera's name, and where it was taken."""
    make, gps = b"SecretCam\0", 50
    tiff = b"MM\0*" + struct.pack(">I", 8)
    tiff += struct.pack(">H", 3)
    tiff += struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
    tiff += struct.pack(">HHII", 0x010F, 2, len(make), 80)
    tiff += struct.pack(">HHII", 0x8825, 4, 1, gps)
    tiff += struct.pack(">I", 0)
    tiff += struct.pack(">H", 1) + struct.pack(">HHI4s", 1, 2, 2, b"N\0\0\0") + struct.pack(">I", 0)
    tiff = tiff.ljust(80, b"\0") + make + b"GPSGPSGPS"
    block = b"Exif\0\0" + tiff
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + jpeg[2:]


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few kilobytes, or a few hundred, that is that large when it is unpacked: all black."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    row = bytes(1 + (width + 7) // 8)
    parts: list[bytes] = []
    packer = zlib.compressobj(9)
    rows_at_once = 1000
    parts.extend(
        packer.compress(row * min(rows_at_once, height - start))
        for start in range(0, min(height, 100_000), rows_at_once)
    )
    packed = b"".join([*parts, packer.flush()])
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def photo_file(folder: Path, name: str = "front.jpg", image: QImage | None = None) -> Path:
    path = folder / name
    path.write_bytes(encoded(image or picture()))
    return path
