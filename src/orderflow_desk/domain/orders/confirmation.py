"""Whether what an order's customer is reached with was confirmed, which it has to be before the order leaves Draft."""

from dataclasses import dataclass

from orderflow_desk.domain.errors import Refusal
from orderflow_desk.domain.lifecycle import Direction, Move, Status
from orderflow_desk.domain.orders.fields import Field

# What is confirmed with the customer; another value of one of these was not.
CONTACT = (Field.CUSTOMER_NAME, Field.CUSTOMER_PHONE, Field.CUSTOMER_EMAIL)


@dataclass(eq=False)
class ContactUnconfirmed(Refusal):
    """An order leaves Draft only when its contact details were confirmed with the customer."""


def contact_obstacle(step: Move, *, is_confirmed: bool) -> ContactUnconfirmed | None:
    """Return why an order may not take this step, or None (docs/product.md: The lifecycle). Cancelling needs no tick."""
    leaves = step.start is Status.DRAFT and step.direction is Direction.FORWARD
    return ContactUnconfirmed() if leaves and not is_confirmed else None


def check_contact(step: Move, *, is_confirmed: bool) -> None:
    """Raise ContactUnconfirmed where the step leaves Draft and nobody confirmed the contact details."""
    obstacle = contact_obstacle(step, is_confirmed=is_confirmed)
    if obstacle is not None:
        raise obstacle


@dataclass(eq=False)
class NotADraft(Refusal):
    """Contact details are confirmed while an order is a draft; this one has left Draft."""

    order_id: int
