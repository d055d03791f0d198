"""What an order cannot be submitted without, as the shop decides it, on both engines."""

from dataclasses import replace

import pytest

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.intake_needs import Need, NeededAtIntake
from orderflow_desk.domain.orders.order import Contact, Intake, Item
from orderflow_desk.services.desk import Desk
from support.shops.orders import new_id, step

WHOLE = Intake(
    Contact("Jana Novák", "", "601 555 019"),
    Item("Bosch", "FD1"),
    fault="hums",
    accessories="none",
    condition="scratched",
    contact_confirmed=True,
)
LACKING = {
    Need.CONTACT: replace(WHOLE, contact=Contact("Jana Novák", "", " ")),
    Need.FAULT: replace(WHOLE, fault=" \n"),
    Need.SERIAL: replace(WHOLE, item=Item("Bosch", " ")),
    Need.ACCESSORIES: replace(WHOLE, accessories=""),
    Need.CONDITION: replace(WHOLE, condition=""),
}


def _decide(desk: Desk, *needs: str) -> None:
    desk.shop.change(replace(desk.shop.read(), intake_needs=needs))


def _submit(desk: Desk, intake: Intake) -> None:
    desk.intake.take_in(intake, action_id=new_id(), submit=True)


@pytest.mark.parametrize("need", [Need.CONTACT, Need.FAULT])
def test_a_way_to_reach_the_customer_and_the_problem_are_needed_from_the_start(
    desk: Desk, need: Need
) -> None:
    with pytest.raises(NeededAtIntake) as refused:
        _submit(desk, LACKING[need])
    assert refused.value.need is need


@pytest.mark.parametrize("contact", [Contact("Jana", "jana@example.net", ""), Contact("Jana", "", "1")])
def test_an_address_or_a_number_is_a_way_to_reach_the_customer(desk: Desk, contact: Contact) -> None:
    _submit(desk, replace(WHOLE, contact=contact))


@pytest.mark.parametrize("need", list(Need))
def test_each_need_is_asked_for_where_the_shop_wants_it_and_nowhere_else(desk: Desk, need: Need) -> None:
    _decide(desk)
    _submit(desk, LACKING[need])
    _decide(desk, need)
    with pytest.raises(NeededAtIntake):
        _submit(desk, LACKING[need])
    _submit(desk, WHOLE)


def test_a_draft_can_lack_all_of_it_and_its_step_asks_for_none(desk: Desk) -> None:
    bare = Intake(Contact("Jana"), Item("Bosch"), contact_confirmed=True)
    _decide(desk, *Need)
    order_id = desk.intake.take_in(bare, action_id=new_id()).order_id
    step(desk, order_id, Status.SCHEDULED)
    assert desk.lookup.order(order_id).status is Status.SCHEDULED


def test_what_a_newer_version_needs_is_passed_over(desk: Desk) -> None:
    _decide(desk, Need.FAULT, "signature")
    assert desk.shop.read().intake_needs == ("fault",)
