"""What the screens ask when something broke: the log, and which program this is; who answers is none of the window's business."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of the log. `level` is a slug: debug, info, warning, error, critical; `more` has the fields and the error."""

    at: datetime
    level: str
    source: str
    thread: str
    event: str
    more: str = ""


class Support(Protocol):
    """All calls wait for the disk: through `background`, on the slow lane."""

    def head(self) -> str:
        """Return program, versions and platform as plain text."""
        ...

    def tail(self) -> tuple[LogLine, ...]:
        """Return the end of the log, the newest line last. Raises FileTrouble."""
        ...

    def last_death(self) -> str:
        """Return the report of an earlier run that died, once; "" when there is none."""
        ...
