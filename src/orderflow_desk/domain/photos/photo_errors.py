"""What a photo can be refused for."""

from dataclasses import dataclass

from orderflow_desk.domain.errors import Refusal


@dataclass(eq=False)
class NotAPhoto(Refusal):
    """A file is no picture that can be read; `found` is a slug of what it is instead, empty where that is unknown."""

    name: str
    found: str = ""


@dataclass(eq=False)
class PhotoTooLarge(Refusal):
    """A picture has more than `limit` bytes, or pixels: `unit` says which; `size` is what it has."""

    name: str
    unit: str
    size: int
    limit: int


@dataclass(eq=False)
class PhotoBroken(Refusal):
    """A picture begins like one and cannot be read to its end."""

    name: str


@dataclass(eq=False)
class PhotoTooHeavy(Refusal):
    """A picture took more time or memory to read than one may."""

    name: str


@dataclass(eq=False)
class TooManyPhotos(Refusal):
    """An order would have more than `limit` photos."""

    limit: int


@dataclass(eq=False)
class NoSuchPhoto(Refusal):
    """There is no such photo, or it was removed."""

    photo_id: int
