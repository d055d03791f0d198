"""Tells by a file's own bytes what it is, whatever its name says, and whether it goes on to its end."""

import re

# The formats that are read; the first three by Qt, under these names.
JPEG, PNG, WEBP = "jpeg", "png", "webp"
HEIC, AVIF, TIFF = "heic", "avif", "tiff"
# Brands of files that are made of boxes (ISO/IEC 23008-12, B; AVIF 1.1, 8): the first that is found says what it is.
_BRANDS = (
    (AVIF, (b"avif", b"avis")),
    (HEIC, (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")),
)
_BRANDS_AT_MOST = 256
_MARKER = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
_START_OF_SCAN, _END = 0xDA, 0xD9
_STANDALONE = frozenset({0x01, *range(0xD0, 0xD9)})


def format_of(content: bytes) -> str:
    """Return the format of a picture: one of those that are read, or empty."""
    if content.startswith(b"\xff\xd8\xff"):
        return JPEG
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return WEBP
    if content[:4] in (b"II*\0", b"MM\0*"):
        return TIFF
    return _format_of_boxes(content)


def _format_of_boxes(content: bytes) -> str:
    if content[4:8] != b"ftyp":
        return ""
    length = min(int.from_bytes(content[:4], "big"), 4 * _BRANDS_AT_MOST)
    brands = {content[8:12], *(content[at : at + 4] for at in range(16, length, 4))}
    return next((form for form, known in _BRANDS if not brands.isdisjoint(known)), "")


def is_cut_off(content: bytes, form: str) -> bool:
    """Tell whether the file ends before its picture does; decoders fill up with grey what is missing."""
    match form:
        case "jpeg":
            return not _has_end(content)
        case "png":
            return b"IEND" not in content[-4096:] and b"IEND" not in content
        case "heic" | "avif":
            return not _has_all_boxes(content)
        case "tiff":
            return False  # its parts lie in any order: the decoder says so
        case _:
            return len(content) < int.from_bytes(content[4:8], "little") + 8


def _has_end(content: bytes) -> bool:
    """Walk the segments of a JPEG file (ITU-T T.81, B.1): what stands in one may look like an end, and be none."""
    at = 2
    while (found := _MARKER.search(content, at)) is not None:
        kind = content[found.start() + 1]
        at = found.end()
        if kind == _END:
            return True
        if kind not in _STANDALONE:
            length = int.from_bytes(content[at : at + 2], "big")
            if length < 2:
                return False
            at += length
    return False


def _has_all_boxes(content: bytes) -> bool:
    """Walk the outermost boxes (ISO/IEC 14496-12, 4.2): each says how long it is, 0 goes on to the end."""
    at = 0
    while at + 8 <= len(content):
        length = int.from_bytes(content[at : at + 4], "big")
        if length == 1:
            length = int.from_bytes(content[at + 8 : at + 16], "big")
        if length == 0:
            return True
        if length < 8:
            return False
        at += length
    return at == len(content)
