"""Says how a picture lies in its file where Qt does not look: what PNG and WebP files carry of EXIF."""

import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

UPRIGHT = 1
_ORIENTATION, _SHORT, _ENTRIES_AT_MOST = 0x0112, 3, 1000
_EXIF_MARK = b"Exif\0\0"
# By EXIF's numbers (CIPA DC-008, 4.6.5): mirrored first, then turned clockwise by so many degrees.
_TURNS = {
    1: (False, 0),
    2: (True, 0),
    3: (False, 180),
    4: (True, 180),
    5: (True, 270),
    6: (False, 90),
    7: (True, 90),
    8: (False, 270),
}


def orientation_of(content: bytes, form: str) -> int:
    """Return EXIF's number of how the picture lies; 1 is upright, and so is what says nothing or cannot be."""
    chunks = {"png": _chunks_of_png, "webp": _chunks_of_webp}.get(form)
    if chunks is None:
        return UPRIGHT
    block = next((body for kind, body in chunks(content) if kind in (b"eXIf", b"EXIF")), b"")
    try:
        found = _orientation(block.removeprefix(_EXIF_MARK))
    except struct.error:
        return UPRIGHT
    return found if found in _TURNS else UPRIGHT


def turned_upright(image: "QImage", orientation: int) -> "QImage":
    """Return the picture as it was seen when it was taken."""
    from PySide6.QtGui import QTransform

    if orientation == UPRIGHT or orientation not in _TURNS:
        return image
    is_mirrored, degrees = _TURNS[orientation]
    turn = QTransform().rotate(degrees).scale(-1 if is_mirrored else 1, 1)
    return image.transformed(turn)


def _orientation(tiff: bytes) -> int:
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return UPRIGHT
    (at,) = struct.unpack_from(f"{order}I", tiff, 4)
    (count,) = struct.unpack_from(f"{order}H", tiff, at)
    for place in range(min(count, _ENTRIES_AT_MOST)):
        tag, kind, _, value = struct.unpack_from(f"{order}HHIH", tiff, at + 2 + 12 * place)
        if tag == _ORIENTATION:
            return value if kind == _SHORT else UPRIGHT
    return UPRIGHT


def _chunks_of_png(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at + 8 <= len(content):
        length = int.from_bytes(content[at : at + 4], "big")
        yield content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        at += length + 12


def _chunks_of_webp(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 12
    while at + 8 <= len(content):
        length = int.from_bytes(content[at + 4 : at + 8], "little")
        yield content[at : at + 4], content[at + 8 : at + 8 + length]
        at += 8 + length + length % 2
