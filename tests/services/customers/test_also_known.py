"""What merges kept of a customer is forgotten value by value: found by no more, told, undone, exported and erased rightly."""

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from orderflow_desk.domain.customers import CustomerGone, MergeStands, MergeStays
from orderflow_desk.domain.entries.kinds import FurtherValue
from orderflow_desk.domain.errors import FieldInvalid
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.orders.order import Contact
from orderflow_desk.gui.orders.timeline.timeline_story import story_of
from orderflow_desk.services.desk import Desk
from orderflow_desk.views.orders.list import OrderFilter
from support.shops.customers import ANNA, ANNE, customer_of, dump, finished, taken_in
from support.shops.orders import cancel, new_id

NUMBER = "0601 111 222"
SPARE = Contact("A. Vogt", "vogt@example.com", "777 000 111")


@pytest.fixture
def anna(desk: Desk) -> int:
    """A customer whom two others were merged into, with an open order and finished ones."""
    survivor = customer_of(desk, taken_in(desk, ANNA))
    for other in (ANNE, SPARE):
        merged = customer_of(desk, finished(desk, other))
        desk.merging.merge(survivor, merged, contact=ANNA, action_id=new_id())
    return survivor


def _forget(desk: Desk, customer_id: int, field: Field = Field.CUSTOMER_PHONE, value: str = NUMBER) -> None:
    desk.also_known.forget(customer_id, field=field, value=value, action_id=new_id())


def _others(desk: Desk, customer_id: int) -> dict[str, list[str]]:
    return {field: list(values) for field, values in desk.customers.whole(customer_id).others.items()}


def test_a_value_that_is_forgotten_finds_neither_the_customer_nor_their_orders(desk: Desk, anna: int) -> None:
    for field, value, asked in (
        (Field.CUSTOMER_PHONE, "777 000 111", "777 000 111"),
        (Field.CUSTOMER_NAME, "Anne Vogt", "anne"),  # the whole of it is close to Anna Vogt
        (Field.CUSTOMER_EMAIL, "vogt@example.org", "vogt@example.org"),
    ):
        assert [row.id for row in desk.customers.find(asked)] == [anna]
        _forget(desk, anna, field, value)
        assert desk.customers.find(asked) == ()
        assert desk.lookup.page(OrderFilter(search=asked), first=0, count=9).total == 0
    assert _others(desk, anna) == {
        "customer_name": ["A. Vogt"],
        "customer_phone": [NUMBER],
        "customer_email": ["vogt@example.com"],
    }
    whole = desk.customers.whole(anna)
    assert Contact(whole.name, whole.email, whole.phone) == ANNA


def test_putting_it_back_restores_exactly_what_was_there(desk: Desk, anna: int) -> None:
    before = dump(desk)
    for field in (Field.CUSTOMER_EMAIL, Field.CUSTOMER_PHONE):
        (value, second) = _others(desk, anna)[field]
        for place, one in ((0, value), (1, second)):
            _forget(desk, anna, field, one)
            assert dump(desk) != before
            desk.also_known.put_back(anna, field=field, value=one, place=place, action_id=new_id())
            assert dump(desk) == before


def test_open_orders_tell_who_removed_which_value(desk: Desk, anna: int) -> None:
    newest = desk.customers.whole(anna).orders
    (open_one,) = (order.id for order in newest if order.status is not Status.CANCELLED)
    entered = {order.id: len(desk.lookup.order(order.id).timeline) for order in newest}
    _forget(desk, anna)
    desk.also_known.put_back(anna, field=Field.CUSTOMER_PHONE, value=NUMBER, action_id=new_id())
    for order in newest:
        more = 2 if order.id == open_one else 0
        assert len(desk.lookup.order(order.id).timeline) == entered[order.id] + more
    removed, back = desk.lookup.order(open_one).timeline[-2:]
    assert (type(removed.entry), removed.user) == (FurtherValue, desk.person.name)  # type: ignore[union-attr]
    shown = [(entry.title, entry.detail) for entry in story_of([removed, back])]
    assert shown == [
        ("Phone: a further value put back", NUMBER),
        ("Phone: a further value removed", NUMBER),
    ]


def test_done_twice_it_is_done_once(desk: Desk, anna: int) -> None:
    act, back = new_id(), new_id()
    for _ in range(2):
        changes = desk.also_known.forget(anna, field=Field.CUSTOMER_PHONE, value=NUMBER, action_id=act)
    assert not changes.orders
    _forget(desk, anna)  # another PC was quicker
    for _ in range(2):
        desk.also_known.put_back(anna, field=Field.CUSTOMER_PHONE, value=NUMBER, action_id=back)
    # The same number spaced otherwise is known already; so is the one that counts.
    for known in ("0601111222", ANNA.phone):
        desk.also_known.put_back(anna, field=Field.CUSTOMER_PHONE, value=known, action_id=new_id())
    assert _others(desk, anna)["customer_phone"] == [NUMBER, SPARE.phone]


def test_what_is_no_further_value_cannot_be_removed(desk: Desk, anna: int) -> None:
    before = dump(desk)
    _forget(desk, anna, value=ANNA.phone)
    assert dump(desk) == before
    with pytest.raises(FieldInvalid):
        _forget(desk, anna, Field.FAULT, "does not drain")
    with pytest.raises(CustomerGone):
        _forget(desk, 4711)


def test_a_merge_whose_value_is_forgotten_stays_until_it_is_put_back(desk: Desk, anna: int) -> None:
    merge = desk.customers.whole(anna).merges[0]
    assert merge.refusal is None
    (place,) = (
        place for place, one in enumerate(_others(desk, anna)["customer_phone"]) if one == SPARE.phone
    )
    _forget(desk, anna, value=SPARE.phone)
    with pytest.raises(MergeStays) as stays:
        desk.merging.undo(merge.id, action_id=new_id())
    assert stays.value.why is MergeStands.EDITED
    desk.also_known.put_back(
        anna, field=Field.CUSTOMER_PHONE, value=SPARE.phone, place=place, action_id=new_id()
    )
    desk.merging.undo(merge.id, action_id=new_id())
    assert [row.name for row in desk.customers.find("777000111")] == [SPARE.name]


def test_the_export_tells_what_is_kept_and_that_one_was_removed(
    desk: Desk, anna: int, tmp_path: Path
) -> None:
    _forget(desk, anna)
    desk.customer_export.write(anna, path := tmp_path / "anna.zip")
    with ZipFile(path) as archive:
        entered = json.loads(archive.read("customer.json"))
        orders = "".join(archive.read(name).decode() for name in archive.namelist() if "orders/" in name)
    assert entered["customer"]["others"]["customer_phone"] == [SPARE.phone]
    assert '"is_back": false' in orders


def test_an_erasure_takes_the_removed_value_from_the_timeline_too(desk: Desk, anna: int) -> None:
    _forget(desk, anna, Field.CUSTOMER_EMAIL, "vogt@example.com")
    (open_one,) = (
        order.id for order in desk.customers.whole(anna).orders if order.status is not Status.CANCELLED
    )
    cancel(desk, open_one)
    with desk._store.writing() as conn:
        conn.exec_driver_sql("UPDATE outbox SET state = 'accepted'")
    desk.erasure.erase(anna, action_id=new_id())
    entered = story_of(desk.lookup.order(open_one).timeline)
    assert ("E-mail: a further value removed", "erased") in [(one.title, one.detail) for one in entered]
    with desk._store.reading() as conn:
        for table in ("customers", "timeline", "customer_merges", "customer_search", "order_search"):
            assert "vogt@example.com" not in str(conn.exec_driver_sql(f"SELECT * FROM {table}").all())
