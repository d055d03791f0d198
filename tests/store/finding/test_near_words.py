"""What is found where nothing is written as it was typed, on both engines."""

import pytest

from orderflow_desk.domain.orders.order import Contact, Intake, Item
from orderflow_desk.services.desk import Desk
from orderflow_desk.views.orders.list import OrderFilter, OrderRow
from support.shops.orders import new_id

PEOPLE = (
    ("Jan Procházka", "Miele vacuum cleaner"),
    ("Anna Müller", "Bosch drill"),
    ("Olivia O'Brien", "Sony WH-1000XM4"),
    ("Hans Mueller", "Makita saw"),
    ("Piet van der Berg", "Rotel amplifier"),
)


@pytest.fixture
def shop(desk: Desk) -> Desk:
    for name, title in PEOPLE:
        intake = Intake(Contact(name, "", "601 555 019"), Item(title), fault="broken", contact_confirmed=True)
        desk.intake.take_in(intake, action_id=new_id())
    return desk


MEANT = [
    ("prochaska", ["Jan Procházka"]),
    ("prohaska", ["Jan Procházka"]),
    ("prochask", ["Jan Procházka"]),
    ("jan prochaska", ["Jan Procházka"]),
    ("obrien", ["Olivia O'Brien"]),
    ("o brein", ["Olivia O'Brien"]),
    ("vanderberg", ["Piet van der Berg"]),
    ("van den berg", ["Piet van der Berg"]),
]


@pytest.mark.parametrize(("typed", "names"), MEANT)
def test_a_name_is_found_that_is_close_to_what_was_typed(shop: Desk, typed: str, names: list[str]) -> None:
    assert [row.name for row in shop.customers.suggest(typed)] == names
    assert [row.customer for row in _orders(shop, typed)] == names


@pytest.mark.parametrize("typed", ["Müller", "Mueller", "mueller", "MÜLLER"])
def test_letters_written_out_are_the_letters(shop: Desk, typed: str) -> None:
    names = {row.name for row in shop.customers.suggest(typed)}

    assert names == {"Anna Müller", "Hans Mueller"}
    assert {row.customer for row in _orders(shop, typed)} == names


@pytest.mark.parametrize("typed", ["vacum", "vacuum", "vaccum claener"])
def test_an_item_is_found_whatever_the_slip(shop: Desk, typed: str) -> None:
    assert [row.item for row in _orders(shop, typed)] == ["Miele vacuum cleaner"]


@pytest.mark.parametrize("typed", ["smith", "xyzzyx", "1234567", "wh-1000xm5", "jan muller"])
def test_what_is_not_close_is_not_found(shop: Desk, typed: str) -> None:
    assert _orders(shop, typed) == ()


def test_what_is_written_as_typed_comes_first(shop: Desk) -> None:
    intake = Intake(Contact("Eva Prochaska", "", "1"), Item("Lamp"), fault="dark", contact_confirmed=True)
    shop.intake.take_in(intake, action_id=new_id())

    assert [row.name for row in shop.customers.suggest("prochaska")] == ["Eva Prochaska", "Jan Procházka"]
    assert [row.customer for row in _orders(shop, "prochaska")] == ["Eva Prochaska"]


def test_the_page_tells_by_which_words_it_was_found(shop: Desk) -> None:
    page = shop.lookup.page(OrderFilter(search="prochaska"), first=0, count=10)

    assert page.near == ("prochazka",)
    assert shop.lookup.place_of(page.rows[0].id, OrderFilter(search="prochaska")) == 0
    assert shop.lookup.page(OrderFilter(search="prochazka"), first=0, count=10).near == ()


def _orders(desk: Desk, typed: str) -> tuple[OrderRow, ...]:
    return desk.lookup.page(OrderFilter(search=typed), first=0, count=10).rows
