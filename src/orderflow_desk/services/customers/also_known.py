"""What a customer is known by besides, kept from merges: forgotten value by value, and put back."""

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.customers import CONTACT_FIELDS, Card, is_same_value
from orderflow_desk.domain.entries.kinds import FurtherValue
from orderflow_desk.domain.errors import FieldInvalid
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.services.transaction.contact import write_card
from orderflow_desk.services.transaction.customer_records import (
    announced_orders,
    card_of,
    enter_in_orders,
    locked,
    orders_of,
)
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork, UnitsOfWork


class AlsoKnown:
    """Each is one act, told in the same orders as an edit of the customer, and known to the search at once."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    def forget(self, customer_id: int, *, field: Field, value: str, action_id: str) -> Changes:
        """Forget one further name, phone or e-mail; one that is gone already is no change.

        A merge that brought it cannot be taken apart any more, unless it is put back.

        Raises:
            CustomerGone: the customer was merged or erased meanwhile.
            FieldInvalid: it is no field of a contact.
        """
        with self._act("forget_value", customer_id, field, value, action_id) as unit:
            if unit.repeated:
                return Changes()
            (record,) = locked(unit.conn, customer_id)
            card = card_of(record)
            kept = list(card.others.get(field, ()))
            if value not in kept:
                return Changes()
            kept.remove(value)
            return self._write(unit, customer_id, card, field, kept, is_back=False, value=value)

    def put_back(
        self, customer_id: int, *, field: Field, value: str, place: int = 0, action_id: str
    ) -> Changes:
        """Keep a value again that was forgotten, at its `place` among the others; one that is known is no change.

        Raises:
            CustomerGone: the customer was merged or erased meanwhile.
            FieldInvalid: it is no field of a contact.
        """
        with self._act("put_back_value", customer_id, field, value, action_id) as unit:
            if unit.repeated:
                return Changes()
            (record,) = locked(unit.conn, customer_id)
            card = card_of(record)
            if any(is_same_value(field, value, known) for known in card.values(field)):
                return Changes()
            kept = list(card.others.get(field, ()))
            kept.insert(place, value)
            return self._write(unit, customer_id, card, field, kept, is_back=True, value=value)

    def _act(self, name: str, customer_id: int, field: Field, value: str, action_id: str):
        if field not in CONTACT_FIELDS:
            raise FieldInvalid(field, value, "unknown")
        return self._units.act(name, customer_id, action_id)

    def _write(
        self,
        unit: UnitOfWork,
        customer_id: int,
        card: Card,
        field: Field,
        kept: list[str],
        *,
        is_back: bool,
        value: str,
    ) -> Changes:
        further = {one: kept if one is field else list(card.others.get(one, ())) for one in CONTACT_FIELDS}
        others = {str(one): values for one, values in further.items() if values}
        write_card(unit, customer_id, Card(card.contact, others))
        own = orders_of(unit.conn, customer_id)
        enter_in_orders(unit, announced_orders(own), FurtherValue(field, is_back=is_back, value=value))
        return unit.changes
