"""Signing in: by keyboard, refused in place, and not before the shop's database is open."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.people import Person, Role
from orderflow_desk.gui.people.sign_in_page import SignInPage
from orderflow_desk.gui.session.session import Session
from orderflow_desk.services.desk import Desk
from support.shops.databases import take_on
from support.shops.real_shop import Hands


@pytest.fixture
def petr(shop: Desk) -> Person:
    person = take_on(shop, login="petr", name="Petr", role=Role.TECHNICIAN, password="petr-password")
    shop.people.sign_out()
    return person


@pytest.fixture
def hands(qtbot: QtBot, closed_session: Session, shop: Desk, petr: Person) -> Iterator[Hands]:
    made = Hands(qtbot, closed_session, shop, SignInPage(closed_session))
    yield made
    made.idle()


def test_while_the_database_opens_the_page_says_so(hands: Hands) -> None:
    assert "Opening" in hands.says("sign_in_state")
    assert not hands.find(QPushButton, "sign_in").isEnabled()
    hands.session.open(hands.desk)
    assert hands.find(QPushButton, "sign_in").isEnabled()


def test_name_and_password_open_the_desk_and_the_name_is_remembered(
    hands: Hands, petr: Person, settings
) -> None:
    hands.session.open(hands.desk)
    hands.type("login", "Petr")
    QTest.keyClick(hands.find(QLineEdit, "login"), Qt.Key.Key_Return)
    hands.type("password", "petr-password")
    with hands.qtbot.waitSignal(hands.session.signed_in) as signed_in:
        QTest.keyClick(hands.find(QLineEdit, "password"), Qt.Key.Key_Return)
    assert signed_in.args == [petr]
    hands.session.flush()
    hands.idle()
    assert settings.values["last_login"] == "petr"
    assert hands.find(QLineEdit, "password").text() == ""


def test_a_wrong_password_is_told_in_place_and_says_no_more_than_that(hands: Hands) -> None:
    hands.session.open(hands.desk)
    sentences = []
    for login in ("petr", "nobody"):
        hands.type("login", login)
        hands.type("password", "wrong-password")
        hands.press("sign_in")
        sentences.append(hands.says("sign_in_fault"))
    assert sentences[0] == sentences[1] != ""
    assert hands.session.person is None
    assert hands.find(QLineEdit, "password").selectedText()


def test_the_last_name_is_filled_in_and_the_keyboard_is_at_the_password(
    qtbot: QtBot, closed_session: Session, shop: Desk, settings
) -> None:
    settings.values["last_login"] = "petr"
    hands = Hands(qtbot, closed_session, shop, SignInPage(closed_session))
    assert hands.find(QLineEdit, "login").text() == "petr"
    assert hands.page.focusWidget() is hands.find(QLineEdit, "password")
