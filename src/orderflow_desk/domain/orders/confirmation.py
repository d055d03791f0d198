"""Whether what an order's customer is reached with was confirmed, which it has to be before the order leaves Draft."""

from dataclasses import dataclass

from orderflow_desk.domain.errors import Refusal, Remedy
from orderflow_desk.domain.lifecycle import Direction, Status
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.orders.gates import Gate, Standing

# What is confirmed with the customer; another value of one of these was not.
CONTACT = (Field.CUSTOMER_NAME, Field.CUSTOMER_PHONE, Field.CUSTOMER_EMAIL)


@dataclass(eq=False)
class ContactUnconfirmed(Refusal):
    """An order leaves Draft only when its contact details were confirmed with the customer."""

    remedy = Remedy.CONFIRM_CONTACT


def _unconfirmed(standing: Standing) -> ContactUnconfirmed | None:
    return None if standing.contact_confirmed else ContactUnconfirmed()


# Cancelling needs no tick.
CONTACT_CONFIRMED = Gate(
    lambda step, _is_passed: step.start is Status.DRAFT and step.direction is Direction.FORWARD, _unconfirmed
)


@dataclass(eq=False)
class NotADraft(Refusal):
    """Contact details are confirmed while an order is a draft; this one has left Draft."""

    order_id: int
