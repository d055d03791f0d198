"""Shows poison in the real window, offscreen: list, order, timeline and mails are painted, and typing goes on."""

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget
from sqlalchemy import update

from benchmarks.window.painting import Pulse
from benchmarks.window.window import RealWindow, real_window
from orderflow_desk.domain.orders.fields import TEXT_AT_MOST, OrderKind
from orderflow_desk.domain.orders.order import Contact, Intake, InternalNote, Item, PublicNote
from orderflow_desk.gui.intake.new_order_page import NewOrderPage
from orderflow_desk.gui.outbox.outbox_page import OutboxPage
from orderflow_desk.services.desk import open_desk
from orderflow_desk.store.engine import Store, sqlite_url
from orderflow_desk.store.tables import outbox
from rigs.poison import payloads
from rigs.poison.poisoned_letters import chance_of

# Painting is a matter of milliseconds; a text that holds the window up for longer than this has found a hole.
STALL_AT_MOST_MS = 2000.0
# What Qt says of the fonts of the machine, where none of them has a script; another font's boxes are painted then.
_OF_FONTS = "OpenType support missing for"


@dataclass(slots=True)
class Figures:
    """What a run has seen; `longest` is the longest time in ms for which the window did not answer, and over what."""

    shown: int = 0
    longest: tuple[float, str] = (0.0, "")
    broken: list[str] = field(default_factory=list[str])


def run(folder: Path, *, orders: int, seed: int) -> Figures:
    """Show so many poisonous orders and their mails, and type poison into every field of the window."""
    shop, figures = folder / "screen.db", Figures()
    numbers = _write(shop, orders, seed)
    with _watched(figures), real_window(shop, folder / "home") as window:
        window.program.background.crashed.connect(lambda error: figures.broken.append(repr(error)))
        eye = _Eye(window, figures)
        for number in numbers:
            eye.see(f"order {number}", lambda number=number: window.program.session.order_wanted.emit(number))
            eye.see(f"order {number}, its notes whole", lambda: _unfold(window))
        _show_mails(window, eye)
        _type(window, eye, seed)
    return figures


class _Eye:
    """Does an act, paints all that is seen then, and times the longest silence."""

    def __init__(self, window: RealWindow, figures: Figures) -> None:
        self._window, self._figures = window, figures

    def see(self, what: str, act: Callable[[], object]) -> None:
        with Pulse() as pulse:
            act()
            self._window.rest()
            self._window.program.window.grab()
        self._figures.shown += 1
        self._figures.longest = max(self._figures.longest, (pulse.longest, what))
        if pulse.longest > STALL_AT_MOST_MS:
            self._figures.broken.append(f"{what}: the window stood still for {pulse.longest:.0f} ms")


