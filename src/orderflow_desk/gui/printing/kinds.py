"""The kinds of paper: one table, so that a new one costs a line here and its page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from orderflow_desk.gui.printing.label_sizes import LABELS, roll_name
from orderflow_desk.gui.printing.layout.content import PaperContent
from orderflow_desk.gui.printing.layout.label import label_pages
from orderflow_desk.gui.printing.layout.receipt import receipt_pages
from orderflow_desk.gui.printing.layout.sheet import Page, Size
from orderflow_desk.gui.printing.layout.ticket import ticket_pages
from orderflow_desk.gui.printing.layout.trial_page import trial_pages
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP


class Kind(StrEnum):
    """What can be printed of an order; stable slugs."""

    LABEL = "label"
    RECEIPT = "receipt"
    TICKET = "ticket"


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    sizes: tuple[str, ...]
    pages: Callable[[PaperContent, Size], tuple[Page, ...]]


SIZES: Mapping[str, Size] = {
    **{slug: roll.size for slug, roll in LABELS.items()},
    "A4": Size(210, 297),
    "A5": Size(148, 210),
}
_SHEETS = ("A4", "A5")
_LINES: Mapping[Kind, _Line] = {
    Kind.LABEL: _Line(QT_TRANSLATE_NOOP("paper", "Labels"), tuple(LABELS), label_pages),
    Kind.RECEIPT: _Line(QT_TRANSLATE_NOOP("paper", "Receipt"), _SHEETS, receipt_pages),
    Kind.TICKET: _Line(QT_TRANSLATE_NOOP("paper", "Work ticket"), _SHEETS, ticket_pages),
}

Pages = Mapping[Kind, tuple[Page, ...]]


@dataclass(frozen=True, slots=True)
class Stock:
    """What lies in a printer: a size by its slug, how much of its edges is out of reach, and which way it is fed."""

    size: str
    margin: float = 0.0
    is_turned: bool = False

    @property
    def area(self) -> Size:
        """Return the size with its margin."""
        return replace(SIZES[self.size], margin=self.margin)


def kind_name(kind: Kind) -> str:
    """Return what a kind is called."""
    return QCoreApplication.translate("paper", _LINES[kind].text)


def sizes_of(kind: Kind) -> tuple[str, ...]:
    """Return the slugs of the sizes that a kind comes in, the usual one first."""
    return _LINES[kind].sizes


def size_name(slug: str) -> str:
    """Return what a size is called."""
    return slug if slug in _SHEETS else roll_name(LABELS[slug])


def maker_of(slug: str) -> str:
    """Return whose printers a size is for; empty where it is anybody's."""
    return LABELS[slug].maker if slug in LABELS else ""


def pages_of(kind: Kind, content: PaperContent, stock: Stock) -> tuple[Page, ...]:
    """Lay out a kind; takes milliseconds, and up to a second for texts without end: not for the GUI thread."""
    return _turned(stock, _LINES[kind].pages(content, stock.area))


def trial_of(stock: Stock) -> tuple[Page, ...]:
    """Lay out the test print."""
    return _turned(stock, trial_pages(stock.area))


def _turned(stock: Stock, pages: tuple[Page, ...]) -> tuple[Page, ...]:
    return tuple(replace(page, is_turned=True) for page in pages) if stock.is_turned else pages
