"""Pictures that are small enough for a shop's logo, and those that are not."""

import struct
import zlib


def png(width: int, height: int, colour: tuple[int, int, int] = (23, 89, 74)) -> bytes:
    """Return a PNG of one colour."""
    row = b"\x00" + bytes(colour) * width
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(row * height)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in parts)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


PIXEL = png(1, 1)
