"""Measures text in millimetres, and makes it fit: what is too long gets smaller down to a floor, then is cut."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from orderflow_desk.domain.tidying import tidy_line, tidy_text
from orderflow_desk.gui.look.fonts import FAMILY
from orderflow_desk.gui.printing.layout.sheet import Weight

UNITS = 100  # to a millimetre: sizes of fonts are whole numbers in Qt
LINE_HEIGHT = 1.34  # of the height of the font
_NARROWEST = 0.12  # of the height of the font: no letter that is seen takes less
_DESCENT = 0.27
_LOOKED_AT = 200
# Letters that only look different stay out, as do the screen's figures of one width: in a PDF they cannot be found.
_LOOKS = QFont.Tag("calt")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that fits: its text, how wide it is, how high its font, and which way it reads."""

    text: str
    width: float
    mm: float
    is_rtl: bool = False


def font(mm: float, weight: Weight = Weight.PLAIN) -> QFont:
    """Return the font of papers, `mm` high, for a painter of hundredths of a millimetre."""
    made = QFont(FAMILY)
    made.setFeature(_LOOKS, 0)
    made.setWeight(QFont.Weight(int(weight)))
    made.setPixelSize(max(1, round(mm * UNITS)))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def cap_share(weight: Weight = Weight.PLAIN) -> float:
    """Return how high a capital is, as a share of the height of the font."""
    return QFontMetricsF(font(10, weight)).capHeight() / (10 * UNITS)


def below(mm: float) -> float:
    """Return how far letters hang below their line."""
    return mm * _DESCENT


def width_of(text: str, mm: float, weight: Weight = Weight.PLAIN) -> float:
    """Return the width of a line."""
    return QFontMetricsF(font(mm, weight)).horizontalAdvance(text) / UNITS


def fit(text: str, width: float, mm: float, *, least: float, weight: Weight = Weight.PLAIN) -> Line:
    """Return the text on one line: `mm` high, smaller where it has to be, and cut at the end below `least`."""
    line = tidy_line(text[: _most(width, least)])
    full = width_of(line, mm, weight)
    size = mm if full <= width else max(least, mm * width / full * 0.995)
    shown = _elided(line, width, size, weight)
    return Line(shown, width_of(shown, size, weight), size, _is_rtl(shown))


def wrap(text: str, width: float, mm: float, *, most: int, weight: Weight = Weight.PLAIN) -> list[Line]:
    """Return the text on lines of this width; the last of `most` ends in … where more would follow."""
    lines: list[Line] = []
    for paragraph in tidy_text(text[: (most + 1) * _most(width, mm)]).split("\n"):
        is_rtl = _is_rtl(paragraph)
        for rest, line in _broken(paragraph, width, mm, weight):
            if len(lines) == most:
                lines[-1] = _closed(lines[-1], width, weight)
                return lines
            shown = line if len(lines) + 1 < most else _elided(rest[: _most(width, mm)], width, mm, weight)
            lines.append(Line(shown, width_of(shown, mm, weight), mm, is_rtl))
    return lines


def _most(width: float, mm: float) -> int:
    """Return how many characters may stand on a line at the very most."""
    return int(width / (mm * _NARROWEST)) + 40


def _broken(paragraph: str, width: float, mm: float, weight: Weight) -> Iterator[tuple[str, str]]:
    """Yield for each line what is left of the paragraph there, and what of it stands on the line."""
    if not paragraph:
        yield "", ""
        return
    layout = QTextLayout(paragraph, font(mm, weight))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    whole = paragraph.encode("utf-16-le")  # Qt counts in these
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width * UNITS)
        start, length = line.textStart() * 2, line.textLength() * 2
        yield (
            whole[start:].decode("utf-16-le", "replace"),
            whole[start : start + length].decode("utf-16-le", "replace").rstrip(),
        )
    layout.endLayout()


def _elided(text: str, width: float, mm: float, weight: Weight) -> str:
    shown = text
    if width_of(text, mm, weight) > width:
        metrics = QFontMetricsF(font(mm, weight))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width * UNITS)
    return shown


def _closed(line: Line, width: float, weight: Weight) -> Line:
    """Return a line that says that more would follow."""
    if line.text.endswith("…"):
        return line
    text = _elided(f"{line.text} …", width, line.mm, weight)
    return Line(text, width_of(text, line.mm, weight), line.mm, line.is_rtl)


def _is_rtl(text: str) -> bool:
    """Tell which way a text reads, by its first letter that says so (Unicode's rule P2)."""
    ways = (unicodedata.bidirectional(char) for char in text[:_LOOKED_AT])
    return next((way for way in ways if way in ("L", "R", "AL")), "L") != "L"
