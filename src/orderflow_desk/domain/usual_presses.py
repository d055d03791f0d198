"""What is usually done next: the walk that stands beside the steps, and which of the buttons is the likeliest (docs/product.md: Strict and fast: the walk)."""

from collections.abc import Callable
from enum import StrEnum

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.gates import Standing
from orderflow_desk.domain.walks import WalkName


class Press(StrEnum):
    """The buttons that move an order along."""

    BACK = "back"
    FORWARD = "forward"
    WALK = "walk"


# A feature's word about the likeliest press, from what it knows of the order; None: it has none.
Likeliest = Callable[[Status, Standing], Press | None]

USUAL_WALKS = {
    Status.DRAFT: WalkName.WALK_IN,
    Status.SCHEDULED: WalkName.START_NOW,
    Status.IN_PROGRESS: WalkName.FINISH,
    Status.AWAITING_PARTS: WalkName.FINISH,
    Status.WITH_MANUFACTURER: WalkName.BACK_TO_THE_BENCH,
    Status.READY_FOR_RETURN: WalkName.REWORK,
}
# Where the step forward is not what comes next most often: at the bench an order is finished, and parts arrive.
_LIKELIEST = {
    Status.IN_PROGRESS: Press.WALK,
    Status.AWAITING_PARTS: Press.BACK,
    Status.WITH_MANUFACTURER: Press.WALK,
}


def likeliest(status: Status) -> Press:
    """Return the likeliest press on an order of which nothing more is known than where it stands."""
    return _LIKELIEST.get(status, Press.FORWARD)
