"""Why a list of customers cannot be taken in, or not be taken back."""

from dataclasses import dataclass
from enum import StrEnum

from orderflow_desk.domain.errors import Refusal


class CsvFault(StrEnum):
    """Why a file cannot be read as a list."""

    EMPTY = "empty"
    HEADER_ONLY = "header_only"
    BINARY = "binary"
    WORKBOOK = "workbook"
    QUOTE_OPEN = "quote_open"
    LINE_TOO_LONG = "line_too_long"
    NO_NAME = "no_name"
    COLUMN_TWICE = "column_twice"


@dataclass(eq=False)
class CsvRefused(Refusal):
    """A file is no list that can be taken in; `line` is where that begins, 0 for the whole file."""

    fault: CsvFault
    line: int = 0


class LineWrong(StrEnum):
    """Why a line of a list cannot be taken in."""

    RAGGED = "ragged"
    NOT_IN_ENCODING = "not_in_encoding"
    NUL = "nul"
    ITEM_MISSING = "item_missing"


@dataclass(eq=False)
class LineRefused(Refusal):
    """A line of a list is not of its form; it has `cells` where the header has `expected`."""

    fault: LineWrong
    cells: int = 0
    expected: int = 0


@dataclass(eq=False)
class PartTaken(Refusal):
    """Of a cell only a part can be read: `taken` is taken in, `left` is not; one of them may be empty."""

    taken: str
    left: str


@dataclass(eq=False)
class ImportFaulty(Refusal):
    """So many lines of a list have faults, and nobody said that they can be left out: none is taken in."""

    count: int


@dataclass(eq=False)
class ImportInUse(Refusal):
    """So much of what an import made is in use meanwhile; `names` are some of it."""

    count: int
    names: tuple[str, ...]
