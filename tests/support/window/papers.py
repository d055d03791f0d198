"""Orders on paper for tests: printers in memory, and what a PDF says to one who reads it back."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import zxingcpp
from PySide6.QtGui import QImage

from orderflow_desk.domain.entries.kinds import TakenIn
from orderflow_desk.domain.errors import DeskError, PrinterFault, PrinterTrouble
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import OrderKind
from orderflow_desk.domain.outbox import Forecast
from orderflow_desk.domain.usual_presses import Press
from orderflow_desk.gui.printing.layout.content import PaperContent
from orderflow_desk.gui.printing.layout.sheet import Page
from orderflow_desk.gui.printing.pdf import write_pdf
from orderflow_desk.gui.printing.printers import Found
from orderflow_desk.views.orders.detail import OrderDetail, TimelineRow

_TAKEN_IN = TimelineRow(
    id=1,
    at=datetime(2026, 11, 24, 9, 30, tzinfo=UTC),
    user="Petr Kolář",
    pc="counter",
    entry=TakenIn(),
    group="a",
)
_ORDER = OrderDetail(
    id=10482,
    version=3,
    status=Status.NEW,
    customer_id=1,
    customer="Olga Marsh",
    email="olga@example.net",
    phone="+420 601 555 019",
    item="Dishwasher SMS6ZCI49E",
    serial="FD 0211 00532",
    fault="Does not drain.\nShows E24.",
    accessories="inlet hose, manual",
    condition="scratch on the left panel",
    shop_date=None,
    promised_at=datetime(2026, 11, 27, 9, 30, tzinfo=UTC),
    parts_eta=None,
    technician_id=None,
    technician="",
    since=datetime(2026, 11, 24, 9, 45, tzinfo=UTC),
    created_at=datetime(2026, 11, 24, 9, 30, tzinfo=UTC),
    has_left_draft=True,
    contact_confirmed=True,
    kind=OrderKind.WALK_IN,
    visit_address="",
    earlier_orders=(),
    moves=(),
    likeliest=Press.FORWARD,
    walks=(),
    note_forecast=Forecast(),
    reschedule_forecast=Forecast(),
    undo=None,
    timeline=(_TAKEN_IN,),
)


def content(**changes: object) -> PaperContent:
    """Return an order as papers know it; what is not said is as above."""
    order = replace(_ORDER, **changes)  # type: ignore[arg-type]
    return PaperContent(
        order, "Counter & Bench", "Lange Straße 12\n04103 Leipzig", "+49 341 555 01 22", "Be kind."
    )


class MemoryPrinters:
    """Two printers that keep what they are sent; `hindrance`, when set, is called first. While `silence` is not set, they do not answer."""

    def __init__(self, *names: str, default: str = "") -> None:
        self.names = names
        self.default = default
        self.sent: list[tuple[str, tuple[Page, ...], str]] = []
        self.threads: set[str] = set()
        self.hindrance: Callable[[], None] | None = None
        self.silence: threading.Event | None = None

    def found(self) -> Found:
        self.threads.add(threading.current_thread().name)
        if self.silence is not None:
            assert self.silence.wait(20)
        return Found(self.names, self.default)

    def send(self, name: str, pages: Sequence[Page], title: str) -> None:
        self.threads.add(threading.current_thread().name)
        if self.hindrance is not None:
            self.hindrance()
        if name not in self.names:
            raise PrinterTrouble(PrinterFault.GONE, name)
        self.sent.append((name, tuple(pages), title))


def raising(error: DeskError) -> Callable[[], None]:
    def raise_it() -> None:
        raise error

    return raise_it


def saved(folder: Path, name: str, pages: Sequence[Page]) -> Path:
    """Write a PDF as the program does: on a thread of its own."""
    with ThreadPoolExecutor(1) as worker:
        return worker.submit(write_pdf, folder, name, pages).result()


def pictures(pdf: Path, dpi: float) -> list[Path]:
    """Return the pages as pictures, as a printer of so many dots to an inch would print them."""
    found: list[Path] = []
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document, 1):
            bitmap = page.render(scale=dpi / 72, rev_byteorder=True)
            image = QImage(
                bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB888
            )
            found.append(pdf.with_name(f"{pdf.stem}-{dpi}-{number}.png"))
            assert image.save(str(found[-1]))
    return found


def codes(picture: Path) -> list[str]:
    """Return what a scanner reads in a picture: it is held upright, and goes to no trouble."""
    image = QImage(str(picture)).convertToFormat(QImage.Format.Format_Grayscale8)
    view = zxingcpp.ImageView(
        image.constBits(), image.width(), image.height(), zxingcpp.ImageFormat.Lum, image.bytesPerLine()
    )
    found = zxingcpp.read_barcodes(
        view, zxingcpp.BarcodeFormat.QRCode, try_rotate=False, try_downscale=False, try_invert=False
    )
    return [one.text for one in found]


def words(pdf: Path) -> str:
    """Return the text of a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
