"""Fills sheets from top to bottom, and takes a new one where the room ends: nothing is cut off at the foot."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from orderflow_desk.gui.printing.layout.measure import (
    LINE_HEIGHT,
    Line,
    below,
    cap_share,
    fit,
    width_of,
    wrap,
)
from orderflow_desk.gui.printing.layout.sheet import Bar, Mark, Page, Size, Weight, Words

translate = QCoreApplication.translate
_FOOT = 8.0  # mm for the line at the foot
_CAPTION, _SMALLEST, _HAIR = 2.7, 2.2, 0.18
_APART = 4.0  # mm between both ends of the foot
_CAPTION_SHARE = 0.24  # of the width, for the names of fields


class Flow:
    """Where the next mark goes. All in millimetres; `y` is the top of what comes next, `least` the smallest letters."""

    def __init__(self, size: Size, margin: float, foot: str, *, mm: float, least: float = 2.5) -> None:
        self.size, self.margin = size, margin
        self.left, self.width = margin, size.width - 2 * margin
        self.mm, self.least = mm, least
        self.y = margin
        self._foot = foot
        self._marks: list[Mark] = []
        self._full: list[list[Mark]] = []

    @property
    def room(self) -> float:
        """How much of this sheet is left, above its foot."""
        return self.size.height - self.margin - _FOOT - self.y

    def need(self, height: float) -> None:
        """Go to a new sheet unless this much is left on this one."""
        if self.room < height and self._marks:
            self._full.append(self._marks)
            self._marks, self.y = [], self.margin

    def put(self, *marks: Mark) -> None:
        """Add marks that stand where they stand."""
        self._marks.extend(marks)

    def skip(self, height: float) -> None:
        """Leave a space, unless a sheet has just begun."""
        if self._marks:
            self.y += height

    def line(
        self,
        text: str,
        mm: float,
        *,
        weight: Weight = Weight.PLAIN,
        least: float = 0,
        width: float = 0,
        x: float | None = None,
    ) -> None:
        """Put one line that shrinks, or ends in …; an empty one takes no room."""
        line = fit(text, width or self.width, mm, least=min(mm, least or self.least), weight=weight)
        if line.text:
            self._put_line(line, self.left if x is None else x, width or self.width, weight)

    def passage(self, title: str, text: str, mm: float, *, most: int) -> None:
        """Write a text below its title, unless there is none."""
        if text.strip():
            self.skip(2.5)
            self.caption(title)
            self.paragraph(text, mm, most=most)

    def paragraph(self, text: str, mm: float, *, most: int, x: float | None = None, width: float = 0) -> None:
        """Put a text on at most so many lines, over as many sheets as that takes."""
        for line in wrap(text, width or self.width, mm, most=most) if text else ():
            self._put_line(line, self.left if x is None else x, width or self.width, Weight.PLAIN)

    def number(self, text: str, cap: float, width: float) -> None:
        """Put the number with capitals `cap` high; a long one shrinks, and is never cut."""
        mm = cap / cap_share(Weight.BOLD)
        full = width_of(text, mm, Weight.BOLD)
        mm = min(mm, mm * width / full)
        self.y += mm * cap_share(Weight.BOLD)
        self.put(Words(self.left, self.y, text, mm, width_of(text, mm, Weight.BOLD), Weight.BOLD))
        self.y += 1.5

    def caption(self, text: str) -> None:
        """Put the heading of a part; it never stands alone at the foot of a sheet."""
        self.need((_CAPTION + 2 * self.mm) * LINE_HEIGHT)
        self.line(text.upper(), _CAPTION, weight=Weight.STRONG, least=_CAPTION)
        self.y += 0.6

    def content(self, rows: Iterable[tuple[str, str]], *, most: int = 3) -> None:
        """Put names and what they stand for, side by side; fields that are not known are left out."""
        x = self.left + self.width * _CAPTION_SHARE
        for name, text in rows:
            lines = wrap(text, self.left + self.width - x, self.mm, most=most)
            if not text.strip() or not lines:
                continue
            self.need(self.mm * LINE_HEIGHT * min(len(lines), 3))
            top = self.y
            self.line(name, self.mm, width=self.width * _CAPTION_SHARE - 2)
            self.y = top
            for line in lines:
                self._put_line(line, x, self.left + self.width - x, Weight.PLAIN)
            self.y += 0.5

    def rule(self, *, heavy: bool = False) -> None:
        """Put a line across the sheet."""
        self.put(Bar(self.left, self.y, self.width, _HAIR * (3 if heavy else 1)))
        self.y += 2.2

    def pages(self) -> tuple[Page, ...]:
        """Return the sheets, each with its foot."""
        sheets = [*self._full, self._marks]
        return tuple(
            Page(self.size, (*marks, *self._feet(place, len(sheets))))
            for place, marks in enumerate(sheets, start=1)
        )

    def _put_line(self, line: Line, x: float, width: float, weight: Weight) -> None:
        height = line.mm * LINE_HEIGHT
        self.need(height)
        self.y += height
        left = x + width - line.width if line.is_rtl else x
        baseline = self.y - below(line.mm) - line.mm * 0.08
        if line.text:
            self.put(Words(left, baseline, line.text, line.mm, line.width, weight, line.is_rtl))

    def _feet(self, place: int, count: int) -> list[Mark]:
        y = self.size.height - self.margin
        page = translate("paper", "Page {place} of {count}").format(place=place, count=count)
        right = fit(page, self.width * 0.4, _CAPTION, least=_CAPTION)
        left = fit(self._foot, self.width - right.width - _APART, _CAPTION, least=_SMALLEST)
        end = self.left + self.width - right.width
        return [
            Words(self.left, y, left.text, left.mm, left.width, is_rtl=left.is_rtl),
            Words(end, y, right.text, right.mm, right.width),
        ]
