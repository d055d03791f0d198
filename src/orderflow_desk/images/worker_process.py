"""The process that reads photos: whatever a file does to a decoder, it does it here, and within limits."""

import hashlib
import os
import sys
from typing import TYPE_CHECKING, Any, BinaryIO

from orderflow_desk.domain.photos.photos import BYTES_AT_MOST, LONGEST_SIDE, PIXELS_AT_MOST, THUMB_SIDE
from orderflow_desk.images.frames import read_frame, write_frame
from orderflow_desk.images.limits import CPU_SECONDS, MEMORY_MB
from orderflow_desk.images.pillow_decoder import BrokenError, UnreadableError, decoded
from orderflow_desk.images.signs import JPEG, PNG, WEBP, format_of, is_cut_off
from orderflow_desk.images.turns import orientation_of, turned_upright

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImage

# Pixels that were pasted come as they lie in memory, four bytes each.
PASTED_AT_MOST = 4 * PIXELS_AT_MOST
_QUALITY, _THUMB_QUALITY = 85, 80
_NICENESS = 10


class _WrongError(Exception):
    """What is wrong with the file, as a slug, with the figures of the sentence."""

    def __init__(self, slug: str, **details: Any) -> None:
        super().__init__(slug)
        self.answer = {"wrong": slug, **details}


def serve(memory_mb: int = MEMORY_MB, cpu_seconds: int = CPU_SECONDS) -> int:
    """Answer one question after the other until the pipe closes."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QImageReader

    app = QCoreApplication(["photo-worker"])
    QImageReader.supportedImageFormats()  # loads the plugins
    QImageReader.setAllocationLimit(memory_mb)
    _limit_memory(memory_mb)
    with os.fdopen(0, "rb", closefd=False) as questions, os.fdopen(1, "wb", closefd=False) as answers:
        while (question := read_frame(questions, at_most=PASTED_AT_MOST)) is not None:
            _limit_time(cpu_seconds)
            _answer(answers, *question)
    del app
    return 0


def _answer(answers: BinaryIO, head: dict[str, Any], bodies: tuple[bytes, ...]) -> None:
    try:
        digest, image = _pasted(head, bodies[0]) if "format" in head else _read(head, bodies)
        image = _plain(image)
        thumb = _jpeg(_scaled(image, THUMB_SIDE), _THUMB_QUALITY)
        whole = _jpeg(image, _QUALITY)
    except _WrongError as error:
        write_frame(answers, error.answer)
    except MemoryError:
        write_frame(answers, {"wrong": "heavy"})
    except OSError as error:
        write_frame(answers, {"wrong": "file", "why": error.strerror or type(error).__name__})
    else:
        details = {"sha256": digest, "width": image.width(), "height": image.height()}
        write_frame(answers, details, whole, thumb)


def _read(head: dict[str, Any], bodies: tuple[bytes, ...]) -> "tuple[str, QImage]":
    content = bodies[0] if bodies else _content(head["path"])
    if not content:
        raise _WrongError("none", found="empty")
    if len(content) > BYTES_AT_MOST:
        raise _WrongError("large", unit="bytes", size=len(content), limit=BYTES_AT_MOST)
    form = format_of(content)
    if not form:
        raise _WrongError("none", found="")
    if is_cut_off(content, form):
        raise _WrongError("broken")
    image = _decoded(content, form) if form in (JPEG, PNG, WEBP) else _decoded_by_pillow(content, form)
    return hashlib.sha256(content).hexdigest(), image


def _content(path: str) -> bytes:
    # Whatever has taken the file's place since it was looked at: a pipe would be waited for.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as file:
        return file.read(BYTES_AT_MOST + 1)


def _decoded(content: bytes, form: str) -> "QImage":
    from PySide6.QtCore import QBuffer, QByteArray
    from PySide6.QtGui import QImageReader

    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(form.encode()))
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        raise _WrongError("broken")
    _check_size(size.width(), size.height())
    reader.setScaledSize(_fitting(size, LONGEST_SIDE))
    image = reader.read()
    if image.isNull():
        raise _WrongError("broken" if _has_room(size) else "heavy")
    return turned_upright(image, orientation_of(content, form))


def _decoded_by_pillow(content: bytes, form: str) -> "QImage":
    try:
        return decoded(content, form, longest=LONGEST_SIDE, check_size=_check_size)
    except UnreadableError as error:
        raise _WrongError("none", found=form) from error
    except BrokenError as error:
        raise _WrongError("broken") from error


def _check_size(width: int, height: int) -> None:
    if width * height > PIXELS_AT_MOST:
        raise _WrongError("large", unit="pixels", size=width * height, limit=PIXELS_AT_MOST)


def _has_room(size: "QSize") -> bool:
    """Tell whether a picture of this size, and a copy of it, find room: the decoders name no reason when there was none."""
    from PySide6.QtGui import QImage

    probes = [QImage(size, QImage.Format.Format_RGB32) for _ in range(2)]
    return not any(probe.isNull() for probe in probes)


def _pasted(head: dict[str, Any], pixels: bytes) -> "tuple[str, QImage]":
    from PySide6.QtGui import QImage

    width, height, stride, colours = head["width"], head["height"], head["stride"], head["colours"]
    if len(pixels) < stride * height or not pixels:
        raise _WrongError("broken")
    image = QImage(pixels, width, height, stride, QImage.Format(head["format"]))
    image.setColorTable(colours)
    digest = hashlib.sha256(f"{width} {height} {head['format']} {colours}".encode() + pixels).hexdigest()
    return digest, _scaled(image, LONGEST_SIDE)


def _fitting(size: "QSize", side: int) -> "QSize":
    """Return the size within a square of that side; what is smaller stays as it is, and no side vanishes."""
    from PySide6.QtCore import QSize, Qt

    if max(size.width(), size.height()) <= side:
        return size
    return size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _scaled(image: "QImage", side: int) -> "QImage":
    from PySide6.QtCore import Qt

    return image.scaled(
        _fitting(image.size(), side),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def _plain(image: "QImage") -> "QImage":
    """Return the picture alone, on white, in the colours of every screen: no texts, profiles or hidden pixels come along."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QColorSpace, QImage, QPainter

    if image.colorSpace().isValid():
        image.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    plain = QImage(image.size(), QImage.Format.Format_RGB32)
    if plain.isNull() or image.isNull():
        raise MemoryError
    plain.fill(Qt.GlobalColor.white)
    image.setDevicePixelRatio(1.0)
    painter = QPainter(plain)
    painter.drawImage(0, 0, image)
    painter.end()
    return plain


def _jpeg(image: "QImage", quality: int) -> bytes:
    from PySide6.QtCore import QBuffer, QByteArray
    from PySide6.QtGui import QImageWriter

    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(quality)
    if not writer.write(image):
        raise MemoryError
    buffer.close()
    return bytes(content.data())


def _limit_memory(memory_mb: int) -> None:
    """Let the system refuse more; on Windows whoever started this process has seen to it."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory_mb << 20, memory_mb << 20))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        os.nice(_NICENESS)


def _limit_time(cpu_seconds: int) -> None:
    """Let the system end this process after so much more work; on Windows whoever asks sees to it."""
    if sys.platform != "win32":
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        until = int(used.ru_utime + used.ru_stime) + cpu_seconds + 1
        resource.setrlimit(resource.RLIMIT_CPU, (until, resource.getrlimit(resource.RLIMIT_CPU)[1]))
