"""The list of orders: pages at any depth, filters, search, on both engines."""

from itertools import islice

import pytest

from orderflow_desk.domain.lifecycle import CLOSED, OPEN, Status
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.orders.order import Contact, Intake, Item
from orderflow_desk.domain.people import Role
from orderflow_desk.services.desk import Desk
from orderflow_desk.views.orders.list import OrderFilter
from support.shops.databases import take_on
from support.shops.orders import an_intake, new_id, step, version_of

PEOPLE = (
    ("Jana Novák", "jana@example.net", "+420 601 555 019", "Bosch WAT28400", "FD9804-700312"),
    ("Jürgen Weiß", "weiss@example.org", "0151 234 567", "iPhone 13", "DX1"),
    ("Šárka Čermáková", "", "00420 777 123 456", "Canon EOS R6", "CN-77/12"),
    ("Olga Marsh", "olga@example.com", "", "50% off_lamp", ""),
    ("Zoë O'Neill", "", "(555) 010-9999", 'Lamp "Luna"', "A*B"),
)


@pytest.fixture
def shop(desk: Desk) -> tuple[Desk, dict[str, int]]:
    ids = {}
    for name, email, phone, title, serial in PEOPLE:
        intake = Intake(
            Contact(name, email, phone), Item(title, serial), fault="broken", contact_confirmed=True
        )
        ids[name] = desk.intake.take_in(intake, action_id=new_id()).order_id
    return desk, ids


def _found(desk: Desk, search: str, **more: object) -> list[str]:
    page = desk.lookup.page(OrderFilter(search=search, **more), first=0, count=50)
    assert page.total == len(page.rows)
    return [row.customer for row in page.rows]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("novak", ["Jana Novák"]),
        ("NOVÁK jana", ["Jana Novák"]),
        ("601555019", ["Jana Novák"]),
        ("+420 601 555 0", ["Jana Novák"]),
        ("601-555", ["Jana Novák"]),
        ("00420601", ["Jana Novák"]),
        ("wat28400", ["Jana Novák"]),
        ("at284", ["Jana Novák"]),
        ("fd9804-700312", ["Jana Novák"]),
        ("9804", ["Jana Novák"]),
        ("weiss", ["Jürgen Weiß"]),
        ("jurgen", ["Jürgen Weiß"]),
        ("cermak", ["Šárka Čermáková"]),
        ("+420777123456", ["Šárka Čermáková"]),
        ("77/12", ["Šárka Čermáková"]),
        ("j", ["Jürgen Weiß", "Jana Novák"]),
        ("ja", ["Jana Novák"]),
        ("ol", ["Olga Marsh"]),
        ("z", ["Zoë O'Neill"]),
        ("jana b", ["Jana Novák"]),
        ("j i", ["Jürgen Weiß"]),
        ("50% off", ["Olga Marsh"]),
        ("%", []),
        ("_", []),
        ('"luna"', ["Zoë O'Neill"]),
        ("A*B", ["Zoë O'Neill"]),
        ("nobody at all", []),
        ("'; DROP TABLE orders; --", []),
        ('" OR body:', []),
        ("NEAR(jana)", []),
        ("jana AND", []),
    ],
)
def test_orders_are_found_by_what_people_type(shop, typed: str, names: list[str]) -> None:
    desk, _ = shop
    assert _found(desk, typed) == names


def test_an_order_is_found_by_its_number(shop) -> None:
    desk, ids = shop
    assert _found(desk, f"#{ids['Olga Marsh']}") == ["Olga Marsh"]
    assert "Olga Marsh" in _found(desk, str(ids["Olga Marsh"])[:4])


def test_a_search_can_be_narrowed_to_a_status_and_a_person(shop) -> None:
    desk, ids = shop
    step(desk, ids["Jana Novák"], Status.SCHEDULED)
    person = take_on(desk, login="jo", name="Jo", role=Role.TECHNICIAN, password="screwdriver")
    order_id = ids["Jürgen Weiß"]
    desk.assignments.assign(
        order_id, person_id=person.id, expected_version=version_of(desk, order_id), action_id=new_id()
    )
    assert _found(desk, "j", statuses=(Status.SCHEDULED,)) == ["Jana Novák"]
    assert _found(desk, "j", technician_id=person.id) == ["Jürgen Weiß"]
    assert _found(desk, "jana", statuses=CLOSED) == []


def test_a_corrected_name_is_found_and_the_old_one_no_more(shop) -> None:
    desk, ids = shop
    order_id = ids["Jana Novák"]
    desk.fields.edit(
        order_id,
        field=Field.CUSTOMER_NAME,
        value="Jana Dvořáčková",
        expected_version=version_of(desk, order_id),
        action_id=new_id(),
    )
    assert _found(desk, "dvorac") == ["Jana Dvořáčková"]
    assert _found(desk, "novak") == []


def test_pages_at_any_depth_join_to_the_whole_list_drafts_on_top(desk: Desk) -> None:
    ids = [desk.intake.take_in(an_intake(), action_id=new_id()).order_id for _ in range(23)][::-1]
    for order_id in islice(ids, 0, None, 3):
        step(desk, order_id, Status.SCHEDULED)
    for statuses in ((), OPEN, CLOSED, (Status.DRAFT,), (Status.SCHEDULED, Status.DRAFT)):
        flt = OrderFilter(statuses=statuses)
        whole = [row.id for row in desk.lookup.page(flt, first=0, count=100).rows]
        stands = {one: desk.lookup.order(one).status for one in ids}
        shown = [one for one in ids if not statuses or stands[one] in statuses]
        assert whole == sorted(shown, key=lambda one: (stands[one] is not Status.DRAFT, -one))
        for size in (1, 4, 7):
            pages = [desk.lookup.page(flt, first=first, count=size) for first in range(0, len(whole), size)]
            assert [row.id for page in pages for row in page.rows] == whole
            assert {page.total for page in pages} <= {len(whole)}
        for place, order_id in enumerate(whole):
            assert desk.lookup.place_of(order_id, flt) == place
    assert desk.lookup.page(OrderFilter(), first=500, count=10).rows == ()
    assert desk.lookup.place_of(ids[0], OrderFilter(statuses=CLOSED)) is None


def test_mine_is_what_is_assigned_to_me(desk: Desk) -> None:
    ids = [desk.intake.take_in(an_intake(), action_id=new_id()).order_id for _ in range(3)]
    desk.assignments.assign(ids[1], person_id=desk.person.id, expected_version=1, action_id=new_id())
    flt = OrderFilter(statuses=OPEN, technician_id=desk.person.id)
    assert [row.id for row in desk.lookup.page(flt, first=0, count=10).rows] == [ids[1]]
    assert {one.status: one.count for one in desk.lookup.counts(desk.person.id)}[Status.DRAFT] == 1


def test_a_search_of_long_and_short_words_among_the_orders_of_one_technician(
    shop: tuple[Desk, dict[str, int]],
) -> None:
    desk, ids = shop
    me = desk.person
    assert me is not None
    order_id = ids["Jana Novák"]
    assert _found(desk, "novak j", technician_id=me.id) == []
    desk.assignments.assign(
        order_id, person_id=me.id, expected_version=version_of(desk, order_id), action_id=new_id()
    )
    assert _found(desk, "novak j", technician_id=me.id) == ["Jana Novák"]
    assert _found(desk, "novak qx", technician_id=me.id) == []
