"""The label on the item, and one more on each accessory: found across a bench, and by a scanner."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.scanning.scan_codes import order_code
from orderflow_desk.gui.printing.layout.accessories import MOST, separated
from orderflow_desk.gui.printing.layout.content import PaperContent, day
from orderflow_desk.gui.printing.layout.measure import Line, cap_share, fit, width_of, wrap
from orderflow_desk.gui.printing.layout.qr_code import QUIET, code, modules
from orderflow_desk.gui.printing.layout.sheet import Mark, Page, Size, Weight, Words
from orderflow_desk.gui.words.words import customer_name, order_number

translate = QCoreApplication.translate
_TOP, _RIGHT, _FOOT = 1.6, 2.0, 0.5
_CAP_AT_MOST = 8.6  # mm; 6 are read across a bench
# Sides of a module that are whole dots of label printers of 203 dots to an inch (8 to a millimetre).
_MODULES = (0.75, 0.625, 0.5)
_TITLE, _SMALL, _LEAST = 3.9, 3.1, 2.5  # heights of the fonts
_LEADING = 1.16  # of the height of the font


def label_pages(content: PaperContent, size: Size) -> tuple[Page, ...]:
    """Return the label of the item, and one for each accessory."""
    order = content.order
    pieces = separated(order.accessories)
    named = pieces if len(pieces) <= MOST - 1 else (*pieces[: MOST - 2], _the_rest(len(pieces) - MOST + 2))
    titles = (order.item, *named)
    return tuple(
        Page(size, tuple(_marks(content, size, title, _place(place, len(titles)))))
        for place, title in enumerate(titles, start=1)
    )


def _the_rest(count: int) -> str:
    return translate("paper", "… and %Ln more", "", count)


def _place(place: int, count: int) -> str:
    if count == 1:
        return ""
    return translate("paper", "{place} of {count}").format(place=place, count=count)


def _marks(content: PaperContent, size: Size, title: str, place: str) -> Iterator[Mark]:
    order = content.order
    side, cap = _shares(order.id, size)
    square = code(order_code(order.id), 0, size.height - side, side)
    quiet = side / modules(square) * QUIET
    number = order_number(order.id)
    mm = cap / cap_share(Weight.BOLD)
    yield Words(quiet, _TOP + cap, number, mm, width_of(number, mm, Weight.BOLD), Weight.BOLD)
    yield square
    x = side + 0.2
    top = size.height - side + quiet - 0.6
    room = Size(size.width - x - _RIGHT, size.height - top - _FOOT)
    yield from _stacked(_lines(content, title, place, room), x, top)


def _shares(order_id: int, size: Size) -> tuple[float, float]:
    """Return the side of the code and the height of the number's capitals: the largest that fit."""
    count = len(code(order_code(order_id), 0, 0, 1).rows) + 2 * QUIET
    number = order_number(order_id)
    across = width_of(number, 10, Weight.BOLD) / 10 / cap_share(Weight.BOLD)
    widest = (size.width - QUIET * _MODULES[0] - _RIGHT) / across
    for module in _MODULES:
        cap = min(_CAP_AT_MOST, widest, size.height - _TOP - count * module)
        if cap >= min(_CAP_AT_MOST, widest) - 0.6:
            return count * module, cap
    return count * _MODULES[-1], min(widest, size.height - _TOP - count * _MODULES[-1])


def _lines(content: PaperContent, title: str, place: str, room: Size) -> Iterator[tuple[Line, Weight]]:
    """Yield what stands beside the code: the thing itself, whose it is, which of how many, and since when."""
    width = room.width
    last = _place_and_day(content, place, width)
    one = fit(title, width, _TITLE, least=_SMALL, weight=Weight.STRONG)
    if one.text.endswith("…"):
        for line in wrap(
            title,
            width,
            _SMALL,
            most=int(room.height / (_SMALL * _LEADING)) - 1 - len(last),
            weight=Weight.STRONG,
        ):
            yield line, Weight.STRONG
    else:
        yield one, Weight.STRONG
    yield fit(customer_name(content.order.customer), width, _SMALL, least=_LEAST), Weight.PLAIN
    for line in last:
        yield line, Weight.STRONG


def _place_and_day(content: PaperContent, place: str, width: float) -> list[Line]:
    """Return which of how many it is and since when it is here: side by side, or one below the other."""
    parts = [part for part in (place, day(content.order.created_at)) if part]
    side_by_side = " · ".join(parts)
    lines = [fit(text, width, _SMALL, least=_LEAST, weight=Weight.STRONG) for text in (side_by_side, *parts)]
    return lines[1:] if lines[0].text.endswith("…") else lines[:1]


def _stacked(lines: Iterator[tuple[Line, Weight]], x: float, top: float) -> Iterator[Words]:
    y = top
    for line, weight in lines:
        y += line.mm * _LEADING
        yield Words(x, y - line.mm * 0.16, line.text, line.mm, line.width, weight, line.is_rtl)
