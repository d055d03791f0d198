"""What the frame of the window shows."""

from dataclasses import dataclass

from orderflow_desk.domain.people import Person
from orderflow_desk.views.orders.list import StatusCount
from orderflow_desk.views.outbox import QueueState


@dataclass(frozen=True, slots=True)
class Desktop:
    """What the frame of the window shows."""

    person: Person
    shop_name: str
    time_zone: str
    counts: tuple[StatusCount, ...]
    queue: QueueState
