"""What was dropped, pasted or chosen, as photos that are still to be read."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from orderflow_desk.images.image_worker import Pixels, Source

# As browsers and clipboards hand pictures over; their bytes are read elsewhere.
_FORMATS = ("image/jpeg", "image/png", "image/webp", "image/heic", "image/heif", "image/avif", "image/tiff")


def has_photos(mime: QMimeData) -> bool:
    """Tell whether there is something that may be a photo: files, or a picture."""
    return mime.hasImage() or any(url.isLocalFile() for url in mime.urls()) or _format(mime) is not None


def has_only_a_picture(mime: QMimeData) -> bool:
    """Tell whether there is a picture or files, and no text that a field would rather have."""
    return has_photos(mime) and (not mime.hasText() or bool(mime.urls()))


def sources_of(mime: QMimeData) -> list[Source]:
    """Return what may be photos; nothing is opened here."""
    files = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    if files:
        return sources_of_files([file for file in files if file])
    form = _format(mime)
    if form is not None:
        return [Source("", bytes(mime.data(form).data()))]
    image = mime.imageData() if mime.hasImage() else None
    return sources_of_image(image) if isinstance(image, QImage) else []


def sources_of_image(image: QImage) -> list[Source]:
    """Return a picture as it lies in memory; it is made smaller and encoded elsewhere."""
    return [] if image.isNull() else [Source("", _pixels(image))]


def sources_of_files(files: Sequence[str]) -> list[Source]:
    """Return files as sources."""
    return [Source(Path(file).name, Path(file)) for file in files]


def _format(mime: QMimeData) -> str | None:
    return next((form for form in _FORMATS if mime.hasFormat(form)), None)


def _pixels(image: QImage) -> Pixels:
    return Pixels(
        image.width(),
        image.height(),
        image.bytesPerLine(),
        int(image.format().value),
        memoryview(image.constBits()),
        image,
        tuple(image.colorTable()),
    )
