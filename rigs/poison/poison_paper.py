"""Prints poison: labels, receipts and tickets of hostile orders are laid out, drawn into files, and looked at."""

import os
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QGuiApplication

from orderflow_desk.domain.entries.kinds import Noted
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.order import Contact, Intake, InternalNote, Item
from orderflow_desk.domain.scanning.scan_codes import order_code
from orderflow_desk.gui.look.fonts import load_fonts
from orderflow_desk.gui.printing.kinds import SIZES, Kind, Stock, pages_of, sizes_of
from orderflow_desk.gui.printing.layout.accessories import MOST
from orderflow_desk.gui.printing.layout.content import PaperContent, read_content
from orderflow_desk.gui.printing.layout.label_plan import widest_margin
from orderflow_desk.gui.printing.layout.qr_code import QUIET, code, modules
from orderflow_desk.gui.printing.layout.sheet import Bar, Code, Page, Words
from orderflow_desk.gui.printing.pdf import papers_folder, write_pdf
from orderflow_desk.gui.words.words import order_number
from orderflow_desk.services.desk import open_desk
from orderflow_desk.store.engine import sqlite_url
from rigs.poison import payloads
from rigs.poison.poisoned_letters import chance_of

# Nobody waits before a window for it, but a customer does before the counter.
SECONDS_AT_MOST = 4.0
_PAGES_AT_MOST = {Kind.LABEL: MOST, Kind.RECEIPT: 250, Kind.TICKET: 12}
_FIELDS = ("customer", "email", "phone", "item", "serial", "fault", "accessories", "condition", "technician")
_SHOP_FIELDS = ("shop", "address", "phone", "terms")
_COMMANDS = (b"/JavaScript", b"/Launch", b"/URI (", b"/EmbeddedFile", b"/OpenAction", b"/SubmitForm")
_SLACK = 0.6  # mm: letters lean out of their boxes by as much


@dataclass(slots=True)
class Figures:
    """What a run has printed: papers and pages by kind, and the longest time for one in seconds."""

    papers: Counter[str] = field(default_factory=Counter[str])
    pages: Counter[str] = field(default_factory=Counter[str])
    slowest: float = 0.0
    broken: list[str] = field(default_factory=list[str])


