"""The printers of this PC. Asking for them may wait for a print server: never on the GUI thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QPageLayout, QPageSize, QPainter

from orderflow_desk.domain.errors import PrinterFault, PrinterTrouble
from orderflow_desk.gui.printing.layout.pen import draw
from orderflow_desk.gui.printing.layout.sheet import Page, Size
from orderflow_desk.gui.printing.pdf import layout_of

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_MM_PER_INCH = 25.4
_AS_GOOD_AS = 1.0  # mm: drivers of label printers round their sizes


@dataclass(frozen=True, slots=True)
class Found:
    """The names of the printers, and which of them is the system's default; empty where there is none."""

    names: tuple[str, ...] = ()
    default: str = ""


class Printers(Protocol):
    """Printers, by name. Both calls wait."""

    def found(self) -> Found:
        """Return the printers that there are now."""
        ...

    def send(self, name: str, pages: Sequence[Page], title: str) -> None:
        """Hand pages to the print system. Raises PrinterTrouble."""
        ...


class SystemPrinters:
    """The printers that Qt finds. To be asked on one thread only: the libraries below are not made for more."""

    def found(self) -> Found:
        """Return the printers that there are now."""
        from PySide6.QtPrintSupport import QPrinterInfo

        return Found(tuple(QPrinterInfo.availablePrinterNames()), QPrinterInfo.defaultPrinterName())

    def send(self, name: str, pages: Sequence[Page], title: str) -> None:
        """Hand pages to the print system; what becomes of them there, that tells.

        Raises:
            PrinterTrouble: there is no such printer any more, or the print system refused.
        """
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

        info = QPrinterInfo.printerInfo(name)
        if info.isNull():
            raise PrinterTrouble(PrinterFault.GONE, name)
        printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        _print(printer, name, pages)


def _print(printer: "QPrinter", name: str, pages: Sequence[Page]) -> None:
    printer.setFullPage(True)
    printer.setPageLayout(_layout(name, pages[0].paper))
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterTrouble(PrinterFault.REFUSED, name)
    try:
        painter.scale(1, printer.logicalDpiY() / printer.logicalDpiX())
        for place, page in enumerate(pages):
            if place and not printer.newPage():
                raise PrinterTrouble(PrinterFault.REFUSED, name)
            draw(page, painter, printer.logicalDpiX() / _MM_PER_INCH)
    finally:
        painter.end()
    if printer.printerState() in (type(printer).PrinterState.Error, type(printer).PrinterState.Aborted):
        raise PrinterTrouble(PrinterFault.REFUSED, name)


def _layout(name: str, size: Size) -> QPageLayout:
    """Return the printer's own paper of this size, turned if it lies the other way; else the size alone."""
    from PySide6.QtPrintSupport import QPrinterInfo

    layout = layout_of(size)
    papers = QPrinterInfo.printerInfo(name).supportedPageSizes()
    sizes = [paper.size(QPageSize.Unit.Millimeter) for paper in papers]
    found = matching(size, [Size(one.width(), one.height()) for one in sizes])
    if found is not None:
        place, is_turned = found
        layout.setPageSize(papers[place])
        ways = QPageLayout.Orientation
        layout.setOrientation(ways.Landscape if is_turned else ways.Portrait)
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def matching(size: Size, papers: Sequence[Size]) -> tuple[int, bool] | None:
    """Return the place of the paper nearest to a size, and whether it lies turned; None where none comes near."""
    nearest: tuple[float, bool, int] | None = None
    for place, paper in enumerate(papers):
        for is_turned in (False, True):
            wide, high = (paper.height, paper.width) if is_turned else (paper.width, paper.height)
            off = max(abs(wide - size.width), abs(high - size.height))
            if off <= _AS_GOOD_AS and (nearest is None or (off, is_turned, place) < nearest):
                nearest = (off, is_turned, place)
    return None if nearest is None else (nearest[2], nearest[1])
