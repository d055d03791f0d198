"""What a row of the list says in words: to screen readers, in tooltips, and how old it is."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.widgets.plain_label import plain_tooltip
from orderflow_desk.gui.words.shop_time import local, local_text
from orderflow_desk.gui.words.words import customer_name, order_number, status_name
from orderflow_desk.views.orders.list import OrderRow

translate = QCoreApplication.translate
# What stands below number and item, from left to right, and in the tooltip below each other; nothing where it is empty.
_BELOW: tuple[Callable[[OrderRow], str], ...] = (
    lambda row: customer_name(row.customer),
    lambda row: row.fault,
)


def second_line(row: OrderRow, viewer: int | None = None) -> str:
    """Return what stands in the second line of a row, for the person who looks at it."""
    return " · ".join([*_news(row, viewer), *_below(row)])


def _news(row: OrderRow, viewer: int | None) -> list[str]:
    return [translate("order_list", "New for you")] if viewer is not None and row.new_to == viewer else []


def _below(row: OrderRow) -> list[str]:
    return [text for text in (text_of(row) for text_of in _BELOW) if text]


def spoken_row(row: OrderRow, viewer: int | None = None) -> str:
    """Return the whole row in sentences: whether it is new, the order, its appointment, and an e-mail that failed."""
    sentences = [
        *_news(row, viewer),
        translate("order_list", "{number}, {item}, {status}, {customer}").format(
            number=order_number(row.id),
            item=one_line(row.item),
            status=status_name(row.status),
            customer=one_line(customer_name(row.customer)),
        ),
    ]
    if row.status is Status.SCHEDULED and row.shop_date is not None:
        when = local_text(row.shop_date, "dddd d MMMM HH:mm")
        sentences.append(translate("order_list", "Appointment: {time}").format(time=when))
    if row.has_failed_mail:
        sentences.append(_failed())
    return ". ".join(sentences)


def _failed() -> str:
    return translate("order_list", "An e-mail of this order did not arrive; see its timeline.")


def tooltip_of(row: OrderRow) -> str:
    """Return what a hovered row tells besides: all of its texts, and the mail that failed."""
    lines = [row.item, *_below(row)]
    if row.has_failed_mail:
        lines.append(_failed())
    return plain_tooltip("\n".join(line if len(line) <= 400 else line[:399] + "…" for line in lines if line))


def one_line(text: str) -> str:
    """Return the text on one line, no longer than any screen shows."""
    return " ".join(text[:300].split())


def time_text(row: OrderRow, now: datetime) -> str:
    """Return the planned time of a scheduled order, or how long an order has been in its status."""
    if row.status is Status.SCHEDULED and row.shop_date is not None:
        return planned_text(row.shop_date, now)
    return age_text(row.since, now)


def age_text(since: datetime, now: datetime) -> str:
    """Return how long something is ago, in the one unit that matters."""
    minutes = int((now - since).total_seconds() // 60)
    if minutes < 1:
        return translate("order_list", "now")
    if minutes < 60:
        return translate("order_list", "{count} min").format(count=minutes)
    if minutes < 24 * 60:
        return translate("order_list", "{count} h").format(count=minutes // 60)
    return translate("order_list", "{count} d").format(count=minutes // (24 * 60))


def planned_text(planned: datetime, now: datetime) -> str:
    """Return a planned time in local words: with its weekday while that says which day, else with its date."""
    days = (local(planned).date() - local(now).date()).days
    form = "ddd HH:mm" if 0 <= days < 7 else "d MMM"
    return local_text(planned, form)
