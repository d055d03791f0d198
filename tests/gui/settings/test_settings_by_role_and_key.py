"""Settings and first start by keyboard, and what whoever comes next finds there."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.people import Role
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.settings.settings_page import SettingsPage
from orderflow_desk.gui.shop.first_start_page import FirstStartPage
from orderflow_desk.services.desk import Desk
from support.mail.fake_mail_account import FakeMailAccount
from support.shops.databases import take_on
from support.shops.real_shop import Hands, enter

_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office() -> FakeMailAccount:
    return FakeMailAccount()


@pytest.fixture
def hands(qtbot: QtBot, closed_session: Session, shop: Desk, office: FakeMailAccount) -> Iterator[Hands]:
    closed_session.mail_account = office
    enter(closed_session, shop)
    made = Hands(qtbot, closed_session, shop, SettingsPage(closed_session))
    yield made
    made.idle()


def _go(hands: Hands, section: str) -> None:
    assert isinstance(hands.page, SettingsPage)
    hands.page.show_section(section)
    hands.idle()


def _press_control_return(hands: Hands, name: str) -> None:
    hands.page.activateWindow()
    field = hands.find(QWidget, name)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return, _CONTROL)
    hands.idle()


def _let_in(hands: Hands, role: Role) -> None:
    """Sign out, and somebody of this role in."""
    take_on(hands.desk, login="petr", name="Petr", role=role, password="long enough")
    hands.session.leave()
    hands.session.enter(hands.desk.people.sign_in("petr", "long enough"))
    hands.idle()


@pytest.mark.parametrize("field", ["name", "address"])
def test_control_return_saves_the_section_that_is_shown(hands: Hands, field: str) -> None:
    hands.type("name", "Novak")
    _press_control_return(hands, field)
    assert hands.desk.shop.read().name == "Novak"
    assert hands.find(QPlainTextEdit, "address").toPlainText() == ""


def test_control_return_leaves_the_other_sections_alone(hands: Hands) -> None:
    hands.type("name", "Novak")
    _go(hands, "mail")
    hands.type("sender_name", "The desk")
    _press_control_return(hands, "sender_name")
    kept = hands.desk.shop.read()
    assert (kept.name, kept.sender_name) == ("Vogt Repairs", "The desk")
    assert hands.find(QLineEdit, "name").text() == "Novak"


def test_control_return_saves_a_person(hands: Hands) -> None:
    _go(hands, "people")
    hands.type("person_name", "Mira")
    _press_control_return(hands, "person_name")
    assert hands.desk.people.all()[0].name == "Mira"


def test_control_return_goes_on_in_the_first_start(qtbot: QtBot, closed_session: Session, shop: Desk) -> None:
    enter(closed_session, shop)
    hands = Hands(qtbot, closed_session, shop, FirstStartPage(closed_session))
    hands.type("name", "Novak")
    _press_control_return(hands, "address")
    assert shop.shop.read().name == "Novak"
    assert hands.find(QLineEdit, "person_name").isVisible()


@pytest.mark.parametrize(("section", "field"), [("mail", "mail_password"), ("people", "new_password")])
def test_a_password_that_was_typed_and_not_saved_is_gone_once_its_owner_leaves(
    hands: Hands, section: str, field: str
) -> None:
    _go(hands, section)
    hands.type(field, "a long secret")
    _let_in(hands, Role.ADMINISTRATOR)
    assert hands.find(QLineEdit, field).text() == ""


def test_another_place_for_the_password_needs_the_password_once_more(
    hands: Hands, office: FakeMailAccount
) -> None:
    _go(hands, "mail")
    hands.type("smtp_user", "desk")
    hands.press("save_mail")
    hands.choose("password_place", "file")
    hands.press("save_mail")
    assert "once more" in hands.says("mail_fault")
    assert office.place == "keyring"
    hands.type("mail_password", "a long secret")
    hands.press("save_mail")
    assert (office.place, office.passwords) == ("file", ["a long secret"])
    assert hands.says("mail_fault") == ""


def test_the_account_of_the_demo_is_only_shown_and_no_keyring_is_asked(
    hands: Hands, office: FakeMailAccount
) -> None:
    hands.session.is_demo = True
    office.threads.clear()
    hands.session.opened.emit()
    _go(hands, "mail")
    assert "nothing leaves this PC" in hands.says("demo_note")
    for name in ("smtp_host", "smtp_user"):
        assert hands.find(QLineEdit, name).isReadOnly()
    for name in ("smtp_security", "mail_password", "password_place"):
        assert not hands.find(QWidget, name).isEnabled()
    assert not hands.find(QLineEdit, "sender_name").isReadOnly()
    assert hands.says("place_line") == ""
    assert office.threads == set()


def test_a_name_that_letters_do_not_have_is_carried_byout_a_line(hands: Hands) -> None:
    _go(hands, "letters")
    hands.type("body", "Hello {{ nobody_knows }}")
    hands.qtbot.waitUntil(lambda: "nobody_knows" in hands.says("letters_fault"))
    assert "0" not in hands.says("letters_fault")


def test_the_steps_of_the_first_start_can_be_skipped_without_scrolling(
    qtbot: QtBot, closed_session: Session, shop: Desk
) -> None:
    enter(closed_session, shop)
    hands = Hands(qtbot, closed_session, shop, FirstStartPage(closed_session))
    hands.page.resize(1366, 700)
    for _ in range(2):
        hands.press("skip")
    hands.qtbot.wait(50)
    skip = hands.find(QPushButton, "skip")
    assert not skip.visibleRegion().isEmpty()
    assert skip.visibleRegion().boundingRect().size() == skip.size()


def test_only_an_administrator_names_the_pc_and_everybody_chooses_its_look(hands: Hands) -> None:
    _let_in(hands, Role.FRONT_DESK)
    _go(hands, "pc")
    assert hands.find(QLineEdit, "pc_name").isReadOnly()
    assert hands.find(QPushButton, "save_pc").isHidden()
    assert "administrators" in hands.says("pc_name_hint")
    assert hands.find(QWidget, "theme_choice").isEnabled()
