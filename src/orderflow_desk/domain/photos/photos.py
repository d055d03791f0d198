"""What a photo of an order is: its limits, and the bytes that are kept of it."""

from dataclasses import dataclass

BYTES_AT_MOST = 100_000_000
PIXELS_AT_MOST = 250_000_000
LONGEST_SIDE = 2400
THUMB_SIDE = 320
PHOTOS_AT_MOST = 100


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo made ready to be kept: JPEG, upright, of at most 2400 pixels a side, and without anything that is no picture.

    `sha256` is that of the file it was made from, in hexadecimal: the same file twice is one photo.
    """

    sha256: str
    width: int
    height: int
    name: str
    image: bytes
    thumb: bytes
