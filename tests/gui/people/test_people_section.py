"""The people in Settings on a real shop: taken on, changed, let go, and their passwords."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.people import Person, Role
from orderflow_desk.gui.people.people_section import PeopleSection
from orderflow_desk.gui.session.session import Session
from orderflow_desk.services.desk import Desk
from support.shops.databases import take_on
from support.shops.real_shop import Hands, enter


@pytest.fixture
def petr(shop: Desk) -> Person:
    return take_on(shop, login="petr", name="Petr Kolar", role=Role.TECHNICIAN, password="petr-password")


@pytest.fixture
def hands(qtbot: QtBot, closed_session: Session, shop: Desk, petr: Person) -> Iterator[Hands]:
    enter(closed_session, shop)
    made = Hands(qtbot, closed_session, shop, PeopleSection(closed_session))
    yield made
    made.idle()


def rows(hands: Hands) -> list[str]:
    view = hands.find(QListWidget, "people_list")
    return [view.item(row).text() for row in range(view.count())]


def choose(hands: Hands, name: str) -> None:
    view = hands.find(QListWidget, "people_list")
    view.setCurrentRow(next(row for row, text in enumerate(rows(hands)) if text.startswith(name)))
    hands.idle()


def people(hands: Hands) -> dict[str, Person]:
    return {person.login: person for person in hands.desk.people.all()}


def test_everybody_is_listed_and_oneself_is_shown_first(hands: Hands) -> None:
    assert rows(hands) == ["Petr Kolar · Technician", "admin · Administrator"]
    assert hands.find(QLineEdit, "login").text() == "admin"
    assert hands.find(QLineEdit, "login").isReadOnly()


def test_somebody_is_taken_on_and_can_sign_in(hands: Hands) -> None:
    hands.press("add_person")
    hands.type("login", "olga")
    hands.type("person_name", "Olga Front")
    hands.choose("person_role", Role.FRONT_DESK)
    hands.type("first_password", "olga-password")
    hands.press("save_person")
    hands.idle()
    assert "Olga Front · Front desk" in rows(hands)
    assert hands.says("person_state") == "Saved"
    assert hands.find(QLineEdit, "login").text() == "olga"
    assert hands.desk.people.sign_in("olga", "olga-password").name == "Olga Front"


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("login", "petr", "already"),
        ("login", "", "is empty"),
        ("person_name", "", "is empty"),
        ("first_password", "short", "too short"),
    ],
)
def test_what_will_not_do_is_announced_at_its_field(hands: Hands, field: str, text: str, words: str) -> None:
    hands.press("add_person")
    for name, typed in {
        "login": "olga",
        "person_name": "Olga",
        "first_password": "olga-password",
        field: text,
    }.items():
        hands.type(name, typed)
    hands.press("save_person")
    assert words in hands.says(f"{field}_fault")
    assert hands.page.focusWidget() is hands.find(QLineEdit, field)
    assert len(people(hands)) == 2


def test_taking_somebody_on_is_given_up(hands: Hands) -> None:
    hands.press("add_person")
    hands.type("login", "olga")
    hands.press("leave_person")
    assert hands.find(QLineEdit, "login").text() == "admin"


def test_role_and_name_are_changed(hands: Hands) -> None:
    choose(hands, "Petr")
    hands.type("person_name", "Petr K.")
    hands.choose("person_role", Role.DISPATCHER)
    assert hands.says("person_state") == "Not saved yet"
    hands.press("save_person")
    hands.idle()
    assert (people(hands)["petr"].name, people(hands)["petr"].role) == ("Petr K.", Role.DISPATCHER)
    assert "Petr K. · Dispatcher" in rows(hands)
    assert hands.find(QLineEdit, "login").text() == "petr"


def test_who_is_let_go_stays_in_the_list(hands: Hands) -> None:
    choose(hands, "Petr")
    hands.find(QCheckBox, "is_active").click()
    hands.press("save_person")
    hands.idle()
    assert not people(hands)["petr"].is_active
    assert "Petr Kolar · no longer here" in rows(hands)


def test_the_last_administrator_cannot_be_let_go(hands: Hands) -> None:
    hands.find(QCheckBox, "is_active").click()
    hands.press("save_person")
    assert "without an administrator" in hands.says("person_fault")
    assert people(hands)["admin"].is_active


def test_ones_own_new_name_is_known_everywhere_at_once(hands: Hands) -> None:
    with hands.qtbot.waitSignal(hands.session.person_changed):
        hands.type("person_name", "Mira Tesar")
        hands.press("save_person")
    assert hands.session.person is not None
    assert hands.session.person.name == "Mira Tesar"


def test_a_password_is_set(hands: Hands) -> None:
    choose(hands, "Petr")
    hands.type("new_password", "another-password")
    hands.press("set_password")
    assert "Petr Kolar" in hands.says("password_state")
    assert hands.find(QLineEdit, "new_password").text() == ""
    assert hands.desk.people.sign_in("petr", "another-password").login == "petr"


def test_a_password_that_is_too_short_is_refused_in_place(hands: Hands) -> None:
    hands.type("new_password", "short")
    hands.press("set_password")
    assert "at least 8" in hands.says("new_password_fault")


def test_what_is_typed_survives_a_refresh(hands: Hands) -> None:
    choose(hands, "Petr")
    hands.type("person_name", "Petr half")
    hands.page.hide()
    hands.page.show()
    hands.idle()
    assert hands.find(QLineEdit, "person_name").text() == "Petr half"


def test_who_is_no_administrator_changes_only_the_own_password(
    qtbot: QtBot, closed_session: Session, shop: Desk, petr: Person
) -> None:
    shop.people.sign_in("petr", "petr-password")
    enter(closed_session, shop)
    hands = Hands(qtbot, closed_session, shop, PeopleSection(closed_session))
    assert hands.find(QLineEdit, "login").text() == "petr"
    assert hands.find(QLineEdit, "person_name").isReadOnly()
    assert not hands.find(QPushButton, "add_person").isVisible()
    assert hands.find(QFrame, "password_card").isVisible()
    choose(hands, "admin")
    assert not hands.find(QFrame, "password_card").isVisible()


@pytest.fixture
def alone(qtbot: QtBot, closed_session: Session, shop: Desk) -> Iterator[Hands]:
    """The page of an administrator who is alone in the shop and has no password."""
    enter(closed_session, shop)
    made = Hands(qtbot, closed_session, shop, PeopleSection(closed_session))
    yield made
    made.idle()


def test_who_adds_somebody_without_a_password_of_their_own_is_led_to_set_it_and_back(alone: Hands) -> None:
    alone.press("add_person")
    alone.type("login", "olga")
    alone.type("person_name", "Olga")
    alone.choose("person_role", Role.TECHNICIAN)
    alone.type("first_password", "olga-password")
    alone.press("save_person")
    assert "password of admin first" in alone.says("person_fault")
    assert list(people(alone)) == ["admin"]
    alone.press("to_password")
    assert not alone.find(QPushButton, "to_password").isVisible()
    assert alone.page.focusWidget() is alone.find(QLineEdit, "new_password")
    alone.type("new_password", "my own password")
    alone.press("set_password")
    assert alone.find(QLineEdit, "person_name").text() == "Olga"
    alone.press("save_person")
    alone.idle()
    assert people(alone)["olga"].role is Role.TECHNICIAN
    assert alone.desk.people.sign_in("admin", "my own password").role is Role.ADMINISTRATOR
    assert alone.desk.people.sign_in("olga", "olga-password").name == "Olga"


def test_a_newcomer_comes_back_to_nobody_but_who_was_adding_them(alone: Hands) -> None:
    alone.press("add_person")
    alone.type("login", "olga")
    alone.type("person_name", "Olga")
    alone.type("first_password", "olga-password")
    alone.press("save_person")
    alone.press("to_password")
    assert alone.session.person is not None
    alone.session.know_anew(replace(alone.session.person, id=99))
    alone.type("new_password", "my own password")
    alone.press("set_password")
    assert "admin" in alone.says("password_state")
    assert alone.find(QLineEdit, "login").text() == "admin"


def test_the_history_of_the_person_who_is_shown_says_what_was_done_and_by_whom(hands: Hands) -> None:
    choose(hands, "Petr")
    assert "added by admin" in hands.says("history_lines")
    hands.type("new_password", "another-password")
    hands.press("set_password")
    choose(hands, "admin")
    choose(hands, "Petr")
    assert hands.says("history_lines").splitlines()[0].endswith("password set by admin")
