"""What a chip, Mine and a search mean together."""

from orderflow_desk.domain.lifecycle import CLOSED, OPEN, Status
from orderflow_desk.gui.orders.list.list_choice import Group, ListChoice
from orderflow_desk.views.orders.list import OrderFilter


def test_at_first_all_open_orders_are_shown() -> None:
    assert ListChoice().filter_for(3) == OrderFilter(OPEN)


def test_a_search_looks_through_closed_orders_too_and_no_chip_is_lit() -> None:
    choice = ListChoice().with_search("bosch")
    assert choice.filter_for(3) == OrderFilter((), None, "bosch")
    assert choice.lit_chip is None


def test_a_chip_chosen_during_a_search_narrows_it() -> None:
    choice = ListChoice().with_search("bosch").with_chip(Group.OPEN)
    assert choice.filter_for(3) == OrderFilter(OPEN, None, "bosch")
    assert choice.lit_chip is Group.OPEN


def test_a_chip_chosen_before_narrows_the_search_too() -> None:
    choice = ListChoice().with_chip(Status.NEW).with_search("bosch")
    assert choice.filter_for(3).statuses == (Status.NEW,)


def test_clearing_the_search_lights_the_chip_again() -> None:
    choice = ListChoice().with_search("bosch").with_chip(Group.OPEN).with_search("")
    assert choice.lit_chip is Group.OPEN
    assert choice.with_search("x").lit_chip is None


def test_mine_shows_only_the_orders_of_who_is_signed_in() -> None:
    assert ListChoice().with_mine(is_mine=True).filter_for(3).technician_id == 3


def test_closed_means_every_final_status() -> None:
    assert ListChoice().with_chip(Group.CLOSED).filter_for(3).statuses == CLOSED


def test_spaces_alone_are_no_search() -> None:
    assert ListChoice().with_search("   ").filter_for(3) == OrderFilter(OPEN)
