"""What lies in the printers of this PC: a size for each kind of paper, a margin, and which way it is fed."""

from typing import Any, cast

from orderflow_desk.gui.printing.kinds import SIZES, Kind, Stock, sizes_of
from orderflow_desk.gui.printing.layout.label_plan import MARGIN_STEP, widest_margin
from orderflow_desk.gui.session.session import Session

_KEY = "papers"


class StockChoices:
    """Remembered for this PC. What stands in the file and makes no sense counts as never chosen."""

    def __init__(self, session: Session) -> None:
        self._session = session
        kept: object = session.settings.read(_KEY)
        self._kept: dict[str, Any] = dict(cast("dict[str, Any]", kept)) if isinstance(kept, dict) else {}

    def size(self, kind: Kind) -> str:
        """Return the slug of the size."""
        found = self._text(f"{kind}_size")
        return found if found in sizes_of(kind) else sizes_of(kind)[0]

    def margin(self, kind: Kind) -> float:
        """Return how many millimetres stay free at the edges: what was chosen, as far as the size has room for it."""
        found = self._kept.get(f"{kind}_margin")
        if not isinstance(found, (int, float)) or isinstance(found, bool) or not found >= 0:
            return 0.0
        return min(found, widest_margin(SIZES[self.size(kind)])) // MARGIN_STEP * MARGIN_STEP

    def is_turned(self, kind: Kind) -> bool:
        """Tell whether pages are turned by 90 degrees before they are printed."""
        return self._kept.get(f"{kind}_turned") is True

    def stock(self, kind: Kind) -> Stock:
        """Return all that matters for laying a kind out."""
        return Stock(self.size(kind), self.margin(kind), self.is_turned(kind))

    def choose_size(self, kind: Kind, slug: str) -> None:
        """Remember a size."""
        self._keep(f"{kind}_size", slug)

    def choose_margin(self, kind: Kind, margin: float) -> None:
        """Remember how many millimetres stay free at the edges."""
        self._keep(f"{kind}_margin", margin)

    def turn(self, kind: Kind, *, is_turned: bool) -> None:
        """Remember whether pages are turned."""
        self._keep(f"{kind}_turned", is_turned)

    def _text(self, key: str) -> str | None:
        found = self._kept.get(key)
        return found if isinstance(found, str) else None

    def _keep(self, key: str, value: Any) -> None:
        if self._kept.get(key) != value:
            self._kept = {**self._kept, key: value}
            self._session.remember(_KEY, self._kept)
