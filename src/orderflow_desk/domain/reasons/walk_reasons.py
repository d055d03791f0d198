"""Why stages are passed: the usual reasons for each walk. The first one stands there filled in, so it has to be true of every such walk."""

from enum import StrEnum

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import OrderKind
from orderflow_desk.domain.walks import WalkName


class WalkReason(StrEnum):
    """A reason; what the timeline keeps is its words, which a person may have changed."""

    CUSTOMER_IS_HERE = "customer_is_here"
    ARRIVED_BY_POST = "arrived_by_post"
    NO_DATE_NEEDED = "no_date_needed"
    WORK_STARTS_AT_ONCE = "work_starts_at_once"
    LOGGED_FROM_SITE = "logged_from_site"
    WORK_OF_THE_MANUFACTURER = "work_of_the_manufacturer"
    SEALED_UNIT = "sealed_unit"
    UNDER_WARRANTY = "under_warranty"
    NO_PARTS_NEEDED = "no_parts_needed"
    PARTS_IN_STOCK = "parts_in_stock"
    REPAIRED_AT_THE_BENCH = "repaired_at_the_bench"
    REPAIRED_ON_SITE = "repaired_on_site"
    DONE_BY_THE_SHOP = "done_by_the_shop"
    PARTS_NOT_NEEDED = "parts_not_needed"
    BACK_FROM_MANUFACTURER = "back_from_manufacturer"
    NOT_ACCEPTED = "not_accepted"
    MORE_TO_BE_DONE = "more_to_be_done"
    FAULT_STILL_THERE = "fault_still_there"
    CUSTOMER_WANTS_MORE = "customer_wants_more"


_R = WalkReason
_AT_SHOP = (OrderKind.WALK_IN, OrderKind.PLANNED_VISIT)
_ANY = tuple(OrderKind)
# By the walk, where it starts, and the kinds of orders of which the reasons are true.
_TABLE: tuple[tuple[WalkName, Status, tuple[OrderKind, ...], tuple[WalkReason, ...]], ...] = (
    (WalkName.WALK_IN, Status.DRAFT, _AT_SHOP, (_R.CUSTOMER_IS_HERE, _R.ARRIVED_BY_POST)),
    (WalkName.WALK_IN, Status.DRAFT, (OrderKind.FIELD_VISIT,), (_R.NO_DATE_NEEDED, _R.LOGGED_FROM_SITE)),
    (WalkName.START_NOW, Status.SCHEDULED, _ANY, (_R.WORK_STARTS_AT_ONCE, _R.LOGGED_FROM_SITE)),
    (
        WalkName.SEND_TO_MANUFACTURER,
        Status.IN_PROGRESS,
        _ANY,
        (_R.WORK_OF_THE_MANUFACTURER, _R.SEALED_UNIT, _R.UNDER_WARRANTY),
    ),
    (
        WalkName.FINISH,
        Status.IN_PROGRESS,
        _AT_SHOP,
        (_R.NO_PARTS_NEEDED, _R.PARTS_IN_STOCK, _R.REPAIRED_AT_THE_BENCH),
    ),
    (
        WalkName.FINISH,
        Status.IN_PROGRESS,
        (OrderKind.FIELD_VISIT,),
        (_R.NO_PARTS_NEEDED, _R.PARTS_IN_STOCK, _R.REPAIRED_ON_SITE),
    ),
    # It waited for parts: that none were needed is the last thing to say.
    (WalkName.FINISH, Status.AWAITING_PARTS, _ANY, (_R.DONE_BY_THE_SHOP, _R.PARTS_NOT_NEEDED)),
    (
        WalkName.BACK_TO_THE_BENCH,
        Status.WITH_MANUFACTURER,
        _ANY,
        (_R.BACK_FROM_MANUFACTURER, _R.NOT_ACCEPTED),
    ),
    (
        WalkName.REWORK,
        Status.READY_FOR_RETURN,
        _ANY,
        (_R.MORE_TO_BE_DONE, _R.FAULT_STILL_THERE, _R.CUSTOMER_WANTS_MORE),
    ),
)
_REASONS = {(name, start, kind): reasons for name, start, kinds, reasons in _TABLE for kind in kinds}


def reasons_for(name: WalkName, start: Status, kind: OrderKind) -> tuple[WalkReason, ...]:
    """Return the usual reasons for a walk that starts there, the likeliest first; a KeyError is a bug of the caller."""
    return _REASONS[name, start, kind]
