"""What papers tell of an order, read in the background in one go."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from orderflow_desk.domain.opening_hours.week import Week, in_force
from orderflow_desk.gui.words.shop_time import local_text, today
from orderflow_desk.views.orders.detail import OrderDetail

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class PaperContent:
    """An order, and the shop that it was left with."""

    order: OrderDetail
    shop: str = ""
    address: str = ""
    phone: str = ""
    terms: str = ""
    hours: Week | None = None


def read_content(desk: "Desk", order_id: int) -> PaperContent:
    """Read what papers need. Waits for the database. Raises NoSuchOrder, DatabaseTrouble."""
    shop = desk.shop.read()
    held = in_force(desk.opening_hours.all(), today())
    return PaperContent(
        desk.lookup.order(order_id),
        shop.name,
        shop.address,
        shop.phone,
        shop.receipt_terms,
        held.week if held else None,
    )


def maker(order: OrderDetail) -> str:
    """Return brand and model, as far as the title of the item does not say them already."""
    said = order.item.casefold()
    return " ".join(word for word in (order.brand, order.model) if word and word.casefold() not in said)


def day(moment: datetime | None) -> str:
    """Return a day, as in "24 Nov 2026"; nothing for none."""
    return "" if moment is None else local_text(moment, "d MMM yyyy")


def day_and_time(moment: datetime | None) -> str:
    """Return a day with the time, as in "Tue 24 Nov 2026, 09:00"; nothing for none."""
    return "" if moment is None else local_text(moment, "ddd d MMM yyyy, HH:mm")
