"""The shop's logo: a small PNG or JPEG, read here as far as is needed to trust it. No decoder of pictures runs."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from orderflow_desk.domain.errors import Refusal

BYTES_AT_MOST = 100_000
WIDTH_AT_MOST, HEIGHT_AT_MOST = 1200, 600
# As large as it is shown, in CSS pixels; a screen of twice the density has room for all of its own.
SHOWN_HEIGHT, SHOWN_WIDTH = 40, 220
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
# Start of frame of the kinds that mail programs show; those between are of other meaning (ITU T.81, table B.1).
_FRAMES = frozenset({0xC0, 0xC1, 0xC2})
_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})


class LogoFault(StrEnum):
    """Why a file can be no logo; stable slugs."""

    NO_PICTURE = "no_picture"
    TOO_MANY_BYTES = "too_many_bytes"
    TOO_LARGE = "too_large"


@dataclass(eq=False)
class LogoInvalid(Refusal):
    """A file cannot be the shop's logo."""

    fault: LogoFault


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture as it lies in the database."""

    media_type: str
    content: bytes
    width: int
    height: int

    @property
    def shown(self) -> tuple[int, int]:
        """Return its width and height in a letter, in CSS pixels."""
        share = min(SHOWN_HEIGHT / self.height, SHOWN_WIDTH / self.width, 1.0)
        return max(1, round(self.width * share)), max(1, round(self.height * share))


def read_logo(content: bytes) -> Logo:
    """Return a file as a logo. Raises LogoInvalid."""
    if len(content) > BYTES_AT_MOST:
        raise LogoInvalid(LogoFault.TOO_MANY_BYTES)
    found = _png(content) or _jpeg(content)
    if found is None or not (found.width and found.height):
        raise LogoInvalid(LogoFault.NO_PICTURE)
    if found.width > WIDTH_AT_MOST or found.height > HEIGHT_AT_MOST:
        raise LogoInvalid(LogoFault.TOO_LARGE)
    return found


def _png(content: bytes) -> Logo | None:
    """Return a PNG (RFC 2083, 4.1.1): its first chunk is its header, its last one its end."""
    if not content.startswith(_PNG) or content[12:16] != b"IHDR" or content[-8:-4] != b"IEND":
        return None
    width, height = (int.from_bytes(content[at : at + 4], "big") for at in (16, 20))
    return Logo("image/png", content, width, height)


def _jpeg(content: bytes) -> Logo | None:
    """Return a JPEG: its size stands in the first frame."""
    if not content.startswith(_JPEG) or content[-2:] != b"\xff\xd9":
        return None
    for marker, at in _markers(content):
        if marker in _FRAMES and at + 7 <= len(content):
            height, width = (int.from_bytes(content[start : start + 2], "big") for start in (at + 3, at + 5))
            return Logo("image/jpeg", content, width, height)
    return None


def _markers(content: bytes) -> Iterator[tuple[int, int]]:
    """Yield each marker before the picture itself, with where its length stands."""
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker == 0xFF:  # filling
            at += 1
            continue
        yield marker, at + 2
        length = 0 if marker in _WITHOUT_LENGTH else int.from_bytes(content[at + 2 : at + 4], "big")
        at += 2 + length
