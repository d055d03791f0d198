"""The kinds of paper: one table, so that a new one costs a line here and its page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from orderflow_desk.gui.printing.layout.content import PaperContent
from orderflow_desk.gui.printing.layout.label import label_pages
from orderflow_desk.gui.printing.layout.receipt import receipt_pages
from orderflow_desk.gui.printing.layout.sheet import Page, Size
from orderflow_desk.gui.printing.layout.ticket import ticket_pages
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
    "62x29": Size(62, 29),
    "57x32": Size(57, 32),
    "A4": Size(210, 297),
    "A5": Size(148, 210),
}
_SHEETS = ("A4", "A5")
_LINES: Mapping[Kind, _Line] = {
    Kind.LABEL: _Line(QT_TRANSLATE_NOOP("paper", "Labels"), ("62x29", "57x32"), label_pages),
    Kind.RECEIPT: _Line(QT_TRANSLATE_NOOP("paper", "Receipt"), _SHEETS, receipt_pages),
    Kind.TICKET: _Line(QT_TRANSLATE_NOOP("paper", "Work ticket"), _SHEETS, ticket_pages),
}


Pages = Mapping[Kind, tuple[Page, ...]]


def kind_name(kind: Kind) -> str:
    """Return what a kind is called."""
    return QCoreApplication.translate("paper", _LINES[kind].text)


def sizes_of(kind: Kind) -> tuple[str, ...]:
    """Return the slugs of the sizes that a kind comes in, the usual one first."""
    return _LINES[kind].sizes


def size_name(slug: str) -> str:
    """Return what a size is called."""
    size = SIZES[slug]
    return slug if slug in _SHEETS else f"{size.width:g} × {size.height:g} mm"


def pages_of(kind: Kind, content: PaperContent, size: str) -> tuple[Page, ...]:
    """Lay out a kind; takes milliseconds, and up to a second for texts without end: not for the GUI thread."""
    return _LINES[kind].pages(content, SIZES[size])
