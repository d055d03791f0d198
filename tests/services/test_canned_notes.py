"""Canned notes on both engines: the shop's, and one's own, each under one abbreviation."""

import pytest

from orderflow_desk.domain.canned_notes.canned_note import CannedNote
from orderflow_desk.domain.errors import FieldInvalid, NotPermitted
from orderflow_desk.domain.people import Role
from orderflow_desk.services.desk import Desk
from support.shops.databases import take_on

PASSWORD = "screwdriver"


def _texts(desk: Desk) -> list[tuple[str, str, bool]]:
    return [(one.abbreviation, one.text, one.owner_id is None) for one in desk.canned_notes.all()]


def test_everybody_sees_the_shops_and_their_own(desk: Desk) -> None:
    desk.canned_notes.write("bat", "Battery {volt} V", is_shops=True)
    desk.canned_notes.write("mine", "of the administrator", is_shops=False)
    jo = take_on(desk, login="jo", name="Jo", role=Role.TECHNICIAN, password=PASSWORD)
    desk.people.sign_in("jo", PASSWORD)
    desk.canned_notes.write("bat", "Battery of Jo", is_shops=False)
    assert _texts(desk) == [("bat", "Battery {volt} V", True), ("bat", "Battery of Jo", False)]
    assert desk.canned_notes.all()[1] == CannedNote("bat", "Battery of Jo", jo.id)
    with pytest.raises(NotPermitted):
        desk.canned_notes.write("bat", "x", is_shops=True)
    with pytest.raises(NotPermitted):
        desk.canned_notes.remove("bat", is_shops=True)


def test_a_text_takes_the_place_of_the_one_with_its_abbreviation_and_of_the_one_it_was(desk: Desk) -> None:
    desk.canned_notes.write("bat", "one", is_shops=True)
    desk.canned_notes.write("BAT", "two", is_shops=True)
    assert _texts(desk) == [("BAT", "two", True)]
    desk.canned_notes.write("batt", "three", is_shops=True, instead_of="bat")
    assert _texts(desk) == [("batt", "three", True)]
    for _ in range(2):
        desk.canned_notes.remove("Batt", is_shops=True)
    assert _texts(desk) == []


def test_what_is_no_text_is_kept_nowhere(desk: Desk) -> None:
    with pytest.raises(FieldInvalid):
        desk.canned_notes.write("bat", "Battery {volt V", is_shops=True)
    assert _texts(desk) == []