def run(folder: Path, *, orders: int, seed: int) -> Figures:
    """Print every kind of paper of so many orders, on one of its sizes each, some turned and with margins."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault(
        "QT_LOGGING_RULES", "qt.text.font.db=false"
    )  # a word for every script that no font has
    app = QGuiApplication.instance() or QGuiApplication([])  # held: fonts are gone with it
    load_fonts()
    figures, harmless = Figures(), _an_order(folder / "paper.db")
    for number in range(orders):
        chance = chance_of(seed, number)
        content = _poisoned(harmless, chance, number)
        figures.broken += [f"order {number}: {one}" for one in _wrong_folder(content)]
        for kind in Kind:
            stock = _stock(chance, kind)
            wrong = _print(content, kind, stock, folder / "papers", figures)
            figures.broken += [f"order {number}, {kind} on {stock}: {one}" for one in wrong]
    app.processEvents()
    return figures


def _stock(chance: Random, kind: Kind) -> Stock:
    slug = chance.choice(sizes_of(kind))
    margin = chance.choice((0.0, 1.5, widest_margin(SIZES[slug])))
    return Stock(slug, margin, is_turned=chance.random() < 0.5)


def _an_order(path: Path) -> PaperContent:
    with open_desk(sqlite_url(path), synchronous="OFF") as desk:
        desk.people.sign_in_without_password()
        intake = Intake(Contact("Jana"), Item("Lamp"))
        order_id = desk.intake.take_in(intake, action_id="first").order_id
        for place in range(3):
            desk.notes.add(order_id, note=InternalNote("seen"), action_id=f"note-{place}")
        return read_content(desk, order_id)


def _poisoned(harmless: PaperContent, chance: Random, number: int) -> PaperContent:
    """Return the order with poison in every text, as no service would have let it in."""
    timeline = tuple(
        replace(row, entry=Noted(Status.NEW, note=payloads.text(chance)), user=payloads.text(chance))
        for row in harmless.order.timeline
    )
    texts = {name: payloads.text(chance) for name in _FIELDS}
    order_id = chance.choice((number + 1, 10**9 + number, 10**17 + number))
    order = replace(harmless.order, id=order_id, timeline=timeline, **texts)
    return replace(harmless, order=order, **{name: payloads.text(chance) for name in _SHOP_FIELDS})


def _wrong_folder(content: PaperContent) -> Iterator[str]:
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    chosen = papers_folder("", content.shop)
    if chosen.parent.parent != documents or ".." in chosen.parts:
        yield f"papers would go to {chosen}"


def _print(content: PaperContent, kind: Kind, stock: Stock, folder: Path, figures: Figures) -> list[str]:
    began = time.perf_counter()
    try:
        pages = pages_of(kind, content, stock)
        path = write_pdf(folder, f"{order_code(content.order.id)} {kind}", pages)
    except Exception as error:  # noqa: BLE001  that there is none is what the rig is for
        return [f"{type(error).__name__}: {error}"]
    took = time.perf_counter() - began
    figures.papers[kind] += 1
    figures.pages[kind] += len(pages)
    figures.slowest = max(figures.slowest, took)
    wrong = [*_wrong_in_file(path, folder), *_wrong_on(pages, content, kind)]
    if took > SECONDS_AT_MOST:
        wrong.append(f"it took {took:.1f} s")
    path.unlink()
    return wrong


def _wrong_in_file(path: Path, folder: Path) -> Iterator[str]:
    content = path.read_bytes()
    if not content.startswith(b"%PDF-") or not content.rstrip().endswith(b"%%EOF"):
        yield "the file is no whole PDF"
    yield from (f"the file holds {command.decode()}" for command in _COMMANDS if command in content)
    if [one.name for one in folder.iterdir()] != [path.name]:
        yield "there are other files in the folder"


def _wrong_on(pages: tuple[Page, ...], content: PaperContent, kind: Kind) -> Iterator[str]:
    if len(pages) > _PAGES_AT_MOST[kind]:
        yield f"it has {len(pages)} pages"
    number, asked = order_number(content.order.id), code(order_code(content.order.id), 0, 0, 1).rows
    carriers = pages if kind is Kind.LABEL else pages[:1]
    for page in carriers:
        if not any(isinstance(mark, Words) and mark.text == number for mark in page.marks):
            yield "the number is not there"
        if [mark.rows for mark in page.marks if isinstance(mark, Code)] != [asked]:
            yield "the code is not the order's"
    for place, page in enumerate(pages, start=1):
        yield from (f"page {place}: {one}" for one in _wrong_marks(page))


def _wrong_marks(page: Page) -> Iterator[str]:
    codes = [_dark_part(mark) for mark in page.marks if isinstance(mark, Code)]
    for mark in page.marks:
        left, top, right, foot = _box(mark)
        if (
            left < -_SLACK
            or top < -_SLACK
            or right > page.size.width + _SLACK
            or foot > page.size.height + _SLACK
        ):
            yield f"{mark!r:.120} leaves the page"
        if not isinstance(mark, Words):
            continue
        if any(not char.isprintable() and ord(char) < 0xA0 for char in mark.text):
            yield f"{mark.text!r:.80} holds what cannot be printed"
        for code_left, code_top, code_right, code_foot in codes:
            if left < code_right and right > code_left and top < code_foot and foot > code_top:
                yield f"{mark.text!r:.80} lies over the code"


def _box(mark: Words | Bar | Code) -> tuple[float, float, float, float]:
    match mark:
        case Words():
            return mark.x, mark.baseline - mark.mm * 0.7, mark.x + mark.width, mark.baseline
        case Bar():
            return mark.x, mark.y, mark.x + mark.width, mark.y + mark.height
        case Code():
            return _dark_part(mark)


def _dark_part(mark: Code) -> tuple[float, float, float, float]:
    quiet = mark.side / modules(mark) * QUIET
    return mark.x + quiet, mark.y + quiet, mark.x + mark.side - quiet, mark.y + mark.side - quiet
