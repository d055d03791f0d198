"""The PDF of an issued invoice: made once, kept in the shop, and opened from the folder of papers."""

from pathlib import Path
from typing import TYPE_CHECKING

from orderflow_desk.domain.invoices.document import Document
from orderflow_desk.filing import write_whole
from orderflow_desk.gui.printing.layout.invoice import invoice_pages
from orderflow_desk.gui.printing.pdf import made_folder, pdf_of

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk

_NOT_IN_NAMES = str.maketrans(dict.fromkeys('\\/:*?"<>|', "-"))


def kept_file(desk: "Desk", invoice_id: int, document: Document) -> bytes:
    """Return the PDF as it went out; the first that asks makes it of what was frozen. For a worker's thread."""
    found = desk.invoices.file(invoice_id)
    if found is not None:
        return found
    return desk.invoices.keep_file(invoice_id, pdf_of(invoice_pages(document), document.number))


def write_file(desk: "Desk", invoice_id: int, document: Document, chosen: str) -> Path:
    """Write the PDF into the folder of papers and return where it lies. Raises FileTrouble."""
    content = kept_file(desk, invoice_id, document)
    folder = made_folder(chosen, desk.shop.read().name)
    path = folder / f"{document.number.translate(_NOT_IN_NAMES)}.pdf"
    write_whole(path, content)
    return path
