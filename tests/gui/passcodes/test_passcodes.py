"""The passcode in the window: typed behind dots, never kept on the disk, shown for a moment, refused in place."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.entries.kinds import PasscodeRevealed
from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.passcodes.passcode_errors import PasscodeNeedsKeyring
from orderflow_desk.gui.orders.detail.detail_pane import DetailPane
from orderflow_desk.gui.orders.timeline.timeline_story import story_of
from orderflow_desk.gui.passcodes.passcode_row import SHOWN_MS, PasscodeRow
from orderflow_desk.gui.session.session import Session
from orderflow_desk.sealing import new_key, public_of
from orderflow_desk.services.desk import Desk
from support.shops.counter import Counter, counter_at
from support.shops.orders import an_order
from support.shops.real_shop import Hands, enter

CODE = "zx-4711-geheim"


class Keys:
    """A PC's key in memory; `refusing` is raised instead."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._key = desk, new_key()
        self.refusing: DeskError | None = None

    def own(self) -> str:
        if self.refusing is not None:
            raise self.refusing
        self._desk.passcodes.welcome(public_of(self._key))
        return self._key

    def found(self) -> str:
        return "" if self.refusing is not None else self.own()


@pytest.fixture
def keys(closed_session: Session, shop: Desk) -> Keys:
    closed_session.passcode_keys = keys = Keys(shop)
    return keys


@pytest.fixture
def counter(qtbot: QtBot, closed_session: Session, shop: Desk, keys: Keys) -> Iterator[Counter]:
    yield from counter_at(qtbot, closed_session, shop)


@pytest.fixture
def order(qtbot: QtBot, closed_session: Session, shop: Desk, keys: Keys) -> Callable[..., Hands]:
    """Show an order in a pane; called again, another one in the same pane."""
    pane = DetailPane(closed_session)
    enter(closed_session, shop)
    hands = Hands(qtbot, closed_session, shop, pane)

    def show(order_id: int) -> Hands:
        pane.show_order(order_id)
        hands.idle()
        return hands

    return show


def _shown(hands: Hands) -> str:
    line = hands.find(QLineEdit, "passcode_shown")
    return line.text() if line.isVisible() else ""


def _kinds(desk: Desk, order_id: int) -> list[type]:
    return [type(row.entry) for row in desk.lookup.order(order_id).timeline]


def test_it_is_typed_behind_dots_kept_nowhere_and_taken_in(counter: Counter, keys: Keys) -> None:
    counter.type_order()
    counter.page.form.more_of_item.click()
    counter.type("passcode", CODE)
    field = counter.page.form.passcode
    assert field.text() == CODE
    assert CODE not in field.displayText()
    assert CODE not in repr(counter.kept())
    assert "Not kept until" in counter.page.form.passcode_hint.text()
    field.toggle.click()
    assert field.displayText() == CODE
    counter.type("item_brand", "Bosch")
    assert CODE not in repr(counter.kept())
    keys.refusing = PasscodeNeedsKeyring()
    counter.submit()
    assert counter.orders() == ()
    assert "this session" in counter.fault("passcode")
    assert (field.text(), counter.page.focusWidget()) == (CODE, field)
    keys.refusing = None
    counter.submit()
    detail = counter.desk.lookup.order(counter.wanted[-1])
    assert detail.of_features["has_passcode"]
    assert (field.text(), field.echoMode()) == ("", QLineEdit.EchoMode.Password)
    key = keys.own()
    assert counter.desk.passcodes.reveal(detail.id, key, action_id="look") == CODE
    said = [entry.title for entry in story_of(counter.desk.lookup.order(detail.id).timeline)]
    assert any("Passcode written down" in title for title in said)
    assert any("Passcode shown to" in title for title in said)
    assert CODE not in repr(said)


def test_without_one_no_key_is_asked_for(counter: Counter, keys: Keys) -> None:
    keys.refusing = PasscodeNeedsKeyring()
    counter.type_order()
    counter.submit()
    assert len(counter.orders()) == 1


def test_it_is_shown_on_request_for_a_while_and_each_look_is_told(
    order: Callable[..., Hands], keys: Keys, shop: Desk
) -> None:
    keys.own()
    order_id = an_order(shop, Status.NEW, passcode=CODE)
    hands = order(order_id)
    pane = hands.page
    assert isinstance(pane, DetailPane)
    row = pane.findChild(PasscodeRow)
    assert _shown(hands) == ""
    hands.press("reveal_passcode")
    assert _shown(hands) == CODE
    assert (row.clock.interval(), row.clock.isActive(), SHOWN_MS) == (20_000, True, 20_000)
    assert _kinds(shop, order_id)[-1] is PasscodeRevealed
    QTest.keyClick(hands.find(QPushButton, "reveal_passcode"), Qt.Key.Key_Escape)
    assert _shown(hands) == ""
    hands.press("reveal_passcode")
    row.clock.timeout.emit()
    assert _shown(hands) == hands.find(QLineEdit, "passcode_shown").text() == ""
    hands.press("reveal_passcode")
    order(an_order(shop, Status.CANCELLED))
    assert row.isHidden()
    order(order_id)
    assert _shown(hands) == ""
    hands.press("reveal_passcode")
    pane.hide()
    pane.show()
    assert _shown(hands) == ""
    assert _kinds(shop, order_id).count(PasscodeRevealed) == 4


def test_it_is_changed_and_removed_in_place(order: Callable[..., Hands], keys: Keys, shop: Desk) -> None:
    order_id = an_order(shop, Status.NEW)
    hands = order(order_id)
    assert hands.find(QPushButton, "reveal_passcode").isHidden()
    hands.press("change_passcode")
    keys.refusing = PasscodeNeedsKeyring()
    hands.type("edit_passcode", CODE)
    field = hands.find(QLineEdit, "edit_passcode")
    QTest.keyClick(field, Qt.Key.Key_Return)
    hands.idle()
    assert "this session" in hands.says("passcode_refused")
    assert field.text() == CODE
    keys.refusing = None
    QTest.keyClick(field, Qt.Key.Key_Return)
    hands.idle()
    assert shop.lookup.order(order_id).of_features["has_passcode"]
    assert (field.text(), hands.says("passcode_refused")) == ("", "")
    keys.refusing = PasscodeNeedsKeyring()
    hands.press("reveal_passcode")
    assert "cannot be shown" in hands.find(QLabel, "passcode_refused").text()
    hands.press("change_passcode")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.isHidden()
    hands.press("change_passcode")
    QTest.keyClick(field, Qt.Key.Key_Return)
    hands.idle()
    assert not shop.lookup.order(order_id).of_features["has_passcode"]
    assert hands.find(QPushButton, "reveal_passcode").isHidden()
