"""What a customer is known by besides, kept from merges: forgotten value by value, and put back."""

from orderflow_desk.domain.customers import CONTACT_FACTS, Card, is_same_value
from orderflow_desk.domain.errors import FieldInvalid
from orderflow_desk.domain.orders.orders import Changes, Fact, TimelineKind
from orderflow_desk.services.transaction.customer_records import (
    card_of,
    enter_in_orders,
    locked,
    orders_of,
    orders_that_tell,
    write_card,
)
from orderflow_desk.services.transaction.indexing import reindex_customer
from orderflow_desk.services.transaction.work import Bench, Work


class AlsoKnown:
    """Each is one act, told in the same orders as an edit of the customer, and known to the search at once."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def forget(self, customer_id: int, *, fact: Fact, value: str, action_id: str) -> Changes:
        """Forget one further name, phone or e-mail; one that is gone already is no change.

        A merge that brought it cannot be taken apart any more, unless it is put back.

        Raises:
            CustomerGone: the customer was merged or erased meanwhile.
            FieldInvalid: it is no fact of a contact.
        """
        with self._act("forget_value", fact, value, action_id) as work:
            if work.repeated:
                return Changes()
            (record,) = locked(work.conn, customer_id)
            card = card_of(record)
            kept = list(card.others.get(fact, ()))
            if value not in kept:
                return Changes()
            kept.remove(value)
            return self._write(work, customer_id, card, fact, kept, {"act": "forgotten", "old": value})

    def put_back(
        self, customer_id: int, *, fact: Fact, value: str, place: int = 0, action_id: str
    ) -> Changes:
        """Keep a value again that was forgotten, at its `place` among the others; one that is known is no change.

        Raises:
            CustomerGone: the customer was merged or erased meanwhile.
            FieldInvalid: it is no fact of a contact.
        """
        with self._act("put_back_value", fact, value, action_id) as work:
            if work.repeated:
                return Changes()
            (record,) = locked(work.conn, customer_id)
            card = card_of(record)
            if any(is_same_value(fact, value, known) for known in card.values(fact)):
                return Changes()
            kept = list(card.others.get(fact, ()))
            kept.insert(place, value)
            return self._write(work, customer_id, card, fact, kept, {"act": "put_back", "new": value})

    def _act(self, name: str, fact: Fact, value: str, action_id: str):
        if fact not in CONTACT_FACTS:
            raise FieldInvalid(fact, value, "unknown")
        return self._bench.act(name, action_id)

    def _write(
        self, work: Work, customer_id: int, card: Card, fact: Fact, kept: list[str], told: dict[str, str]
    ) -> Changes:
        further = {one: kept if one is fact else list(card.others.get(one, ())) for one in CONTACT_FACTS}
        others = {str(one): values for one, values in further.items() if values}
        write_card(work.conn, customer_id, Card(card.contact, others))
        reindex_customer(work.conn, customer_id)
        own = orders_of(work.conn, customer_id)
        details = {"fact": str(fact), **told}
        enter_in_orders(work, orders_that_tell(own), TimelineKind.EDITED, details)
        return Changes(frozenset(order.id for order in own), frozenset({"customer"} | work.kinds))
