"""The label on the item, and one more on each accessory: found across a bench, and by a scanner."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.scanning.scan_codes import order_code
from orderflow_desk.gui.printing.layout.accessories import MOST, separated
from orderflow_desk.gui.printing.layout.content import PaperContent, day
from orderflow_desk.gui.printing.layout.label_plan import Room, plan_of
from orderflow_desk.gui.printing.layout.measure import Line, below, cap_share, fit, width_of, wrap
from orderflow_desk.gui.printing.layout.qr_code import code
from orderflow_desk.gui.printing.layout.sheet import Mark, Page, Size, Weight, Words
from orderflow_desk.gui.words.words import customer_name, order_number

translate = QCoreApplication.translate
_TITLE, _SMALL, _LEAST = 3.9, 3.1, 2.5  # heights of the fonts
_LEADING = 1.16  # of the height of the font, as are the next two
_RISES, _HANGS = (
    0.16,
    below(1),
)  # how far a line stands above the end of its step, and its letters hang below it


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
    plan = plan_of(order.id, size)
    number = order_number(order.id)
    mm = plan.cap / cap_share(Weight.BOLD)
    yield Words(plan.number_x, plan.baseline, number, mm, width_of(number, mm, Weight.BOLD), Weight.BOLD)
    yield code(order_code(order.id), plan.code_x, plan.code_y, plan.side)
    yield from _stacked(_lines(content, title, place, plan.lines, plan.scale), plan.lines)


def _lines(
    content: PaperContent, title: str, place: str, room: Room, scale: float
) -> list[tuple[Line, Weight]]:
    """Return the thing itself, whose it is, which of how many, and since when; from the last on, what has no room is left out."""
    small = _SMALL * scale
    step = small * _LEADING
    height = room.height - (_HANGS - _RISES) * small
    whose = fit(customer_name(content.order.customer), room.width, small, least=_LEAST)
    others = [(whose, Weight.PLAIN)]
    others += [(line, Weight.STRONG) for line in _place_and_day(content, place, room.width, small)]
    others = others[: max(0, int(height / step) - 1)]
    left = height - sum(line.mm for line, _ in others) * _LEADING
    one = fit(title, room.width, _TITLE * scale, least=small, weight=Weight.STRONG)
    hanging = (
        0 if others else (_HANGS - _RISES) * (one.mm - small)
    )  # of the last line, which is a small one else
    if not one.text.endswith("…") and one.mm * _LEADING + hanging <= left:
        named = [one]
    else:
        most = int(left / step + 0.001)
        named = wrap(title, room.width, small, most=most, weight=Weight.STRONG) if most > 0 else []
    return [*((line, Weight.STRONG) for line in named), *others]


def _place_and_day(content: PaperContent, place: str, width: float, small: float) -> list[Line]:
    """Return which of how many it is and since when it is here: side by side, or one below the other."""
    parts = [part for part in (place, day(content.order.created_at)) if part]
    side_by_side = " · ".join(parts)
    lines = [fit(text, width, small, least=_LEAST, weight=Weight.STRONG) for text in (side_by_side, *parts)]
    return lines[1:] if lines[0].text.endswith("…") else lines[:1]


def _stacked(lines: list[tuple[Line, Weight]], room: Room) -> Iterator[Words]:
    y = room.y
    for line, weight in lines:
        y += line.mm * _LEADING
        yield Words(room.x, y - line.mm * _RISES, line.text, line.mm, line.width, weight, line.is_rtl)
