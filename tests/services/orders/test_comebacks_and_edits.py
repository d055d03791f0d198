"""A finished order comes back as a new one, and a customer is corrected in place, on both engines."""

import pytest

from orderflow_desk.domain.changes import Topic
from orderflow_desk.domain.customers import CustomerGone, NotFinished, StaleCustomer
from orderflow_desk.domain.entries.kinds import CameBack, Edited
from orderflow_desk.domain.errors import AddressInvalid, FieldMissing, NoSuchOrder
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.orders.order import Contact
from orderflow_desk.services.desk import Desk
from support.shops.customers import ANNA, customer_of, finished, taken_in
from support.shops.orders import new_id, step


def test_a_finished_order_hands_customer_and_item_to_the_new_one(desk: Desk) -> None:
    old = finished(desk, ANNA, serial="FD-1")
    back = desk.customers.come_back(old)
    assert back.customer is not None
    assert (back.customer.name, back.title, back.serial) == ("Anna Vogt", "Miele G 7000", "FD-1")
    new = taken_in(
        desk, ANNA, serial="FD-1", customer_id=back.customer.id, item_id=back.item_id, comes_back_from=old
    )
    was, now = desk.lookup.order(old), desk.lookup.order(new)
    assert (now.comes_back_from, was.came_back_as) == (old, (new,))
    assert (now.customer_id, now.item) == (was.customer_id, was.item)
    assert now.timeline[0].entry.comes_back_from == old
    assert was.timeline[-1].entry == CameBack(new)
    assert was.status is Status.CANCELLED


def test_both_orders_are_told_to_the_screens(desk: Desk) -> None:
    from orderflow_desk.domain.orders.order import Intake, Item

    old = finished(desk, ANNA)
    intake = Intake(ANNA, Item("Miele"), comes_back_from=old)
    done = desk.intake.take_in(intake, action_id=new_id())
    assert done.changes.orders == {old, done.order_id}


def test_what_is_still_open_cannot_come_back(desk: Desk) -> None:
    order_id = taken_in(desk, ANNA)
    with pytest.raises(NotFinished):
        desk.customers.come_back(order_id)
    with pytest.raises(NotFinished):
        taken_in(desk, ANNA, comes_back_from=order_id)
    with pytest.raises(NoSuchOrder):
        taken_in(desk, ANNA, comes_back_from=999_999)


def _edit(desk: Desk, customer_id: int, field: Field, value: str, was: str):
    return desk.customers.edit(customer_id, field=field, value=value, was=was, action_id=new_id())


def test_an_edit_is_told_in_the_open_orders_found_at_once_and_mailed_there(desk: Desk) -> None:
    done, still_open = finished(desk, ANNA), taken_in(desk, ANNA)
    step(desk, still_open, Status.SCHEDULED)
    customer_id = customer_of(desk, still_open)
    changes = _edit(desk, customer_id, Field.CUSTOMER_EMAIL, "new@example.net", ANNA.email)
    assert changes.orders == {still_open}
    assert Topic.CUSTOMER in changes.topics, "by which every order that shows them is read again"
    last = desk.lookup.order(still_open).timeline[-1]
    assert last.entry == Edited(Field.CUSTOMER_EMAIL, ANNA.email, "new@example.net")
    assert not isinstance(desk.lookup.order(done).timeline[-1].entry, Edited)
    assert [row.id for row in desk.customers.find("new@example")] == [customer_id]
    assert [mail.recipient for mail in desk.outbox.mails("waiting")] == ["new@example.net"]


def test_without_an_open_order_the_newest_one_tells_of_an_edit(desk: Desk) -> None:
    finished(desk, ANNA)
    newest = finished(desk, ANNA)
    _edit(desk, customer_of(desk, newest), Field.CUSTOMER_PHONE, "777", ANNA.phone)
    assert desk.lookup.order(newest).timeline[-1].entry.new == "777"


def test_what_cannot_be_taken_is_refused_and_changes_nothing(desk: Desk) -> None:
    customer_id = customer_of(desk, taken_in(desk, ANNA))
    with pytest.raises(FieldMissing):
        _edit(desk, customer_id, Field.CUSTOMER_NAME, "  ", ANNA.name)
    with pytest.raises(AddressInvalid):
        _edit(desk, customer_id, Field.CUSTOMER_EMAIL, "no address", ANNA.email)
    with pytest.raises(StaleCustomer) as caught:
        _edit(desk, customer_id, Field.CUSTOMER_PHONE, "777", "what it never was")
    assert caught.value.now == ANNA.phone
    with pytest.raises(CustomerGone):
        _edit(desk, 999_999, Field.CUSTOMER_PHONE, "777", "")
    whole = desk.customers.whole(customer_id)
    assert Contact(whole.name, whole.email, whole.phone) == ANNA


def test_the_last_customers_are_listed_page_by_page(desk: Desk) -> None:
    for number in range(7):
        taken_in(desk, Contact(f"Customer {number}", f"c{number}@example.net"))
    first = desk.customers.latest(count=4)
    rest = desk.customers.latest(before_id=first[-1].id, count=4)
    assert [row.name for row in (*first, *rest)] == [f"Customer {number}" for number in range(6, -1, -1)]
