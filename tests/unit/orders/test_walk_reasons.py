"""The reason that stands there filled in is true of every order that is walked that way."""

from itertools import product

import pytest

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import OrderKind
from orderflow_desk.domain.reasons.walk_reasons import WalkReason, reasons_for
from orderflow_desk.domain.walks import WALKS, WalkName

R, S, N = WalkReason, Status, WalkName
# Said by hand for each walk and each kind of order: what nobody could call a lie.
DEFAULTS = {
    (N.WALK_IN, S.DRAFT): (R.CUSTOMER_IS_HERE, R.CUSTOMER_IS_HERE, R.NO_DATE_NEEDED),
    (N.START_NOW, S.SCHEDULED): (R.WORK_STARTS_AT_ONCE,) * 3,
    (N.SEND_TO_MANUFACTURER, S.IN_PROGRESS): (R.WORK_OF_THE_MANUFACTURER,) * 3,
    (N.FINISH, S.IN_PROGRESS): (R.NO_PARTS_NEEDED,) * 3,
    (N.FINISH, S.AWAITING_PARTS): (R.DONE_BY_THE_SHOP,) * 3,
    (N.BACK_TO_THE_BENCH, S.WITH_MANUFACTURER): (R.BACK_FROM_MANUFACTURER,) * 3,
    (N.REWORK, S.READY_FOR_RETURN): (R.MORE_TO_BE_DONE,) * 3,
}
ABOUT_PARTS = {R.NO_PARTS_NEEDED, R.PARTS_IN_STOCK}
ABOUT_THE_COUNTER = {R.CUSTOMER_IS_HERE, R.ARRIVED_BY_POST, R.REPAIRED_AT_THE_BENCH}
EVERY_WALK = pytest.mark.parametrize(("walk", "kind"), list(product(WALKS, OrderKind)))


def test_each_walk_has_its_own_default_reason() -> None:
    assert {(walk.name, walk.stops[0]) for walk in WALKS} == DEFAULTS.keys()
    for (name, start), expected in DEFAULTS.items():
        assert tuple(reasons_for(name, start, kind)[0] for kind in OrderKind) == expected


@EVERY_WALK
def test_who_needs_no_parts_passes_the_stage_for_them(walk, kind: OrderKind) -> None:
    reasons = set(reasons_for(walk.name, walk.stops[0], kind))
    if walk.to is not Status.READY_FOR_RETURN or Status.AWAITING_PARTS not in walk.passed:
        assert not reasons & ABOUT_PARTS


@EVERY_WALK
def test_nothing_was_brought_to_the_counter_for_a_field_visit(walk, kind: OrderKind) -> None:
    reasons = reasons_for(walk.name, walk.stops[0], kind)
    assert len(set(reasons)) == len(reasons) >= 2
    if kind is OrderKind.FIELD_VISIT:
        assert not set(reasons) & ABOUT_THE_COUNTER
