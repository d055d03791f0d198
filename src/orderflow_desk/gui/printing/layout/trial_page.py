"""The test print: whether a printer has all letters, keeps the measure, and prints codes that can be read."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.scanning.scan_codes import TRIAL
from orderflow_desk.gui.printing.layout.measure import cap_share, fit, width_of
from orderflow_desk.gui.printing.layout.qr_code import QUIET, code, modules
from orderflow_desk.gui.printing.layout.sheet import Bar, Mark, Page, Size, Weight, Words

translate = QCoreApplication.translate
LETTERS = "€ ä ö ü ß é ř ž"
_EDGE = 2.0
_RULER_HEIGHT = 6.2
_SMALLEST_SHEET = 140.0  # mm: labels are narrower
_LINE, _LEAST = 0.2, 2.0


def trial_pages(size: Size) -> tuple[Page, ...]:
    """Return the test page for a sheet of this size. On a label without room for all of it, the first lines are left out."""
    is_label = min(size.width, size.height) < _SMALLEST_SHEET
    edge = max(size.margin, _EDGE) if is_label else 15.0
    return (Page(size, tuple(_marks(size, edge, is_label=is_label))),)


def _marks(size: Size, edge: float, *, is_label: bool) -> Iterator[Mark]:
    big, side = (4.4, 14.5) if is_label else (7.0, 30.0)
    quiet = side / modules(code(TRIAL, 0, 0, 1)) * QUIET
    ink = side - 2 * quiet
    under = max(edge, quiet)  # above the code, too
    yield code(TRIAL, size.width - under - ink - quiet, under - quiet, side)
    end = size.width - under - ink - 2 * quiet
    is_flat = size.height < under + ink + quiet + _RULER_HEIGHT + edge
    top = min(size.height - edge - _RULER_HEIGHT, under + ink + quiet + 6)
    lines = (
        (translate("paper", "Test print"), big * 0.8, Weight.STRONG),
        (_measure(size), big * 0.62, Weight.PLAIN),
        (LETTERS, big, Weight.BOLD),
    )
    made = [(fit(text, end - edge, mm, least=_LEAST, weight=weight), weight) for text, mm, weight in lines]
    whole = [(line, weight) for line, weight in made if not line.text.endswith("…")]
    y = edge
    for line, weight in whole[-max(1, int((top - edge) / (big * 1.16))) :]:
        y += line.mm * 1.16
        yield Words(edge, y - line.mm * 0.27, line.text, line.mm, line.width, weight)
    yield from _ruler(edge, top, (end if is_flat else size.width - edge) - edge)


def _measure(size: Size) -> str:
    text = translate("paper", "{width} × {height} mm; hold a ruler against this one")
    return text.format(width=f"{size.width:g}", height=f"{size.height:g}")


def _ruler(left: float, top: float, room: float) -> Iterator[Mark]:
    length = min(150, int(room - 2.4) // 10 * 10)  # half of the last number stands beyond it
    left += 0.85  # half of the first number
    cap = cap_share() * 2.6
    yield Bar(left, top, length, _LINE)
    for mm in range(length + 1):
        height = 3.0 if mm % 10 == 0 else 2.2 if mm % 5 == 0 else 1.3
        yield Bar(left + mm - _LINE / 2, top, _LINE, height)
        if mm % 10 == 0:
            text = str(mm)
            width = width_of(text, 2.6)
            yield Words(left + mm - width / 2, top + 3.6 + cap, text, 2.6, width)
