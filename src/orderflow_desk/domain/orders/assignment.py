"""Who has an order: claimed by one technician, given by a dispatcher, handed over with a word."""

from dataclasses import dataclass

from orderflow_desk.domain.errors import Refusal

WORD_AT_MOST = 2000


@dataclass(eq=False)
class AlreadyClaimed(Refusal):
    """Somebody else has the order; whoever claims gets what nobody has."""

    order_id: int
    name: str


@dataclass(eq=False)
class NotTheirs(Refusal):
    """Only who has an order hands it over; `name` is empty where nobody has it."""

    order_id: int
    name: str
