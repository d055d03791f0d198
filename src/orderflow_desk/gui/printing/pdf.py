"""Papers as PDF, where there is no printer, and the folder that they go to."""

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF, QStandardPaths
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from orderflow_desk.domain.tidying import tidy_line
from orderflow_desk.filing import trouble, write_whole
from orderflow_desk.gui.printing.layout.pen import draw
from orderflow_desk.gui.printing.layout.sheet import Page, Size

_DPI = 1200
_MM_PER_INCH = 25.4
_NAME_AT_MOST = 60
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|]+')
_NAMES_OF_WINDOWS = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def pdf_of(pages: Sequence[Page], title: str) -> bytes:
    """Return pages as a PDF; its texts can be searched and copied."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setTitle(title)
    writer.setCreator("Orderflow Desk")
    writer.setPageLayout(layout_of(pages[0].paper))
    painter = QPainter(writer)
    for place, page in enumerate(pages):
        if place:
            writer.newPage()
        draw(page, painter, _DPI / _MM_PER_INCH)
    painter.end()
    buffer.close()
    return bytes(content.data())


def layout_of(size: Size) -> QPageLayout:
    """Return the layout of a sheet without margins: pages bring their own."""
    unit = QPageSize.Unit.Millimeter
    paper = QPageSize(
        QSizeF(size.width, size.height),
        unit,
        f"{size.width:g}x{size.height:g}",
        QPageSize.SizeMatchPolicy.ExactMatch,
    )
    return QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF())


def write_pdf(folder: Path, name: str, pages: Sequence[Page]) -> Path:
    """Write pages as a file of this name, whole or not at all, over an older one. Raises FileTrouble."""
    path = folder / f"{name}.pdf"
    write_whole(path, pdf_of(pages, name))
    return path


def papers_folder(chosen: str, shop: str) -> Path:
    """Return the folder of papers: the one chosen, or "Papers" of the shop among this person's documents."""
    if chosen:
        return Path(chosen)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) / _as_a_name(shop) / "Papers"


def made_folder(chosen: str, shop: str) -> Path:
    """Return the folder of papers, made if needed. Raises FileTrouble."""
    folder = papers_folder(chosen, shop)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise trouble(folder, error) from error
    return folder


def _as_a_name(text: str) -> str:
    """Return a text as the name of a folder that every system takes."""
    name = " ".join(_NOT_IN_NAMES.sub(" ", tidy_line(text)).split())[:_NAME_AT_MOST].strip(" .")
    return "Orderflow Desk" if not name or _NAMES_OF_WINDOWS.fullmatch(name) else name
