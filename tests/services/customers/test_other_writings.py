"""The same person under another writing of phone or e-mail is the same, at the counter, in Customers and in lists; on both engines."""

from dataclasses import replace
from pathlib import Path

import pytest

from orderflow_desk.domain.orders.order import Contact, Intake, Item
from orderflow_desk.services.desk import Desk
from orderflow_desk.views.customers import Likeness
from orderflow_desk.views.orders.list import OrderFilter
from support.shops.lists import take_list, write_list
from support.shops.orders import new_id


@pytest.fixture
def shop(desk: Desk) -> Desk:
    desk.shop.change(replace(desk.shop.read(), time_zone="Europe/Budapest"))
    return desk


def _take_in(desk: Desk, name: str, email: str, phone: str) -> int:
    intake = Intake(Contact(name, email, phone), Item("Lamp"), fault="dark", contact_confirmed=True)
    return desk.lookup.order(desk.intake.take_in(intake, action_id=new_id()).order_id).customer_id


@pytest.mark.parametrize("phone", ["06 20 123 4567", "0036201234567", "+36 (20) 123-4567", "20/1234567"])
@pytest.mark.parametrize("email", ["Eva@Example.net", "eva@example.net"])
def test_who_comes_again_is_the_same_customer(shop: Desk, phone: str, email: str) -> None:
    first = _take_in(shop, "Eva Kiss", "eva@example.net", "+36 20 123 4567")
    assert _take_in(shop, "Eva Kiss", email, phone) == first
    assert shop.customers.whole(first).phone == "+36 20 123 4567"


def test_another_number_or_address_is_another_person(shop: Desk) -> None:
    first = _take_in(shop, "Eva Kiss", "eva@example.net", "+36 20 123 4567")
    assert _take_in(shop, "Eva Kiss", "eva@example.net", "06 20 123 4568") != first
    assert _take_in(shop, "Eva Kiss", "eva@example.org", "06 20 123 4567") != first


def test_customers_shows_who_may_be_the_same(shop: Desk) -> None:
    first = _take_in(shop, "Eva Kiss", "eva@example.net", "+36 20 123 4567")
    by_phone = _take_in(shop, "E. Kiss", "", "06 20 123 4567")
    by_email = _take_in(shop, "Kiss Eva", "EVA@example.net", "")
    found = {one.customer.id: one.alike for one in shop.customers.whole(first).duplicates}
    assert found == {by_phone: (Likeness.PHONE,), by_email: (Likeness.EMAIL,)}


@pytest.mark.parametrize("typed", ["06201234567", "+36 20 123 4567", "20 123 4567", "0036-20-1234567"])
@pytest.mark.parametrize("stored", ["+36 20 123 4567", "06-20/1234567"])
def test_a_number_is_found_however_it_is_typed(shop: Desk, typed: str, stored: str) -> None:
    customer = _take_in(shop, "Eva Kiss", "", stored)
    assert [row.id for row in shop.customers.suggest(typed)] == [customer]
    assert shop.lookup.page(OrderFilter(search=typed), first=0, count=9).total == 1


def test_where_the_digit_for_calls_within_the_country_is_no_part_of_its_code(shop: Desk) -> None:
    shop.shop.change(replace(shop.shop.read(), country="RU"))
    customer = _take_in(shop, "Eva Kiss", "", "+7 912 123-45-67")
    assert [row.id for row in shop.customers.suggest("8 (912) 123-45-67")] == [customer]


def test_a_list_brings_nobody_twice(shop: Desk, tmp_path: Path) -> None:
    first = _take_in(shop, "Eva Kiss", "eva@example.net", "+36 20 123 4567")
    lines = (
        "Name,Email,Phone\nEva Kiss,Eva@Example.net,06 20 123 4567\n"
        "Anna Nagy,,+36 30 765 4321\nAnna Nagy,,06 30 765 4321\nBela Kiss,,0620 123 4567\n"
    )
    findings = take_list(shop, write_list(tmp_path, lines))
    assert (findings.customers, findings.repeated_lines, findings.known_customers) == (2, 1, 1)
    assert [(one.line, one.other) for one in findings.near] == [(5, "Eva Kiss")]
    assert [row.id for row in shop.customers.suggest("Eva Kiss")] == [first]
