"""The QR code that a scanner reads: the order's number, alone."""

from dataclasses import replace
from functools import lru_cache

from orderflow_desk.gui.printing.layout.sheet import Code

QUIET = 4  # modules around the code that stay white (ISO/IEC 18004)
SMALLEST_MODULE = 0.4  # mm: what scanners of the counter and of phones read without ado
# The codes of a batch of labels: a label asks for its own while it is planned, upright and turned, and when it is drawn.
_KEPT = 64


def code(text: str, x: float, y: float, side: float) -> Code:
    """Return the code of a text on a square with this corner and side, its quiet zone within. Level M mends 15 %."""
    return Code(x, y, side, _rows(text))


@lru_cache(maxsize=_KEPT)
def _rows(text: str) -> tuple[tuple[bool, ...], ...]:
    """Return the modules of a code, row by row. Choosing the best of eight patterns takes 10 ms."""
    import segno

    made = segno.make(text, error="m", micro=False, boost_error=False)
    return tuple(tuple(bool(module) for module in row) for row in made.matrix)


def corner_code(text: str, right: float, top: float, side: float) -> tuple[Code, float]:
    """Return the code of a text whose dark modules meet the right and the upper edge, and how wide its quiet zone is."""
    square = code(text, 0, 0, side)
    quiet = side / modules(square) * QUIET
    return replace(square, x=right - side + quiet, y=top - quiet), quiet


def modules(code: Code) -> int:
    """Return how many modules lie side by side on the square, the quiet zone among them."""
    return len(code.rows) + 2 * QUIET
