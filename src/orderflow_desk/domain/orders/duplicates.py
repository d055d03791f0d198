"""An order that was taken in twice: one of the two is cancelled, and both say so."""

from dataclasses import dataclass

from orderflow_desk.domain.errors import Refusal, Remedy


@dataclass(eq=False)
class DuplicateOfItself(Refusal):
    """An order is the duplicate of another one."""

    remedy = Remedy.CHOOSE_ANOTHER
    order_id: int
