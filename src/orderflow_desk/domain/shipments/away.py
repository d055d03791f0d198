"""What an order may not do while something of it is with a manufacturer (docs/product.md: Strict and fast: the walk)."""

from dataclasses import dataclass

from orderflow_desk.domain.errors import Refusal
from orderflow_desk.domain.lifecycle import Direction, Move, Status
from orderflow_desk.domain.orders.gates import Gate, Standing
from orderflow_desk.domain.shipments.shipment import ShipmentRemedy

# Under this name the gates know the open shipments of an order, as ids and manufacturers.
SHIPMENTS = "shipments"


@dataclass(eq=False)
class ShipmentStillOpen(Refusal):
    """An open shipment keeps an order from going on from With Manufacturer, and from passing it.

    `shipments` are the open ones: their ids, and to whom they went.
    """

    remedy = ShipmentRemedy.CLOSE_SHIPMENT
    shipments: tuple[tuple[int, str], ...]


def _goes_on(step: Move, is_passed: bool) -> bool:  # noqa: FBT001  as a gate calls it
    is_left = step.start is Status.WITH_MANUFACTURER and step.direction is Direction.FORWARD
    return is_left or (is_passed and step.to is Status.WITH_MANUFACTURER)


def _still_open(standing: Standing) -> ShipmentStillOpen | None:
    found = tuple(standing.known.get(SHIPMENTS, ()))
    return ShipmentStillOpen(found) if found else None


# What is with the manufacturer is neither passed nor ready; it may go back to the bench without.
NO_SHIPMENT_OPEN = Gate(_goes_on, _still_open)
