"""The test print: whether a printer has all letters, keeps the measure, and prints codes that can be read."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.scanning.scan_codes import TRIAL
from orderflow_desk.gui.printing.layout.measure import cap_share, fit, width_of
from orderflow_desk.gui.printing.layout.qr_code import QUIET, code
from orderflow_desk.gui.printing.layout.sheet import Bar, Mark, Page, Size, Weight, Words

translate = QCoreApplication.translate
LETTERS = "€ ä ö ü ß é ř ž"
_EDGE = 2.0
_RULER_HEIGHT = 6.2
_LINE = 0.2


def trial_pages(size: Size) -> tuple[Page, ...]:
    """Return the test page for a sheet of this size."""
    is_label = size.width < 100
    edge = _EDGE if is_label else 15.0
    return (Page(size, tuple(_marks(size, edge, 14.5 if is_label else 30.0))),)


def _marks(size: Size, edge: float, side: float) -> Iterator[Mark]:
    module = side / (len(code(TRIAL, 0, 0, 1).rows) + 2 * QUIET)
    yield code(TRIAL, size.width - edge - side + module * QUIET, edge - module * QUIET + 1, side)
    width = size.width - 2 * edge - side + module * QUIET
    big = 4.4 if size.width < 100 else 7.0
    y = edge + big
    for text, mm, weight in (
        (translate("paper", "Test print"), big * 0.8, Weight.STRONG),
        (LETTERS, big, Weight.BOLD),
        (_measure(size), big * 0.62, Weight.PLAIN),
    ):
        line = fit(text, width, mm, least=2.0, weight=weight)
        yield Words(edge, y, line.text, line.mm, line.width, weight)
        y += big * 1.32
    yield from _ruler(size, edge, min(size.height - 1.8 - _RULER_HEIGHT, edge + side + 8))


def _measure(size: Size) -> str:
    text = translate("paper", "{width} × {height} mm; hold a ruler against this one")
    return text.format(width=f"{size.width:g}", height=f"{size.height:g}")


def _ruler(size: Size, edge: float, top: float) -> Iterator[Mark]:
    length = min(150, int(size.width - 2 * edge - 2) // 10 * 10)
    left = edge + 1
    cap = cap_share() * 2.6
    yield Bar(left, top, length, _LINE)
    for mm in range(length + 1):
        height = 3.0 if mm % 10 == 0 else 2.2 if mm % 5 == 0 else 1.3
        yield Bar(left + mm - _LINE / 2, top, _LINE, height)
        if mm % 10 == 0:
            text = str(mm)
            width = width_of(text, 2.6)
            yield Words(left + mm - width / 2, top + 3.6 + cap, text, 2.6, width)