def _write(shop: Path, orders: int, seed: int) -> list[int]:
    """Take orders in whose every text is poison, the first of them as long as they may be; some mails are longer."""
    url, numbers = sqlite_url(shop), list[int]()
    with open_desk(url, synchronous="OFF") as desk, closing(Store(url, synchronous="OFF")) as store:
        desk.people.sign_in_without_password()
        settings = desk.shop.read()
        desk.shop.change(
            replace(settings, name="<b>Rig</b>", is_first_start_done=True, hold_seconds=300, intake_needs=())
        )
        for number in range(orders):
            chance = chance_of(seed, number)
            length = TEXT_AT_MOST if number < orders // 4 else 300
            done = desk.intake.take_in(
                _intake(chance, length), action_id=f"{seed}-{number}", submit=number % 3 > 0
            )
            numbers.append(done.order_id)
            for kind in (InternalNote, PublicNote):
                note = kind("x" + _long(chance, length - 1))
                desk.notes.add(done.order_id, note=note, action_id=f"{seed}-{number}-{kind.__name__}")
        with store.writing() as conn:
            for number in numbers[: orders // 4]:
                text = payloads.without_halves(_long(chance_of(seed, number), payloads.LONG))
                values = {"text": text, "html": text, "subject": text[:1000]}
                conn.execute(update(outbox).where(outbox.c.order_id == number).values(**values))
    return numbers


def _intake(chance: Random, length: int) -> Intake:
    line = chance.choice(("x" * 199, "ﷺ" * 199, "a" + "\u0300" * 198, "🇨🇿" * 99, "W " * 99, ""))
    contact = Contact(
        "x" + (line or payloads.text(chance)[:100]),
        payloads.good_address(chance),
        payloads.text(chance)[:100],
    )
    item = Item(
        "x" + (line or payloads.text(chance)[:100]),
        payloads.text(chance)[:100],
        brand=line,
        model=payloads.text(chance)[:100],
    )
    fault, accessories, condition = (_long(chance, length) for _ in range(3))
    where = "x" + payloads.text(chance)[:100]
    return Intake(
        contact,
        item,
        fault=fault,
        accessories=accessories,
        condition=condition,
        contact_confirmed=True,
        kind=OrderKind.FIELD_VISIT,
        visit_address=where,
    )


def _long(chance: Random, length: int) -> str:
    """Return a text of one splinter again and again, or of many."""
    if chance.random() < 0.5:
        return (chance.choice(payloads.SPLINTERS) * length)[:length]
    return "".join(chance.choices(payloads.SPLINTERS, k=length))[:length]


def _unfold(window: RealWindow) -> None:
    for button in window.program.window.findChildren(QPushButton, "note_show_all"):
        if button.isVisible():
            button.click()


def _show_mails(window: RealWindow, eye: _Eye) -> None:
    page = window.program.window.page("outbox")
    assert isinstance(page, OutboxPage)
    eye.see("the outbox", lambda: window.program.window.show_place("outbox"))
    for row in range(page.model.rowCount()):
        for tab in (0, 1):
            eye.see(f"mail {row}", lambda row=row, tab=tab: _show_mail(page, row, tab))


def _show_mail(page: OutboxPage, row: int, tab: int) -> None:
    page.list.setCurrentIndex(page.model.index(row))
    page.mail._tabs.setCurrentIndex(tab)  # noqa: SLF001  as a click on the tab does


def _type(window: RealWindow, eye: _Eye, seed: int) -> None:
    """Paste poison, as long as it comes, into each field of the new order, the notes and the search; then submit."""
    frame = window.program.window
    page = frame.page("new_order")
    assert isinstance(page, NewOrderPage)
    for place, widget in (("new_order", page), ("orders", frame.page("orders"))):
        frame.show_place(place)
        window.rest()
        for number, target in enumerate(_fields(widget)):
            chance = chance_of(seed, number)
            for text in (payloads.text(chance), _long(chance, payloads.LONG)):
                name = target.objectName()
                eye.see(f"typing into {name}", lambda target=target, text=text: _paste(target, text))
    frame.show_place("new_order")
    eye.see("submitting", page.submit.click)


def _fields(page: QWidget) -> list[QLineEdit | QPlainTextEdit]:
    found = [*page.findChildren(QLineEdit), *page.findChildren(QPlainTextEdit)]
    return [one for one in found if one.isVisible() and not one.isReadOnly()]


def _paste(target: QLineEdit | QPlainTextEdit, text: str) -> None:
    if isinstance(target, QLineEdit):
        target.selectAll()
        target.insert(text)
        target.textEdited.emit(target.text())
    else:
        target.setPlainText(text)


@contextmanager
def _watched(figures: Figures) -> Iterator[None]:
    """Hear of every exception that no caller sees: in slots, in threads, told by Qt, or logged."""

    class _Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            figures.broken.append(f"logged: {self.format(record)[-300:]}")

    def said_by_qt(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        if not words.startswith(_OF_FONTS):
            figures.broken.append(f"Qt says: {words[:200]}")

    hook, listener, logger = sys.excepthook, _Listener(logging.WARNING), logging.getLogger("orderflow_desk")
    sys.excepthook = lambda kind, error, _trace: figures.broken.append(f"{kind.__name__}: {error}")
    logger.addHandler(listener)
    before = qInstallMessageHandler(said_by_qt)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
        logger.removeHandler(listener)
        sys.excepthook = hook
