"""The id of an act names one act on one thing: used again for another, it is refused and never answered as a repeat."""

from collections.abc import Callable

import pytest

from orderflow_desk.domain.errors import ActionIdReused
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.orders.order import InternalNote
from orderflow_desk.domain.walks import WalkName
from orderflow_desk.services.desk import Desk
from support.shops.customers import customer_of
from support.shops.orders import an_order, new_id

Act = Callable[[Desk, int, str], object]
# Each is done to one order, or to its customer, and then with the same id to another.
ACTS: dict[str, Act] = {
    "note": lambda d, one, act: d.notes.add(one, note=InternalNote("x"), action_id=act),
    "move": lambda d, one, act: d.moves.move(one, to=Status.AWAITING_PARTS, expected_version=_version(d, one), action_id=act),
    "cancel": lambda d, one, act: d.moves.cancel(one, reason="x", expected_version=_version(d, one), action_id=act),
    "walk": lambda d, one, act: d.moves.walk(
        one, name=WalkName.SEND_TO_MANUFACTURER, reason="x", expected_version=_version(d, one), action_id=act
    ),
    "undo": lambda d, one, act: d.moves.undo(one, action_id=act),
    "edit": lambda d, one, act: d.fields.edit(
        one, field=Field.FAULT, value="hums", expected_version=_version(d, one), action_id=act
    ),
    "assign": lambda d, one, act: d.assignments.assign(one, person_id=1, expected_version=_version(d, one), action_id=act),
    "start_timer": lambda d, one, act: d.labour.start(one, action_id=act),
    "log_labour": lambda d, one, act: d.labour.log(one, minutes=5, action_id=act),
    "claim": lambda d, one, act: d.assignments.claim(one, action_id=act),
    "edit_customer": lambda d, one, act: d.customers.edit(
        customer_of(d, one), field=Field.CUSTOMER_PHONE, value="0123", was=_phone(d, one), action_id=act
    ),
}  # fmt: skip


def _version(desk: Desk, order_id: int) -> int:
    return desk.lookup.order(order_id).version


def _phone(desk: Desk, order_id: int) -> str:
    return desk.lookup.order(order_id).phone


@pytest.mark.parametrize("name", ACTS)
def test_an_id_is_of_one_act_on_one_thing(desk: Desk, name: str) -> None:
    first, second = (an_order(desk, Status.IN_PROGRESS, email=f"{one}@example.net") for one in "ab")
    do, act = ACTS[name], new_id()
    do(desk, first, act)
    before = desk.lookup.order(second)
    with pytest.raises(ActionIdReused):
        do(desk, second, act)
    assert desk.lookup.order(second) == before
