"""What an order cannot be submitted without at the counter: the shop decides it.

It is asked for where the order is taken in. A draft may lack it, and a draft's own step to Scheduled asks for nothing but the confirmed
contact details: a single step along the path is never refused for anything else.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import StrEnum

from orderflow_desk.domain.errors import Refusal
from orderflow_desk.domain.orders.fields import FIELDS, Field, Owner, typed_of
from orderflow_desk.domain.orders.order import Intake


class Need(StrEnum):
    """What may be needed; stable slugs."""

    CONTACT = "contact"
    FAULT = "fault"
    SERIAL = "serial"
    ACCESSORIES = "accessories"
    CONDITION = "condition"


# One of these fields meets the need; the first is where its lack is said.
FIELDS_OF = {
    Need.CONTACT: (Field.CUSTOMER_PHONE, Field.CUSTOMER_EMAIL),
    Need.FAULT: (Field.FAULT,),
    Need.SERIAL: (Field.ITEM_SERIAL,),
    Need.ACCESSORIES: (Field.ACCESSORIES,),
    Need.CONDITION: (Field.CONDITION,),
}
USUAL_NEEDS = (Need.CONTACT, Need.FAULT)


@dataclass(eq=False)
class NeededAtIntake(Refusal):
    """The shop takes no order in without it."""

    need: Need

    @property
    def at_field(self) -> str:
        """The field that would meet it."""
        return FIELDS_OF[self.need][0]


def unmet(needs: Collection[str], typed: Callable[[Field], str]) -> list[NeededAtIntake]:
    """Return what is needed and not `typed` in any of its fields; slugs of needs that only a newer version has are passed over."""
    return [
        NeededAtIntake(need)
        for need in Need
        if need in needs and not any(typed(field).strip() for field in FIELDS_OF[need])
    ]


def unmet_by(intake: Intake, needs: Collection[str]) -> list[NeededAtIntake]:
    """Return what is needed and not there."""
    owners = {Owner.CUSTOMER: intake.contact, Owner.ITEM: intake.item, Owner.ORDER: intake}
    return unmet(needs, lambda field: getattr(owners[FIELDS[field].owner], typed_of(field)))
