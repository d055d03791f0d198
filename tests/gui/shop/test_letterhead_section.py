"""The shop's colour and logo are chosen in the settings; what cannot be one is refused in place."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.letterhead.logo import LogoFault
from orderflow_desk.domain.people import Role
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.settings.settings_page import SettingsPage
from orderflow_desk.gui.shop.logo_box import LogoBox
from orderflow_desk.gui.shop.messages import FAULTS
from orderflow_desk.services.desk import Desk
from support.mail.fake_mail_account import FakeMailAccount
from support.mail.logos import png
from support.shops.databases import take_on
from support.shops.real_shop import Hands, enter


@pytest.fixture
def hands(qtbot: QtBot, closed_session: Session, shop: Desk) -> Iterator[Hands]:
    closed_session.mail_account = FakeMailAccount()
    enter(closed_session, shop)
    made = Hands(qtbot, closed_session, shop, SettingsPage(closed_session))
    made.page.show_section("letterhead")
    made.idle()
    yield made
    made.idle()


def _choose(hands: Hands, folder: Path, content: bytes) -> None:
    path = folder / "logo.png"
    path.write_bytes(content)
    hands.find(LogoBox, "logo_box").open_file(str(path))
    hands.idle()


def test_a_colour_is_saved_and_its_words_are_shown_as_they_will_be_read(hands: Hands) -> None:
    hands.type("colour", "#FFCC00")
    assert "color: #000000" in hands.find(QLabel, "colour_sample").styleSheet()
    hands.press("save_letterhead")
    assert hands.desk.shop.read().colour == "#ffcc00"


def test_what_is_no_colour_is_said_at_its_field(hands: Hands) -> None:
    hands.type("colour", "greenish")
    hands.press("save_letterhead")
    assert "A colour as in #17594a is needed." in hands.find(QLabel, "colour_fault").text()
    assert hands.desk.shop.read().colour == ""


def test_a_logo_is_taken_from_a_file_shown_and_taken_away(hands: Hands, tmp_path: Path) -> None:
    _choose(hands, tmp_path, png(300, 100))
    picture = hands.find(QLabel, "logo_picture")
    assert (picture.pixmap().width(), picture.pixmap().height()) == (120, 40)
    kept = hands.desk.logo.read()
    assert kept is not None
    assert kept.width == 300
    hands.press("remove_logo")
    assert hands.desk.logo.read() is None
    assert picture.isHidden()


def test_a_file_that_is_no_logo_is_refused_in_place(hands: Hands, tmp_path: Path) -> None:
    _choose(hands, tmp_path, b"")
    assert "no PNG or JPEG picture" in hands.find(QLabel, "logo_fault").text()
    hands.find(LogoBox, "logo_box").open_file(str(tmp_path / "missing.png"))
    hands.idle()
    assert not hands.find(QLabel, "logo_fault").isHidden()
    assert hands.desk.logo.read() is None


def test_who_may_not_change_them_sees_them(hands: Hands) -> None:
    take_on(hands.desk, login="petr", name="Petr", role=Role.TECHNICIAN, password="long enough")
    hands.session.leave()
    hands.session.enter(hands.desk.people.sign_in("petr", "long enough"))
    hands.idle()
    assert hands.find(QLineEdit, "colour").isReadOnly()
    assert hands.find(QPushButton, "choose_logo").isHidden()


def test_each_fault_has_its_words() -> None:
    assert FAULTS.keys() == set(LogoFault)
