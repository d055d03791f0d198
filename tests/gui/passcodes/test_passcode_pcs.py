"""Administrators see in the settings which PCs can show passcodes, and retire one."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.people import Role
from orderflow_desk.gui.dialogs.question_dialog import QuestionDialog
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.settings.settings_page import SettingsPage
from orderflow_desk.sealing import new_key, public_of
from orderflow_desk.services.desk import Desk
from support.shops.databases import take_on
from support.shops.orders import an_order, new_id
from support.shops.real_shop import Hands, enter


@pytest.fixture
def hands(qtbot: QtBot, closed_session: Session, shop: Desk) -> Iterator[Hands]:
    shop.passcodes.welcome(public_of(new_key()))
    for passcode in ("4711", "0815"):
        order_id = an_order(shop)
        version = shop.lookup.order(order_id).version
        shop.passcodes.write(order_id, passcode, expected_version=version, action_id=new_id())
    enter(closed_session, shop)
    page = SettingsPage(closed_session)
    made = Hands(qtbot, closed_session, shop, page)
    page.show_section("passcodes")
    made.idle()
    yield made
    made.idle()


def _row(hands: Hands) -> list[str]:
    table = hands.find(QTableWidget, "passcode_pcs")
    assert table.rowCount() == 1
    return [table.item(0, column).text() for column in (0, 2, 3)]


def _is_offered(hands: Hands) -> tuple[bool, bool]:
    retire, again = (hands.find(QPushButton, name) for name in ("retire_pc", "take_in_pc"))
    return retire.isEnabled(), again.isEnabled()


def _ask(hands: Hands) -> QuestionDialog:
    hands.press("retire_pc")
    (question,) = (one for one in hands.page.findChildren(QuestionDialog) if one.isVisible())
    return question


def test_a_pc_is_retired_after_a_question_that_says_what_is_lost_and_taken_in_again(hands: Hands) -> None:
    assert _row(hands) == ["counter", "2 kept now", "Can show new passcodes"]
    assert _is_offered(hands) == (False, False)
    hands.find(QTableWidget, "passcode_pcs").selectRow(0)
    assert _is_offered(hands) == (True, False)
    question = _ask(hands)
    assert "2 passcodes that only this PC can show will be lost" in question.form.question_meaning.text()
    question.reject()
    hands.idle()
    assert not hands.desk.passcode_pcs.all()[0].is_retired
    QTest.mouseClick(_ask(hands).form.do_it, Qt.MouseButton.LeftButton)
    hands.idle()
    assert _row(hands) == ["counter", "0 kept now", "Retired"]
    assert _is_offered(hands) == (False, True)
    hands.press("take_in_pc")
    hands.idle()
    assert _row(hands) == ["counter", "0 kept now", "Can show new passcodes"]
    assert _is_offered(hands) == (True, False)


def test_others_see_the_pcs_and_can_retire_none(hands: Hands) -> None:
    take_on(hands.desk, login="petr", name="Petr", role=Role.TECHNICIAN, password="long enough")
    hands.session.leave()
    hands.session.enter(hands.desk.people.sign_in("petr", "long enough"))
    hands.idle()
    hands.find(QTableWidget, "passcode_pcs").selectRow(0)
    assert _row(hands)[0] == "counter"
    assert _is_offered(hands) == (False, False)
