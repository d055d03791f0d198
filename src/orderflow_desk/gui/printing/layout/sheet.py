"""A page as a table of marks in millimetres: laid out once, then drawn the same on screen, printer and in PDF."""

from dataclasses import dataclass
from enum import IntEnum


class Weight(IntEnum):
    """How heavy letters are; the numbers are Qt's."""

    PLAIN = 400
    STRONG = 600
    BOLD = 700


@dataclass(frozen=True, slots=True)
class Words:
    """One line of plain text. `x` is its left edge, `baseline` where its letters stand, `mm` the height of its font."""

    x: float
    baseline: float
    text: str
    mm: float
    width: float
    weight: Weight = Weight.PLAIN
    is_rtl: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """A black bar; thin ones are lines."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code with its quiet zone, on a square of `side` millimetres; `rows` are its modules, dark ones True."""

    x: float
    y: float
    side: float
    rows: tuple[tuple[bool, ...], ...]


Mark = Words | Bar | Code


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height of a sheet in millimetres, and how far inwards from its edges a printer does not reach."""

    width: float
    height: float
    margin: float = 0.0


@dataclass(frozen=True, slots=True)
class Page:
    """One side of a sheet. A turned one is drawn a quarter turn clockwise, on paper that lies the other way."""

    size: Size
    marks: tuple[Mark, ...]
    is_turned: bool = False

    @property
    def paper(self) -> Size:
        """Return the size of the paper as the printer sees it."""
        return Size(self.size.height, self.size.width) if self.is_turned else self.size
