"""Tells by a file's own bytes what it is, whatever its name says, and whether it goes on to its end."""

import re

# The formats that are read, by Qt's names for them.
JPEG, PNG, WEBP = "jpeg", "png", "webp"
_HEIC = (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"heim", b"heis", b"avif")
_MARKER = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
_START_OF_SCAN, _END = 0xDA, 0xD9
_STANDALONE = frozenset({0x01, *range(0xD0, 0xD9)})


def format_of(content: bytes) -> str:
    """Return the format of a picture: one of the three that are read, ``heic``, or empty."""
    if content.startswith(b"\xff\xd8\xff"):
        return JPEG
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return WEBP
    return "heic" if content[4:8] == b"ftyp" and content[8:12] in _HEIC else ""


def is_cut_off(content: bytes, form: str) -> bool:
    """Tell whether the file ends before its picture does; decoders fill up with grey what is missing."""
    match form:
        case "jpeg":
            return not _has_end(content)
        case "png":
            return b"IEND" not in content[-4096:] and b"IEND" not in content
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
