"""What stands in a text as one character with a name."""

from dataclasses import dataclass
from enum import StrEnum


class ChipKind(StrEnum):
    """What a chip does to the text."""

    FILLED_IN = "filled_in"
    CONDITION = "condition"


@dataclass(frozen=True, slots=True)
class Chip:
    """A piece of code: `source` exactly as it is stored, `words` as people read it."""

    source: str
    words: str
    kind: ChipKind
