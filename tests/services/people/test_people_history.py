"""What was done to a person of the staff can be read afterwards: by whom, when, and on which PC."""

import pytest

from orderflow_desk.domain.actors import Job
from orderflow_desk.domain.errors import NotPermitted
from orderflow_desk.domain.people import NoSuchPerson, PasswordTooShort, PersonAct, Role
from orderflow_desk.services.desk import Desk
from support.shops.databases import take_on


def _acts(desk: Desk, person_id: int) -> list[tuple[PersonAct, str, str]]:
    return [(one.act, one.by, one.pc) for one in desk.people.history(person_id)]


def test_whatever_is_done_to_a_person_stands_in_their_history_the_newest_first(desk: Desk) -> None:
    person = take_on(desk, login="jo", name="Jo", role=Role.TECHNICIAN, password="screwdriver")
    desk.people.change(person.id, name="Jo Bennett", role=Role.TECHNICIAN, is_active=True)
    desk.people.change(person.id, name="Jo Bennett", role=Role.TECHNICIAN, is_active=True)  # nothing new
    desk.people.change(person.id, name="Jo Bennett", role=Role.DISPATCHER, is_active=False)
    desk.people.change(person.id, name="Jo Bennett", role=Role.DISPATCHER, is_active=True)
    desk.people.set_password(person.id, password="screwdriver 2")
    assert _acts(desk, person.id) == [
        (act, "admin", "counter")
        for act in (
            PersonAct.PASSWORD_SET,
            PersonAct.TAKEN_BACK,
            PersonAct.LET_GO,
            PersonAct.CHANGED,
            PersonAct.CHANGED,
            PersonAct.ADDED,
        )
    ]


def test_a_password_that_was_reset_fits_and_says_on_which_pc_it_was(desk: Desk) -> None:
    person = take_on(desk, login="jo", name="Jo", role=Role.TECHNICIAN, password="screwdriver")
    job = desk.for_job(Job.RESET_PASSWORD)
    job.people.reset_password(" JO ", password="another one")
    assert _acts(desk, person.id)[0] == (PersonAct.PASSWORD_RESET, "", "counter")
    assert desk.people.sign_in("jo", "another one").id == person.id


def test_a_password_is_not_reset_for_nobody_nor_to_a_short_one(desk: Desk) -> None:
    take_on(desk, login="jo", name="Jo", role=Role.TECHNICIAN, password="screwdriver")
    job = desk.for_job(Job.RESET_PASSWORD)
    with pytest.raises(NoSuchPerson) as refused:
        job.people.reset_password("joe", password="another one")
    assert refused.value.known == ("admin", "jo")
    with pytest.raises(PasswordTooShort):
        job.people.reset_password("jo", password="short")
    assert desk.people.sign_in("jo", "screwdriver").name == "Jo"


def test_an_administrator_at_a_desk_cannot_reset_what_only_the_command_line_does(desk: Desk) -> None:
    with pytest.raises(NotPermitted):
        desk.people.reset_password("admin", password="another one")


def test_ones_own_history_can_be_read_and_nobody_elses(desk: Desk) -> None:
    first = desk.person
    jo = take_on(desk, login="jo", name="Jo", role=Role.TECHNICIAN, password="screwdriver")
    desk.people.sign_in("jo", "screwdriver")
    assert [one.act for one in desk.people.history(jo.id)] == [PersonAct.ADDED]
    with pytest.raises(NotPermitted):
        desk.people.history(first.id)
