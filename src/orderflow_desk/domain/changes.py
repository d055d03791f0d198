"""What an act changed, for whoever shows it: at this desk at once, at others by the change log."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Topic(StrEnum):
    """What a change is about; stable slugs. Every topic has a view that reads it (`views.reads`)."""

    ORDER = "order"
    STATUS = "status"
    PHOTO = "photo"
    MAIL = "mail"
    QUEUE = "queue"
    CUSTOMER = "customer"
    PEOPLE = "people"
    SHOP = "shop"
    LETTERS = "letters"
    IMPORTS = "imports"
    PASSCODE_PCS = "passcode_pcs"
    TIMER = "timer"
    RATES = "rates"
    CARRIERS = "carriers"
    PART = "part"
    CANNED_NOTES = "canned_notes"
    INVOICE = "invoice"


# One change: its topic, and the order that it is about where it is about one.
Touched = tuple[Topic, int | None]


@dataclass(frozen=True, slots=True)
class Changes:
    """What was changed: the topics, and the orders where it was orders; `everything` when that is unknown."""

    orders: frozenset[int] = frozenset()
    topics: frozenset[Topic] = frozenset()
    everything: bool = False

    @classmethod
    def of(cls, touched: Iterable[Touched]) -> "Changes":
        """Gather changes."""
        found = list(touched)
        orders = frozenset(order_id for _, order_id in found if order_id is not None)
        return cls(orders, frozenset(topic for topic, _ in found))

    def __or__(self, other: "Changes") -> "Changes":
        """Join two."""
        return Changes(
            self.orders | other.orders, self.topics | other.topics, self.everything or other.everything
        )

    def __bool__(self) -> bool:
        """Tell whether anything was changed."""
        return bool(self.topics) or self.everything

    def touches(self, topics: frozenset[Topic]) -> bool:
        """Tell whether a view that reads these topics may look otherwise now."""
        return self.everything or not self.topics.isdisjoint(topics)

    def touches_orders(self, order_ids: Iterable[int], topics: frozenset[Topic]) -> bool:
        """Tell whether a view of these orders that reads these topics may look otherwise now."""
        hit = self.topics & topics
        is_of_others = hit <= _OF_ORDERS and self.orders.isdisjoint(order_ids)
        return self.everything or (bool(hit) and not is_of_others)


# A change of these names the order.
_OF_ORDERS = frozenset({Topic.ORDER, Topic.STATUS, Topic.PHOTO, Topic.MAIL})
