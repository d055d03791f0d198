"""Decodes what Qt does not read and phones and scanners write: HEIC, AVIF and TIFF, upright."""

import io
import struct
from typing import TYPE_CHECKING, Any

from orderflow_desk.images.signs import AVIF, HEIC, TIFF
from orderflow_desk.images.turns import UPRIGHT, turned_upright

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

# By Pillow's names.
_FORMATS = {HEIC: "HEIF", AVIF: "AVIF", TIFF: "TIFF"}
_ORIENTATION = 0x0112
_NEW_SUBFILE_TYPE, _DNG_VERSION, _REDUCED = 254, 50706, 1


class UnreadableError(Exception):
    """The format cannot be read here: its library is not installed, or it is no photo but the raw data of a camera."""


class BrokenError(Exception):
    """The file begins like a picture and cannot be read to its end."""


def decoded(content: bytes, form: str, *, longest: int, check_size: Any) -> "QImage":
    """Return the picture upright, with no side longer than `longest`; `check_size` is asked before anything is decoded.

    Raises:
        UnreadableError, BrokenError: as they say.
        MemoryError: there was no room.
    """
    opened = _opened(content, form)
    check_size(*opened.size)
    try:
        return _image(opened, form, longest)
    except (OSError, ValueError, SyntaxError, EOFError, RuntimeError, IndexError, struct.error) as error:
        raise BrokenError from error


def _opened(content: bytes, form: str) -> Any:
    try:
        from PIL import Image, UnidentifiedImageError

        prepare(form)
    except ImportError as error:
        raise UnreadableError from error
    # The size is looked at by who asks, for all formats alike.
    Image.MAX_IMAGE_PIXELS = None
    try:
        opened: Any = Image.open(io.BytesIO(content), formats=(_FORMATS[form],))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, RuntimeError) as error:
        raise BrokenError from error
    if form == TIFF and _is_raw(opened.tag_v2):
        raise UnreadableError
    return opened


def prepare(form: str) -> None:
    """Load the decoder of a format, with one thread: each thread would take its share of the memory there may be.

    Raises:
        ImportError: it is not installed.
    """
    if form == HEIC:
        import pi_heif  # pyright: ignore[reportMissingTypeStubs]

        library: Any = pi_heif
        library.options.DECODE_THREADS = 1
        library.register_heif_opener(thumbnails=False)
    elif form == AVIF:
        from PIL import AvifImagePlugin, features

        if not features.check("avif"):
            raise ImportError(AVIF)
        AvifImagePlugin.DEFAULT_MAX_THREADS = 1


def _is_raw(tags: Any) -> bool:
    """Tell whether what opens as TIFF is the raw data of a camera, of which only a stamp of a picture would be seen."""
    return _DNG_VERSION in tags or tags.get(_NEW_SUBFILE_TYPE) == _REDUCED


def _image(opened: Any, form: str, longest: int) -> "QImage":
    from PySide6.QtGui import QColorSpace, QImage

    # Pillow turns some formats itself while it loads them; what is still to be turned is known afterwards.
    opened.load()
    profile = opened.info.get("icc_profile") if opened.mode in ("RGB", "RGBA") else None
    is_clear = "A" in opened.getbands() or "transparency" in opened.info
    # libheif turns the picture itself, and what EXIF says besides does not count (ISO/IEC 23008-12, A.2.1).
    orientation = UPRIGHT if form == HEIC else opened.getexif().get(_ORIENTATION, UPRIGHT)
    plain: Any = _in_eight_bits(opened).convert("RGBA" if is_clear else "RGB")
    plain.thumbnail((longest, longest))
    width, height = plain.size
    layout = QImage.Format.Format_RGBA8888 if is_clear else QImage.Format.Format_RGB888
    pixels = plain.tobytes()
    image = QImage(pixels, width, height, len(pixels) // height, layout).copy()
    space = QColorSpace.fromIccProfile(profile) if profile else QColorSpace()
    if space.isValid():
        image.setColorSpace(space)
    return turned_upright(image, orientation)


def _in_eight_bits(image: Any) -> Any:
    """Return a scan of 16 bits a pixel as the eyes see it; Pillow would cut off what is brighter than 255."""
    return image.point(_of_256).convert("L") if image.mode.startswith("I") else image


def _of_256(value: Any) -> Any:
    return value / 256
